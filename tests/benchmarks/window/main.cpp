// SPDX-License-Identifier: GPL-3.0-or-later
// bin/normscope_window_bench [axis] [move] [cancel] [step]: how the window feels on large images.
// Prints a line for each figure; all of them unless named.
//     axis    12 megapixels: from another axis to its map, first as a preview and then exact, and
//     how
//             long the GUI thread was away
//     move    100 megapixels: a repaint after a pan and after a zoom
//     cancel  12 megapixels: 500 requests that are cancelled after a random time
//     step    100 megapixels: from stage to stage, and the most memory that was needed
#include "tests/benchmarks/window/measured_window.h"
#include "ui/widgets/theme/theme.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>
#include <utility>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;
using bench::Heartbeat;
using bench::MeasuredWindow;
using bench::Times;

void print(const char *figure, double value, const char *unit)
{
    std::printf("%-34s %9.2f %s\n", figure, value, unit);
    std::fflush(stdout);
}

void measureAxes()
{
    MeasuredWindow window(3000, 4000);
    window.settle();
    Times seen;
    Times shown;
    const Heartbeat heart;
    for (int round = 0; round < 5; ++round) {
        for (const auto &axis : {u"none"_s, u"1"_s, u"2"_s, u"1,2,3"_s, u"3"_s}) {
            static_cast<void>(window.workbench().changeField(u"axis"_s, axis));
            seen.ms.push_back(window.untilSeen());
            shown.ms.push_back(seen.ms.back() + window.untilShown());
            window.settle();
        }
    }
    print("axis: until it is seen, median", seen.median(), "ms");
    print("axis: until it is seen, worst", seen.worst(), "ms");
    print("axis: until all is exact, median", shown.median(), "ms");
    print("axis: until all is exact, worst", shown.worst(), "ms");
    print("axis: GUI thread away, at most", heart.longestGap(), "ms");
}

/// A repaint after each of many small changes of the view.
Times repaints(const MeasuredWindow &window, const std::function<void(int)> &change)
{
    Times times;
    for (int i = 0; i < 240; ++i) {
        QElapsedTimer clock;
        clock.start();
        change(i);
        window.map().repaint();
        times.ms.push_back(double(clock.nsecsElapsed()) * 1e-6);
        QCoreApplication::processEvents();
    }
    return times;
}

void measureMoves()
{
    MeasuredWindow window(8000, 12500);
    window.settle();
    HeatmapView &map = window.map();
    const QPointF middle = map.viewCenter();
    const Heartbeat heart;
    const Times pans
        = repaints(window, [&](int i) { map.setView(1, middle + QPointF(7 * i, 3 * i)); });
    const Times zooms
        = repaints(window, [&](int i) { map.setZoom(std::pow(2, std::sin(i / 20.0) * 3)); });
    print("pan: repaint, median", pans.median(), "ms");
    print("pan: repaint, worst", pans.worst(), "ms");
    print("zoom: repaint, median", zooms.median(), "ms");
    print("zoom: repaint, worst", zooms.worst(), "ms");
    print("pan, zoom: GUI thread away, at most", heart.longestGap(), "ms");
}

void measureCancels()
{
    MeasuredWindow window(3000, 4000);
    window.settle();
    Workbench &workbench = window.workbench();
    std::mt19937 random(1);
    Times times;
    int mixed = 0;
    QObject::connect(&workbench, &Workbench::resultChanged, &workbench, [&] {
        const auto &result = workbench.result();
        mixed += result->setup.epsilon == result->run->spec().epsilon
                && result->setup.axis == result->run->spec().axis
            ? 0
            : 1;
    });
    const std::array axes {u"none"_s, u"1"_s, u"2"_s, u"3"_s};
    const Heartbeat heart;
    for (int i = 0; i < 500; ++i) {
        static_cast<void>(workbench.changeField(u"axis"_s, axes[random() % axes.size()]));
        static_cast<void>(workbench.changeField(u"epsilon"_s, QString::number(1 + i)));
        QElapsedTimer clock;
        clock.start();
        const auto wait = static_cast<qint64>(random() % 120);
        MeasuredWindow::waitFor([&] { return clock.elapsed() >= wait; });
        clock.start();
        workbench.cancel();
        MeasuredWindow::waitFor([&] { return !workbench.isBusy() && !workbench.isStale(); });
        times.ms.push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    print("cancel: until effective, median", times.median(), "ms");
    print("cancel: until effective, worst", times.worst(), "ms");
    print("cancel: GUI thread away, at most", heart.longestGap(), "ms");
    print("cancel: results of two requests", mixed, "");
    static_cast<void>(workbench.changeField(u"epsilon"_s, u"0.5"_s));
    print("cancel: the next result after that", window.untilShown(), "ms");
}

void measureSteps()
{
    const double before = bench::peakMemory();
    MeasuredWindow window(8000, 12500);
    QElapsedTimer clock;
    clock.start();
    print("step: until the image is shown", window.untilShown(), "ms");
    window.settle();
    Times times;
    window.workbench().goTo(window.workbench().timeline().first());
    while (window.workbench().timeline().next(window.workbench().setup().stage)) {
        window.workbench().goNext();
        times.ms.push_back(window.untilShown());
        window.settle();
    }
    print("step: until it is shown, median", times.median(), "ms");
    print("step: until it is shown, worst", times.worst(), "ms");
    print("step: memory before", before, "MiB");
    print("step: most memory", bench::peakMemory(), "MiB");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    (new Theme(&application))->apply();
    const std::array<std::pair<const char *, void (*)()>, 4> figures {{
        {"step", &measureSteps}, // first: the peak is that of the whole program
        {"axis", &measureAxes},
        {"move", &measureMoves},
        {"cancel", &measureCancels},
    }};
    const QStringList named = QApplication::arguments().mid(1);
    for (const auto &[name, measure] : figures) {
        if (named.isEmpty() || named.contains(QLatin1StringView(name)))
            measure();
    }
    return 0;
}
