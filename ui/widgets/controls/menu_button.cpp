// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/menu_button.h"

#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace normscope {

namespace {

constexpr int kSide = 6;     ///< px
constexpr int kGap = 4;      ///< px
constexpr int kChevron = 12; ///< px
constexpr int kBesideWords = 2 * kSide + kGap + kChevron;

} // namespace

MenuButton::MenuButton(const QString &name, Filler fill, QWidget *parent)
    : QAbstractButton(parent), m_name(name), m_fill(std::move(fill))
{
    setToolTip(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &MenuButton::openMenu);
    connect(&Theme::of(this), &Theme::changed, this, &MenuButton::refresh);
    setWords({});
}

void MenuButton::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words.isEmpty() ? m_name : tr("%1: %2", "choice: value").arg(m_name, words));
    refresh();
}

void MenuButton::setTitle(bool isTitle)
{
    m_isTitle = isTitle;
    refresh();
}

void MenuButton::setQuiet(bool isQuiet)
{
    m_isQuiet = isQuiet;
    update();
}

QSize MenuButton::sizeHint() const
{
    return {kBesideWords + QFontMetrics(font()).horizontalAdvance(text()),
            Theme::of(this).compactHeight()};
}

/// Whole where there is the room that was asked for: rounded metrics must not shorten them.
QString MenuButton::shownWords() const
{
    if (width() >= sizeHint().width())
        return text();
    return QFontMetrics(font()).elidedText(text(), Qt::ElideRight, width() - kBesideWords);
}

void MenuButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(objectName() + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    m_fill(*menu);
    setDown(true);
    connect(menu, &QMenu::aboutToHide, this, [this] { setDown(false); });
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void MenuButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    const ButtonState state {isEnabled(), underMouse(), isDown(), false};
    drawFlatFace(painter, rect(), state, colors);
    const QColor ink = !isEnabled() ? colors.disabled : m_isQuiet ? colors.text2 : colors.text1;
    painter.setPen(ink);
    const QRect inside = rect().adjusted(kSide, 0, -kSide, 0);
    const QRect chevron = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                              {kChevron, kChevron}, inside);
    const QRect words
        = QStyle::visualRect(layoutDirection(), inside, inside.adjusted(0, 0, -kChevron - kGap, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shownWords());
    drawIcon(painter, Icon::chevronDown, chevron, ink);
}

void MenuButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void MenuButton::refresh()
{
    setFont(Theme::of(this).font(m_isTitle ? TextRole::stageTitle : TextRole::body));
    updateGeometry();
    update();
}

} // namespace normscope
