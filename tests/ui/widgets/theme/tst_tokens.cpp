// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/theme/contrast.h"
#include "ui/widgets/theme/tokens.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace normscope;
using test::contrast;
using test::linear;

namespace {

using Vec3 = std::array<double, 3>;
using Mat3 = std::array<Vec3, 3>;

double encoded(double channel)
{
    const double c = std::clamp(channel, 0.0, 1.0);
    return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Vec3 channels(const QColor &color)
{
    return {color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0};
}

Vec3 linearOf(const Vec3 &srgb)
{
    return {linear(srgb[0]), linear(srgb[1]), linear(srgb[2])};
}

Vec3 times(const Mat3 &m, const Vec3 &v)
{
    Vec3 result {};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return result;
}

/// OKLab of a linear sRGB colour (Ottosson 2020).
Vec3 okLab(const Vec3 &rgb)
{
    const Vec3 lms = times({{{0.4122214708, 0.5363325363, 0.0514459929},
                             {0.2119034982, 0.6806995451, 0.1073969566},
                             {0.0883024619, 0.2817188376, 0.6299787005}}},
                           rgb);
    return times({{{0.2104542553, 0.7936177850, -0.0040720468},
                   {1.9779984951, -2.4285922050, 0.4505937099},
                   {0.0259040371, 0.7827717662, -0.8086757660}}},
                 {std::cbrt(lms[0]), std::cbrt(lms[1]), std::cbrt(lms[2])});
}

/// Machado, Oliveira and Fernandes 2009, severity 1, for linear sRGB.
const Mat3 kNormal {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
const Mat3 kProtanopia {{{0.152286, 1.052583, -0.204868},
                         {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}}};
const Mat3 kDeuteranopia {{{0.367322, 0.860646, -0.227968},
                           {0.280085, 0.672501, 0.047413},
                           {-0.011820, 0.042940, 0.968881}}};
const Mat3 kTritanopia {{{1.255528, -0.076749, -0.178779},
                         {-0.078411, 0.930809, 0.147602},
                         {0.004733, 0.691367, 0.303900}}};

/// The colour as that eye sees it, in OKLab. The picture stays within sRGB.
Vec3 seen(const QColor &color, const Mat3 &eye)
{
    Vec3 c = times(eye, linearOf(channels(color)));
    for (double &channel : c) {
        channel = linear(encoded(channel));
    }
    return okLab(c);
}

double distance(const Vec3 &a, const Vec3 &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

std::vector<QColor> levels(const Tokens &t)
{
    return {t.window, t.panel, t.surface, t.sunken, t.stage};
}

double lowest(const QColor &color, const std::vector<QColor> &backgrounds)
{
    double least = 100;
    for (const QColor &background : backgrounds) {
        least = std::min(least, contrast(color, background));
    }
    return least;
}

/// Eight hues; `neutral` is text.
constexpr int kHues = kQuantityCount - 1;

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blackOnWhiteIs21() { QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9); }

    void everyTokenIsSet_data() { themes(); }
    void everyTokenIsSet()
    {
        const Tokens &t = theme();
        for (const QColor &color :
             {t.window,   t.panel, t.surface, t.sunken, t.stage,    t.hairline, t.divider,
              t.outline,  t.text1, t.text2,   t.text3,  t.disabled, t.ink,      t.onInk,
              t.inkHover, t.hover, t.pressed, t.focus,  t.look,     t.lookTint, t.lookLine}) {
            QVERIFY(color.isValid());
            QCOMPARE(color.alpha(), 255);
        }
        for (const QColor &color : t.quantities) {
            QVERIFY(color.isValid());
        }
    }

    /// The figures that are stated for each ink, on the levels and on a pressed fill.
    void textContrast_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<double>("onLevels");
        QTest::addColumn<double>("onPressed");
        const Tokens &l = tokens(ThemeKind::light);
        const Tokens &d = tokens(ThemeKind::dark);
        QTest::newRow("light text 1") << 0 << l.text1 << 14.3 << 13.6;
        QTest::newRow("light text 2") << 0 << l.text2 << 7.2 << 6.9;
        QTest::newRow("light text 3") << 0 << l.text3 << 4.8 << 4.6;
        QTest::newRow("dark text 1") << 1 << d.text1 << 13.4 << 10.1;
        QTest::newRow("dark text 2") << 1 << d.text2 << 8.3 << 6.3;
        QTest::newRow("dark text 3") << 1 << d.text3 << 6.2 << 4.7;
    }
    void textContrast()
    {
        QFETCH(int, kind);
        QFETCH(QColor, ink);
        QFETCH(double, onLevels);
        QFETCH(double, onPressed);
        const Tokens &t = tokens(kind == 0 ? ThemeKind::light : ThemeKind::dark);
        const double levelsFigure = lowest(ink, levels(t));
        const double pressedFigure = contrast(ink, t.pressed);
        QVERIFY(levelsFigure >= 4.5);
        QVERIFY(pressedFigure >= 4.5);
        // The figures are stated with one decimal.
        QVERIFY2(std::abs(levelsFigure - onLevels) <= 0.1,
                 qPrintable(QString::number(levelsFigure)));
        QVERIFY2(std::abs(pressedFigure - onPressed) <= 0.1,
                 qPrintable(QString::number(pressedFigure)));
    }

    void outlineIsSeen_data() { themes(); }
    void outlineIsSeen()
    {
        const Tokens &t = theme();
        QVERIFY(lowest(t.outline, levels(t)) >= 3.0);
        QVERIFY(lowest(t.focus, levels(t)) >= 3.0);
    }

    void inkCarriesItsText_data() { themes(); }
    void inkCarriesItsText()
    {
        const Tokens &t = theme();
        QVERIFY(contrast(t.onInk, t.ink) >= 7.0);
        QVERIFY(contrast(t.onInk, t.inkHover) >= 7.0);
    }

    void noticesAreRead_data() { themes(); }
    void noticesAreRead()
    {
        const Tokens &t = theme();
        for (const Tone kind : {Tone::info, Tone::warning, Tone::error, Tone::success}) {
            const ToneColors colors = t.tone(kind);
            QVERIFY(contrast(colors.icon, colors.fill) >= 4.5);
            QVERIFY(contrast(t.text1, colors.fill) >= 7.0);
            QVERIFY(lowest(colors.icon, levels(t)) >= 4.5);
        }
    }

    void quantityContrast_data() { themes(); }
    void quantityContrast()
    {
        const Tokens &t = theme();
        for (int i = 0; i < kQuantityCount; ++i) {
            const QColor color = t.quantity(static_cast<Quantity>(i));
            const double least = lowest(color, {t.surface, t.panel, t.window, t.lookTint});
            QVERIFY2(least >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(i).arg(least)));
        }
    }

