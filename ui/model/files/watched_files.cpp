// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/watched_files.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sys/stat.h>

namespace normscope {

FileStamp stampOf(const FilePath &file)
{
    struct stat status = {};
    if (::stat(file.bytes().constData(), &status) != 0)
        return {};
    return {true,           status.st_dev,         status.st_ino,
            status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

WatchedFiles::WatchedFiles(std::chrono::milliseconds calm, QObject *parent) : QObject(parent)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &WatchedFiles::look);
    const auto wait = [this] { m_calm.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
}

void WatchedFiles::watch(const QList<FilePath> &files)
{
    m_calm.stop();
    m_files.clear();
    for (const FilePath &file : files) {
        const FileStamp stamp = stampOf(file);
        m_files.append({file, stamp, stamp});
    }
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    renewPaths();
}

/// A file that was replaced is another one, which the watcher does not know; its folder tells when
/// it is there again.
void WatchedFiles::renewPaths()
{
    const QStringList list = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(list.begin(), list.end());
    QSet<QString> missing;
    for (const Watched &one : std::as_const(m_files)) {
        const QString name = QFile::decodeName(one.file.bytes());
        const QString folder = QFileInfo(name).path();
        if (QFile::encodeName(name) != one.file.bytes())
            continue;
        if (!watched.contains(name) && one.latest.exists)
            missing += name;
        if (!watched.contains(folder) && QFileInfo(folder).isDir())
            missing += folder;
    }
    if (!missing.isEmpty())
        m_watcher.addPaths(missing.values());
}

/// Waits on while a file still changes.
void WatchedFiles::look()
{
    bool isCalm = true;
    for (Watched &one : m_files) {
        const FileStamp stamp = stampOf(one.file);
        isCalm = isCalm && stamp == one.latest;
        one.latest = stamp;
    }
    renewPaths();
    if (isCalm)
        tell();
    else
        m_calm.start();
}

void WatchedFiles::tell()
{
    QList<FilePath> others;
    for (Watched &one : m_files) {
        if (one.latest != one.known)
            others += one.file;
        one.known = one.latest;
    }
    for (const FilePath &file : others) {
        if (stampOf(file).exists)
            Q_EMIT changed(file);
        else
            Q_EMIT vanished(file);
    }
}

} // namespace normscope
