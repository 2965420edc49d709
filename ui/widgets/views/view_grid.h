// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace normscope {

class HeatmapView;
class ViewPane;
class Workbench;

/// The views, 1, 2 or 4 of them: all show the same part of the image at the same zoom, and the
/// same probe.
class ViewGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ViewGrid(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ViewGrid)

    /// The map of the current view.
    HeatmapView &view() const;
    const QList<ViewPane *> &panes() const { return m_panes; }
    /// All views show the part of the image that another map shows.
    void follow(const HeatmapView &source);
    /// Every map is the one that was asked for.
    bool isUpToDate() const;
    /// Of the heads above the maps of several views, in px; one view has none.
    int headHeight() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomChanged(double zoom);
    /// There is no memory for a map.
    void renderFailed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showResult();
    void showSetup();
    void makePanes(int count);
    void layOut();
    bool standsSideBySide() const;

    Workbench &m_workbench;
    QList<ViewPane *> m_panes;
    bool m_isLinking = false;
};

} // namespace normscope
