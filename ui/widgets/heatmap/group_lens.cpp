// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/group_lens.h"

#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace normscope {

namespace {

constexpr double kPadding = 10.0;
constexpr double kSwatch = 18.0;
constexpr double kNameGap = 7.0;
constexpr double kValueGap = 24.0;
constexpr double kLeastWidth = 150.0;
constexpr double kTitleRoom = 10.0; ///< above and below the title's line
constexpr double kRowRoom = 8.0;
constexpr double kDividerGap = 4.0;
constexpr double kProbeGapX = 24.0;
constexpr double kProbeGapY = 30.0;
constexpr double kBoundsGap = 4.0;

double titleHeight(const Theme &theme)
{
    return theme.lineHeight(TextRole::label) + kTitleRoom;
}
double rowHeight(const Theme &theme)
{
    return theme.lineHeight(TextRole::label) + kRowRoom;
}

double widthOf(const QString &text, const QFont &font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

/// The elements of the probe's group, when it stays at its pixel; empty otherwise.
std::vector<Index4> elementsOf(const LayerRun &run, const Index4 &probe)
{
    const Shape &shape = run.shape();
    const AxisSet &axis = run.spec().axis;
    const bool reachesOut = (axis.contains(kRows) && shape.rows > 1)
        || (axis.contains(kColumns) && shape.columns > 1);
    const std::int64_t images = axis.contains(kBatch) ? shape.batch : 1;
    const std::int64_t channels = axis.contains(kChannels) ? shape.channels : 1;
    if (reachesOut || images > GroupLens::kMostElements || channels > GroupLens::kMostElements)
        return {};
    std::vector<Index4> elements;
    for (std::int64_t n = 0; n < images; ++n) {
        for (std::int64_t c = 0; c < channels; ++c)
            elements.push_back({axis.contains(kBatch) ? n : probe[kBatch], probe[kRows],
                                probe[kColumns], axis.contains(kChannels) ? c : probe[kChannels]});
    }
    return elements;
}

/// The channel of an element, with its image where the group reaches over several.
QString memberName(const MapContent &content, const Index4 &element)
{
    const QString channel = content.channelNames.value(element[kChannels]);
    const bool isOfImages
        = content.run->spec().axis.contains(kBatch) && content.run->shape().batch > 1;
    return isOfImages ? GroupLens::tr("image %1, %2").arg(element[kBatch]).arg(channel) : channel;
}

/// The stage of the elements that a group stage adds up.
StageId summedStage(StageId groupStage)
{
    return groupStage == StageId::dot ? StageId::deltaIn : StageId::input;
}

double lengthOf(const std::vector<double> &values)
{
    double length = 0;
    for (const double value : values)
        length = std::hypot(length, value);
    return length;
}

void drawShadow(QPainter &painter, const QRectF &card)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const double spread : {4.0, 2.0, 0.5}) {
        painter.setBrush(QColor(0, 0, 0, 21));
        const QRectF rect = card.translated(0, 2).adjusted(-spread, -spread, spread, spread);
        painter.drawRoundedRect(rect, kRadiusControl + spread, kRadiusControl + spread);
    }
    painter.restore();
}

void drawSwatch(QPainter &painter, const QRectF &rect, QRgb color, const Tokens &colors)
{
    drawBox(painter, rect, kRadiusTag + 1, colors.look, QColor());
    drawBox(painter, rect.adjusted(2.5, 2.5, -2.5, -2.5), kRadiusSwatch, QColor(color), Qt::black);
}

} // namespace

std::optional<GroupLens> GroupLens::of(const MapContent &content, const Index4 &probe)
{
    const LayerRun &run = *content.run;
    const std::vector<Index4> elements = elementsOf(run, probe);
    const auto count = std::ssize(elements);
    if (count < kLeastElements || count > kMostElements)
        return std::nullopt;

    GroupLens lens;
    const QString number = NumberText::count(run.groupIndex().groupOf(probe) + 1);
    const bool isDead = normscope::valueAt(run, StageId::sum, probe) == 0;
    lens.m_title = isDead ? tr("Dead group %1, %2").arg(number, content.name())
                          : tr("Group %1, %2").arg(number, content.name());
    if (!content.source)
        lens.m_quantity = quantityOf(content.name(), fromView(run.spec().rule->name));
    if (!content.isOfGroups())
        lens.listValues(content, elements, probe);
    else if (content.source)
        lens.addRow(content, probe, content.name(),
                    content.texts(std::array {content.valueAt(probe)}).constFirst());
    else
        lens.listMembers(content, elements, probe);
    return lens;
}

/// The values of the elements; of a stage their length too.
void GroupLens::listValues(const MapContent &content, const std::vector<Index4> &elements,
                           const Index4 &probe)
{
    std::vector<double> values;
    values.reserve(elements.size());
    for (const Index4 &element : elements)
        values.push_back(content.valueAt(element));
    const QStringList texts = content.texts(values);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        addRow(content, elements[i], memberName(content, elements[i]),
               texts.at(static_cast<qsizetype>(i)));
        m_rows.back().isCurrent = elements[i] == probe;
    }
    if (!content.source)
        m_footer = {tr("length"), NumberText::aligned(std::array {lengthOf(values)}).constFirst()};
}

/// What one number of the group comes from, of its elements, and the number itself.
void GroupLens::listMembers(const MapContent &content, const std::vector<Index4> &elements,
                            const Index4 &probe)
{
    std::vector<double> values;
    values.reserve(elements.size());
    for (const Index4 &element : elements)
        values.push_back(normscope::valueAt(*content.run, summedStage(content.stage), element));
    const QStringList texts = NumberText::aligned(values);
    for (std::size_t i = 0; i < elements.size(); ++i)
        m_rows.push_back({memberName(content, elements[i]), texts.at(static_cast<qsizetype>(i)),
                          std::nullopt, elements[i] == probe});
    m_summed = quantityOf(stageName(summedStage(content.stage)), {});
    m_footer = {content.name(), content.texts(std::array {content.valueAt(probe)}).constFirst()};
}

