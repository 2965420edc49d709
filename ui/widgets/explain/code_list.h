// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/code_model.h"
#include "ui/widgets/explain/stage_list_view.h"

namespace normscope {

/// The layer in NumPy, a line for each stage that computes, with the value of the probed element
/// at the right. The current stage's line has the amber tint, a bar and an arrow.
class CodeList : public StageListView
{
    Q_OBJECT
public:
    explicit CodeList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CodeList)

    void setCode(const BackwardRule &rule, const AxisSet &axis);
    void setProbe(const std::optional<ProbeReading> &probe);
    void setCurrentStage(StageId id);
    const CodeModel &codeModel() const { return *m_model; }

Q_SIGNALS:
    void stageChosen(normscope::StageId id);

private:
    CodeModel *m_model;
};

} // namespace normscope
