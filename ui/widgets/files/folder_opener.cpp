// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/folder_opener.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/banner_area.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

constexpr int kSlow = 300; ///< ms; shorter work is not announced

} // namespace

FolderOpener::FolderOpener(Workbench &workbench, BannerArea &banners, QObject *parent)
    : QObject(parent), m_workbench(workbench), m_banners(banners)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FolderOpener::takeChoice);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_banners.offer(tr("Looking through %1.").arg(batchTitle(m_paths)), tr("Cancel"),
                        [this] { m_stop.request_stop(); });
    });
}

FolderOpener::~FolderOpener()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void FolderOpener::open(const QList<FilePath> &paths)
{
    m_stop.request_stop();
    m_waiting.clear();
    if (std::ranges::none_of(paths, isFolder)) {
        openFiles(paths);
        return;
    }
    m_waiting = paths;
    if (!m_watcher.isRunning())
        start();
}

void FolderOpener::start()
{
    m_paths = std::exchange(m_waiting, {});
    m_stop = std::stop_source();
    const Setup &setup = m_workbench.setup();
    const LoadOptions options {setup.layout, setup.keepAlpha, setup.maxMegapixels};
    m_slow.start();
    m_watcher.setFuture(QtConcurrent::run([paths = m_paths, options, stop = m_stop.get_token()] {
        return chooseBatch(paths, options, stop);
    }));
}

void FolderOpener::takeChoice()
{
    m_slow.stop();
    if (!m_waiting.isEmpty()) {
        start();
        return;
    }
    const FolderChoice choice = m_watcher.result();
    if (choice.isCancelled || m_stop.stop_requested())
        return;
    if (choice.files.isEmpty()) {
        m_banners.say(Tone::error,
                      tr("%1 holds no image or array that can be opened. Choose another folder.")
                          .arg(batchTitle(m_paths)));
        return;
    }
    openFiles(choice.files);
    if (choice.isWhole())
        m_banners.clearAnswer();
    else
        m_banners.say(Tone::warning, leftOutSentence(choice));
}

void FolderOpener::openFiles(const QList<FilePath> &files)
{
    m_workbench.change(withFiles(m_workbench.setup(), files));
}

} // namespace normscope
