// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/group_diagram.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr int kMostSheets = 3;
constexpr int kMostColumns = 8;
constexpr int kMostRows = 5;
constexpr double kLabelGap = 6;
constexpr int kBelowGap = 5;         ///< from the front sheet to the word below
constexpr double kDepthWordGap = 18; ///< from the front sheet to the word at its right
constexpr double kStackGap = 24;     ///< between two images

/// Sizes of a drawing with one image, and of one with two.
struct Measure
{
    QSizeF sheet;
    QPointF depth; ///< from one sheet to the one behind it
};
constexpr Measure kOneImage {{64, 40}, {21, -15}};
constexpr Measure kTwoImages {{48, 30}, {10, -10}};

} // namespace

/// Where everything lies.
struct GroupDiagram::Plan
{
    int images = 1;
    int sheets = 1;
    int columns = 1;
    int rows = 1;
    double cell = 8;
    QPointF depth;
    QList<QRectF> fronts; ///< the sheet in front, of each image

    QRectF sheet(int image, int channel) const { return fronts[image].translated(depth * channel); }
};

GroupDiagram::GroupDiagram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("groupDiagram"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void GroupDiagram::setGroups(const AxisSet &axis, const Shape &shape)
{
    m_axis = axis;
    m_shape = shape;
    update();
}

QSize GroupDiagram::sizeHint() const
{
    const double drawing = kOneImage.sheet.height() - 2 * kOneImage.depth.y();
    return {160,
            static_cast<int>(drawing) + 2 + kBelowGap
                + Theme::of(this).lineHeight(TextRole::caption)};
}

QSize GroupDiagram::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

GroupDiagram::Plan GroupDiagram::plan() const
{
    Plan p;
    p.images = m_axis.contains(kBatch) && m_shape.batch > 1 ? 2 : 1;
    p.sheets = static_cast<int>(std::min<std::int64_t>(kMostSheets, m_shape.channels));
    p.columns = static_cast<int>(std::min<std::int64_t>(kMostColumns, m_shape.columns));
    p.rows = static_cast<int>(std::min<std::int64_t>(kMostRows, m_shape.rows));
    const Measure &measure = p.images == 1 ? kOneImage : kTwoImages;
    p.cell
        = std::floor(std::min(measure.sheet.width() / p.columns, measure.sheet.height() / p.rows));
    p.depth = measure.depth;
    const QSizeF sheet(p.cell * p.columns, p.cell * p.rows);
    const QPointF reach = p.depth * (p.sheets - 1);
    const double stack = sheet.width() + reach.x();
    const double whole = p.images * stack + (p.images - 1) * kStackGap;
    const double shift = p.images == 1 ? std::min(15.0, rightRoom(sheet, whole)) : 0;
    const double words = 1 + kBelowGap + Theme::of(this).lineHeight(TextRole::caption);
    const double drawing = sheet.height() - reach.y() + words;
    const double bottom = std::round(height() - words - (height() - drawing) / 2);
    for (int i = 0; i < p.images; ++i) {
        const double left = (width() - whole) / 2 + shift + i * (stack + kStackGap);
        p.fronts.append(QRectF(QPointF(std::round(left), bottom - sheet.height()), sheet));
    }
    return p;
}

/// How far one image may be moved to the right, to make room for the word at its left, before the
/// one at its right is cut.
double GroupDiagram::rightRoom(const QSizeF &sheet, double drawing) const
{
    const QFontMetricsF metrics(Theme::of(this).font(TextRole::caption));
    const double right = (width() - drawing) / 2 + sheet.width() + kDepthWordGap
        + metrics.horizontalAdvance(tr("channels"));
    return width() - right;
}

QRectF GroupDiagram::groupPart(const Plan &plan, const QRectF &sheet, bool isFirst) const
{
    if (!isFirst)
        return {};
    const int column = std::min(3, plan.columns - 1);
    const int row = std::min(1, plan.rows - 1);
    QRectF part = sheet;
    if (!m_axis.contains(kColumns)) {
        part.setLeft(sheet.left() + column * plan.cell);
        part.setWidth(plan.cell);
    }
    if (!m_axis.contains(kRows)) {
        part.setTop(sheet.top() + row * plan.cell);
        part.setHeight(plan.cell);
    }
    return part;
}

void GroupDiagram::paintEvent(QPaintEvent * /*event*/)
{
    const Plan p = plan();
    QPainter painter(this);
    for (int image = 0; image < p.images; ++image)
        paintStack(painter, p, image);
    paintLinks(painter, p);
    paintLabels(painter, p);
}

/// From back to front.
void GroupDiagram::paintStack(QPainter &painter, const Plan &plan, int image) const
{
    for (int channel = plan.sheets - 1; channel >= 0; --channel) {
        const QRectF sheet = plan.sheet(image, channel);
        const bool belongs = channel == 0 || m_axis.contains(kChannels);
        paintSheet(painter, plan, sheet, groupPart(plan, sheet, belongs));
    }
}

void GroupDiagram::paintSheet(QPainter &painter, const Plan &plan, const QRectF &sheet,
                              const QRectF &part) const
{
    const Tokens &colors = Theme::of(this).tokens();
    const double line = wholePixels(painter, 1);
    const QRectF outer = snapped(painter, sheet.adjusted(0, 0, line, line));
    painter.fillRect(outer, colors.surface);
    for (int column = 1; column < plan.columns; ++column)
        drawBar(painter, {sheet.left() + column * plan.cell, sheet.top(), line, sheet.height()},
                colors.hairline);
    for (int row = 1; row < plan.rows; ++row)
        drawBar(painter, {sheet.left(), sheet.top() + row * plan.cell, sheet.width(), line},
                colors.hairline);
    drawBox(painter, outer, 0, QColor(), colors.outline);
    if (!part.isEmpty())
        drawBox(painter, part.adjusted(0, 0, line, line), 0, colors.look, colors.lookLine);
}

/// Lines between the parts of one group, with the parts in front of them drawn again.
void GroupDiagram::paintLinks(QPainter &painter, const Plan &plan) const
{
    const bool overSheets = m_axis.contains(kChannels) && plan.sheets > 1;
    const bool isWholeSheet = m_axis.contains(kRows) && m_axis.contains(kColumns);
    if (isWholeSheet || (!overSheets && plan.images == 1))
        return;
    const Tokens &colors = Theme::of(this).tokens();
    const auto middle = [&](int image, int channel) {
        return groupPart(plan, plan.sheet(image, channel), true).center() + QPointF(0.5, 0.5);
    };
    // Bars are linked where those behind are seen: at the top, or at the right.
    const auto end = [&](int image, int channel) {
        const QRectF part = groupPart(plan, plan.sheet(image, channel), true);
        if (m_axis.contains(kRows))
            return QPointF(part.center().x() + 0.5, part.top() + 0.5);
        if (m_axis.contains(kColumns))
            return QPointF(part.right() + 0.5, part.center().y() + 0.5);
        return middle(image, channel);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.lookLine, 1.5));
    for (int image = 0; image < plan.images; ++image) {
        if (overSheets)
            painter.drawLine(end(image, 0), end(image, plan.sheets - 1));
    }
    if (plan.images > 1)
        painter.drawLine(middle(0, 0), middle(1, 0));
    painter.restore();
    const double line = wholePixels(painter, 1);
    if (m_axis.contains(kRows) || m_axis.contains(kColumns))
        return;
    for (int image = 0; image < plan.images; ++image) {
        for (int channel = overSheets ? plan.sheets - 1 : 0; channel >= 0; --channel) {
            const QRectF part = groupPart(plan, plan.sheet(image, channel), true);
            drawBox(painter, part.adjusted(0, 0, line, line), 0, colors.look, colors.lookLine);
        }
    }
}

void GroupDiagram::paintLabels(QPainter &painter, const Plan &plan) const
{
    const Theme &theme = Theme::of(this);
    painter.setFont(theme.font(TextRole::caption));
    painter.setPen(theme.tokens().text2);
    const double line = theme.lineHeight(TextRole::caption);
    const auto below = [&](int image, const QString &text) {
        const QRectF front = plan.fronts[image];
        painter.drawText(QRectF(front.center().x() - 60, front.bottom() + kBelowGap, 120, line),
                         Qt::AlignHCenter | Qt::AlignVCenter, text);
    };
    if (plan.images > 1) {
        below(0, tr("image %1").arg(QString::number(0)));
        below(1, tr("image %1").arg(QString::number(m_shape.batch - 1)));
        return;
    }
    const QRectF front = plan.fronts[0];
    below(0, tr("columns"));
    painter.drawText(QRectF(0, front.center().y() - line / 2, front.left() - kLabelGap, line),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute, tr("rows"));
    if (plan.sheets < 2)
        return;
    const double left = front.right() + kDepthWordGap;
    painter.drawText(QRectF(left, front.bottom() - line, width() - left, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, tr("channels"));
}

} // namespace normscope
