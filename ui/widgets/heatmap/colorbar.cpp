// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/colorbar.h"

#include "ui/model/colors/colormap.h"
#include "ui/model/text/number_text.h"
#include "ui/widgets/heatmap/probe_marks.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kMargin = 8.0; ///< above and below the bar
constexpr double kEnd = 7.0;    ///< height of a triangular end
constexpr double kTickLength = 4.0;
constexpr double kLabelGap = 3.0;      ///< from tick to label
constexpr double kTriangle = 7.0;      ///< width of the probe's triangle
constexpr double kUsualLength = 400.0; ///< px, to learn how wide labels are
constexpr int kLeastHeight = 80;       ///< of the bar with its ends, where there is room
constexpr double kKeyStep = 0.01;      ///< of the bar
constexpr double kPageStep = 0.1;
constexpr int kPointedDigits = 4;

/// The bar's colours from top to bottom, one device pixel each.
QImage colorColumn(const Colormap &colormap, int height)
{
    QImage column(1, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        column.setPixel(0, y, colormap.at(1 - (y + 0.5) / height));
    return column;
}

} // namespace

Colorbar::Colorbar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("colorbar"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setPointable(true);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

void Colorbar::setHeatmapStyle(const HeatmapStyle &style, const StageStatistics &statistics)
{
    m_style = style;
    const ValueRange range = style.valueScale().range();
    const bool hasValues = statistics.finite() > 0;
    m_leavesOutLow = hasValues && statistics.min < range.low;
    m_leavesOutHigh = hasValues && statistics.max > range.high;
    updateGeometry();
    refresh();
}

void Colorbar::setProbeValue(std::optional<double> value)
{
    if (m_probe == value)
        return;
    m_probe = value;
    refresh();
}

void Colorbar::setPointable(bool pointable)
{
    setMouseTracking(pointable);
    setFocusPolicy(pointable ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !pointable);
    setWhatsThis(pointable
                     ? tr("The colours of the map and their values. Point at a colour, or use the "
                          "arrow keys here, to mark the pixels that have about its value in every "
                          "view.")
                     : tr("The colours of the map and their values"));
}

void Colorbar::setSpan(std::optional<std::pair<double, double>> span)
{
    if (m_span == span)
        return;
    m_span = span;
    update();
}

/// Beside a thin map the bar is longer than the map, around the map's middle.
QRectF Colorbar::barRect() const
{
    const double room = height();
    double top = m_span ? m_span->first : kMargin;
    double bottom = m_span ? m_span->second : room - kMargin;
    if (const double least = std::min<double>(kLeastHeight, room); bottom - top < least) {
        top = std::clamp((top + bottom - least) / 2, 0.0, room - least);
        bottom = top + least;
    }
    if (m_leavesOutHigh)
        top += kEnd;
    if (m_leavesOutLow)
        bottom -= kEnd;
    return {kProbeRoom, top, kBarWidth, std::max(1.0, bottom - top)};
}

double Colorbar::placeOf(double value) const
{
    const QRectF bar = barRect();
    return bar.bottom() - bar.height() * m_style.valueScale().position(value);
}

double Colorbar::valueAt(double y) const
{
    const QRectF bar = barRect();
    return m_style.valueScale().value((bar.bottom() - y) / bar.height());
}

std::vector<Tick> Colorbar::ticks(double length, double spacing) const
{
    return m_style.kind == ValueKind::degrees ? degreeTicks(m_style.valueScale())
                                              : makeTicks(m_style.valueScale(), length, spacing);
}

int Colorbar::tickRoom() const
{
    const QFontMetricsF metrics(Theme::of(this).font(TextRole::tick));
    double label = 0;
    for (const Tick &tick : ticks(kUsualLength))
        label = std::max(label, metrics.horizontalAdvance(tick.label));
    return std::max(kTickRoom, static_cast<int>(std::ceil(kTickLength + kLabelGap + label)) + 2);
}

QSize Colorbar::sizeHint() const
{
    return {kProbeRoom + kBarWidth + tickRoom(), 400};
}

QSize Colorbar::minimumSizeHint() const
{
    return {kProbeRoom + kBarWidth + tickRoom(), kLeastHeight};
}

bool Colorbar::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    return QWidget::event(event);
}

/// Repaints, and tells a screen reader what is painted.
void Colorbar::refresh()
{
    const ValueRange range = m_style.valueScale().range();
    const QString text = NumberText::range(range.low, range.high);
    setAccessibleName(tr("Colour scale, %1").arg(text));
    QString description;
    if (m_pointed)
        description = tr("Pixels of about %1 are marked")
                          .arg(NumberText::value(*m_pointed, kPointedDigits));
    else if (m_probe)
        description = tr("At the probe %1").arg(NumberText::value(*m_probe, kPointedDigits));
    setAccessibleDescription(description);
    update();
}

void Colorbar::point(std::optional<double> value)
{
    if (m_pointed == value)
        return;
    m_pointed = value;
    refresh();
    Q_EMIT valuePointed(value);
}

void Colorbar::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF reach = barRect().adjusted(-kProbeRoom, -kEnd, tickRoom(), kEnd);
    if (reach.contains(event->position()))
        point(valueAt(event->position().y()));
    else
        point(std::nullopt);
}

void Colorbar::leaveEvent(QEvent * /*event*/)
{
    point(std::nullopt);
}

void Colorbar::focusOutEvent(QFocusEvent *event)
{
    point(std::nullopt);
    QWidget::focusOutEvent(event);
}