void GroupLens::addRow(const MapContent &content, const Index4 &element, const QString &name,
                       const QString &text)
{
    m_rows.push_back({name, text, HeatmapColors(content.style).ofAny(content.valueAt(element))});
}

QStringList GroupLens::names() const
{
    QStringList names;
    for (const Row &row : m_rows)
        names << row.name;
    return names;
}

QStringList GroupLens::texts() const
{
    QStringList texts;
    for (const Row &row : m_rows)
        texts << row.text;
    return texts;
}

QList<QColor> GroupLens::swatches() const
{
    QList<QColor> swatches;
    for (const Row &row : m_rows) {
        if (row.color)
            swatches << QColor(*row.color);
    }
    return swatches;
}

QSizeF GroupLens::size(const Theme &theme) const
{
    const QFont words = theme.font(TextRole::sectionTitle);
    const QFont digits = theme.font(TextRole::code);
    double width
        = std::max(kLeastWidth, widthOf(m_title, theme.font(TextRole::label)) + 2 * kPadding);
    for (const Row &row : m_rows)
        width = std::max(width,
                         2 * kPadding + kSwatch + kNameGap + widthOf(row.name, words) + kValueGap
                             + widthOf(row.text, digits));
    double height
        = titleHeight(theme) + static_cast<double>(m_rows.size()) * rowHeight(theme) + kDividerGap;
    if (!m_footer.text.isEmpty())
        height += 1 + rowHeight(theme) + 1;
    return {width, height};
}

QRectF GroupLens::place(QSizeF size, const QRectF &probe, const QRectF &bounds)
{
    const QRectF inner = bounds.adjusted(kBoundsGap, kBoundsGap, -kBoundsGap, -kBoundsGap);
    if (inner.width() < size.width() || inner.height() < size.height())
        return {};
    const double left = probe.left() - kProbeGapX - size.width();
    const double right = probe.right() + kProbeGapX;
    const double below = probe.bottom() + kProbeGapY;
    const double above = probe.top() - kProbeGapY - size.height();
    const std::array<QPointF, 4> corners {QPointF(left, below), QPointF(right, below),
                                          QPointF(left, above), QPointF(right, above)};
    for (const QPointF &corner : corners) {
        if (inner.contains(QRectF(corner, size)))
            return {corner, size};
    }
    for (const QPointF &corner : corners) {
        const QPointF moved(std::clamp(corner.x(), inner.left(), inner.right() - size.width()),
                            std::clamp(corner.y(), inner.top(), inner.bottom() - size.height()));
        if (!QRectF(moved, size).intersects(probe))
            return {moved, size};
    }
    return {};
}

void GroupLens::draw(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const Tokens &colors = theme.tokens();
    drawShadow(painter, rect);
    drawBox(painter, rect, kRadiusControl, colors.surface, colors.outline);
    painter.save();
    painter.setFont(theme.font(TextRole::label));
    painter.setPen(colors.text2);
    const QRectF inner = rect.adjusted(kPadding, 0, -kPadding, 0);
    painter.drawText(QRectF(inner.left(), rect.top() + 1, inner.width(), titleHeight(theme)),
                     Qt::AlignVCenter | Qt::AlignLeft, m_title);
    QRectF line(rect.left(), rect.top() + titleHeight(theme), rect.width(), rowHeight(theme));
    for (const Row &row : m_rows) {
        drawRow(painter, line, row, theme);
        line.translate(0, line.height());
    }
    if (!m_footer.text.isEmpty())
        drawFooter(painter, line.translated(0, kDividerGap), theme);
    painter.restore();
}

void GroupLens::drawRow(QPainter &painter, const QRectF &rect, const Row &row,
                        const Theme &theme) const
{
    const Tokens &colors = theme.tokens();
    if (row.isCurrent) {
        const double line = wholePixels(painter, 1.0);
        painter.fillRect(snapped(painter, rect.adjusted(line, 0, -line, 0)), colors.lookTint);
    }
    const QRectF swatch(rect.left() + kPadding - 1, rect.center().y() - kSwatch / 2, kSwatch,
                        kSwatch);
    if (row.color)
        drawSwatch(painter, swatch, *row.color, colors);
    const double left = row.color ? kPadding + kSwatch + kNameGap - 1 : kPadding;
    const QRectF text = rect.adjusted(left, 0, -kPadding, 0);
    painter.setFont(theme.font(row.isCurrent ? TextRole::sectionTitle : TextRole::label));
    painter.setPen(colors.text1);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, row.name);
    const bool isWords = !row.text.isEmpty() && row.text.front().isLower(); // such as signs
    painter.setFont(theme.font(isWords ? TextRole::label : TextRole::code));
    painter.setPen(colors.quantity(row.color ? m_quantity : m_summed));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, row.text);
}

void GroupLens::drawFooter(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const Tokens &colors = theme.tokens();
    const double line = wholePixels(painter, 1.0);
    drawBar(painter, {rect.left() + line, rect.top(), rect.width() - 2 * line, 1}, colors.hairline);
    const QRectF text = rect.adjusted(kPadding, 1, -kPadding, 1);
    painter.setFont(theme.font(TextRole::label));
    painter.setPen(colors.text2);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_footer.name);
    painter.setFont(theme.font(TextRole::code));
    const bool isLength = m_rows.front().color.has_value();
    painter.setPen(isLength ? colors.text1 : colors.quantity(m_quantity));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, m_footer.text);
}

} // namespace normscope
