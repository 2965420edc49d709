// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/widgets/window/slow_notice.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace normscope {

class AnswerTopic;

/// Writes files off the GUI thread, one job after the other, and says in the banner how it ended.
class BackgroundWriter : public QObject
{
    Q_OBJECT

public:
    BackgroundWriter(AnswerTopic &answers, QObject *parent);
    ~BackgroundWriter() override;

    bool isBusy() const { return m_watcher.isRunning(); }
    /// `job` is called on another thread; its error is writeFailed with a detail for people, or
    /// outOfMemory, also where it throws std::bad_alloc. `what` names the file for people. Not
    /// while it is busy.
    void write(const std::function<Result<void>()> &job, const QString &what);

Q_SIGNALS:
    void finished();

private:
    Q_DISABLE_COPY_MOVE(BackgroundWriter)
    void takeOutcome();

    AnswerTopic &m_answers;
    QFutureWatcher<Result<void>> m_watcher;
    QString m_what;
    SlowNotice m_slow;
};

} // namespace normscope