/// Where a key moves what is pointed at, from 0 to 1. It starts at the probe's value.
std::optional<double> Colorbar::positionByKey(int key) const
{
    const std::optional<double> from = m_pointed ? m_pointed : m_probe;
    const double position = from ? m_style.valueScale().position(*from) : 0.5;
    switch (key) {
    case Qt::Key_Up:
        return m_pointed ? position + kKeyStep : position;
    case Qt::Key_Down:
        return m_pointed ? position - kKeyStep : position;
    case Qt::Key_PageUp:
        return position + kPageStep;
    case Qt::Key_PageDown:
        return position - kPageStep;
    case Qt::Key_Home:
        return 0.0;
    case Qt::Key_End:
        return 1.0;
    default:
        return std::nullopt;
    }
}

void Colorbar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pointed)
        point(std::nullopt);
    else if (const std::optional<double> position = positionByKey(event->key()))
        point(m_style.valueScale().value(*position));
    else
        QWidget::keyPressEvent(event);
}

void Colorbar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF bar = snapped(painter, barRect());
    paintEnds(painter, bar);
    paintBar(painter, bar);
    if (bar.height() < Theme::of(this).lineHeight(TextRole::tick) * 2)
        return; // no room for a number
    paintTicks(painter, bar);
    paintProbe(painter, bar);
    paintPointed(painter, bar);
}

void Colorbar::paintBar(QPainter &painter, const QRectF &bar) const
{
    const int rows
        = std::max(1, static_cast<int>(std::lround(bar.height() * deviceScale(painter))));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    const double radius = m_leavesOutLow || m_leavesOutHigh ? 0 : kRadiusSwatch;
    shape.addRoundedRect(bar, radius, radius);
    painter.setClipPath(shape);
    painter.drawImage(bar, colorColumn(Colormap(m_style.colormap), rows));
    painter.restore();
    QColor line = Theme::of(this).tokens().outline;
    line.setAlphaF(0.6F);
    drawBox(painter, bar, radius, QColor(), line);
}

void Colorbar::paintEnds(QPainter &painter, const QRectF &bar) const
{
    const Colormap colormap(m_style.colormap);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(this).tokens().outline, wholePixels(painter, 1.0)));
    const double middle = bar.center().x();
    if (m_leavesOutHigh) {
        painter.setBrush(QColor(colormap.at(1)));
        painter.drawPolygon(QPolygonF {{bar.left() + 1, bar.top() - 1},
                                       {bar.right() - 1, bar.top() - 1},
                                       {middle, bar.top() - kEnd}});
    }
    if (m_leavesOutLow) {
        painter.setBrush(QColor(colormap.at(0)));
        painter.drawPolygon(QPolygonF {{bar.left() + 1, bar.bottom() + 1},
                                       {bar.right() - 1, bar.bottom() + 1},
                                       {middle, bar.bottom() + kEnd}});
    }
    painter.restore();
}

void Colorbar::paintTicks(QPainter &painter, const QRectF &bar) const
{
    const Theme &theme = Theme::of(this);
    painter.save();
    painter.setFont(theme.font(TextRole::tick));
    const double line = theme.lineHeight(TextRole::tick);
    // The labels of the ends are moved inwards by half a line.
    const double spacing = std::max(kTickSpacing, 1.5 * line - 2);
    const double left = bar.right() + kTickLength + kLabelGap;
    const double hair = wholePixels(painter, 1.0);
    for (const Tick &tick : ticks(bar.height(), spacing)) {
        const double y = bar.bottom() - bar.height() * tick.position;
        const double tickTop = std::clamp(y - hair / 2, bar.top(), bar.bottom() - hair);
        drawBar(painter, {bar.right(), tickTop, kTickLength, hair}, theme.tokens().text2);
        const double top = std::clamp(y - line / 2, bar.top() - 2, bar.bottom() + 2 - line);
        painter.setPen(theme.tokens().text2);
        painter.drawText(QRectF(left, top, width() - left, line), Qt::AlignVCenter | Qt::AlignLeft,
                         tick.label);
    }
    painter.restore();
}

void Colorbar::paintProbe(QPainter &painter, const QRectF &bar) const
{
    const bool hasPlace = m_style.kind != ValueKind::ratio || m_probe.value_or(0) >= 0;
    if (!m_probe || std::isnan(*m_probe) || !hasPlace)
        return;
    const Tokens &colors = Theme::of(this).tokens();
    const double y = std::clamp(placeOf(*m_probe), bar.top(), bar.bottom());
    const double hair = wholePixels(painter, 1.0);
    drawBar(
        painter,
        {bar.left(), std::clamp(y - hair / 2, bar.top(), bar.bottom() - hair), bar.width(), hair},
        Qt::black);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 1.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(colors.look);
    const double right = bar.left() - 1;
    painter.drawPolygon(
        QPolygonF {{right - kTriangle, y - 4.5}, {right, y}, {right - kTriangle, y + 4.5}});
    painter.restore();
}

/// An amber line across the bar, and the value in a tag over the ticks.
void Colorbar::paintPointed(QPainter &painter, const QRectF &bar) const
{
    if (!m_pointed)
        return;
    const Theme &theme = Theme::of(this);
    const double hair = wholePixels(painter, 1.0);
    const double y = std::clamp(placeOf(*m_pointed), bar.top() + hair, bar.bottom() - hair);
    drawBar(painter, {bar.left() - 2, y - 2 * hair, bar.width() + 4, 4 * hair}, Qt::black);
    drawBar(painter, {bar.left() - 1, y - hair, bar.width() + 2, 2 * hair}, theme.tokens().look);
    const QFont font = theme.font(TextRole::tick);
    const QString text = NumberText::value(*m_pointed, kPointedDigits);
    const QSizeF size = tagSize(text, font);
    const double left = std::min(bar.right() + kTickLength, width() - size.width());
    const double top = std::clamp(y - size.height() / 2, 0.0, height() - size.height());
    drawTag(painter, {QPointF(left, top), size}, text, font);
}

} // namespace normscope
