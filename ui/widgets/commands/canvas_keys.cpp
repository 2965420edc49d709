// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/canvas_keys.h"

#include <QCoreApplication>

#include <array>

namespace normscope {

namespace {

/// All texts are marked for translation.
struct Row
{
    const char *place;
    const char *keys;
    const char *text;
};

constexpr auto kMap = QT_TRANSLATE_NOOP("CanvasKeys", "On the map");
constexpr auto kScale = QT_TRANSLATE_NOOP("CanvasKeys", "On the scale of colours");
constexpr auto kStages = QT_TRANSLATE_NOOP("CanvasKeys", "On the stages and the timeline");
constexpr auto kChoices = QT_TRANSLATE_NOOP("CanvasKeys", "On axis and channels");
constexpr auto kLists = QT_TRANSLATE_NOOP("CanvasKeys", "On code and values");
constexpr auto kPlots = QT_TRANSLATE_NOOP("CanvasKeys", "On the plots");
constexpr auto kDivider = QT_TRANSLATE_NOOP("CanvasKeys", "On the divider of A and B");
constexpr auto kFields = QT_TRANSLATE_NOOP("CanvasKeys", "In a number field");

// clang-format off
constexpr std::array kRows {
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "Arrow keys"), QT_TRANSLATE_NOOP("CanvasKeys", "Move the pointed element")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "Shift+Arrow keys"), QT_TRANSLATE_NOOP("CanvasKeys", "Move it by ten")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "+ or ="), QT_TRANSLATE_NOOP("CanvasKeys", "Magnify")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "-"), QT_TRANSLATE_NOOP("CanvasKeys", "Show more of the map")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "0"), QT_TRANSLATE_NOOP("CanvasKeys", "One image pixel on one screen pixel")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "F"), QT_TRANSLATE_NOOP("CanvasKeys", "Show the whole map")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "Space and drag"), QT_TRANSLATE_NOOP("CanvasKeys", "Move the map")},
    Row {kMap, QT_TRANSLATE_NOOP("CanvasKeys", "Shift and drag"), QT_TRANSLATE_NOOP("CanvasKeys", "Draw a line for the profile")},
    Row {kScale, QT_TRANSLATE_NOOP("CanvasKeys", "Up, Down"), QT_TRANSLATE_NOOP("CanvasKeys", "Mark the pixels of another value")},
    Row {kScale, QT_TRANSLATE_NOOP("CanvasKeys", "Home, End"), QT_TRANSLATE_NOOP("CanvasKeys", "Mark those at the ends")},
    Row {kScale, QT_TRANSLATE_NOOP("CanvasKeys", "Esc"), QT_TRANSLATE_NOOP("CanvasKeys", "Mark none")},
    Row {kStages, QT_TRANSLATE_NOOP("CanvasKeys", "Left, Right"), QT_TRANSLATE_NOOP("CanvasKeys", "The stage beside")},
    Row {kStages, QT_TRANSLATE_NOOP("CanvasKeys", "Home, End"), QT_TRANSLATE_NOOP("CanvasKeys", "The first and the last stage")},
    Row {kChoices, QT_TRANSLATE_NOOP("CanvasKeys", "Left, Right"), QT_TRANSLATE_NOOP("CanvasKeys", "The choice beside")},
    Row {kChoices, QT_TRANSLATE_NOOP("CanvasKeys", "Space or Return"), QT_TRANSLATE_NOOP("CanvasKeys", "Take it, or take it from a set")},
    Row {kChoices, QT_TRANSLATE_NOOP("CanvasKeys", "+"), QT_TRANSLATE_NOOP("CanvasKeys", "Every choice of axes")},
    Row {kLists, QT_TRANSLATE_NOOP("CanvasKeys", "Up, Down"), QT_TRANSLATE_NOOP("CanvasKeys", "Go to the stage of the next line")},
    Row {kLists, QT_TRANSLATE_NOOP("CanvasKeys", "Ctrl+C"), QT_TRANSLATE_NOOP("CanvasKeys", "Copy the value of the line")},
    Row {kPlots, QT_TRANSLATE_NOOP("CanvasKeys", "Left, Right"), QT_TRANSLATE_NOOP("CanvasKeys", "Select a bar of the histogram; with Shift more of them")},
    Row {kPlots, QT_TRANSLATE_NOOP("CanvasKeys", "Space"), QT_TRANSLATE_NOOP("CanvasKeys", "Profile along the row or the column")},
    Row {kPlots, QT_TRANSLATE_NOOP("CanvasKeys", "Arrow keys, Page Up, Page Down"), QT_TRANSLATE_NOOP("CanvasKeys", "Move a handle of the range")},
    Row {kPlots, QT_TRANSLATE_NOOP("CanvasKeys", "Home, End"), QT_TRANSLATE_NOOP("CanvasKeys", "Let the range end where the values end")},
    Row {kDivider, QT_TRANSLATE_NOOP("CanvasKeys", "Left, Right"), QT_TRANSLATE_NOOP("CanvasKeys", "Move it by a hundredth of the map")},
    Row {kDivider, QT_TRANSLATE_NOOP("CanvasKeys", "Page Up, Page Down"), QT_TRANSLATE_NOOP("CanvasKeys", "Move it by a tenth of the map")},
    Row {kDivider, QT_TRANSLATE_NOOP("CanvasKeys", "Home, End"), QT_TRANSLATE_NOOP("CanvasKeys", "All of B, all of A")},
    Row {kFields, QT_TRANSLATE_NOOP("CanvasKeys", "Return"), QT_TRANSLATE_NOOP("CanvasKeys", "Take the number")},
    Row {kFields, QT_TRANSLATE_NOOP("CanvasKeys", "Esc"), QT_TRANSLATE_NOOP("CanvasKeys", "Bring the last number back")},
};
// clang-format on

} // namespace

QList<Shortcut> canvasKeys()
{
    const auto translated
        = [](const char *text) { return QCoreApplication::translate("CanvasKeys", text); };
    QList<Shortcut> keys;
    for (const Row &row : kRows)
        keys += {translated(row.place), translated(row.keys), translated(row.text)};
    return keys;
}

} // namespace normscope
