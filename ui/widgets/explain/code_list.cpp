// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/code_list.h"

#include "ui/widgets/explain/code_delegate.h"

namespace normscope {

CodeList::CodeList(QWidget *parent) : StageListView(parent), m_model(new CodeModel(this))
{
    setObjectName(QStringLiteral("codeList"));
    setAccessibleName(tr("Code"));
    setItemDelegate(new CodeDelegate(*this, *m_model));
    setModel(m_model);
    connect(this, &StageListView::rowChosen, this, [this](const QModelIndex &index) {
        Q_EMIT stageChosen(m_model->item(index.row()).row->stage);
    });
}

void CodeList::setCode(const BackwardRule &rule, const AxisSet &axis)
{
    m_model->setCode(rule, axis);
}

void CodeList::setProbe(const std::optional<ProbeReading> &probe)
{
    m_model->setProbe(probe);
}

void CodeList::setCurrentStage(StageId id)
{
    showCurrent(m_model->indexOf(id));
}

} // namespace normscope
