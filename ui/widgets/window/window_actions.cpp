// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/window_actions.h"

#include "ui/widgets/theme/icons.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <optional>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

struct ActionRow
{
    ActionId id;
    const char *name; ///< objectName
    const char *text; ///< marked for translation, with a mnemonic
    const char *tip;  ///< marked for translation: tooltip and What's This
    const char *keys; ///< portable, several are divided by "; "
    std::optional<Icon> icon;
};

// clang-format off
constexpr std::array<ActionRow, kActionCount> kActions {{
    {ActionId::open, "open", QT_TRANSLATE_NOOP("WindowActions", "&Open..."), QT_TRANSLATE_NOOP("WindowActions", "Open an image or a .npy array; several of one size become a batch"), "Ctrl+O", Icon::open},
    {ActionId::addImage, "addImage", QT_TRANSLATE_NOOP("WindowActions", "&Add image..."), QT_TRANSLATE_NOOP("WindowActions", "Add an image of the same size to the batch"), "Ctrl+Shift+O", Icon::plus},
    {ActionId::reload, "reload", QT_TRANSLATE_NOOP("WindowActions", "&Read again"), QT_TRANSLATE_NOOP("WindowActions", "Read the files again from disk"), "F5", std::nullopt},
    {ActionId::quit, "quit", QT_TRANSLATE_NOOP("WindowActions", "&Quit"), QT_TRANSLATE_NOOP("WindowActions", "Close NormScope"), "Ctrl+Q", std::nullopt},
    {ActionId::undo, "undo", QT_TRANSLATE_NOOP("WindowActions", "&Undo"), QT_TRANSLATE_NOOP("WindowActions", "Undo"), "Ctrl+Z", Icon::undo},
    {ActionId::redo, "redo", QT_TRANSLATE_NOOP("WindowActions", "&Redo"), QT_TRANSLATE_NOOP("WindowActions", "Redo"), "Ctrl+Shift+Z; Ctrl+Y", Icon::redo},
    {ActionId::reset, "reset", QT_TRANSLATE_NOOP("WindowActions", "Re&set"), QT_TRANSLATE_NOOP("WindowActions", "Back to axis 3, epsilon 1e-8, the documented rule, zeros, output"), "Ctrl+R", Icon::reset},
    {ActionId::copyText, "copyText", QT_TRANSLATE_NOOP("WindowActions", "&Copy equation as text"), QT_TRANSLATE_NOOP("WindowActions", "Copy the equation with its numbers as text"), "Ctrl+C", Icon::copy},
    {ActionId::copyLatex, "copyLatex", QT_TRANSLATE_NOOP("WindowActions", "Copy equation as &LaTeX"), QT_TRANSLATE_NOOP("WindowActions", "Copy the equation with its numbers as LaTeX"), "Ctrl+Shift+C", std::nullopt},
    {ActionId::zoomIn, "zoomIn", QT_TRANSLATE_NOOP("WindowActions", "Zoom &in"), QT_TRANSLATE_NOOP("WindowActions", "Magnify the map"), "Ctrl++; Ctrl+=", std::nullopt},
    {ActionId::zoomOut, "zoomOut", QT_TRANSLATE_NOOP("WindowActions", "Zoom &out"), QT_TRANSLATE_NOOP("WindowActions", "Show more of the map"), "Ctrl+-", std::nullopt},
    {ActionId::fit, "fit", QT_TRANSLATE_NOOP("WindowActions", "&Fit"), QT_TRANSLATE_NOOP("WindowActions", "Show the whole map"), "Ctrl+9", Icon::fit},
    {ActionId::actualSize, "actualSize", QT_TRANSLATE_NOOP("WindowActions", "&100 %"), QT_TRANSLATE_NOOP("WindowActions", "One image pixel on one screen pixel"), "Ctrl+0", std::nullopt},
    {ActionId::oneView, "oneView", QT_TRANSLATE_NOOP("WindowActions", "One &view"), QT_TRANSLATE_NOOP("WindowActions", "Show the current stage alone"), "Ctrl+1", Icon::oneView},
    {ActionId::twoViews, "twoViews", QT_TRANSLATE_NOOP("WindowActions", "T&wo views"), QT_TRANSLATE_NOOP("WindowActions", "Show two stages that move together"), "Ctrl+2", Icon::twoViews},
    {ActionId::fourViews, "fourViews", QT_TRANSLATE_NOOP("WindowActions", "Fou&r views"), QT_TRANSLATE_NOOP("WindowActions", "Show four stages that move together"), "Ctrl+4", Icon::fourViews},
    {ActionId::shareScale, "shareScale", QT_TRANSLATE_NOOP("WindowActions", "One s&cale for all views"), QT_TRANSLATE_NOOP("WindowActions", "Equal colours are equal values in every view"), "Ctrl+Shift+L", std::nullopt},
    {ActionId::mixChannels, "mixChannels", QT_TRANSLATE_NOOP("WindowActions", "Channels as R&GB"), QT_TRANSLATE_NOOP("WindowActions", "Show three channels as red, green and blue of one picture, each over the same range"), "Ctrl+Shift+G", std::nullopt},
    {ActionId::allChannels, "allChannels", QT_TRANSLATE_NOOP("WindowActions", "&All channels"), QT_TRANSLATE_NOOP("WindowActions", "Show every channel side by side, on one scale"), "Ctrl+Shift+A", std::nullopt},
    {ActionId::nextSpecial, "nextSpecial", QT_TRANSLATE_NOOP("WindowActions", "Next sp&ecial value"), QT_TRANSLATE_NOOP("WindowActions", "Move the probe to the next NaN, infinity, dead or epsilon-ruled group of this stage"), "F3", std::nullopt},
    {ActionId::nextChannel, "nextChannel", QT_TRANSLATE_NOOP("WindowActions", "&Next channel"), QT_TRANSLATE_NOOP("WindowActions", "Show the next channel"), "Ctrl+Down", std::nullopt},
    {ActionId::previousChannel, "previousChannel", QT_TRANSLATE_NOOP("WindowActions", "&Previous channel"), QT_TRANSLATE_NOOP("WindowActions", "Show the channel before"), "Ctrl+Up", std::nullopt},
    {ActionId::nextImage, "nextImage", QT_TRANSLATE_NOOP("WindowActions", "Next i&mage"), QT_TRANSLATE_NOOP("WindowActions", "Show the next image of the batch"), "Ctrl+PgDown", std::nullopt},
    {ActionId::previousImage, "previousImage", QT_TRANSLATE_NOOP("WindowActions", "Previo&us image"), QT_TRANSLATE_NOOP("WindowActions", "Show the image before in the batch"), "Ctrl+PgUp", std::nullopt},
    {ActionId::fullScreen, "fullScreen", QT_TRANSLATE_NOOP("WindowActions", "Full &screen"), QT_TRANSLATE_NOOP("WindowActions", "Fill the screen"), "F11", Icon::fullScreen},
    {ActionId::next, "next", QT_TRANSLATE_NOOP("WindowActions", "&Next"), QT_TRANSLATE_NOOP("WindowActions", "One step on"), "Ctrl+Right; N", Icon::next},
    {ActionId::back, "back", QT_TRANSLATE_NOOP("WindowActions", "&Back"), QT_TRANSLATE_NOOP("WindowActions", "One step back"), "Ctrl+Left; B", Icon::back},
    {ActionId::first, "first", QT_TRANSLATE_NOOP("WindowActions", "&First"), QT_TRANSLATE_NOOP("WindowActions", "To the input"), "Ctrl+Home", Icon::first},
    {ActionId::last, "last", QT_TRANSLATE_NOOP("WindowActions", "&Last"), QT_TRANSLATE_NOOP("WindowActions", "To delta, which is handed back"), "Ctrl+End", Icon::last},
    {ActionId::callAgain, "callAgain", QT_TRANSLATE_NOOP("WindowActions", "&Call backward again"), QT_TRANSLATE_NOOP("WindowActions", "Run backward once more on the same array, without forward: under the documented rule scales are added once more"), "Ctrl+B", std::nullopt},
    {ActionId::forwardAgain, "forwardAgain", QT_TRANSLATE_NOOP("WindowActions", "Run &forward again"), QT_TRANSLATE_NOOP("WindowActions", "Start over: layer_delta is zeros, then backward is called once"), "Ctrl+Shift+B", std::nullopt},
    {ActionId::cancel, "cancel", QT_TRANSLATE_NOOP("WindowActions", "&Stop computing"), QT_TRANSLATE_NOOP("WindowActions", "Keep the old result"), "Ctrl+.", Icon::close},
    {ActionId::history, "history", QT_TRANSLATE_NOOP("WindowActions", "&History..."), QT_TRANSLATE_NOOP("WindowActions", "List the steps that were done, to go to one of them"), "Ctrl+H", std::nullopt},
    {ActionId::findCommand, "findCommand", QT_TRANSLATE_NOOP("WindowActions", "&Find a command..."), QT_TRANSLATE_NOOP("WindowActions", "Find a command by some letters of its name"), "Ctrl+Shift+P", Icon::search},
    {ActionId::shortcuts, "shortcuts", QT_TRANSLATE_NOOP("WindowActions", "&Keys and gestures"), QT_TRANSLATE_NOOP("WindowActions", "List every key and every gesture of the mouse, and what it does"), "F1; Ctrl+/", std::nullopt},
    {ActionId::whatsThis, "whatsThis", QT_TRANSLATE_NOOP("WindowActions", "&What's This?"), QT_TRANSLATE_NOOP("WindowActions", "Then click a part of the window to read what it is"), "Shift+F1", Icon::help},
    {ActionId::showHistogram, "showHistogram", QT_TRANSLATE_NOOP("WindowActions", "&Histogram"), QT_TRANSLATE_NOOP("WindowActions", "How often the values of the stage occur"), "Ctrl+Alt+1", std::nullopt},
    {ActionId::showGroup, "showGroup", QT_TRANSLATE_NOOP("WindowActions", "&Group"), QT_TRANSLATE_NOOP("WindowActions", "The values of the pointed group through the stages"), "Ctrl+Alt+2", std::nullopt},
    {ActionId::showProfile, "showProfile", QT_TRANSLATE_NOOP("WindowActions", "&Profile"), QT_TRANSLATE_NOOP("WindowActions", "Values along the row or column of the pointed element, or along a drawn line"), "Ctrl+Alt+3", std::nullopt},
    {ActionId::copyPlot, "copyPlot", QT_TRANSLATE_NOOP("WindowActions", "&Copy the plot as table"), QT_TRANSLATE_NOOP("WindowActions", "The numbers of the plot, divided by tabs"), "Ctrl+Alt+N", Icon::copy},
    {ActionId::savePlot, "savePlot", QT_TRANSLATE_NOOP("WindowActions", "&Save the plot..."), QT_TRANSLATE_NOOP("WindowActions", "Write the plot as PDF, SVG or PNG"), "Ctrl+Alt+S", std::nullopt},
    {ActionId::clearSelection, "clearSelection", QT_TRANSLATE_NOOP("WindowActions", "&Let go of probe, selection and line"), QT_TRANSLATE_NOOP("WindowActions", "The probe follows the pointer again, no elements are marked by their value and no line is drawn"), "Esc", std::nullopt},
    {ActionId::drawLine, "drawLine", QT_TRANSLATE_NOOP("WindowActions", "Begin or end a li&ne here"), QT_TRANSLATE_NOOP("WindowActions", "Draw a line from the pointed element to the one that is pointed at next time; the profile follows it. Or drag over the map with Shift"), "L", std::nullopt},
    {ActionId::about, "about", QT_TRANSLATE_NOOP("WindowActions", "&About NormScope"), QT_TRANSLATE_NOOP("WindowActions", "Version, licences and what the layer's code is quoted from"), "", Icon::info},
    {ActionId::playPause, "playPause", QT_TRANSLATE_NOOP("WindowActions", "&Play"), QT_TRANSLATE_NOOP("WindowActions", "Go on from stop to stop by itself, or stop doing so"), "Ctrl+Space; K", Icon::play},
    {ActionId::slower, "slower", QT_TRANSLATE_NOOP("WindowActions", "&Slower"), QT_TRANSLATE_NOOP("WindowActions", "Play at half the speed"), "[", std::nullopt},
    {ActionId::faster, "faster", QT_TRANSLATE_NOOP("WindowActions", "F&aster"), QT_TRANSLATE_NOOP("WindowActions", "Play at double speed"), "]", std::nullopt},
    {ActionId::pinStage, "pinStage", QT_TRANSLATE_NOOP("WindowActions", "P&in the stage"), QT_TRANSLATE_NOOP("WindowActions", "While any stage is pinned, Back, Next and Play visit the pinned ones only"), "Alt+P", std::nullopt},
    {ActionId::pinElement, "pinElement", QT_TRANSLATE_NOOP("WindowActions", "Pin the &element"), QT_TRANSLATE_NOOP("WindowActions", "Keep the element that is pointed at in sight: its mark on the maps and its value at every stage"), "P", Icon::pin},
    {ActionId::nextPin, "nextPin", QT_TRANSLATE_NOOP("WindowActions", "Ne&xt pinned element"), QT_TRANSLATE_NOOP("WindowActions", "Point at the next element that is pinned"), "Shift+P", std::nullopt},
    {ActionId::removePins, "removePins", QT_TRANSLATE_NOOP("WindowActions", "Re&move all pins"), QT_TRANSLATE_NOOP("WindowActions", "Take the pins of all elements away"), "Ctrl+Alt+P", std::nullopt},
    {ActionId::copyCode, "copyCode", QT_TRANSLATE_NOOP("WindowActions", "Copy c&ode"), QT_TRANSLATE_NOOP("WindowActions", "Copy the lines of code that are shown"), "Ctrl+Alt+C", std::nullopt},
    {ActionId::duplicateImage, "duplicateImage", QT_TRANSLATE_NOOP("WindowActions", "&Duplicate image"), QT_TRANSLATE_NOOP("WindowActions", "Put the image that is shown into the batch once more"), "Ctrl+D", Icon::copy},
    {ActionId::moveImageBack, "moveImageBack", QT_TRANSLATE_NOOP("WindowActions", "Move image &back"), QT_TRANSLATE_NOOP("WindowActions", "Move the image that is shown one place towards the beginning of the batch"), "Alt+Left", std::nullopt},
    {ActionId::moveImageForward, "moveImageForward", QT_TRANSLATE_NOOP("WindowActions", "Move image &forward"), QT_TRANSLATE_NOOP("WindowActions", "Move the image that is shown one place towards the end of the batch"), "Alt+Right", std::nullopt},
    {ActionId::removeImage, "removeImage", QT_TRANSLATE_NOOP("WindowActions", "&Remove image"), QT_TRANSLATE_NOOP("WindowActions", "Take the image that is shown out of the batch; its file stays"), "Ctrl+Del", Icon::close},
    {ActionId::paste, "paste", QT_TRANSLATE_NOOP("WindowActions", "&Paste image or numbers"), QT_TRANSLATE_NOOP("WindowActions", "Open what was copied: a picture, files, or rows of numbers as text"), "Ctrl+V", std::nullopt},
    {ActionId::copyPicture, "copyPicture", QT_TRANSLATE_NOOP("WindowActions", "Copy p&icture"), QT_TRANSLATE_NOOP("WindowActions", "Copy the maps as they are shown, with their colorbars"), "Ctrl+Alt+I", std::nullopt},
    {ActionId::savePicture, "savePicture", QT_TRANSLATE_NOOP("WindowActions", "Save &picture..."), QT_TRANSLATE_NOOP("WindowActions", "Save the maps as they are shown as a PNG, with the setup inside"), "Ctrl+Shift+E", std::nullopt},
    {ActionId::exportStage, "exportStage", QT_TRANSLATE_NOOP("WindowActions", "&Export stage..."), QT_TRANSLATE_NOOP("WindowActions", "Save the numbers of the current stage as NPY or CSV, or its picture as PNG"), "Ctrl+E", std::nullopt},
    {ActionId::exportStages, "exportStages", QT_TRANSLATE_NOOP("WindowActions", "Export a&ll stages..."), QT_TRANSLATE_NOOP("WindowActions", "Save the numbers of every stage as NPY into one folder"), "", std::nullopt},
    {ActionId::resetLayout, "resetLayout", QT_TRANSLATE_NOOP("WindowActions", "Reset la&yout"), QT_TRANSLATE_NOOP("WindowActions", "Give the panels their usual widths"), "", std::nullopt},
    {ActionId::compareOff, "compareOff", QT_TRANSLATE_NOOP("WindowActions", "Compare &nothing"), QT_TRANSLATE_NOOP("WindowActions", "Show the stages again"), "Ctrl+K, N", Icon::close},
    {ActionId::compareA, "compareA", QT_TRANSLATE_NOOP("WindowActions", "Show &A"), QT_TRANSLATE_NOOP("WindowActions", "A of the comparison: the stage and setup of the window"), "Ctrl+K, A", std::nullopt},
    {ActionId::compareB, "compareB", QT_TRANSLATE_NOOP("WindowActions", "Show &B"), QT_TRANSLATE_NOOP("WindowActions", "B of the comparison: the same but for what is chosen above the map"), "Ctrl+K, B", std::nullopt},
    {ActionId::compareDifference, "compareDifference", QT_TRANSLATE_NOOP("WindowActions", "A &minus B"), QT_TRANSLATE_NOOP("WindowActions", "The difference of each two elements"), "Ctrl+K, D", std::nullopt},
    {ActionId::compareMagnitude, "compareMagnitude", QT_TRANSLATE_NOOP("WindowActions", "&Distance of A and B"), QT_TRANSLATE_NOOP("WindowActions", "How far each two elements are apart"), "Ctrl+K, M", std::nullopt},
    {ActionId::compareRatio, "compareRatio", QT_TRANSLATE_NOOP("WindowActions", "A di&vided by B"), QT_TRANSLATE_NOOP("WindowActions", "How many times B each element of A is, on a log scale about 1"), "Ctrl+K, R", std::nullopt},
    {ActionId::compareAngle, "compareAngle", QT_TRANSLATE_NOOP("WindowActions", "An&gle of A and B"), QT_TRANSLATE_NOOP("WindowActions", "Degrees between the vectors of each group of A's axis"), "Ctrl+K, G", std::nullopt},
    {ActionId::compareSigns, "compareSigns", QT_TRANSLATE_NOOP("WindowActions", "S&igns of A and B"), QT_TRANSLATE_NOOP("WindowActions", "Where A and B have the same sign, opposite signs, or one is 0"), "Ctrl+K, S", std::nullopt},
    {ActionId::compareSplit, "compareSplit", QT_TRANSLATE_NOOP("WindowActions", "&Split"), QT_TRANSLATE_NOOP("WindowActions", "A at the left and B at the right of a line that can be dragged"), "Ctrl+K, L", std::nullopt},
    {ActionId::compareFlip, "compareFlip", QT_TRANSLATE_NOOP("WindowActions", "&Flip"), QT_TRANSLATE_NOOP("WindowActions", "A, and B as long as X is held"), "Ctrl+K, F", Icon::flip},
    {ActionId::compareOther, "compareOther", QT_TRANSLATE_NOOP("WindowActions", "Show the &other side"), QT_TRANSLATE_NOOP("WindowActions", "The other one of A and B; held down, only as long as it is held"), "X", std::nullopt},
    {ActionId::compareSwap, "compareSwap", QT_TRANSLATE_NOOP("WindowActions", "S&wap A and B"), QT_TRANSLATE_NOOP("WindowActions", "A becomes B and B becomes A"), "Ctrl+Shift+X", std::nullopt},
    {ActionId::comparePictures, "comparePictures", QT_TRANSLATE_NOOP("WindowActions", "The &picture that lies"), QT_TRANSLATE_NOOP("WindowActions", "Input, output and scales as NumPyNet's example draws them, each stretched by itself"), "Ctrl+Shift+D", std::nullopt},
    {ActionId::largestValue, "largestValue", QT_TRANSLATE_NOOP("WindowActions", "Go to the largest value"), QT_TRANSLATE_NOOP("WindowActions", "Point at the largest value of the stage; where it occurs more than once, at the next of them"), "Ctrl+Shift+Up", std::nullopt},
    {ActionId::smallestValue, "smallestValue", QT_TRANSLATE_NOOP("WindowActions", "Go to the smallest value"), QT_TRANSLATE_NOOP("WindowActions", "Point at the smallest value of the stage; where it occurs more than once, at the next of them"), "Ctrl+Shift+Down", std::nullopt},
    {ActionId::editEpsilon, "editEpsilon", QT_TRANSLATE_NOOP("WindowActions", "&Epsilon..."), QT_TRANSLATE_NOOP("WindowActions", "Go to the field of the number that is added inside the root"), "Ctrl+Alt+E", std::nullopt},
}};
// clang-format on

