// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/pins_list.h"

#include "ui/widgets/explain/pins_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>

namespace normscope {

namespace {

constexpr int kCross = 24;     ///< px wide
constexpr int kCrossRight = 8; ///< px, where the scroll bar may lie

} // namespace

PinsList::PinsList(QWidget *parent) : StageListView(parent), m_model(new PinsModel(this))
{
    setObjectName(QStringLiteral("pinsList"));
    setAccessibleName(tr("Pinned elements"));
    setWhatsThis(tr("The elements that are pinned, with their values at the present stage. A click "
                    "points at one, Delete removes its pin."));
    setItemDelegate(new PinsDelegate(*this));
    setModel(m_model);
    makeActions();
    connect(this, &StageListView::rowChosen, this,
            [this](const QModelIndex &index) { Q_EMIT pinChosen(m_model->item(index.row()).at); });
}

void PinsList::makeActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add
        = [this](const char *name, const QString &text, QKeySequence keys, const auto &act) {
              auto *action = new QAction(text, this);
              action->setObjectName(QLatin1String(name));
              action->setShortcut(keys);
              action->setShortcutContext(Qt::WidgetShortcut);
              connect(action, &QAction::triggered, this, act);
              addAction(action);
          };
    add("copyPins", tr("Copy places and values"), QKeySequence::Copy, [this] { copyAll(); });
    add("removePin", tr("Remove the pin"), QKeySequence::Delete, [this] {
        if (currentIndex().isValid())
            Q_EMIT removeRequested(currentIndex().row());
    });
    add("removeAllPins", tr("Remove all pins"), {}, [this] { Q_EMIT removeAllRequested(); });
}

QRect PinsList::crossRect(const QModelIndex &index) const
{
    const QRect row = visualRect(index);
    return {row.right() - kCrossRight - kCross + 1, row.top(), kCross, row.height()};
}

void PinsList::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_model->allText());
}

void PinsList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isCross = index.isValid() && event->button() == Qt::LeftButton
        && crossRect(index).contains(event->position().toPoint());
    if (isCross)
        Q_EMIT removeRequested(index.row());
    else
        StageListView::mousePressEvent(event);
}

} // namespace normscope
