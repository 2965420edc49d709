// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/compare_actions.h"

#include "ui/model/workbench/workbench.h"

#include <QActionGroup>

namespace normscope {

namespace {

void update(const WindowActions &actions, const CompareSpec &compare)
{
    for (const CompareChoice &choice : compareChoices())
        actions[choice.action]->setChecked(choice.mode == compare.mode);
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

const std::array<CompareChoice, kCompareChoices> &compareChoices()
{
    static constexpr std::array<CompareChoice, kCompareChoices> kChoices {{
        {ActionId::compareA, CompareMode::a, QT_TRANSLATE_NOOP("CompareHead", "A")},
        {ActionId::compareB, CompareMode::b, QT_TRANSLATE_NOOP("CompareHead", "B")},
        {ActionId::compareDifference, CompareMode::difference,
         QT_TRANSLATE_NOOP("CompareHead", "A − B")},
        {ActionId::compareMagnitude, CompareMode::magnitude,
         QT_TRANSLATE_NOOP("CompareHead", "|A − B|")},
        {ActionId::compareRatio, CompareMode::ratio, QT_TRANSLATE_NOOP("CompareHead", "A ÷ B")},
        {ActionId::compareAngle, CompareMode::angle, QT_TRANSLATE_NOOP("CompareHead", "Angle")},
        {ActionId::compareSigns, CompareMode::signs, QT_TRANSLATE_NOOP("CompareHead", "Signs")},
        {ActionId::compareSplit, CompareMode::split, QT_TRANSLATE_NOOP("CompareHead", "Split")},
        {ActionId::compareFlip, CompareMode::flip, QT_TRANSLATE_NOOP("CompareHead", "Flip")},
        {ActionId::compareOff, CompareMode::off, nullptr},
        {ActionId::comparePictures, CompareMode::pictures, nullptr},
    }};
    return kChoices;
}

void connectCompareActions(const WindowActions &actions, Workbench &workbench)
{
    auto *group = new QActionGroup(&workbench);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    for (const CompareChoice &choice : compareChoices()) {
        QAction *action = actions[choice.action];
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &workbench, [&workbench, mode = choice.mode] {
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
