// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/window_menus.h"

#include "ui/model/input/sample_table.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/toolbar/axis_chooser.h"
#include "ui/widgets/toolbar/delta_chooser.h"
#include "ui/widgets/views/look_menu.h"
#include "ui/widgets/window/window_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QString translated(const char *text)
{
    return QCoreApplication::translate("Menus", text);
}

QMenu *addMenu(QMenuBar &bar, const char *title, const char *name)
{
    QMenu *menu = bar.addMenu(translated(title));
    menu->setObjectName(QString::fromLatin1(name));
    menu->setToolTipsVisible(true);
    return menu;
}

void addActions(QMenu &menu, const WindowActions &actions, std::initializer_list<ActionId> ids)
{
    for (const ActionId id : ids)
        menu.addAction(actions[id]);
}

void addSamples(QMenu &menu, Workbench &workbench)
{
    for (const SampleRow &row : sampleTable()) {
        const QString id = QString::fromLatin1(row.id);
        QAction *action = menu.addAction(sampleTitle(row), &workbench, [&workbench, id] {
            workbench.change(withSample(workbench.setup(), id));
        });
        action->setObjectName(u"sample_"_s + id);
        action->setToolTip(sampleDescription(row));
        action->setWhatsThis(sampleDescription(row));
    }
}

/// RecentMenu fills it.
void addRecent(QMenu &file)
{
    QMenu *menu = file.addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Open re&cent")));
    menu->setObjectName(u"recentMenu"_s);
    menu->setToolTipsVisible(true);
}

/// A checkable entry for each rule, ticked as the setup says.
void addRules(QMenu &menu, Workbench &workbench)
{
    auto *group = new QActionGroup(&menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    for (const BackwardRule *rule : ruleTable()) {
        auto *action = new QAction(QCoreApplication::translate("Rule", rule->title.data()), group);
        action->setObjectName(u"rule_"_s + fromView(rule->name));
        action->setToolTip(QCoreApplication::translate("Rule", rule->who.data()));
        action->setWhatsThis(action->toolTip());
        action->setCheckable(true);
        const auto tick
            = [action, rule, &workbench] { action->setChecked(workbench.setup().rule == rule); };
        tick();
        QObject::connect(&workbench, &Workbench::setupChanged, action, tick);
        QObject::connect(action, &QAction::triggered, &workbench, [&workbench, rule] {
            Setup setup = workbench.setup();
            setup.rule = rule;
            workbench.change(setup);
        });
        menu.addAction(action);
    }
}

void addThemes(QMenu &menu)
{
    Theme &theme = Theme::of(&menu);
    auto *group = new QActionGroup(&menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    struct Entry
    {
        Theme::Choice choice;
        const char *name;
        const char *text;
        const char *tip;
    };
    constexpr std::array entries {
        Entry {Theme::Choice::light, "themeLight", QT_TRANSLATE_NOOP("Menus", "&Light"),
               QT_TRANSLATE_NOOP("Menus", "Dark text on light panels")},
        Entry {Theme::Choice::dark, "themeDark", QT_TRANSLATE_NOOP("Menus", "&Dark"),
               QT_TRANSLATE_NOOP("Menus", "Light text on dark panels")},
        Entry {Theme::Choice::system, "themeSystem", QT_TRANSLATE_NOOP("Menus", "As the &system"),
               QT_TRANSLATE_NOOP("Menus", "Light or dark, as the desktop is")},
    };
    for (const Entry &entry : entries) {
        auto *action = new QAction(translated(entry.text), group);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setCheckable(true);
        action->setToolTip(translated(entry.tip));
        action->setWhatsThis(action->toolTip());
        const auto tick = [action, &theme, choice = entry.choice] {
            action->setChecked(theme.choice() == choice);
        };
        tick();
        QObject::connect(&theme, &Theme::changed, action, tick);
        QObject::connect(action, &QAction::triggered, &theme,
                         [&theme, choice = entry.choice] { theme.setChoice(choice); });
        menu.addAction(action);
    }
}

void addLayerMenu(QMenuBar &bar, const WindowActions &actions, Workbench &workbench,
                  const AxisChooser &axes, const DeltaChooser &deltas)
{
    QMenu *layer = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Layer"), "layerMenu");
    QMenu *axis = layer->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Axis")));
    axis->setToolTipsVisible(true);
    axis->addActions(axes.choices());
    layer->addAction(actions[ActionId::editEpsilon]);
    QMenu *rule = layer->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Rule")));
    rule->setToolTipsVisible(true);
    addRules(*rule, workbench);
    QMenu *delta = layer->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Delta in")));
    delta->setToolTipsVisible(true);
    delta->addActions(deltas.choices());
    layer->addSeparator();
    addActions(*layer, actions, {ActionId::callAgain, ActionId::forwardAgain, ActionId::cancel});
}

/// The stages of the rule, filled each time it opens.
void addStages(QMenu &step, Workbench &workbench)
{
    QMenu *menu = step.addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Go to")));
    menu->setObjectName(u"goToMenu"_s);
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &workbench] {
        menu->clear();
        const Timeline timeline = workbench.timeline();
        for (const StageId id : timeline.stops()) {
            QAction *action = menu->addAction(stageName(id), &workbench,
                                              [&workbench, id] { workbench.goTo(id); });
            action->setObjectName(u"goTo_"_s + stageName(id));
            action->setToolTip(stageTitle(id));
            action->setWhatsThis(stageTitle(id));
            action->setCheckable(true);
            action->setChecked(id == workbench.setup().stage);
        }
    });
}