    void lowestQuantityIsLayerDeltaOnTint()
    {
        double least = 100;
        for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
            const Tokens &t = tokens(kind);
            for (int i = 0; i < kHues; ++i) {
                const QColor color = t.quantity(static_cast<Quantity>(i));
                least = std::min(least, lowest(color, {t.surface, t.panel, t.window, t.lookTint}));
            }
        }
        const Tokens &dark = tokens(ThemeKind::dark);
        QCOMPARE(least, contrast(dark.quantity(Quantity::layerDelta), dark.lookTint));
        QVERIFY(std::abs(least - 4.72) < 0.006);
    }

    /// The least distance of two hues for four kinds of eyes, as stated in the documentation.
    void separation_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("eye");
        QTest::addColumn<double>("least");
        QTest::newRow("light, normal") << 0 << 0 << 0.125;
        QTest::newRow("light, deuteranopia") << 0 << 1 << 0.073;
        QTest::newRow("light, protanopia") << 0 << 2 << 0.073;
        QTest::newRow("light, tritanopia") << 0 << 3 << 0.036;
        QTest::newRow("dark, normal") << 1 << 0 << 0.130;
        QTest::newRow("dark, deuteranopia") << 1 << 1 << 0.072;
        QTest::newRow("dark, protanopia") << 1 << 2 << 0.075;
        QTest::newRow("dark, tritanopia") << 1 << 3 << 0.041;
    }
    void separation()
    {
        QFETCH(int, kind);
        QFETCH(int, eye);
        QFETCH(double, least);
        const Mat3 *eyes[] = {&kNormal, &kDeuteranopia, &kProtanopia, &kTritanopia};
        const Tokens &t = tokens(kind == 0 ? ThemeKind::light : ThemeKind::dark);
        double found = 100;
        for (int i = 0; i < kHues; ++i) {
            for (int j = i + 1; j < kHues; ++j) {
                const Vec3 a = seen(t.quantity(static_cast<Quantity>(i)), *eyes[eye]);
                const Vec3 b = seen(t.quantity(static_cast<Quantity>(j)), *eyes[eye]);
                found = std::min(found, distance(a, b));
            }
        }
        // Stated with three decimals.
        QVERIFY2(std::abs(found - least) < 0.0015, qPrintable(QString::number(found)));
    }

    void stagesHaveTheirQuantity_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("quantity");
        const auto row = [](const char *stage, const char *rule, Quantity quantity) {
            QTest::addRow("%s, %s", stage, rule)
                << QString::fromLatin1(stage) << QString::fromLatin1(rule)
                << static_cast<int>(quantity);
        };
        for (const char *rule : {"documented", "passthrough", "exact"}) {
            row("input", rule, Quantity::input);
            row("squares", rule, Quantity::input);
            row("sum", rule, Quantity::groupNumber);
            row("norm", rule, Quantity::groupNumber);
            row("output", rule, Quantity::output);
            row("scales", rule, Quantity::scales);
            row("delta_in", rule, Quantity::deltaIn);
        }
        row("layer_delta", "documented", Quantity::layerDelta);
        row("dot", "exact", Quantity::groupNumber);
        row("tangent", "exact", Quantity::neutral);
        row("delta", "documented", Quantity::deltaDocumented);
        row("delta", "exact", Quantity::deltaExact);
        row("delta", "passthrough", Quantity::neutral);
        row("unknown", "exact", Quantity::neutral);
    }
    void stagesHaveTheirQuantity()
    {
        QFETCH(QString, stage);
        QFETCH(QString, rule);
        QFETCH(int, quantity);
        QCOMPARE(static_cast<int>(quantityOf(stage, rule)), quantity);
    }

    /// Hue is never alone: quantities that share a solid line differ in width or cap.
    void linesDifferWithoutHue()
    {
        const Tokens &t = tokens(ThemeKind::light);
        const QPen input = quantityPen(Quantity::input, t);
        const QPen output = quantityPen(Quantity::output, t);
        const QPen delta = quantityPen(Quantity::deltaExact, t);
        QVERIFY(input.capStyle() != output.capStyle());
        QVERIFY(delta.widthF() > input.widthF());
        const Quantity dashed[]
            = {Quantity::groupNumber, Quantity::scales, Quantity::layerDelta, Quantity::deltaIn};
        for (const Quantity a : dashed) {
            QCOMPARE(quantityPen(a, t).style(), Qt::CustomDashLine);
            for (const Quantity b : dashed) {
                QVERIFY(a == b
                        || quantityPen(a, t).dashPattern() != quantityPen(b, t).dashPattern());
            }
        }
    }

private:
    static void themes()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
    }
    static const Tokens &theme()
    {
        QFETCH(int, kind);
        return tokens(kind == 0 ? ThemeKind::light : ThemeKind::dark);
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
