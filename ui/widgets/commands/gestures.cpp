// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/gestures.h"

#include <QCoreApplication>

#include <array>

namespace normscope {

namespace {

/// All texts are marked for translation.
struct Row
{
    const char *place;
    const char *gesture;
    const char *text;
};

constexpr auto kWindow = QT_TRANSLATE_NOOP("Gestures", "On the window");
constexpr auto kMap = QT_TRANSLATE_NOOP("Gestures", "On the map");
constexpr auto kCompare = QT_TRANSLATE_NOOP("Gestures", "On A and B");
constexpr auto kScale = QT_TRANSLATE_NOOP("Gestures", "On the scale of colours");
constexpr auto kStages = QT_TRANSLATE_NOOP("Gestures", "On the stages and the timeline");
constexpr auto kBatch = QT_TRANSLATE_NOOP("Gestures", "On the images of a batch");
constexpr auto kChoices = QT_TRANSLATE_NOOP("Gestures", "On axis and channels");
constexpr auto kEquation = QT_TRANSLATE_NOOP("Gestures", "On the equation");
constexpr auto kLists = QT_TRANSLATE_NOOP("Gestures", "On code, values and pins");
constexpr auto kPlots = QT_TRANSLATE_NOOP("Gestures", "On the plots");
constexpr auto kEdges = QT_TRANSLATE_NOOP("Gestures", "On the edge of a panel");
constexpr auto kFields = QT_TRANSLATE_NOOP("Gestures", "In a number field");

// clang-format off
constexpr std::array kRows {
    Row {kWindow, QT_TRANSLATE_NOOP("Gestures", "Drop files or folders"), QT_TRANSLATE_NOOP("Gestures", "Open them; several of one size are a batch")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Click"), QT_TRANSLATE_NOOP("Gestures", "Point at an element and hold the probe there; once more lets it go")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Esc"), QT_TRANSLATE_NOOP("Gestures", "Let the probe follow the pointer again")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Right click"), QT_TRANSLATE_NOOP("Gestures", "What can be done with the element")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Wheel, or pinch"), QT_TRANSLATE_NOOP("Gestures", "Zoom at the pointer")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Drag"), QT_TRANSLATE_NOOP("Gestures", "Move a map that is larger than its view")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Space or middle button and drag"), QT_TRANSLATE_NOOP("Gestures", "Move the map")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Shift and drag"), QT_TRANSLATE_NOOP("Gestures", "Draw a line for the profile; Esc takes it away")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Double-click"), QT_TRANSLATE_NOOP("Gestures", "Show the whole map")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Double tap with two fingers"), QT_TRANSLATE_NOOP("Gestures", "Show the whole map, or 100 %")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Arrow keys"), QT_TRANSLATE_NOOP("Gestures", "Move the pointed element")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "Shift+Arrow keys"), QT_TRANSLATE_NOOP("Gestures", "Move it by ten")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "+ or ="), QT_TRANSLATE_NOOP("Gestures", "Magnify")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "-"), QT_TRANSLATE_NOOP("Gestures", "Show more of the map")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "0"), QT_TRANSLATE_NOOP("Gestures", "One image pixel on one screen pixel")},
    Row {kMap, QT_TRANSLATE_NOOP("Gestures", "F"), QT_TRANSLATE_NOOP("Gestures", "Show the whole map")},
    Row {kCompare, QT_TRANSLATE_NOOP("Gestures", "Hold X"), QT_TRANSLATE_NOOP("Gestures", "See the other one of A and B")},
    Row {kCompare, QT_TRANSLATE_NOOP("Gestures", "Drag the divider"), QT_TRANSLATE_NOOP("Gestures", "More of A, or more of B")},
    Row {kCompare, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "Move the divider by a hundredth of the map")},
    Row {kCompare, QT_TRANSLATE_NOOP("Gestures", "Page Up, Page Down"), QT_TRANSLATE_NOOP("Gestures", "Move it by a tenth of the map")},
    Row {kCompare, QT_TRANSLATE_NOOP("Gestures", "Home, End"), QT_TRANSLATE_NOOP("Gestures", "All of B, all of A")},
    Row {kScale, QT_TRANSLATE_NOOP("Gestures", "Point"), QT_TRANSLATE_NOOP("Gestures", "Mark the pixels of this value")},
    Row {kScale, QT_TRANSLATE_NOOP("Gestures", "Up, Down"), QT_TRANSLATE_NOOP("Gestures", "Mark the pixels of another value")},
    Row {kScale, QT_TRANSLATE_NOOP("Gestures", "Home, End"), QT_TRANSLATE_NOOP("Gestures", "Mark those at the ends")},
    Row {kScale, QT_TRANSLATE_NOOP("Gestures", "Esc"), QT_TRANSLATE_NOOP("Gestures", "Mark none")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Click"), QT_TRANSLATE_NOOP("Gestures", "Go to the stage")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Click above a stop"), QT_TRANSLATE_NOOP("Gestures", "Pin the stage, or take its pin away")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Right click on a stop"), QT_TRANSLATE_NOOP("Gestures", "What can be done with its pin")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Wheel"), QT_TRANSLATE_NOOP("Gestures", "Move the row of stages where it is too long")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "The stage beside")},
    Row {kStages, QT_TRANSLATE_NOOP("Gestures", "Home, End"), QT_TRANSLATE_NOOP("Gestures", "The first and the last stage")},
    Row {kBatch, QT_TRANSLATE_NOOP("Gestures", "Drag"), QT_TRANSLATE_NOOP("Gestures", "Move an image to another place")},
    Row {kBatch, QT_TRANSLATE_NOOP("Gestures", "Right click"), QT_TRANSLATE_NOOP("Gestures", "What can be done with the image")},
    Row {kBatch, QT_TRANSLATE_NOOP("Gestures", "Wheel"), QT_TRANSLATE_NOOP("Gestures", "Move the row of images where it is too long")},
    Row {kBatch, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "The image beside")},
    Row {kBatch, QT_TRANSLATE_NOOP("Gestures", "Del"), QT_TRANSLATE_NOOP("Gestures", "Take the image out of the batch")},
    Row {kChoices, QT_TRANSLATE_NOOP("Gestures", "Ctrl or Shift and click"), QT_TRANSLATE_NOOP("Gestures", "Add an axis to the set, or take it away")},
    Row {kChoices, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "The choice beside")},
    Row {kChoices, QT_TRANSLATE_NOOP("Gestures", "Space or Return"), QT_TRANSLATE_NOOP("Gestures", "Take it, or take it from a set")},
    Row {kChoices, QT_TRANSLATE_NOOP("Gestures", "+"), QT_TRANSLATE_NOOP("Gestures", "Every choice of axes")},
    Row {kEquation, QT_TRANSLATE_NOOP("Gestures", "Click on a quantity"), QT_TRANSLATE_NOOP("Gestures", "Go to its stage")},
    Row {kEquation, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "The quantity beside")},
    Row {kEquation, QT_TRANSLATE_NOOP("Gestures", "Return"), QT_TRANSLATE_NOOP("Gestures", "Go to its stage")},
    Row {kLists, QT_TRANSLATE_NOOP("Gestures", "Click on a quantity"), QT_TRANSLATE_NOOP("Gestures", "Go to its stage")},
    Row {kLists, QT_TRANSLATE_NOOP("Gestures", "Up, Down"), QT_TRANSLATE_NOOP("Gestures", "Go to the stage of the next line")},
    Row {kLists, QT_TRANSLATE_NOOP("Gestures", "Ctrl+C"), QT_TRANSLATE_NOOP("Gestures", "Copy the value of the line")},
    Row {kLists, QT_TRANSLATE_NOOP("Gestures", "Click on the cross of a pin"), QT_TRANSLATE_NOOP("Gestures", "Take the pin away")},
    Row {kLists, QT_TRANSLATE_NOOP("Gestures", "Right click"), QT_TRANSLATE_NOOP("Gestures", "Copy a value, or all of them")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Drag across the bars"), QT_TRANSLATE_NOOP("Gestures", "Mark the pixels with these values")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Click on the bars"), QT_TRANSLATE_NOOP("Gestures", "Mark none")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "Select a bar of the histogram; with Shift more of them")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Drag a handle"), QT_TRANSLATE_NOOP("Gestures", "Move an end of the range")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Double-click on a handle"), QT_TRANSLATE_NOOP("Gestures", "Let the range end where the values end")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Arrow keys, Page Up, Page Down"), QT_TRANSLATE_NOOP("Gestures", "Move a handle of the range")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Home, End"), QT_TRANSLATE_NOOP("Gestures", "Let the range end where the values end")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Space"), QT_TRANSLATE_NOOP("Gestures", "Profile along the row or the column, in place of a line")},
    Row {kPlots, QT_TRANSLATE_NOOP("Gestures", "Right click"), QT_TRANSLATE_NOOP("Gestures", "Copy or save the plot")},
    Row {kEdges, QT_TRANSLATE_NOOP("Gestures", "Drag"), QT_TRANSLATE_NOOP("Gestures", "Make the panel wider or narrower")},
    Row {kEdges, QT_TRANSLATE_NOOP("Gestures", "Double-click"), QT_TRANSLATE_NOOP("Gestures", "Give it its usual width")},
    Row {kEdges, QT_TRANSLATE_NOOP("Gestures", "Left, Right"), QT_TRANSLATE_NOOP("Gestures", "Make it wider or narrower")},
    Row {kEdges, QT_TRANSLATE_NOOP("Gestures", "Home, End"), QT_TRANSLATE_NOOP("Gestures", "As narrow and as wide as it goes")},
    Row {kFields, QT_TRANSLATE_NOOP("Gestures", "Return"), QT_TRANSLATE_NOOP("Gestures", "Take the number")},
    Row {kFields, QT_TRANSLATE_NOOP("Gestures", "Esc"), QT_TRANSLATE_NOOP("Gestures", "Bring the last number back")},
};
// clang-format on

} // namespace

QList<Shortcut> gestures()
{
    const auto translated
        = [](const char *text) { return QCoreApplication::translate("Gestures", text); };
    QList<Shortcut> list;
    for (const Row &row : kRows)
        list += {translated(row.place), translated(row.gesture), translated(row.text)};
    return list;
}

} // namespace normscope
