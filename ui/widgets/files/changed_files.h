// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/watched_files.h"

#include <QObject>

#include <memory>

namespace normscope {

class AnswerTopic;
struct LoadedInput;
class Workbench;

/// Watches the opened files and offers to read those again that changed on disk. Nothing is read
/// again unasked: what is looked at stays as it is.
class ChangedFiles : public QObject
{
    Q_OBJECT

public:
    /// `calm`: see WatchedFiles.
    ChangedFiles(Workbench &workbench, AnswerTopic &answers, QObject *parent,
                 std::chrono::milliseconds calm = std::chrono::milliseconds(500));

private:
    Q_DISABLE_COPY_MOVE(ChangedFiles)
    void watchOpened();
    void offerReading(const FilePath &file);
    void sayVanished(const FilePath &file);

    Workbench &m_workbench;
    AnswerTopic &m_answers;
    WatchedFiles m_files;
    std::shared_ptr<const LoadedInput> m_input; ///< that is watched, and delta_in's
    std::shared_ptr<const LoadedInput> m_delta;
};

} // namespace normscope
