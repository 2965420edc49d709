// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/main_window.h"

#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/banners/banner_area.h"
#include "ui/widgets/commands/commands.h"
#include "ui/widgets/compare/compare_actions.h"
#include "ui/widgets/compare/compare_area.h"
#include "ui/widgets/controls/panel.h"
#include "ui/widgets/explain/explain_actions.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/files/file_desk.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/plots/plot_actions.h"
#include "ui/widgets/plots/plots_panel.h"
#include "ui/widgets/setup/batch_actions.h"
#include "ui/widgets/setup/setup_panel.h"
#include "ui/widgets/strip/stage_strip.h"
#include "ui/widgets/timeline/step_actions.h"
#include "ui/widgets/timeline/timeline_bar.h"
#include "ui/widgets/toolbar/axis_chooser.h"
#include "ui/widgets/toolbar/delta_chooser.h"
#include "ui/widgets/toolbar/setup_bar.h"
#include "ui/widgets/views/channel_actions.h"
#include "ui/widgets/views/extreme_actions.h"
#include "ui/widgets/views/special_bar.h"
#include "ui/widgets/views/view_actions.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/views/view_header.h"
#include "ui/widgets/window/about.h"
#include "ui/widgets/window/centre_layout.h"
#include "ui/widgets/window/file_opener.h"
#include "ui/widgets/window/panel_split.h"
#include "ui/widgets/window/side_rail.h"
#include "ui/widgets/window/status_line.h"
#include "ui/widgets/window/window_actions.h"
#include "ui/widgets/window/window_menus.h"
#include "ui/widgets/window/workbench_actions.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kDefaultSize(1366, 768);
constexpr QSize kLeastSize(1100, 640);

/// Parts below each other without gaps.
QVBoxLayout *column(std::initializer_list<QWidget *> parts, QWidget *stretched)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QWidget *part : parts)
        layout->addWidget(part, part == stretched ? 1 : 0);
    return layout;
}

} // namespace

MainWindow::MainWindow(Workbench &workbench, Settings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_workbench(workbench),
      m_settings(settings),
      m_actions(new WindowActions(this)),
      m_files(new FileOpener(workbench, settings, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("NormScope"));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    makeParts();
    layOut();
    makeMenus(*menuBar(), *m_actions, workbench, m_bar->axisChooser(), m_bar->deltaChooser());
    new Commands(*this, workbench, *m_actions);
    m_desk = new FileDesk({workbench, *m_actions, settings, m_banners->topics().answer, *m_maps},
                          *menuBar()->findChild<QMenu *>(u"recentMenu"_s), this);
    connectParts();
    connectActions();
    new WorkbenchActions(workbench, *m_actions, this);
    new ViewActions(
        workbench, *m_actions, [this]() -> HeatmapView & { return m_maps->view(); }, this);
    new ChannelActions(workbench, *m_actions, m_views);
    new ExtremeActions(workbench, *m_actions, *m_views);
    connectCompareActions(*m_actions, workbench);
    new PlotActions(workbench, *m_actions, *m_plots);
    new StepActions(workbench, m_timeline->player(), *m_actions, this);
    new BatchActions(workbench, *m_actions, *m_setup);
    new ExplainActions(workbench, *m_actions, *m_explain);
    resize(kDefaultSize);
}

MainWindow::~MainWindow() = default;

bool MainWindow::isSettled() const
{
    return m_workbench.result() && !m_workbench.isBusy() && !m_workbench.isStale()
        && m_maps->isUpToDate() && m_strip->isUpToDate() && m_plots->isUpToDate()
        && !m_workbench.ranges().isBusy() && m_setup->isUpToDate();
}

void MainWindow::makeParts()
{
    m_bar = new SetupBar(m_workbench, *m_actions, this);
    m_setup = new SetupPanel(m_workbench, this);
    m_rail = new SideRail(*m_setup, this);
    m_strip = new StageStrip(m_workbench, this);
    m_header = new ViewHeader(m_workbench, *m_actions, this);
    m_banners = new BannerArea(m_workbench, this);
    m_views = new ViewGrid(m_workbench, this);
    m_maps = new CompareArea(m_workbench, *m_actions, *m_views, *m_header, this);
    m_specials = new SpecialBar(m_workbench, *(*m_actions)[ActionId::nextSpecial], this);
    m_header->setSeen([this] { return m_views->view().visibleValues(); });
    m_timeline = new TimelineBar(m_workbench, this);
    m_explain = new ExplainPanel(m_workbench, this);
    m_plots = new PlotsPanel(m_workbench, m_settings, this);
    m_status = new StatusLine(m_workbench, this);
    m_timeline->setShortcuts(
        {(*m_actions)[ActionId::first]->shortcut(), (*m_actions)[ActionId::back]->shortcut(),
         (*m_actions)[ActionId::next]->shortcut(), (*m_actions)[ActionId::last]->shortcut(),
         (*m_actions)[ActionId::playPause]->shortcut()});
}

/// Left of the explanation: setup and maps, with the timeline below both.
void MainWindow::layOut()
{
    auto *middle = new CentreLayout(
        {m_rail, m_setup, {m_strip, m_header}, {&m_banners->row(), m_maps, m_specials}}, m_maps);

    auto *left = new QVBoxLayout;
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addLayout(middle, 1);
    left->addWidget(m_timeline);

    auto *blocks = new QHBoxLayout;
    blocks->setContentsMargins({});
    blocks->setSpacing(0);
    blocks->addLayout(left, 1);
    blocks->addWidget(new HairlineSeparator(Qt::Vertical, this));
    auto *right = column({m_explain}, m_explain);
    blocks->addLayout(right);
    m_plots->setHomes(*right, *left);

    auto *central = new QWidget(this);
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_bar);
    all->addLayout(blocks, 1);
    all->addWidget(m_status);
    setCentralWidget(central);
    m_banners->setPlace(*m_maps, [this] { return m_maps->usedHeight(); });
    m_panels = new PanelSplit(
        {*m_rail, *m_setup, *m_explain, *middle, {m_strip, m_header}, {m_maps}}, m_settings, this);
}

