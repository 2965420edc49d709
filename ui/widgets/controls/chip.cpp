// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/chip.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace normscope {

namespace {

constexpr int kSide = 8;   ///< px
constexpr int kGap = 5;    ///< px
constexpr int kGlyph = 12; ///< px
constexpr int kTextFlags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip;

} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &Chip::refresh);
    refresh();
}

void Chip::setText(const QString &text)
{
    m_text = text;
    refresh();
}

void Chip::setCount(const QString &count)
{
    m_count = count;
    refresh();
}

void Chip::setGlyph(Icon icon)
{
    m_glyph = icon;
    refresh();
}

void Chip::setSolid(bool solid)
{
    m_solid = solid;
    update();
}

QSize Chip::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    int width = 2 * kSide + QFontMetrics(font()).horizontalAdvance(m_text);
    if (!m_count.isEmpty()) {
        width += kGap + QFontMetrics(theme.font(TextRole::tick)).horizontalAdvance(m_count);
    }
    if (m_glyph) {
        width += kGap + kGlyph;
    }
    return {width, theme.lineHeight(TextRole::caption) + 4};
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(this);
    const Tokens &colors = theme.tokens();
    QPainter painter(this);
    const Tokens &solid = normscope::tokens(ThemeKind::light); // pictures have no theme
    const QColor fill = m_solid ? solid.ink : colors.surface;
    const QColor ink = m_solid ? solid.onInk : colors.text1;
    drawBox(painter, rect(), m_solid ? kRadiusTag : height() / 2.0, fill,
            m_solid ? QColor() : colors.divider);
    painter.setPen(ink);
    int x = kSide;
    const auto next = [&](int width) {
        const QRect box(x, 0, width, height());
        x += width + kGap;
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    if (m_glyph) {
        drawIcon(painter, *m_glyph, next(kGlyph), ink);
    }
    painter.drawText(next(QFontMetrics(font()).horizontalAdvance(m_text)), kTextFlags, m_text);
    if (!m_count.isEmpty()) {
        const QFont mono = theme.font(TextRole::tick);
        painter.setFont(mono);
        painter.drawText(next(QFontMetrics(mono).horizontalAdvance(m_count)), kTextFlags, m_count);
    }
}

void Chip::refresh()
{
    setFont(Theme::of(this).font(TextRole::caption));
    setAccessibleName(m_count.isEmpty() ? m_text : m_text + u' ' + m_count);
    updateGeometry();
    update();
}

} // namespace normscope
