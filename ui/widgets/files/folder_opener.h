// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/folder_choice.h"
#include "ui/model/run/newest_job.h"
#include "ui/widgets/window/slow_notice.h"

#include <QObject>

#include <optional>

namespace normscope {

class AnswerTopic;
class Workbench;

/// Opens what was dropped: files as they are; of folders the images of one size as a batch, and
/// says what was left out. Looks through folders off the GUI thread; the latest drop wins.
class FolderOpener : public QObject
{
    Q_OBJECT

public:
    FolderOpener(Workbench &workbench, AnswerTopic &answers, QObject *parent);

    void open(const QList<FilePath> &paths);

private:
    Q_DISABLE_COPY_MOVE(FolderOpener)
    void lookThrough(const QList<FilePath> &paths);
    void take(const std::optional<FolderChoice> &choice);
    void cancel();
    void openFiles(const QList<FilePath> &files);

    Workbench &m_workbench;
    AnswerTopic &m_answers;
    NewestJob<std::optional<FolderChoice>> m_job; ///< nullopt: memory ran out
    QList<FilePath> m_paths;                      ///< that are looked through
    SlowNotice m_slow;
};

} // namespace normscope
