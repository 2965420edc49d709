// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/code_model.h"
#include "ui/widgets/explain/stage_list_view.h"

namespace normscope {

class CodeDelegate;

/// The layer in Python, a line for each stage that computes, with the value of the probed element
/// at the right. The current stage's line has the amber tint, a bar and an arrow. A click on a
/// quantity goes to its stage, elsewhere to that of the line; what is pointed at is underlined
/// wherever it stands.
class CodeList : public StageListView
{
    Q_OBJECT
public:
    explicit CodeList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CodeList)

    void setCode(const BackwardRule &rule, const AxisSet &axis, CodeKind kind = CodeKind::numpy,
                 int calls = 1);
    void setProbe(const std::optional<ProbeReading> &probe);
    void setCurrentStage(StageId id);
    const CodeModel &codeModel() const { return *m_model; }
    /// Where a line has a quantity for the first time, in px of the viewport; empty for nowhere.
    QRect placeOf(const QModelIndex &line, StageId id) const;
    /// The quantity under the pointer.
    std::optional<StageId> hoveredStage() const { return m_hovered; }

public Q_SLOTS:
    void copyCode() const;

Q_SIGNALS:
    void stageChosen(normscope::StageId id);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    std::optional<StageId> stageAt(QPoint place) const;
    void hover(std::optional<StageId> id);

    CodeModel *m_model;
    CodeDelegate *m_delegate;
    std::optional<StageId> m_hovered;
};

} // namespace normscope
