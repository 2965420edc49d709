// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/values_list.h"

#include "ui/widgets/explain/values_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace normscope {

ValuesList::ValuesList(QWidget *parent) : StageListView(parent), m_model(new ValuesModel(this))
{
    setObjectName(QStringLiteral("valuesList"));
    setAccessibleName(tr("Values of the element"));
    setItemDelegate(new ValuesDelegate(*this));
    setModel(m_model);
    makeActions();
    connect(this, &StageListView::rowChosen, this, [this](const QModelIndex &index) {
        Q_EMIT stageChosen(m_model->row(index.row()).stage);
    });
}

void ValuesList::makeActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *one = new QAction(tr("Copy the value"), this);
    one->setObjectName(QStringLiteral("copyValue"));
    one->setShortcut(QKeySequence::Copy);
    one->setShortcutContext(Qt::WidgetShortcut);
    connect(one, &QAction::triggered, this, &ValuesList::copyValue);
    auto *all = new QAction(tr("Copy all values"), this);
    all->setObjectName(QStringLiteral("copyAllValues"));
    connect(all, &QAction::triggered, this, &ValuesList::copyAll);
    addActions({one, all});
}

void ValuesList::setProbe(const BackwardRule &rule, const std::optional<ProbeReading> &probe,
                          ComputeType type)
{
    m_model->setProbe(rule, probe, type);
    if (!currentIndex().isValid())
        setCurrentStage(m_stage);
}

void ValuesList::setCurrentStage(StageId id)
{
    m_stage = id;
    const QModelIndex now = currentIndex();
    const bool isThere = now.isValid() && m_model->row(now.row()).stage == id;
    showCurrent(isThere ? now : m_model->indexOf(id));
}

void ValuesList::copyValue() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model->valueText(currentIndex().row(), true));
}

void ValuesList::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_model->allText());
}

} // namespace normscope