/// The look of the current stage, filled each time it opens.
void addColours(QMenu &view, Workbench &workbench)
{
    QMenu *menu = view.addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Co&lours of the stage")));
    menu->setObjectName(u"coloursMenu"_s);
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &workbench] {
        fillLookMenu(*menu, workbench, workbench.setup().stage, [] { return std::nullopt; });
    });
}

void addPlots(QMenu &view, const WindowActions &actions)
{
    QMenu *menu = view.addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Plots")));
    menu->setToolTipsVisible(true);
    addActions(*menu, actions,
               {ActionId::showHistogram, ActionId::showGroup, ActionId::showProfile,
                ActionId::drawLine, ActionId::copyPlot, ActionId::savePlot,
                ActionId::clearSelection});
}

void addViewMenu(QMenuBar &bar, const WindowActions &actions, Workbench &workbench)
{
    QMenu *view = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&View"), "viewMenu");
    addActions(*view, actions,
               {ActionId::zoomIn, ActionId::zoomOut, ActionId::fit, ActionId::actualSize});
    view->addSeparator();
    addActions(*view, actions,
               {ActionId::oneView, ActionId::twoViews, ActionId::fourViews, ActionId::shareScale});
    addColours(*view, workbench);
    addPlots(*view, actions);
    view->addSeparator();
    addActions(*view, actions,
               {ActionId::mixChannels, ActionId::allChannels, ActionId::nextChannel,
                ActionId::previousChannel, ActionId::nextImage, ActionId::previousImage,
                ActionId::nextSpecial, ActionId::largestValue, ActionId::smallestValue});
    view->addSeparator();
    addThemes(*view->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Theme"))));
    addActions(*view, actions, {ActionId::resetLayout, ActionId::fullScreen});
}

void addBatch(QMenu &file, const WindowActions &actions)
{
    QMenu *batch = file.addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Batch")));
    batch->setObjectName(u"batchMenu"_s);
    batch->setToolTipsVisible(true);
    addActions(*batch, actions,
               {ActionId::duplicateImage, ActionId::moveImageBack, ActionId::moveImageForward,
                ActionId::removeImage});
}

void addCompareMenu(QMenuBar &bar, const WindowActions &actions)
{
    QMenu *compare = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Compare"), "compareMenu");
    addActions(*compare, actions, {ActionId::compareOff, ActionId::compareA, ActionId::compareB});
    compare->addSeparator();
    addActions(*compare, actions,
               {ActionId::compareDifference, ActionId::compareMagnitude, ActionId::compareRatio,
                ActionId::compareAngle, ActionId::compareSigns});
    compare->addSeparator();
    addActions(*compare, actions,
               {ActionId::compareSplit, ActionId::compareFlip, ActionId::compareOther,
                ActionId::compareSwap});
    compare->addSeparator();
    addActions(*compare, actions, {ActionId::comparePictures});
}

} // namespace

void makeMenus(QMenuBar &bar, const WindowActions &actions, Workbench &workbench,
               const AxisChooser &axes, const DeltaChooser &deltas)
{
    QMenu *file = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&File"), "fileMenu");
    addActions(*file, actions, {ActionId::open, ActionId::addImage});
    QMenu *samples = file->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Samples")));
    samples->setToolTipsVisible(true);
    addSamples(*samples, workbench);
    addRecent(*file);
    addBatch(*file, actions);
    addActions(*file, actions, {ActionId::reload});
    file->addSeparator();
    addActions(*file, actions,
               {ActionId::exportStage, ActionId::exportStages, ActionId::savePicture});
    file->addSeparator();
    addActions(*file, actions, {ActionId::quit});

    QMenu *edit = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Edit"), "editMenu");
    addActions(*edit, actions,
               {ActionId::undo, ActionId::redo, ActionId::history, ActionId::reset});
    edit->addSeparator();
    addActions(*edit, actions,
               {ActionId::copyText, ActionId::copyLatex, ActionId::copyCode, ActionId::copyPicture,
                ActionId::paste});
    edit->addSeparator();
    addActions(*edit, actions, {ActionId::pinElement, ActionId::nextPin, ActionId::removePins});

    addViewMenu(bar, actions, workbench);
    addLayerMenu(bar, actions, workbench, axes, deltas);
    QMenu *step = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Step"), "stepMenu");
    addActions(*step, actions, {ActionId::next, ActionId::back, ActionId::first, ActionId::last});
    step->addSeparator();
    addActions(*step, actions,
               {ActionId::playPause, ActionId::slower, ActionId::faster, ActionId::pinStage});
    addStages(*step, workbench);
    addCompareMenu(bar, actions);
    QMenu *help = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Help"), "helpMenu");
    addActions(*help, actions,
               {ActionId::findCommand, ActionId::shortcuts, ActionId::whatsThis, ActionId::about});
}

} // namespace normscope
