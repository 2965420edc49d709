// SPDX-License-Identifier: GPL-3.0-or-later
// How the strip looks.
#include "ui/model/text/rule_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/pin_marks.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/strip/stage_range.h"
#include "ui/widgets/strip/stage_strip.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

constexpr double kVeil = 0.68;
constexpr double kEdge = 0.16; ///< of text 1, around each picture
constexpr double kFrameGap = 2;
constexpr double kFrameWidth = 2;
constexpr double kDot = 7; ///< diameter of the probe's dot
constexpr double kPinField = 11;
constexpr QColor kTag(0x14, 0x16, 0x1A);
constexpr int kTextFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// A picture of device pixels with rounded corners, its top left on a device pixel.
void drawRounded(QPainter &painter, const QRectF &rect, const QImage &picture)
{
    const QPointF corner = snapped(painter, rect).topLeft();
    const double scale = 1.0 / deviceScale(painter);
    QBrush brush(picture);
    brush.setTransform(QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(corner, QSizeF(picture.size()) * scale), kRadiusTag, kRadiusTag);
    painter.restore();
}

/// A frame outside of a rectangle, `gap` away from it.
void drawFrame(QPainter &painter, const QRectF &rect, double gap, const QColor &color)
{
    const double reach = gap + kFrameWidth;
    drawBox(painter, rect.adjusted(-reach, -reach, reach, reach), kRadiusTag + gap, QColor(), color,
            kFrameWidth);
}

} // namespace

QFont StageStrip::nameFont(bool current) const
{
    // Long names keep whole in narrow thumbnails with the smaller size.
    const bool small = m_layout.pictureSize().width() < 66;
    QFont font = m_theme.font(small ? TextRole::caption : TextRole::label);
    if (current)
        font.setWeight(QFont::DemiBold);
    return font;
}

QString StageStrip::shownName(int index) const
{
    const QFontMetrics metrics(nameFont(index == currentIndex()));
    return metrics.elidedText(stageName(m_buttons[index]->stage()), Qt::ElideRight,
                              m_layout.cells()[index].name.width());
}

void StageStrip::paintEvent(QPaintEvent * /*event*/)
{
    if (devicePixelRatioF() != m_scale)
        requestPictures();
    const Tokens &colors = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    const double line = wholePixels(painter, 1);
    drawBar(painter, QRectF(0, height() - line, width(), line), colors.hairline);

    paintHeading(painter, m_layout.forwardHeading(), tr("Forward"));
    const Setup &setup = m_workbench.setup();
    paintHeading(painter, m_layout.backwardHeading(),
                 backwardHeading(*setup.rule, int(setup.calls)));
    for (int i = 0; i < m_buttons.size(); ++i) {
        const QRect picture = seen(m_layout.cells()[i].picture);
        if (!picture.adjusted(-6, 0, 6, 0).intersects(rect()))
            continue;
        paintPicture(painter, i, picture);
        paintFrame(painter, i, picture);
        paintTexts(painter, i);
    }
}

void StageStrip::paintHeading(QPainter &painter, const QRect &rect, const QString &text) const
{
    const QFont font = m_theme.font(TextRole::caption);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const int words = metrics.horizontalAdvance(shown);
    painter.setFont(font);
    painter.setPen(m_theme.tokens().text3);
    painter.drawText(seen(rect), kTextFlags, shown);
    const QRect rest = seen(rect.adjusted(words + 8, 0, 0, 0));
    if (rect.width() > words + 16)
        drawBar(painter, QRectF(rest.left(), rest.center().y() + 1, rest.width(), 1),
                m_theme.tokens().divider);
}

