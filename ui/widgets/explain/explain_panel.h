// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_spec.h"
#include "ui/model/layout/panel_widths.h"
#include "ui/model/probe/probe_reading.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QVBoxLayout;

namespace normscope {

class CodeSection;
class EquationCard;
class ExplainHead;
class PinsSection;
class ThinScrollArea;
class ValuesList;
class Workbench;

/// What the current stage does: its sentence, its equation with the numbers of the probed element,
/// its line of code, and that element in every stage. Follows the workbench, which must outlive
/// it, and asks it to go where a term, a line or a value is clicked. Scrolls when it is low.
class ExplainPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kLeastWidth = kExplainRange.least;
    static constexpr int kMostWidth = kExplainRange.most;

    explicit ExplainPanel(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ExplainPanel)

    QSize sizeHint() const override { return {384, 600}; }
    QSize minimumSizeHint() const override { return {kLeastWidth, 160}; }

    /// Puts the equation with its numbers on the clipboard.
    void copyText() const;
    void copyLatex() const;
    /// Puts the lines of code that are shown on the clipboard.
    void copyCode() const;
    void setPinAction(QAction &action);

private:
    QWidget *makeContent();
    static void addPadded(QVBoxLayout &column, QWidget *widget);
    QWidget *makeValuesSection(QWidget *parent);
    void followWorkbench();

    void refresh();
    void showRunningLine();
    void refreshHead();
    void refreshNumbers();
    void setFaded(bool faded);
    /// The probe, if it was read under the rule of the setup.
    std::optional<ProbeReading> shownProbe() const;
    LayerSpec shownSpec() const;
    QString groupText() const;

    Workbench &m_workbench;
    ExplainHead *m_head = nullptr;
    EquationCard *m_card = nullptr;
    PinsSection *m_pins = nullptr;
    CodeSection *m_code = nullptr;
    QWidget *m_valuesSection = nullptr;
    ThinScrollArea *m_scroll = nullptr;
    int m_scrolledTo = 0; ///< by a step, px
    ValuesList *m_values = nullptr;
    QTimer m_staleTimer; ///< a result that is there at once shows no veil
};

} // namespace normscope
