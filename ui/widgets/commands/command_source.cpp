// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/command_source.h"

#include "ui/model/text/mnemonic.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidgetAction>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

struct Reason
{
    const char *name; ///< of the action
    const char *text; ///< marked for translation
};

constexpr const char *kNoResult
    = QT_TRANSLATE_NOOP("DisabledReason", "the result is not there yet");
constexpr const char *kNoPlot = QT_TRANSLATE_NOOP("DisabledReason", "no finished plot is shown");

constexpr std::array kReasons {
    Reason {"undo", QT_TRANSLATE_NOOP("DisabledReason", "nothing was done yet")},
    Reason {"redo", QT_TRANSLATE_NOOP("DisabledReason", "nothing was undone")},
    Reason {"reset", QT_TRANSLATE_NOOP("DisabledReason", "everything is as at first")},
    Reason {"next", QT_TRANSLATE_NOOP("DisabledReason", "this is the last stage")},
    Reason {"last", QT_TRANSLATE_NOOP("DisabledReason", "this is the last stage")},
    Reason {"back", QT_TRANSLATE_NOOP("DisabledReason", "this is the first stage")},
    Reason {"first", QT_TRANSLATE_NOOP("DisabledReason", "this is the first stage")},
    Reason {"forwardAgain", QT_TRANSLATE_NOOP("DisabledReason", "backward was called once")},
    Reason {"reload", QT_TRANSLATE_NOOP("DisabledReason", "a sample is not read from a file")},
    Reason {"cancel", QT_TRANSLATE_NOOP("DisabledReason", "nothing is being computed")},
    Reason {"shareScale", QT_TRANSLATE_NOOP("DisabledReason", "there is one view")},
    Reason {"mixChannels",
            QT_TRANSLATE_NOOP("DisabledReason", "that needs three channels without a sign")},
    Reason {"allChannels", QT_TRANSLATE_NOOP("DisabledReason", "all channels show the same")},
    Reason {"nextChannel", QT_TRANSLATE_NOOP("DisabledReason", "this is the last channel")},
    Reason {"previousChannel", QT_TRANSLATE_NOOP("DisabledReason", "this is the first channel")},
    Reason {"nextImage", QT_TRANSLATE_NOOP("DisabledReason", "this is the last image")},
    Reason {"previousImage", QT_TRANSLATE_NOOP("DisabledReason", "this is the first image")},
    Reason {"moveImageBack", QT_TRANSLATE_NOOP("DisabledReason", "this is the first image")},
    Reason {"moveImageForward", QT_TRANSLATE_NOOP("DisabledReason", "this is the last image")},
    Reason {"removeImage", QT_TRANSLATE_NOOP("DisabledReason", "this is the only image")},
    Reason {"pinElement", QT_TRANSLATE_NOOP("DisabledReason", "no element is pointed at")},
    Reason {"drawLine", QT_TRANSLATE_NOOP("DisabledReason", "no element is pointed at")},
    Reason {"clearSelection",
            QT_TRANSLATE_NOOP("DisabledReason", "nothing is held, selected or drawn")},
    Reason {"copyPlot", kNoPlot},
    Reason {"savePlot", kNoPlot},
    Reason {"nextSpecial", QT_TRANSLATE_NOOP("DisabledReason", "no value of the stage is special")},
    Reason {"nextPin", QT_TRANSLATE_NOOP("DisabledReason", "no element is pinned")},
    Reason {"removePins", QT_TRANSLATE_NOOP("DisabledReason", "no element is pinned")},
    Reason {"recentNone", QT_TRANSLATE_NOOP("DisabledReason", "no file was opened yet")},
    Reason {"largestValue", QT_TRANSLATE_NOOP("DisabledReason", "the stage has no finite value")},
    Reason {"smallestValue", QT_TRANSLATE_NOOP("DisabledReason", "the stage has no finite value")},
    Reason {"exportStage", kNoResult},
    Reason {"exportStages", kNoResult},
    Reason {"savePicture", kNoResult},
    Reason {"copyPicture", kNoResult},
    Reason {"compareSwap", QT_TRANSLATE_NOOP("DisabledReason", "nothing is compared")},
    Reason {"compareOther", QT_TRANSLATE_NOOP("DisabledReason", "nothing is compared")},
    Reason {"oneView", QT_TRANSLATE_NOOP("DisabledReason", "a comparison is shown")},
    Reason {"twoViews", QT_TRANSLATE_NOOP("DisabledReason", "a comparison is shown")},
    Reason {"fourViews", QT_TRANSLATE_NOOP("DisabledReason", "a comparison is shown")},
    Reason {"zoomIn", QT_TRANSLATE_NOOP("DisabledReason", "these pictures do not zoom")},
    Reason {"zoomOut", QT_TRANSLATE_NOOP("DisabledReason", "these pictures do not zoom")},
    Reason {"fit", QT_TRANSLATE_NOOP("DisabledReason", "these pictures do not zoom")},
    Reason {"actualSize", QT_TRANSLATE_NOOP("DisabledReason", "these pictures do not zoom")},
};

/// "&Open..." is "Open".
QString nameOf(const QString &text)
{
    QString name = withoutMnemonic(text);
    while (name.endsWith(u'.') || name.endsWith(u'…'))
        name.chop(1);
    return name;
}

QString reasonOf(const QAction &action)
{
    return action.isEnabled() ? QString() : disabledReason(action.objectName());
}

void collect(QMenu &menu, const QString &path, QList<Command> &commands)
{
    Q_EMIT menu.aboutToShow();
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible() || qobject_cast<QWidgetAction *>(action))
            continue;
        const QString name = nameOf(action->text());
        const QString text = path.isEmpty()
            ? name
            : QCoreApplication::translate("Commands", "%1 > %2", "menu, its entry").arg(path, name);
        if (action->menu())
            collect(*action->menu(), text, commands);
        else
            commands += Command {text, reasonOf(*action), action};
    }
}

} // namespace

QString disabledReason(const QString &name)
{
    const auto row = std::ranges::find_if(
        kReasons, [&name](const Reason &reason) { return name == QLatin1StringView(reason.name); });
    return row == kReasons.end() ? QString()
                                 : QCoreApplication::translate("DisabledReason", row->text);
}

QList<Command> commandsOf(QMenu &menu)
{
    QList<Command> commands;
    collect(menu, {}, commands);
    return commands;
}

QList<Command> commandsOf(const QMenuBar &bar)
{
    QList<Command> commands;
    for (const QAction *entry : bar.actions()) {
        if (entry->menu())
            commands += commandsOf(*entry->menu());
    }
    return commands;
}

} // namespace normscope
