// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/compare_actions.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/window_actions.h"

#include <QActionGroup>

#include <cassert>

namespace normscope {

namespace {

void update(const WindowActions &actions, const CompareSpec &compare)
{
    for (const CompareModeRow &row : compareModeTable())
        compareAction(actions, row).setChecked(row.mode == compare.mode);
    const bool hasSides = comparesSetups(compare.mode);
    actions[ActionId::compareSwap]->setEnabled(hasSides);
    actions[ActionId::compareOther]->setEnabled(hasSides);
    for (const ActionId id : {ActionId::oneView, ActionId::twoViews, ActionId::fourViews})
        actions[id]->setEnabled(compare.mode == CompareMode::off);
    for (const ActionId id :
         {ActionId::zoomIn, ActionId::zoomOut, ActionId::fit, ActionId::actualSize})
        actions[id]->setEnabled(compare.mode != CompareMode::pictures);
}

void showOther(Workbench &workbench)
{
    Setup setup = workbench.setup();
    const bool showsB = setup.compare.mode == CompareMode::b;
    setup.compare.mode = showsB ? CompareMode::a : CompareMode::b;
    workbench.change(setup);
}

} // namespace

QAction &compareAction(const WindowActions &actions, const CompareModeRow &row)
{
    auto *action = actions.findChild<QAction *>(QLatin1StringView(row.action));
    assert(action);
    return *action;
}

void connectCompareActions(const WindowActions &actions, Workbench &workbench)
{
    auto *group = new QActionGroup(&workbench);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    for (const CompareModeRow &row : compareModeTable()) {
        QAction *action = &compareAction(actions, row);
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &workbench, [&workbench, mode = row.mode] {
            workbench.change(withCompare(workbench.setup(), mode));
        });
    }
    QObject::connect(actions[ActionId::compareSwap], &QAction::triggered, &workbench,
                     [&workbench] { workbench.change(withSidesSwapped(workbench.setup())); });
    QObject::connect(actions[ActionId::compareOther], &QAction::triggered, &workbench,
                     [&workbench] { showOther(workbench); });
    const auto tick = [&actions, &workbench] { update(actions, workbench.setup().compare); };
    QObject::connect(&workbench, &Workbench::setupChanged, &actions, tick);
    tick();
}

} // namespace normscope
