// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/background_writer.h"

#include "ui/model/files/within_memory.h"
#include "ui/model/run/background_pool.h"
#include "ui/widgets/banners/answer_topic.h"

#include <QtConcurrentRun>

namespace normscope {

BackgroundWriter::BackgroundWriter(AnswerTopic &answers, QObject *parent)
    : QObject(parent),
      m_answers(answers),
      m_slow([this] { m_answers.say(Tone::info, tr("Writing %1.").arg(m_what)); })
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundWriter::takeOutcome);
}

/// A file that is being written is finished.
BackgroundWriter::~BackgroundWriter()
{
    m_watcher.waitForFinished();
}

void BackgroundWriter::write(const std::function<Result<void>()> &job, const QString &what)
{
    Q_ASSERT(!isBusy());
    m_what = what;
    m_slow.begin();
    m_watcher.setFuture(
        QtConcurrent::run(&backgroundPool().threads(), [job] { return withinMemory(job); }));
}

void BackgroundWriter::takeOutcome()
{
    m_slow.end();
    const Result<void> outcome = m_watcher.result();
    if (outcome)
        m_answers.say(Tone::success, tr("%1 was written.").arg(m_what));
    else if (outcome.error().code == ErrorCode::outOfMemory)
        m_answers.say(Tone::error,
                      tr("%1 was not written: there is not enough memory. Close other programs.")
                          .arg(m_what));
    else
        m_answers.say(Tone::error,
                      tr("%1 was not written (%2). Check the folder and its free space.")
                          .arg(m_what, QString::fromStdString(outcome.error().detail)));
    Q_EMIT finished();
}

} // namespace normscope
