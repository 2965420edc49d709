// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/probe_marks.h"

#include "ui/widgets/theme/paint.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kEchoRadius = 3.0; ///< px
constexpr double kAmber = 2.5;      ///< width of the amber line, px
constexpr double kBlack = 1.0;      ///< of each black line
constexpr double kRing = kAmber + 2 * kBlack;
constexpr double kHeldRadius = 2.5; ///< of a dot
constexpr double kRingRadius = 7.0; ///< to the middle of the amber line
constexpr double kHalo = 2.0;
constexpr double kHaloOpacity = 0.28;
constexpr double kLeastStrip = 3.0; ///< px inside a frame
constexpr double kPulseReach = 12.0;
constexpr double kTagPadding = 4.0;
constexpr double kTagHeight = 16.0;
constexpr double kTagGap = 4.0;
constexpr double kMapLine = 1.5; ///< px
constexpr double kMapDot = 3.0;  ///< px, radius

const QColor kTagGround(0x14, 0x16, 0x1A);
const QColor kLineGround(0, 0, 0, 128);
const QColor kLineColor(255, 255, 255, 225);

bool isRing(const QRectF &pixel)
{
    return std::min(pixel.width(), pixel.height()) < kProbeFrameFrom;
}

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// Fills the frame between two rectangles.
void fillFrame(QPainter &painter, const QRectF &outer, double width, const QColor &color)
{
    const QRectF inner = grown(outer, -width);
    painter.fillRect(QRectF(outer.topLeft(), QPointF(outer.right(), inner.top())), color);
    painter.fillRect(QRectF(QPointF(outer.left(), inner.bottom()), outer.bottomRight()), color);
    painter.fillRect(QRectF(outer.left(), inner.top(), width, inner.height()), color);
    painter.fillRect(QRectF(inner.right(), inner.top(), width, inner.height()), color);
}

double blackLine(const QPainter &painter)
{
    return wholePixels(painter, kBlack);
}

/// 3 device pixels at 100 %, 5 at 200 %.
double amberLine(const QPainter &painter)
{
    const double scale = deviceScale(painter);
    return std::max(1.0, std::round(kAmber * scale)) / scale;
}

double frameWidth(const QPainter &painter)
{
    return 2 * blackLine(painter) + amberLine(painter);
}

/// Black, amber, black, inwards from `outer`, on whole device pixels.
void drawAmberFrame(QPainter &painter, const QRectF &outer, const Tokens &colors)
{
    const QRectF rect = snapped(painter, outer);
    fillFrame(painter, rect, frameWidth(painter), Qt::black);
    fillFrame(painter, grown(rect, -blackLine(painter)), amberLine(painter), colors.look);
}

void strokeRing(QPainter &painter, QPointF center, double radius, double width, const QColor &color)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, radius, radius);
}

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// A dot in the middle of the mark: it stays.
void drawHeldDot(QPainter &painter, QPointF center, const Tokens &colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, kBlack));
    painter.setBrush(colors.look);
    painter.drawEllipse(center, kHeldRadius, kHeldRadius);
}

/// The outer edge of the frame around a pixel: one black line outside of it.
QRectF pixelFrame(const QRectF &pixel)
{
    return grown(pixel, kBlack);
}

void drawProbeRing(QPainter &painter, QPointF center, const Tokens &colors, double pulse)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double outer = kRingRadius + kRing / 2;
    strokeRing(painter, center, outer + kHalo / 2, kHalo, faded(colors.look, kHaloOpacity));
    if (pulse < 1)
        strokeRing(painter, center, outer + kPulseReach * pulse, kAmber,
                   faded(colors.look, 1 - pulse));
    strokeRing(painter, center, kRingRadius, kRing, Qt::black);
    strokeRing(painter, center, kRingRadius, kAmber, colors.look);
}

void drawProbeFrame(QPainter &painter, const QRectF &pixel, const Tokens &colors, double pulse)
{
    const QRectF outer = snapped(painter, pixelFrame(pixel));
    const double halo = wholePixels(painter, kHalo);
    fillFrame(painter, grown(outer, halo), halo, faded(colors.look, kHaloOpacity));
    if (pulse < 1)
        fillFrame(painter, grown(outer, kPulseReach * pulse + kAmber), kAmber,
                  faded(colors.look, 1 - pulse));
    drawAmberFrame(painter, outer, colors);
}

void drawHairline(QPainter &painter, const QRectF &line, double device)
{
    if (line.width() <= 0 || line.height() <= 0)
        return;
    const bool lies = line.width() > line.height();
    painter.fillRect(lies ? line.adjusted(0, -device, 0, device)
                          : line.adjusted(-device, 0, device, 0),
                     kLineGround);
    painter.fillRect(line, kLineColor);
}

} // namespace

QRectF probeBounds(const QRectF &pixel)
{
    if (!isRing(pixel))
        return grown(pixelFrame(pixel), kHalo);
    const double radius = kRingRadius + kRing / 2 + kHalo;
    return grown(QRectF(pixel.center(), QSizeF(0, 0)), radius);
}

