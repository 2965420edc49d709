// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/whats_this.h"

#include <QCoreApplication>
#include <QWidget>

#include <array>

namespace normscope {

namespace {

struct Row
{
    const char *part; ///< objectName
    const char *text; ///< marked for translation
};

// clang-format off
constexpr std::array kRows {
    Row {"setupBar", QT_TRANSLATE_NOOP("WhatsThis", "What the layer runs on and how: the input, the axis, epsilon, the backward rule and what arrives from the next layer.")},
    Row {"openButton", QT_TRANSLATE_NOOP("WhatsThis", "Opens images or a .npy array of yours. Several of one size become a batch.")},
    Row {"sampleChooser", QT_TRANSLATE_NOOP("WhatsThis", "The built-in inputs, small and large, and arrays in which something goes wrong on purpose.")},
    Row {"axisChooser", QT_TRANSLATE_NOOP("WhatsThis", "The axes that a group extends over. Elements of a group share one norm. Ctrl and a click make a set of axes; the + lists every choice.")},
    Row {"epsilonField", QT_TRANSLATE_NOOP("WhatsThis", "Is added to the sum of squares before the root, so that a group of zeros does not divide by zero. 0 or more.")},
    Row {"ruleChooser", QT_TRANSLATE_NOOP("WhatsThis", "How backward makes delta: as the layer's documented code does, as its exact gradient, or by passing on what arrives.")},
    Row {"deltaChooser", QT_TRANSLATE_NOOP("WhatsThis", "delta_in, what arrives from the next layer when backward is called.")},
    Row {"undoButton", QT_TRANSLATE_NOOP("WhatsThis", "Takes the last step back. Edit > History lists all of them.")},
    Row {"redoButton", QT_TRANSLATE_NOOP("WhatsThis", "Does again what was undone.")},
    Row {"resetButton", QT_TRANSLATE_NOOP("WhatsThis", "Back to axis 3, epsilon 1e-8, the documented rule, zeros and output, with the same input.")},
    Row {"sideRail", QT_TRANSLATE_NOOP("WhatsThis", "A narrow window folds the setup away; these bring it back.")},
    Row {"setupPanel", QT_TRANSLATE_NOOP("WhatsThis", "The input, its groups and what arrives from the next layer, as they are now.")},
    Row {"imageSection", QT_TRANSLATE_NOOP("WhatsThis", "The input as a picture, its size and how its numbers were read.")},
    Row {"batchStrip", QT_TRANSLATE_NOOP("WhatsThis", "The images of the batch. A click shows one; the arrow keys go on.")},
    Row {"groupsSection", QT_TRANSLATE_NOOP("WhatsThis", "Which elements share a norm, drawn in amber, and how many groups there are.")},
    Row {"deltaSection", QT_TRANSLATE_NOOP("WhatsThis", "What arrives from the next layer, in a picture and a sentence.")},
    Row {"stageStrip", QT_TRANSLATE_NOOP("WhatsThis", "Every stage of forward and backward, with its least and largest number. A click goes there. What has a mark for its scale is not drawn linearly.")},
    Row {"viewHeader", QT_TRANSLATE_NOOP("WhatsThis", "The stage that is shown, its colours, its channel, and how many stages are shown beside each other.")},
    Row {"lookButton", QT_TRANSLATE_NOOP("WhatsThis", "Scale, colours and range of this stage.")},
    Row {"channelSegments", QT_TRANSLATE_NOOP("WhatsThis", "The channel that the map shows.")},
    Row {"channelList", QT_TRANSLATE_NOOP("WhatsThis", "The channel that the map shows.")},
    Row {"bannerArea", QT_TRANSLATE_NOOP("WhatsThis", "A notice: what happened, and what can be done. It goes with the cross.")},
    Row {"viewGrid", QT_TRANSLATE_NOOP("WhatsThis", "One, two or four stages that zoom and move together, each with its colours at the side.")},
    Row {"colorbar", QT_TRANSLATE_NOOP("WhatsThis", "Which colour is which number. The mark beside it is the pointed element.")},
    Row {"timelineBar", QT_TRANSLATE_NOOP("WhatsThis", "The way through the layer: forward, then backward. Back returns exactly.")},
    Row {"explainPanel", QT_TRANSLATE_NOOP("WhatsThis", "The stage in words, its formula with the numbers of the pointed element, and its lines of code.")},
    Row {"equationCard", QT_TRANSLATE_NOOP("WhatsThis", "The formula of the stage with the numbers of the pointed element. Pointing at a quantity goes to its stage.")},
    Row {"codeList", QT_TRANSLATE_NOOP("WhatsThis", "The layer's own lines; the amber one is this stage, and its number stands at the end.")},
    Row {"valuesList", QT_TRANSLATE_NOOP("WhatsThis", "The pointed element in every stage, with all the digits.")},
    Row {"statusLine", QT_TRANSLATE_NOOP("WhatsThis", "The pointed element and its numbers, its group, the scale of the colours, the zoom, and whether anything is being computed.")},
};
// clang-format on

} // namespace

void explainParts(const QWidget &window)
{
    for (const Row &row : kRows) {
        const QList<QWidget *> parts = window.findChildren<QWidget *>(QLatin1StringView(row.part));
        for (QWidget *part : parts) {
            if (part->whatsThis().isEmpty())
                part->setWhatsThis(QCoreApplication::translate("WhatsThis", row.text));
        }
    }
}

} // namespace normscope