QList<QKeySequence> keysOf(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &part : QString::fromLatin1(row.keys).split(u"; "_s, Qt::SkipEmptyParts))
        keys += QKeySequence(part, QKeySequence::PortableText);
    return keys;
}

} // namespace

WindowActions::WindowActions(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : kActions) {
        auto *action = new QAction(QCoreApplication::translate("WindowActions", row.text), this);
        const QString tip = QCoreApplication::translate("WindowActions", row.tip);
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(keysOf(row));
        action->setWhatsThis(tip);
        action->setStatusTip(tip);
        action->setToolTip(tip);
        action->setToolTip(toolTipWithKeys(*action));
        if (row.icon)
            action->setIcon(makeIcon(*row.icon));
        m_actions[static_cast<std::size_t>(row.id)] = action;
    }
    for (const ActionId id : {ActionId::oneView, ActionId::twoViews, ActionId::fourViews,
                              ActionId::shareScale, ActionId::pinStage, ActionId::pinElement})
        (*this)[id]->setCheckable(true);
}

QList<QAction *> WindowActions::all() const
{
    return {m_actions.begin(), m_actions.end()};
}

QString toolTipWithKeys(const QAction &action)
{
    QString tip = action.whatsThis();
    if (action.shortcut().isEmpty())
        return tip;
    return u"%1 (%2)"_s.arg(tip, action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace normscope
