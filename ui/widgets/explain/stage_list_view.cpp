// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/stage_list_view.h"

#include "ui/widgets/theme/theme.h"

#include <QResizeEvent>
#include <QScopedValueRollback>

namespace normscope {

StageListView::StageListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(&Theme::of(this), &Theme::changed, this, &StageListView::refit);
}

void StageListView::showCurrent(const QModelIndex &index)
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    setCurrentIndex(index);
    viewport()->update();
}

void StageListView::setModel(QAbstractItemModel *newModel)
{
    QListView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::modelReset, this, &StageListView::refit);
    connect(newModel, &QAbstractItemModel::dataChanged, this, &StageListView::refit);
    refit();
}

void StageListView::setFaded(bool faded)
{
    m_isFaded = faded;
    viewport()->update();
}

QSize StageListView::sizeHint() const
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

void StageListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isShowing && current.isValid())
        Q_EMIT rowChosen(current);
}

void StageListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != width())
        refit();
}

void StageListView::refit()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
    viewport()->update();
}

} // namespace normscope
