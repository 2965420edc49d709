// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/view_grid.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/views/view_pane.h"

#include <QStyle>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kLeastSize(160, 120); ///< px

/// The largest zoom at which an image fits.
double fitOf(QSizeF image, QSizeF room)
{
    return std::min(room.width() / image.width(), room.height() / image.height());
}

} // namespace

ViewGrid::ViewGrid(Workbench &workbench, QWidget *parent) : QWidget(parent), m_workbench(workbench)
{
    setObjectName(u"viewGrid"_s);
    connect(&workbench, &Workbench::resultChanged, this, &ViewGrid::showResult);
    connect(&workbench, &Workbench::setupChanged, this, &ViewGrid::showSetup);
    showSetup();
}

HeatmapView &ViewGrid::view() const
{
    return m_panes[m_workbench.setup().views.current]->view();
}

bool ViewGrid::isUpToDate() const
{
    return std::ranges::all_of(m_panes,
                               [](const ViewPane *pane) { return pane->view().isUpToDate(); });
}

int ViewGrid::headHeight() const
{
    return m_panes.constFirst()->headHeight();
}

QSize ViewGrid::minimumSizeHint() const
{
    return kLeastSize;
}

void ViewGrid::showResult()
{
    for (ViewPane *pane : std::as_const(m_panes))
        pane->showResult();
    layOut();
}

void ViewGrid::showSetup()
{
    makePanes(m_workbench.setup().views.count());
    for (ViewPane *pane : std::as_const(m_panes))
        pane->showSetup();
}

/// Panes that come show what the others do; those that go take their maps with them.
void ViewGrid::makePanes(int count)
{
    if (count == m_panes.size())
        return;
    m_isLinking = true; // new panes fit their maps, which the others do not follow
    while (m_panes.size() > count) {
        ViewPane *pane = m_panes.takeLast();
        pane->hide();
        pane->deleteLater();
    }
    while (m_panes.size() < count) {
        auto *pane = new ViewPane(m_workbench, int(m_panes.size()), this);
        HeatmapView &view = pane->view();
        connect(&view, &HeatmapView::viewChanged, this, [this, &view] { follow(view); });
        connect(&view, &HeatmapView::zoomChanged, this, [this, pane](double zoom) {
            if (pane->isCurrent())
                Q_EMIT zoomChanged(zoom);
        });
        connect(&view, &HeatmapView::renderFailed, this, &ViewGrid::renderFailed);
        m_panes += pane;
        pane->show();
    }
    layOut();
    m_isLinking = false;
    follow(m_panes.constFirst()->view()); // what was looked at stays in sight
}

void ViewGrid::follow(const HeatmapView &source)
{
    if (m_isLinking)
        return;
    m_isLinking = true;
    for (const ViewPane *pane : std::as_const(m_panes)) {
        if (&pane->view() != &source)
            pane->view().setViewOf(source);
    }
    m_isLinking = false;
}

void ViewGrid::resizeEvent(QResizeEvent * /*event*/)
{
    layOut();
}

/// Two views stand where their maps become larger.
bool ViewGrid::standsSideBySide() const
{
    const auto &result = m_workbench.result();
    if (!result)
        return true;
    const QSizeF image(double(result->shape().columns), double(result->shape().rows));
    return fitOf(image, {width() / 2.0, double(height())})
        >= fitOf(image, {double(width()), height() / 2.0});
}

void ViewGrid::layOut()
{
    const auto count = int(m_panes.size());
    const int columns = count == 4 || (count == 2 && standsSideBySide()) ? 2 : 1;
    const int rows = count / columns;
    const int paneWidth = width() / columns;
    const int paneHeight = height() / rows;
    for (int i = 0; i < count; ++i) {
        const int left = i % columns * paneWidth;
        const int top = i / columns * paneHeight;
        const int right = i % columns == columns - 1 ? width() : left + paneWidth;
        const int bottom = i / columns == rows - 1 ? height() : top + paneHeight;
        m_panes[i]->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), {left, top, right - left, bottom - top}));
    }
}

} // namespace normscope
