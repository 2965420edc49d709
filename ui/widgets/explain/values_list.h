// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/stage_list_view.h"
#include "ui/widgets/explain/values_model.h"

namespace normscope {

/// The probed element in every stage: a swatch and the name, and the number in full. Ctrl+C and
/// the context menu copy the chosen number or all of them.
class ValuesList : public StageListView
{
    Q_OBJECT
public:
    explicit ValuesList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ValuesList)

    void setProbe(const BackwardRule &rule, const std::optional<ProbeReading> &probe,
                  ComputeType type);
    void setCurrentStage(StageId id);
    StageId currentStage() const { return m_stage; }
    const ValuesModel &valuesModel() const { return *m_model; }

public Q_SLOTS:
    void copyValue() const;
    void copyAll() const;

Q_SIGNALS:
    void stageChosen(normscope::StageId id);

private:
    void makeActions();

    ValuesModel *m_model;
    StageId m_stage = StageId::input;
};

} // namespace normscope
