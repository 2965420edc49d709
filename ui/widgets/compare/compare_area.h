// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparer.h"

#include <QWidget>

namespace normscope {

class CompareHead;
class CompareMaps;
class HeatmapView;
class LyingPictures;
class VerdictStrip;
class ViewGrid;
class WindowActions;
class Workbench;

/// The maps of the window. It shows the views or, while the setup compares something, in their
/// place head, map and verdict of A and B, or the picture that lies. X, held down, shows the other
/// one of A and B. Zoom and position go over from the views and back.
class CompareArea : public QWidget
{
    Q_OBJECT

public:
    /// Takes the views as its child; they and `header` are hidden while something is compared.
    CompareArea(Workbench &workbench, const WindowActions &actions, ViewGrid &views,
                QWidget &header, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CompareArea)

    /// The map that zooms: of what is compared, or of the views.
    HeatmapView &view() const;
    /// Down to where a notice may lie, in px: below the heads of views or of a comparison, and
    /// below all of the pictures.
    int usedHeight() const;
    /// What the setup asks for is shown.
    bool isUpToDate() const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void renderFailed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// On a map: what can be done with the element there.
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showSetup();
    void showParts(CompareMode mode);
    void showComparison();
    void listenToKeys(bool listens);

    Workbench &m_workbench;
    const WindowActions &m_actions;
    ViewGrid &m_views;
    QWidget &m_header;
    Comparer m_comparer;
    CompareHead *m_head;
    CompareMaps *m_maps;
    VerdictStrip *m_verdict;
    LyingPictures *m_pictures;
};

} // namespace normscope