void StageStrip::paintPicture(QPainter &painter, int index, const QRect &rect) const
{
    const Tokens &colors = m_theme.tokens();
    if (m_hasFailed) {
        drawBox(painter, rect, kRadiusTag, colors.errorFill, colors.errorIcon);
        drawIcon(painter, Icon::error, QRectF(rect.center() - QPointF(7.5, 7.5), QSizeF(16, 16)),
                 colors.errorIcon);
        return;
    }
    const StageId id = m_buttons[index]->stage();
    drawBox(painter, rect, kRadiusTag, colors.sunken, QColor());
    const auto &set = m_renderer.latest();
    const QImage picture = set ? set->pictures.value(id) : QImage();
    if (!picture.isNull()) {
        // Pictures of another size are shown until the right ones are there.
        const QSize wanted = (QSizeF(rect.size()) * deviceScale(painter)).toSize();
        drawRounded(painter, rect, picture.size() == wanted ? picture : picture.scaled(wanted));
    }
    drawBox(painter, rect, kRadiusTag, m_isVeiled ? faded(colors.window, kVeil) : QColor(),
            faded(colors.text1, kEdge));
    if (picture.isNull() || m_isVeiled)
        return;
    paintPins(painter, index);
    paintBadge(painter, rect, badgeOf(id));
    paintProbe(painter, index);
}

void StageStrip::paintBadge(QPainter &painter, const QRect &picture, const QString &text) const
{
    if (text.isEmpty())
        return;
    QFont font = m_theme.font(TextRole::badge);
    font.setPixelSize(font.pixelSize() - 1);
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 6, metrics.ascent() + 3);
    const QRect tag(picture.bottomRight() - QPoint(size.width() + 1, size.height() + 1), size);
    drawBox(painter, tag, kRadiusSwatch, kTag, QColor());
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void StageStrip::paintProbe(QPainter &painter, int index) const
{
    const QPointF place = probeDot(index);
    if (place.isNull())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kTag, 1.5));
    painter.setBrush(tokens(ThemeKind::light).look); // on the map, which is the same in both themes
    painter.drawEllipse(place, kDot / 2 - 0.5, kDot / 2 - 0.5);
    painter.restore();
}

/// A small field with its number where each pinned element is.
void StageStrip::paintPins(QPainter &painter, int index) const
{
    QFont font = m_theme.font(TextRole::badge);
    font.setPixelSize(font.pixelSize() - 2);
    const QList<Index4> &pins = m_workbench.setup().pins;
    for (qsizetype i = 0; i < pins.size(); ++i) {
        const QPointF place = dotOf(index, pins[i]);
        const QRectF field(place - QPointF(kPinField, kPinField) / 2, QSizeF(kPinField, kPinField));
        if (!place.isNull())
            drawPinNumber(painter, field, static_cast<int>(i) + 1, font);
    }
}

void StageStrip::paintFrame(QPainter &painter, int index, const QRect &rect) const
{
    const Tokens &colors = m_theme.tokens();
    const StageButton &button = *m_buttons[index];
    const bool current = index == currentIndex();
    if (current)
        drawFrame(painter, rect, kFrameGap, colors.ink);
    else if (button.underMouse())
        drawFrame(painter, rect, kFrameGap, button.isDown() ? colors.outline : colors.divider);
    if (button.hasFocus() && button.showsFocus())
        drawFrame(painter, rect, current ? kFrameGap + kFrameWidth : kFrameGap, colors.focus);
}

void StageStrip::paintTexts(QPainter &painter, int index) const
{
    const Tokens &colors = m_theme.tokens();
    const StripCell cell = cellOf(index);
    painter.setFont(nameFont(index == currentIndex()));
    painter.setPen(m_isVeiled ? colors.text3 : colors.text1);
    painter.drawText(cell.name, kTextFlags, shownName(index));
    if (cell.range.isEmpty())
        return;
    painter.setFont(m_theme.font(TextRole::tick));
    painter.setPen(m_hasFailed ? colors.errorIcon : m_isVeiled ? colors.disabled : colors.text3);
    painter.drawText(cell.range, kTextFlags, m_hasFailed ? tr("not computed") : shownRange(index));
}

} // namespace normscope
