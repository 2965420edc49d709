// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/wrapped_label.h"

#include "ui/widgets/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kIconGap = 6;
constexpr int kNarrow = 60; ///< px that a column of text has at least

/// Breaks the text into lines of a width; returns how many.
int breakLines(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        ++count;
    }
    layout.endLayout();
    return count;
}

/// The thin spaces of numbers do not break.
QString unbroken(QString text)
{
    return text.replace(u'\u2009', u'\u202F');
}

QColor iconColor(Icon icon, const Tokens &colors)
{
    return icon == Icon::warning ? colors.warningIcon : colors.infoIcon;
}

} // namespace

WrappedLabel::WrappedLabel(TextRole role, Ink ink, QWidget *parent)
    : QWidget(parent), m_role(role), m_ink(ink)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::of(this), &Theme::changed, this, &WrappedLabel::refresh);
    refresh();
}

void WrappedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    refresh();
}

void WrappedLabel::setNoticeIcon(Icon icon)
{
    m_icon = icon;
    refresh();
}

int WrappedLabel::textLeft() const
{
    return m_icon ? Theme::of(this).lineHeight(m_role) + kIconGap : 0;
}

int WrappedLabel::heightForWidth(int width) const
{
    QTextLayout layout(unbroken(m_text), font());
    return contentsMargins().top()
        + breakLines(layout, width - textLeft()) * Theme::of(this).lineHeight(m_role);
}

QSize WrappedLabel::sizeHint() const
{
    const int width = std::max(kNarrow, 160) + textLeft();
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {kNarrow + textLeft(), contentsMargins().top() + Theme::of(this).lineHeight(m_role)};
}

void WrappedLabel::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(this);
    const int lineHeight = theme.lineHeight(m_role);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    QPainter painter(this);
    painter.translate(0, contentsMargins().top());
    if (m_icon) {
        const int x = leftToRight ? 0 : width() - lineHeight;
        drawIcon(painter, *m_icon, QRectF(x, 0, lineHeight, lineHeight),
                 iconColor(*m_icon, theme.tokens()));
    }
    painter.setPen(inkColor(m_ink, theme.tokens()));
    QTextLayout layout(unbroken(m_text), font());
    const int room = width() - textLeft();
    const int count = breakLines(layout, room);
    const double x = leftToRight ? textLeft() : 0;
    for (int i = 0; i < count; ++i) {
        const QTextLine line = layout.lineAt(i);
        const double top = i * lineHeight + (lineHeight - line.height()) / 2;
        const double indent = leftToRight ? 0 : room - line.naturalTextWidth();
        line.draw(&painter, QPointF(x + indent, top - line.y()));
    }
}

void WrappedLabel::refresh()
{
    setFont(Theme::of(this).font(m_role));
    updateGeometry();
    update();
}

} // namespace normscope
