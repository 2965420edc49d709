// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/folder_choice.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <stop_token>

namespace normscope {

class BannerArea;
class Workbench;

/// Opens what was dropped: files as they are; of folders the images of one size as a batch, and
/// says what was left out. Looks through folders off the GUI thread; the latest drop wins.
class FolderOpener : public QObject
{
    Q_OBJECT

public:
    FolderOpener(Workbench &workbench, BannerArea &banners, QObject *parent);
    ~FolderOpener() override;

    void open(const QList<FilePath> &paths);

private:
    Q_DISABLE_COPY_MOVE(FolderOpener)
    void start();
    void takeChoice();
    void openFiles(const QList<FilePath> &files);

    Workbench &m_workbench;
    BannerArea &m_banners;
    QFutureWatcher<FolderChoice> m_watcher;
    std::stop_source m_stop;
    QList<FilePath> m_paths;   ///< that are looked through
    QList<FilePath> m_waiting; ///< for the end of a job that was stopped
    QTimer m_slow;             ///< until it is said that it takes long
};

} // namespace normscope
