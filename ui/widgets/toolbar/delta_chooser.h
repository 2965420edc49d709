// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/delta_source.h"

#include <QComboBox>
#include <QList>

class QAction;

namespace normscope {

class Workbench;

/// Chooses what arrives from the next layer: zeros, ones, random, output, one element, a file.
class DeltaChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit DeltaChooser(Workbench &workbench, QWidget *parent = nullptr);

    /// One action for every choice, for a menu.
    const QList<QAction *> &choices() const { return m_choices; }

Q_SIGNALS:
    /// The user wants a file: which one is asked elsewhere.
    void fileRequested();

private:
    Q_DISABLE_COPY_MOVE(DeltaChooser)
    void makeChoices();
    void choose(int row);
    void showSetup();

    Workbench &m_workbench;
    QList<QAction *> m_choices;
};

} // namespace normscope
