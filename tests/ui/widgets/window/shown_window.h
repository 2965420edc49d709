// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a small input, shown without a display.
#pragma once

#include "ui/model/settings/settings.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QTest>

namespace normscope::test {

/// The look of the program without motion. Call it before any widget is made.
inline Theme &applyTheme()
{
    auto *theme = new Theme(qApp);
    theme->setReducedMotion(true);
    theme->apply();
    return *theme;
}

/// The window's defaults on a sample.
inline Setup windowSetup(const char *sample = "dead-pixels")
{
    Setup setup = windowDefaults();
    setup.sample = QString::fromLatin1(sample);
    return setup;
}

struct ShownWindow
{
    explicit ShownWindow(const Setup &setup = windowSetup(), QSize size = {1366, 768})
        : workbench(setup), window(workbench, settings)
    {
        window.resize(size);
        window.show();
        workbench.start();
    }

    /// Waits until the result is there and everything is painted.
    bool settle()
    {
        return QTest::qWaitFor([this] { return window.isSettled(); }, 60'000);
    }

    bool activate()
    {
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }

    QAction &action(const QString &name) const { return *child<QAction>(name); }
    void trigger(const char *name) const { action(QLatin1StringView(name)).trigger(); }

    template<typename T>
    T *child(const QString &name) const
    {
        T *found = window.findChild<T *>(name);
        if (found == nullptr)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }

    HeatmapView &map() const { return *child<HeatmapView>(QStringLiteral("heatmapView")); }
    const Setup &setup() const { return workbench.setup(); }
    QUndoStack &history() { return *workbench.undoStack(); }

    Settings settings; ///< in memory
    Workbench workbench;
    MainWindow window;
};

} // namespace normscope::test
