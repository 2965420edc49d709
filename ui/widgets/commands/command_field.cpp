// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/command_field.h"

#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 240;
constexpr int kSide = 8;     ///< px, from the edge to the icon and to the keys
constexpr int kIcon = 14;    ///< px
constexpr int kLower = 8;    ///< px less than a control, so that the focus ring has room
constexpr int kPageRows = 8; ///< of the list

} // namespace

CommandField::CommandField(const QKeySequence &keys, QWidget *parent)
    : QLineEdit(parent), m_keys(keys)
{
    setObjectName(u"commandField"_s);
    setPlaceholderText(tr("Find a command"));
    setAccessibleName(tr("Find a command"));
    setToolTip(tr("Find a command by some letters of its name (%1)")
                   .arg(keys.toString(QKeySequence::NativeText)));
    setWhatsThis(tr("Type some letters of what you want to do: every entry of the menus can be "
                    "found. Up and Down choose, Return does it, Escape goes back."));
    setContextMenuPolicy(Qt::NoContextMenu);
    connect(&Theme::of(this), &Theme::changed, this, &CommandField::refresh);
    refresh();
}

QSize CommandField::sizeHint() const
{
    return {kWidth, Theme::of(this).controlHeight() - kLower};
}

void CommandField::refresh()
{
    setFont(Theme::of(this).font(TextRole::label));
    setFixedSize(sizeHint());
    const int before = kSide + kIcon;
    setTextMargins(before - 4, 0, 0, 0);
    update();
}

void CommandField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return Q_EMIT moved(-1);
    case Qt::Key_Down:
        return Q_EMIT moved(1);
    case Qt::Key_PageUp:
        return Q_EMIT moved(-kPageRows);
    case Qt::Key_PageDown:
        return Q_EMIT moved(kPageRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT accepted();
    case Qt::Key_Escape:
        return Q_EMIT cancelled();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandField::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    Q_EMIT clicked();
}

void CommandField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QRect inside = rect().adjusted(kSide, 0, -kSide, 0);
    const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                           {kIcon, kIcon}, inside);
    drawIcon(painter, Icon::search, icon, theme.tokens().text2);
    if (!text().isEmpty())
        return;
    painter.setFont(theme.font(TextRole::tick));
    painter.setPen(theme.tokens().text3);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignTrailing,
                     m_keys.toString(QKeySequence::NativeText));
}

} // namespace normscope
