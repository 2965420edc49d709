// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace normscope {

/// What the system says of a file without reading it; differs after each write and replacement.
struct FileStamp
{
    bool exists = false;
    quint64 device = 0;
    quint64 node = 0;
    qint64 bytes = 0;
    qint64 seconds = 0; ///< of the last write
    qint64 nanoseconds = 0;

    bool operator==(const FileStamp &) const = default;
};

FileStamp stampOf(const FilePath &file);

/// Tells when files change on disk: once, after they have been left alone for a while, so that a
/// program that writes for long, or that writes another file and renames it, is one change.
class WatchedFiles : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFiles(std::chrono::milliseconds calm = std::chrono::milliseconds(500),
                          QObject *parent = nullptr);

    /// From now on these, as they are now. Names that are not UTF-8 cannot be watched.
    void watch(const QList<FilePath> &files);

Q_SIGNALS:
    void changed(const normscope::FilePath &file);
    /// There is no such file any more.
    void vanished(const normscope::FilePath &file);

private:
    Q_DISABLE_COPY_MOVE(WatchedFiles)
    struct Watched
    {
        FilePath file;
        FileStamp known;  ///< when it was last told of, or watch() was called
        FileStamp latest; ///< when it was last looked at
    };
    void renewPaths();
    void look();
    void tell();

    QFileSystemWatcher m_watcher;
    QTimer m_calm;
    QList<Watched> m_files;
};

} // namespace normscope
