// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/command_palette.h"

#include "ui/widgets/commands/command_delegate.h"
#include "ui/widgets/commands/command_field.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 480;
constexpr int kMostRows = 14;
constexpr int kMargin = 4;                   ///< above and below the rows, px
constexpr QMargins kAroundField(0, 4, 2, 4); ///< the ring of the focus needs 4 px

QListView *makeList(CommandModel &model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"commandList"_s);
    list->setAccessibleName(CommandPalette::tr("Commands"));
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::NoFocus);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    list->setItemDelegate(new CommandDelegate(list));
    list->setModel(&model);
    return list;
}

} // namespace

CommandPalette::CommandPalette(QMainWindow &window, const QKeySequence &keys, Source source)
    : QWidget(&window),
      m_window(window),
      m_source(std::move(source)),
      m_model(new CommandModel(this)),
      m_field(nullptr),
      m_list(makeList(*m_model, this)),
      m_nothing(new QLabel(tr("No command has these letters."), this))
{
    setObjectName(u"commandPalette"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kMargin, 1, kMargin);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *holder = new QWidget(window.menuBar());
    auto *around = new QVBoxLayout(holder);
    around->setContentsMargins(kAroundField);
    m_field = new CommandField(keys, holder);
    around->addWidget(m_field);
    window.menuBar()->setCornerWidget(holder, Qt::TopRightCorner);
    hide();
    window.installEventFilter(this);
    connectField();
}

void CommandPalette::connectField()
{
    connect(m_field, &CommandField::clicked, this, &CommandPalette::showList);
    connect(m_field, &CommandField::cancelled, this, &CommandPalette::leave);
    connect(m_field, &CommandField::moved, this, &CommandPalette::move);
    connect(m_field, &CommandField::accepted, this,
            [this] { trigger(isVisible() ? m_list->currentIndex().row() : -1); });
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        showList();
        find(text);
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { trigger(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, &CommandPalette::takeFocusChange);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        place();
        update();
    });
}

void CommandPalette::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_reason = Qt::ShortcutFocusReason;
    m_field->selectAll();
    showList();
}

void CommandPalette::showList()
{
    if (isVisible())
        return;
    m_model->setCommands(m_source());
    find(m_field->text());
    show();
    raise();
}

void CommandPalette::find(const QString &query)
{
    m_model->setQuery(query);
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    place();
    // What was typed in full is not passed over for something else that can be done.
    choose(query.trimmed().isEmpty() ? std::max(0, m_model->firstEnabled()) : 0);
}

/// A screen reader hears the row as if it had the focus.
void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::move(int rows)
{
    if (!isVisible())
        return showList();
    const int last = m_model->rowCount() - 1;
    const int now = m_list->currentIndex().row();
    const bool wraps = std::abs(rows) == 1 && (now + rows < 0 || now + rows > last);
    choose(wraps ? (rows < 0 ? last : 0) : std::clamp(now + rows, 0, std::max(0, last)));
}

void CommandPalette::trigger(int row)
{
    const QPointer<QAction> action
        = row >= 0 && row < m_model->rowCount() ? m_model->action(row) : nullptr;
    if (!action || !action->isEnabled())
        return;
    m_model->markUsed(*action);
    leave();
    if (action)
        action->trigger();
}

/// Closes the list and gives the focus back.
void CommandPalette::leave()
{
    hide();
    m_field->clear();
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(m_reason);
    else
        m_field->clearFocus();
}

void CommandPalette::takeFocusChange(QWidget *before, QWidget *now)
{
    if (now == m_field && before && before != m_field) {
        m_before = before;
        m_reason = Qt::MouseFocusReason;
    }
    if (before == m_field && now && now != m_field) {
        hide();
        m_field->clear();
    }
}

/// Below the field, inside the window.
void CommandPalette::place()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    const int rowHeight = Theme::of(this).controlHeight();
    const int top = m_window.menuBar()->geometry().bottom() + 1;
    const int width = std::min(kWidth, m_window.width());
    const int right = m_field->mapTo(&m_window, QPoint(m_field->width(), 0)).x();
    m_nothing->setFixedHeight(rowHeight);
    setGeometry(std::clamp(right - width, 0, m_window.width() - width), top, width,
                std::min(rows * rowHeight + 2 * kMargin, m_window.height() - top));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    drawBox(painter, rect(), 0, QColor(), colors.outline);
}

} // namespace normscope
