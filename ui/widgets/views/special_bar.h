// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/special_finder.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;

namespace normscope {

class BadgeButton;
class Button;
class Workbench;

/// What the colours of the current stage cannot tell: a badge with its count for NaN, infinities,
/// dead and epsilon-ruled groups, and a button that moves the probe to the next one. Hidden where
/// there is nothing of the kind.
class SpecialBar : public QWidget
{
    Q_OBJECT

public:
    /// `next` is the action that does what the button does.
    SpecialBar(Workbench &workbench, QAction &next, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SpecialBar)

    /// No search is running.
    bool isSettled() const { return !m_finder.isBusy(); }

public Q_SLOTS:
    /// To the next one of the kind that was chosen last, or of the first that there is.
    void goNext();
    /// To the next one of a kind, which need not have a badge at this stage.
    void visit(normscope::SpecialKind kind);

Q_SIGNALS:
    /// The probe is there now.
    void moved(const normscope::Index4 &at);

private:
    void showCounts();
    void choose(SpecialKind kind);
    void take(const Index4 &at);

    Workbench &m_workbench;
    QAction &m_action;
    QList<BadgeButton *> m_badges; ///< in the order of specialKindTable()
    Button *m_next;
    std::optional<SpecialKind> m_kind; ///< one of those that there are
    SpecialFinder m_finder;
};

} // namespace normscope
