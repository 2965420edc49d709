// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

#include <QList>

class QComboBox;
class QHBoxLayout;

namespace normscope {

class AxisChooser;
class DeltaChooser;
class ElidedLabel;
class NumberField;
class WindowActions;
class Workbench;

/// The bar above everything: what is opened and what the layer is asked to do.
class SetupBar : public Panel
{
    Q_OBJECT

public:
    SetupBar(Workbench &workbench, const WindowActions &actions, QWidget *parent = nullptr);

    AxisChooser &axisChooser() const { return *m_axis; }
    DeltaChooser &deltaChooser() const { return *m_delta; }

Q_SIGNALS:
    /// What is wrong with the typed epsilon; empty when it is right again.
    void epsilonRefused(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SetupBar)
    void addInput(QHBoxLayout &layout, const WindowActions &actions);
    void addLayer(QHBoxLayout &layout);
    void addHistory(QHBoxLayout &layout, const WindowActions &actions);
    void addLabel(QHBoxLayout &layout, const QString &text);
    void addSeparator(QHBoxLayout &layout);
    void showSetup();

    Workbench &m_workbench;
    QComboBox *m_samples = nullptr;
    AxisChooser *m_axis = nullptr;
    NumberField *m_epsilon = nullptr;
    QComboBox *m_rules = nullptr;
    DeltaChooser *m_delta = nullptr;
    QList<QWidget *> m_labels; ///< hidden where the bar is narrow
};

} // namespace normscope
