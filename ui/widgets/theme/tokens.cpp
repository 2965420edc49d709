// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/tokens.h"

#include <QList>

namespace normscope {

namespace {

struct TokenRow
{
    QColor Tokens::*token;
    QRgb light;
    QRgb dark;
};

struct QuantityRow
{
    Quantity quantity;
    QRgb light;
    QRgb dark;
    qreal width; ///< px
    Qt::PenCapStyle cap;
    std::array<qreal, 4> dashes; ///< in pen widths; all zero is a solid line
};

// The hex numbers are the table: 0xRRGGBB, opaque.
constexpr TokenRow kTokenRows[] = {
    {&Tokens::window, 0xF2F3F5, 0x15171B},      {&Tokens::panel, 0xF8F9FA, 0x1A1D22},
    {&Tokens::surface, 0xFFFFFF, 0x20242A},     {&Tokens::sunken, 0xEAECEF, 0x111317},
    {&Tokens::stage, 0xE6E8EC, 0x101215},       {&Tokens::hairline, 0xDDE0E5, 0x2F343C},
    {&Tokens::divider, 0xC4C9D1, 0x434A55},     {&Tokens::outline, 0x7B8391, 0x7A8391},
    {&Tokens::text1, 0x16191F, 0xECEEF1},       {&Tokens::text2, 0x434A56, 0xB8BEC8},
    {&Tokens::text3, 0x5C6471, 0x9CA4B0},       {&Tokens::disabled, 0x9AA1AC, 0x646C78},
    {&Tokens::ink, 0x1B1F27, 0xECEEF1},         {&Tokens::onInk, 0xFFFFFF, 0x14161A},
    {&Tokens::inkHover, 0x363D49, 0xFFFFFF},    {&Tokens::hover, 0xE4E7EB, 0x2A2F37},
    {&Tokens::pressed, 0xDFE3E8, 0x323841},     {&Tokens::focus, 0x0B5FE0, 0x6FA8FF},
    {&Tokens::look, 0xFFB000, 0xFFB938},        {&Tokens::lookTint, 0xFFF4D9, 0x352B13},
    {&Tokens::lookLine, 0x6B4400, 0xFFD98A},    {&Tokens::infoIcon, 0x1F4F9E, 0xA9C7FA},
    {&Tokens::infoFill, 0xEAF0FA, 0x1B2739},    {&Tokens::infoLine, 0xB5C8E8, 0x34507C},
    {&Tokens::warningIcon, 0x7A4B00, 0xF2C866}, {&Tokens::warningFill, 0xFFF5DC, 0x2E2613},
    {&Tokens::warningLine, 0xE2C478, 0x6A5522}, {&Tokens::errorIcon, 0xA61B1B, 0xFF9C92},
    {&Tokens::errorFill, 0xFCECEA, 0x351C1B},   {&Tokens::errorLine, 0xE5AFA9, 0x7A3A36},
    {&Tokens::successIcon, 0x17693A, 0x7FD6A0}, {&Tokens::successFill, 0xE6F4EB, 0x17291E},
    {&Tokens::successLine, 0xA8D3B7, 0x2F6144},
};

constexpr QuantityRow kQuantityRows[] = {
    {Quantity::input, 0x0D5FF2, 0x7EA6E2, 1.5, Qt::FlatCap, {}},
    {Quantity::groupNumber, 0x794301, 0xEAC75B, 1.5, Qt::FlatCap, {6, 3, 6, 3}},
    {Quantity::output, 0x0C7169, 0x48D5AC, 1.5, Qt::RoundCap, {}},
    {Quantity::scales, 0x7032C6, 0xAC7DFE, 1.5, Qt::RoundCap, {0.1, 2.5, 0.1, 2.5}},
    {Quantity::layerDelta, 0xC51259, 0xFB6083, 1.5, Qt::FlatCap, {5, 2, 1, 2}},
    {Quantity::deltaIn, 0xA645A2, 0xEAB2F3, 1.5, Qt::FlatCap, {3, 2, 3, 2}},
    {Quantity::deltaExact, 0x11416D, 0xA6F3FB, 2.0, Qt::FlatCap, {}},
    {Quantity::deltaDocumented, 0xB64B04, 0xF89053, 2.0, Qt::FlatCap, {}},
    {Quantity::neutral, 0x434A56, 0xB8BEC8, 1.5, Qt::FlatCap, {}},
};
static_assert(std::size(kQuantityRows) == kQuantityCount);

QColor opaque(QRgb rgb)
{
    return QColor(0xFF000000U | rgb);
}

const QuantityRow &rowOf(Quantity which)
{
    for (const QuantityRow &row : kQuantityRows) {
        if (row.quantity == which) {
            return row;
        }
    }
    return kQuantityRows[kQuantityCount - 1];
}

Tokens makeTokens(ThemeKind kind)
{
    const bool light = kind == ThemeKind::light;
    Tokens result;
    result.kind = kind;
    for (const TokenRow &row : kTokenRows) {
        result.*(row.token) = opaque(light ? row.light : row.dark);
    }
    for (const QuantityRow &row : kQuantityRows) {
        const auto index = static_cast<std::size_t>(row.quantity);
        result.quantities[index] = opaque(light ? row.light : row.dark);
    }
    return result;
}

} // namespace

QColor Tokens::quantity(Quantity which) const
{
    return quantities[static_cast<std::size_t>(which)];
}

ToneColors Tokens::tone(Tone which) const
{
    switch (which) {
    case Tone::info:
        break;
    case Tone::warning:
        return {warningIcon, warningFill, warningLine};
    case Tone::error:
        return {errorIcon, errorFill, errorLine};
    case Tone::success:
        return {successIcon, successFill, successLine};
    }
    return {infoIcon, infoFill, infoLine};
}

const Tokens &tokens(ThemeKind kind)
{
    static const Tokens light = makeTokens(ThemeKind::light);
    static const Tokens dark = makeTokens(ThemeKind::dark);
    return kind == ThemeKind::light ? light : dark;
}

Quantity quantityOf(QStringView stage, QStringView rule)
{
    struct Row
    {
        QLatin1String stage;
        QLatin1String rule; ///< empty: any rule
        Quantity quantity;
    };
    static constexpr Row kRows[] = {
        {QLatin1String("input"), {}, Quantity::input},
        {QLatin1String("squares"), {}, Quantity::input},
        {QLatin1String("sum"), {}, Quantity::groupNumber},
        {QLatin1String("norm"), {}, Quantity::groupNumber},
        {QLatin1String("dot"), {}, Quantity::groupNumber},
        {QLatin1String("output"), {}, Quantity::output},
        {QLatin1String("scales"), {}, Quantity::scales},
        {QLatin1String("delta_in"), {}, Quantity::deltaIn},
        {QLatin1String("layer_delta"), {}, Quantity::layerDelta},
        {QLatin1String("delta"), QLatin1String("documented"), Quantity::deltaDocumented},
        {QLatin1String("delta"), QLatin1String("exact"), Quantity::deltaExact},
    };
    for (const Row &row : kRows) {
        if (stage == row.stage && (row.rule.isEmpty() || rule == row.rule)) {
            return row.quantity;
        }
    }
    return Quantity::neutral;
}

QPen quantityPen(Quantity which, const Tokens &colors)
{
    const QuantityRow &row = rowOf(which);
    QPen pen(colors.quantity(which), row.width, Qt::SolidLine, row.cap, Qt::RoundJoin);
    if (row.dashes[0] > 0) {
        pen.setDashPattern(QList<qreal>(row.dashes.begin(), row.dashes.end()));
    }
    return pen;
}

} // namespace normscope
