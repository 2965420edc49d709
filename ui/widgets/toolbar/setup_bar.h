// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

#include <QList>

class QComboBox;
class QHBoxLayout;

namespace normscope {

class AxisChooser;
class DeltaChooser;
class NamedControl;
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
    void addNamed(QHBoxLayout &layout, const QString &name, QWidget *control);
    void addSeparator(QHBoxLayout &layout);
    void showSetup();
    void placeNames();
    int widthBeside() const;

    Workbench &m_workbench;
    QComboBox *m_samples = nullptr;
    AxisChooser *m_axis = nullptr;
    NumberField *m_epsilon = nullptr;
    QComboBox *m_rules = nullptr;
    DeltaChooser *m_delta = nullptr;
    QList<NamedControl *> m_named;
    QList<QWidget *> m_separators;
};

} // namespace normscope