void drawProbe(QPainter &painter, const QRectF &pixel, const Tokens &colors, double pulse)
{
    painter.save();
    if (isRing(pixel))
        drawProbeRing(painter, pixel.center(), colors, pulse);
    else
        drawProbeFrame(painter, pixel, colors, pulse);
    painter.restore();
}

void drawHeld(QPainter &painter, const QRectF &pixel, const Tokens &colors)
{
    painter.save();
    if (isRing(pixel)) {
        drawHeldDot(painter, pixel.center(), colors);
    } else {
        const QRectF frame = pixelFrame(pixel);
        for (const QPointF &corner :
             {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
            drawHeldDot(painter, corner, colors);
    }
    painter.restore();
}

void drawEcho(QPainter &painter, QPointF place, const Tokens &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 1.5));
    painter.setBrush(colors.look);
    painter.drawEllipse(place, kEchoRadius, kEchoRadius);
    painter.restore();
}

void drawGroupFrame(QPainter &painter, const QRectF &cells, const Tokens &colors)
{
    // A strip of cells stays visible inside.
    const double wide = std::max(0.0, kLeastStrip - cells.width()) / 2;
    const double high = std::max(0.0, kLeastStrip - cells.height()) / 2;
    const QRectF inner = snapped(painter, cells.adjusted(-wide, -high, wide, high));
    drawAmberFrame(painter, grown(inner, frameWidth(painter)), colors);
}

void drawCrosshair(QPainter &painter, const QRectF &map, const QRectF &probe, bool horizontal,
                   bool vertical)
{
    const double device = wholePixels(painter, 1.0);
    const QRectF gap = snapped(painter, probe);
    const QPointF middle
        = snapped(painter,
                  QRectF(probe.center() - QPointF(device, device) / 2, QSizeF(device, device)))
              .topLeft();
    if (horizontal) {
        drawHairline(painter, {map.left(), middle.y(), gap.left() - map.left(), device}, device);
        drawHairline(painter, {gap.right(), middle.y(), map.right() - gap.right(), device}, device);
    }
    if (vertical) {
        drawHairline(painter, {middle.x(), map.top(), device, gap.top() - map.top()}, device);
        drawHairline(painter, {middle.x(), gap.bottom(), device, map.bottom() - gap.bottom()},
                     device);
    }
}

TagPlaces placeTags(const QRectF &map, const QRectF &probe, const QRectF &lens, QSizeF row,
                    QSizeF column, double besideLine)
{
    const QPointF middle = probe.center();
    const QRectF inner = grown(map, -kTagGap);
    const double rowY = std::clamp(middle.y() - row.height() / 2, inner.top(),
                                   std::max(inner.top(), inner.bottom() - row.height()));
    const bool atLeft = middle.x() + besideLine + column.width() > inner.right();
    const double columnX
        = atLeft ? middle.x() - besideLine - column.width() : middle.x() + besideLine;
    const auto firstFree = [&](const QRectF &first, const QRectF &second) {
        for (const QRectF &place : {first, second}) {
            if (!grown(place, kTagGap).intersects(probe) && !place.intersects(lens))
                return place;
        }
        return QRectF();
    };
    return {firstFree(QRectF(QPointF(inner.left(), rowY), row),
                      QRectF(QPointF(inner.right() - row.width(), rowY), row)),
            firstFree(QRectF(QPointF(columnX, inner.top()), column),
                      QRectF(QPointF(columnX, inner.bottom() - column.height()), column))};
}

QPointF leaderStart(const QRectF &pixel, QPointF end)
{
    const QPointF middle = pixel.center();
    const QPointF way = end - middle;
    const QRectF bounds = probeBounds(pixel);
    double share = bounds.width() / 2 / std::max(1.0, std::hypot(way.x(), way.y()));
    if (!isRing(pixel)) {
        share = std::min(bounds.width() / 2 / std::max(1.0, std::abs(way.x())),
                         bounds.height() / 2 / std::max(1.0, std::abs(way.y())));
    }
    return middle + way * std::min(share, 1.0);
}

QSizeF tagSize(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(text)) + 2 * kTagPadding,
            std::max(kTagHeight, std::ceil(metrics.height()))};
}

void drawTag(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font)
{
    painter.save();
    drawBox(painter, rect, kRadiusTag, kTagGround, QColor());
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void drawMapLine(QPainter &painter, QPointF from, QPointF to)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[color, grown] :
         {std::pair(kTagGround, 2 * kBlack), std::pair(QColor(Qt::white), 0.0)}) {
        painter.setPen(QPen(color, kMapLine + grown, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(from, to);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const QPointF &end : {from, to})
            painter.drawEllipse(end, kMapDot + grown / 2, kMapDot + grown / 2);
    }
    painter.restore();
}

void drawLeader(QPainter &painter, QPointF from, QPointF to, const Tokens &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 190), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
    painter.setPen(QPen(colors.look, 1.75, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
    painter.restore();
}

} // namespace normscope
