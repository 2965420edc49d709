// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/elided_label.h"

#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>

namespace normscope {

using namespace Qt::StringLiterals;

QColor inkColor(Ink ink, const Tokens &colors)
{
    switch (ink) {
    case Ink::text1:
        break;
    case Ink::text2:
        return colors.text2;
    case Ink::text3:
        return colors.text3;
    case Ink::error:
        return colors.errorIcon;
    }
    return colors.text1;
}

ElidedLabel::ElidedLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
    : QWidget(parent), m_text(text), m_role(role), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&Theme::of(this), &Theme::changed, this, &ElidedLabel::refresh);
    refresh();
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    refresh();
    Q_EMIT textChanged(text);
}

bool ElidedLabel::isElided() const
{
    return QFontMetrics(font()).horizontalAdvance(m_text) > contentsRect().width();
}

void ElidedLabel::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

void ElidedLabel::setInk(Ink ink)
{
    m_ink = ink;
    m_quantity.reset();
    update();
}

void ElidedLabel::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

void ElidedLabel::setIsList(bool isList)
{
    m_isList = isList;
    update();
}

QString ElidedLabel::shownText() const
{
    const QFontMetrics metrics(font());
    const QString comma = u", "_s;
    QStringList parts = m_isList ? m_text.split(comma) : QStringList {m_text};
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(comma)) > width())
        parts.removeLast();
    return metrics.elidedText(parts.join(comma), m_elide, width());
}

QSize ElidedLabel::sizeHint() const
{
    const int width = QFontMetrics(font()).horizontalAdvance(m_text) + 1;
    return {width, Theme::of(this).lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = QFontMetrics(font()).horizontalAdvance(QStringLiteral("mm\u2026"));
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QColor color = m_quantity ? colors.quantity(*m_quantity) : inkColor(m_ink, colors);
    if (!isEnabled()) {
        color = colors.disabled;
    }
    QPainter painter(this);
    painter.setPen(color);
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), m_alignment);
    painter.drawText(contentsRect(), static_cast<int>(alignment) | Qt::TextSingleLine, shownText());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshToolTip();
}

void ElidedLabel::refresh()
{
    setFont(Theme::of(this).font(m_role));
    refreshToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::refreshToolTip()
{
    // A tooltip guesses whether it is markup; escaping keeps the text of a file plain.
    setToolTip(isElided() ? QStringLiteral("<span>%1</span>").arg(m_text.toHtmlEscaped())
                          : QString());
}

} // namespace normscope
