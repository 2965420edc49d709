// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/measured_window.h"

#include "ui/model/setup/setup_fields.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdint>

namespace normscope::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPatience = 120'000; ///< ms
constexpr double kMsPerNs = 1e-6;

/// Smooth colours with some noise, as a binary PPM.
Setup setupOfImage(const QTemporaryDir &folder, int rows, int columns)
{
    const QString name = folder.filePath(u"image.ppm"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(name));
    file.write(QByteArray("P6 ") + QByteArray::number(columns) + ' ' + QByteArray::number(rows)
               + " 255\n");
    QByteArray line(3 * qsizetype {columns}, '\0');
    std::uint32_t state = 1;
    for (int row = 0; row < rows; ++row) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            state = state * 1664525U + 1013904223U;
            line[i] = static_cast<char>((row / 13 + i / 17) % 200 + (state >> 27U));
        }
        file.write(line);
    }
    Setup setup = windowDefaults();
    setup.files = {FilePath::fromString(name)};
    return setup;
}

} // namespace

double Times::median() const
{
    std::vector<double> sorted = ms;
    std::ranges::sort(sorted);
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

double Times::worst() const
{
    return ms.empty() ? 0 : std::ranges::max(ms);
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) * kMsPerNs);
        m_clock.start();
    });
    m_clock.start();
    m_timer.start(1);
}

MeasuredWindow::MeasuredWindow(int rows, int columns)
    : m_workbench(setupOfImage(m_folder, rows, columns)),
      m_window(m_workbench, m_settings),
      m_map(m_window.findChild<HeatmapView *>(u"heatmapView"_s))
{
    QObject::connect(m_map, &HeatmapView::rendered, &m_window, [this] { ++m_renderings; });
    m_window.resize(1920, 1080);
    m_window.show();
    m_workbench.start();
}

bool MeasuredWindow::waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer clock;
    clock.start();
    QTimer wake; // processEvents() with a time does not sleep, and takes a processor from the work
    wake.setTimerType(Qt::PreciseTimer);
    wake.start(1);
    while (!condition()) {
        if (clock.elapsed() > kPatience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool MeasuredWindow::settle() const
{
    return waitFor([this] { return m_window.isSettled(); });
}

double MeasuredWindow::untilSeen() const
{
    QElapsedTimer clock;
    clock.start();
    const int before = m_renderings;
    if (!waitFor([this, before] { return m_renderings != before; }))
        qFatal("nothing is seen");
    m_map->repaint();
    return double(clock.nsecsElapsed()) * kMsPerNs;
}

double MeasuredWindow::untilShown() const
{
    QElapsedTimer clock;
    clock.start();
    const bool isShown = waitFor(
        [this] { return !m_workbench.isBusy() && !m_workbench.isStale() && m_map->isUpToDate(); });
    if (!isShown)
        qFatal("nothing is shown");
    m_map->repaint();
    return double(clock.nsecsElapsed()) * kMsPerNs;
}

double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace normscope::bench
