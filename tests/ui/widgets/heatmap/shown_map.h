// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/widgets/heatmap/heatmap_view.h"

#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

namespace normscope::test {

inline constexpr Shape kMapShape {2, 60, 90, 3};

inline std::shared_ptr<const LayerStatistics> statisticsOf(const LayerRun &run)
{
    return std::make_shared<const LayerStatistics>(*run.statistics());
}

/// A shown view of 640 x 420 px with the output of a run, axis 3.
struct ShownMap
{
    explicit ShownMap(unsigned mask = 0b1000U, StageId id = StageId::output)
        : run(runOver(kMapShape, specOver(mask), scatter))
    {
        view.resize(640, 420);
        const auto statistics = statisticsOf(*run);
        view.setStage(id, defaultStyle(id, *run->spec().rule, statistics->of(id)));
        view.setResult(run, statistics);
        view.show();
        settle();
    }

    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return view.isUpToDate(); }));
    }

    void wheel(QPointF place, int angle)
    {
        QWheelEvent event(place, view.mapToGlobal(place), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }

    void move(QPointF place, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, buttons,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    }

    QPoint middleOf(QPoint pixel) const { return view.pixelRect(pixel).center().toPoint(); }

    QPoint probePixel() const
    {
        const Index4 probe = view.probe().value_or(Index4 {-1, -1, -1, -1});
        return {static_cast<int>(probe[kColumns]), static_cast<int>(probe[kRows])};
    }

    std::shared_ptr<const LayerRun> run;
    HeatmapView view;
};

} // namespace normscope::test