void MainWindow::connectParts()
{
    connect(m_setup, &SetupPanel::addImageRequested, m_files, &FileOpener::askForMore);
    connect(&m_bar->deltaChooser(), &DeltaChooser::fileRequested, m_files,
            &FileOpener::askForDelta);
    BannerTopics &topics = m_banners->topics();
    connect(m_bar, &SetupBar::epsilonRefused, &topics.error, &ErrorTopic::show);
    connect(m_plots, &PlotsPanel::writeFailed, &topics.error, &ErrorTopic::show);
    connect(m_specials, &SpecialBar::moved, this,
            [this](const Index4 &at) { m_views->view().reveal(at); });
    connect(&topics.deadGroups, &DeadGroupsTopic::visitRequested, m_specials,
            [this] { m_specials->visit(SpecialKind::dead); });
    connect(m_maps, &CompareArea::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_maps, &CompareArea::renderFailed, this, [this] {
        m_banners->topics().error.show(
            tr("There is not enough memory to paint this map. Close other programs "
               "or open a smaller input."));
        Q_EMIT renderFailed();
    });
    connect(&m_workbench, &Workbench::resultChanged, this, [this] {
        QString title = m_workbench.result()->loaded->title;
        title.replace(QStringLiteral("[*]"),
                      QStringLiteral("[*][*]")); // one marks changed documents
        setWindowTitle(tr("%1 - NormScope").arg(title));
    });
}

void MainWindow::connectActions()
{
    addActions(m_actions->all());
    addActions(m_bar->axisChooser().choices());
    addActions(m_bar->deltaChooser().choices());
    const auto on = [this](ActionId id, const auto &act) {
        connect((*m_actions)[id], &QAction::triggered, this, act);
    };
    on(ActionId::open, [this] { m_files->askForInput(); });
    on(ActionId::addImage, [this] { m_files->askForMore(); });
    on(ActionId::quit, [this] { close(); });
    on(ActionId::resetLayout, [this] { m_panels->reset(); });
    on(ActionId::fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(ActionId::about, [this] { showAbout(this); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_panels->fit(event->size().width());
    m_plots->fitTo(event->size().height());
    QMainWindow::resizeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!FileOpener::filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<FilePath> files = FileOpener::filesOf(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_desk->open(files);
}

} // namespace normscope
