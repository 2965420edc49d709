// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/button.h"

#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace normscope {

namespace {

constexpr int kGlyphGap = 8; ///< px
constexpr int kSide = 14;    ///< px between the outline and the content
constexpr int kTextFlags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;

ButtonState stateOf(const QAbstractButton &button)
{
    return {button.isEnabled(), button.underMouse(), button.isDown(),
            button.isCheckable() && button.isChecked()};
}

int textWidth(const QAbstractButton &button)
{
    return QFontMetrics(button.font()).size(Qt::TextHideMnemonic, button.text()).width();
}

/// Back and Next point along the reading direction.
Icon readingIcon(Icon icon, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight || (icon != Icon::back && icon != Icon::next)) {
        return icon;
    }
    return icon == Icon::back ? Icon::next : Icon::back;
}

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    connect(&Theme::of(this), &Theme::changed, this, &Button::refresh);
    refresh();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    refresh();
}

void Button::setGlyph(Icon icon, IconPlace place)
{
    m_glyph = icon;
    m_place = place;
    refresh();
}

void Button::setCompact(bool compact)
{
    m_compact = compact;
    refresh();
}

QSize Button::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int glyph = m_glyph ? theme.iconSize() + (text().isEmpty() ? 0 : kGlyphGap) : 0;
    const int side = m_compact ? 10 : kSide;
    const int height = m_compact ? theme.compactHeight() : theme.controlHeight();
    return {textWidth(*this) + glyph + 2 * side, height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(this);
    const Tokens &colors = theme.tokens();
    const int side = theme.iconSize();
    const bool accent = m_kind == Kind::accent;
    const ButtonState state = stateOf(*this);
    QPainter painter(this);
    drawButtonFace(painter, rect(), accent, state, colors);

    const QColor ink = buttonInk(accent, state, colors);
    const int words = textWidth(*this);
    const int gap = words > 0 ? kGlyphGap : 0;
    const int content = words + (m_glyph ? side + gap : 0);
    const int x = (width() - content) / 2;
    QRect textRect(x, 0, words, height());
    if (m_glyph) {
        const bool before
            = (m_place == IconPlace::before) == (layoutDirection() == Qt::LeftToRight);
        const int glyphX = before ? x : x + words + gap;
        const QRect box(glyphX, (height() - side) / 2, side, side);
        drawIcon(painter, readingIcon(*m_glyph, layoutDirection()), box, ink);
        textRect.moveLeft(before ? x + side + gap : x);
    }
    painter.setPen(ink);
    painter.drawText(textRect.adjusted(0, 0, 1, 0), kTextFlags | Qt::AlignLeft, text());
}

void Button::refresh()
{
    const bool strong = m_kind == Kind::accent;
    setFont(Theme::of(this).font(strong ? TextRole::bodyStrong : TextRole::body));
    updateGeometry();
    update();
}

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setText(name);
    setToolTip(name);
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setGlyph(Icon icon)
{
    m_icon = icon;
    update();
}

void IconButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

void IconButton::setOutlined(bool outlined)
{
    m_outlined = outlined;
    update();
}

QSize IconButton::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int side = m_compact ? theme.compactHeight() : theme.controlHeight();
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    const ButtonState state = stateOf(*this);
    QPainter painter(this);
    if (m_outlined) {
        drawButtonFace(painter, rect(), false, state, colors);
    } else {
        drawFlatFace(painter, rect(), state, colors);
    }
    const int side = Theme::of(this).iconSize();
    const QRect box((width() - side) / 2, (height() - side) / 2, side, side);
    drawIcon(painter, readingIcon(m_icon, layoutDirection()), box,
             state.enabled ? colors.text1 : colors.disabled);
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::setRadius(this, static_cast<int>(kRadiusTag));
    connect(&Theme::of(this), &Theme::changed, this, &LinkButton::refresh);
    refresh();
}

QSize LinkButton::sizeHint() const
{
    return {textWidth(*this) + 8, Theme::of(this).compactHeight()};
}

void LinkButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    const ButtonState state = stateOf(*this);
    const QColor ink = state.enabled ? colors.text1 : colors.disabled;
    QPainter painter(this);
    painter.setPen(ink);
    const QRect words = rect().adjusted(4, 0, -4, 0);
    painter.drawText(words.adjusted(0, 0, 1, 0), kTextFlags | Qt::AlignLeft, text());
    const QFontMetrics metrics(font());
    const qreal baseline = (height() - metrics.height()) / 2.0 + metrics.ascent();
    const qreal thickness = state.hovered || state.pressed ? 2 : 1;
    drawBar(painter, QRectF(words.left(), baseline + 2, words.width(), thickness), ink);
}

void LinkButton::refresh()
{
    setFont(Theme::of(this).font(TextRole::body));
    updateGeometry();
    update();
}

} // namespace normscope
