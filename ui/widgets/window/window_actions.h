// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window, each declared once. Menus, buttons and shortcuts use these.
#pragma once

#include "core/tensor/axis_set.h"

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QObject>

#include <array>
#include <utility>

namespace normscope {

enum class ActionId {
    open,
    addImage,
    reload,
    quit,
    undo,
    redo,
    reset,
    copyText,
    copyLatex,
    zoomIn,
    zoomOut,
    fit,
    actualSize,
    oneView,
    twoViews,
    fourViews,
    shareScale,
    mixChannels,
    allChannels,
    nextSpecial,
    nextChannel,
    previousChannel,
    nextImage,
    previousImage,
    fullScreen,
    next,
    back,
    first,
    last,
    callAgain,
    forwardAgain,
    cancel,
    history,
    findCommand,
    shortcuts,
    whatsThis,
    showHistogram,
    showGroup,
    showProfile,
    copyPlot,
    savePlot,
    clearSelection,
    drawLine,
    about,
    playPause,
    slower,
    faster,
    pinStage,
    pinElement,
    nextPin,
    removePins,
    copyCode,
    duplicateImage,
    moveImageBack,
    moveImageForward,
    removeImage,
    paste,
    copyPicture,
    savePicture,
    exportStage,
    exportStages,
    resetLayout,
    compareOff,
    compareA,
    compareB,
    compareDifference,
    compareMagnitude,
    compareRatio,
    compareAngle,
    compareSigns,
    compareSplit,
    compareFlip,
    compareOther,
    compareSwap,
    comparePictures,
    largestValue,
    smallestValue,
    editEpsilon,
};
inline constexpr std::size_t kActionCount = static_cast<std::size_t>(ActionId::editEpsilon) + 1;

class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent);

    QAction *operator[](ActionId id) const { return m_actions.at(static_cast<std::size_t>(id)); }
    QList<QAction *> all() const;

private:
    Q_DISABLE_COPY_MOVE(WindowActions)

    std::array<QAction *, kActionCount> m_actions {};
};

/// Puts the keys of an action behind its tooltip: "Next stage (Ctrl+Right)".
QString toolTipWithKeys(const QAction &action);

} // namespace normscope
