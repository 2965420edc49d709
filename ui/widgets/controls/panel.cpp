// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/panel.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace normscope {

namespace {

QColor levelColor(Level level, const Tokens &colors)
{
    switch (level) {
    case Level::stage:
        return colors.stage;
    case Level::sunken:
        return colors.sunken;
    case Level::window:
        break;
    case Level::panel:
        return colors.panel;
    case Level::surface:
        return colors.surface;
    }
    return colors.window;
}

} // namespace

Panel::Panel(Level level, QWidget *parent) : QWidget(parent), m_level(level)
{
    connect(&Theme::of(this), &Theme::changed, this, [this] { update(); });
}

void Panel::setLevel(Level level)
{
    m_level = level;
    update();
}

void Panel::setEdges(Qt::Edges edges)
{
    m_edges = edges;
    update();
}

void Panel::setCard(bool card)
{
    m_card = card;
    update();
}

void Panel::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    const QColor fill = levelColor(m_level, colors);
    QPainter painter(this);
    if (m_card) {
        drawBox(painter, rect(), kRadiusCard, fill, colors.hairline);
        return;
    }
    painter.fillRect(rect(), fill);
    const QRectF r = rect();
    const qreal line = wholePixels(painter, 1);
    if (m_edges.testFlag(Qt::TopEdge)) {
        drawBar(painter, QRectF(r.left(), r.top(), r.width(), line), colors.hairline);
    }
    if (m_edges.testFlag(Qt::BottomEdge)) {
        drawBar(painter, QRectF(r.left(), r.bottom() - line, r.width(), line), colors.hairline);
    }
    if (m_edges.testFlag(Qt::LeftEdge)) {
        drawBar(painter, QRectF(r.left(), r.top(), line, r.height()), colors.hairline);
    }
    if (m_edges.testFlag(Qt::RightEdge)) {
        drawBar(painter, QRectF(r.right() - line, r.top(), line, r.height()), colors.hairline);
    }
}

HairlineSeparator::HairlineSeparator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_orientation(orientation)
{
    const bool flat = orientation == Qt::Horizontal;
    setSizePolicy(flat ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  flat ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::of(this), &Theme::changed, this, [this] { update(); });
}

void HairlineSeparator::setInset(int length)
{
    m_length = length;
    update();
}

QSize HairlineSeparator::sizeHint() const
{
    return {1, 1};
}

void HairlineSeparator::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    QRectF line = rect();
    if (m_length > 0) {
        const QPointF centre = line.center();
        line = m_orientation == Qt::Vertical
            ? QRectF(std::floor(centre.x()), centre.y() - m_length / 2.0, 1, m_length)
            : QRectF(centre.x() - m_length / 2.0, std::floor(centre.y()), m_length, 1);
    }
    drawBar(painter, line, m_length > 0 ? colors.divider : colors.hairline);
}

} // namespace normscope
