// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/equation/equation_rows.h"

#include <QWidget>

#include <vector>

class QAction;

namespace normscope {

class ElidedLabel;
class EquationRowView;
class HairlineSeparator;
class IconButton;

/// What an equation card shows.
struct EquationContent
{
    std::vector<EquationRow> rows;
    const BackwardRule *rule = &kDocumentedRule;
    QString place; ///< where the numbers come from; empty: there are none yet
    QString group; ///< the group, or how many there are; may be empty
};

/// The equation of the current stage and those that it rests on, with the numbers of one element.
class EquationCard : public QWidget
{
    Q_OBJECT
public:
    explicit EquationCard(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EquationCard)

    void setContent(const EquationContent &content);
    const EquationContent &content() const { return m_content; }
    /// What the pin in the head does; it is pressed while the action is checked.
    void setPinAction(QAction &action);
    /// The numbers belong to an older setup.
    void setFaded(bool faded);
    /// Those that are shown, from the top.
    std::vector<EquationRowView *> rowViews() const;

public Q_SLOTS:
    void copyText() const;
    void copyLatex() const;

Q_SIGNALS:
    void stageChosen(normscope::StageId id);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void refreshFoot();

    EquationContent m_content;
    ElidedLabel *m_place = nullptr;
    IconButton *m_copy = nullptr;
    IconButton *m_pin = nullptr;
    std::vector<EquationRowView *> m_rows;
    QWidget *m_foot = nullptr;
    ElidedLabel *m_group = nullptr;
    ElidedLabel *m_note = nullptr;
};

} // namespace normscope
