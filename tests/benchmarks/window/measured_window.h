// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a large image, and clocks for what it does.
#pragma once

#include "ui/model/settings/settings.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/window/main_window.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

namespace normscope::bench {

/// Times in ms.
struct Times
{
    std::vector<double> ms;

    double median() const;
    double worst() const;
};

/// How long the GUI thread did not come to its events.
class Heartbeat
{
public:
    Heartbeat();

    /// The longest time between two beats, in ms. A beat is due every millisecond.
    double longestGap() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

/// A window of 1920x1080 on an image of 8-bit colours that is made for it.
class MeasuredWindow
{
public:
    MeasuredWindow(int rows, int columns);

    /// Lets events pass until `condition` holds; false after two minutes.
    static bool waitFor(const std::function<bool()> &condition);
    /// Until everything is computed and painted.
    bool settle() const;
    /// Until the map shows something new, perhaps a preview; in ms, with the painting.
    double untilSeen() const;
    /// Until the map shows the newest result as it is, likewise.
    double untilShown() const;

    Workbench &workbench() { return m_workbench; }
    HeatmapView &map() const { return *m_map; }

private:
    QTemporaryDir m_folder;
    Settings m_settings; ///< in memory
    Workbench m_workbench;
    MainWindow m_window;
    HeatmapView *m_map;
    int m_renderings = 0; ///< of the map, until now
};

/// The most memory that the program has had, in MiB.
double peakMemory();

} // namespace normscope::bench
