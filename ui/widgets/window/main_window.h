// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace normscope {

class BannerArea;
class CompareArea;
class ExplainPanel;
class FileDesk;
class FileOpener;
class PanelSplit;
class PlotsPanel;
class SetupBar;
class Settings;
class SetupPanel;
class SideRail;
class SpecialBar;
class StageStrip;
class StatusLine;
class TimelineBar;
class ViewGrid;
class ViewHeader;
class WindowActions;
class Workbench;

/// The window: puts the parts in their places and connects actions with the workbench. What the
/// parts do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MainWindow(Workbench &workbench, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The result is shown and nothing is being computed.
    bool isSettled() const;

Q_SIGNALS:
    /// There is no memory for the map.
    void renderFailed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(MainWindow)
    void makeParts();
    void layOut();
    void connectParts();
    void connectActions();

    Workbench &m_workbench;
    Settings &m_settings;
    WindowActions *m_actions;
    FileOpener *m_files;
    SetupBar *m_bar = nullptr;
    SetupPanel *m_setup = nullptr;
    StageStrip *m_strip = nullptr;
    ViewHeader *m_header = nullptr;
    BannerArea *m_banners = nullptr;
    ViewGrid *m_views = nullptr;
    CompareArea *m_maps = nullptr;
    SpecialBar *m_specials = nullptr;
    TimelineBar *m_timeline = nullptr;
    ExplainPanel *m_explain = nullptr;
    PlotsPanel *m_plots = nullptr;
    StatusLine *m_status = nullptr;
    SideRail *m_rail = nullptr;
    PanelSplit *m_panels = nullptr;
    FileDesk *m_desk = nullptr;
};

} // namespace normscope
