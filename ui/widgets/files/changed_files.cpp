// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/changed_files.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/banners/answer_topic.h"

namespace normscope {

ChangedFiles::ChangedFiles(Workbench &workbench, AnswerTopic &answers, QObject *parent,
                           std::chrono::milliseconds calm)
    : QObject(parent), m_workbench(workbench), m_answers(answers), m_files(calm)
{
    connect(&workbench, &Workbench::resultChanged, this, &ChangedFiles::watchOpened);
    connect(&m_files, &WatchedFiles::changed, this, &ChangedFiles::offerReading);
    connect(&m_files, &WatchedFiles::vanished, this, &ChangedFiles::sayVanished);
}

/// A result of the same input keeps what is known of its files.
void ChangedFiles::watchOpened()
{
    const auto &result = m_workbench.result();
    if (m_input == result->loaded && m_delta == result->deltaFile)
        return;
    m_input = result->loaded;
    m_delta = result->deltaFile;
    QList<FilePath> files = m_input->paths;
    if (m_delta)
        files += m_delta->paths;
    m_files.watch(files);
}

void ChangedFiles::offerReading(const FilePath &file)
{
    m_answers.offer(tr("%1 changed on disk. What is shown is the older one.").arg(file.fileName()),
                    tr("Read again"), [this] { m_workbench.reload(); });
}

void ChangedFiles::sayVanished(const FilePath &file)
{
    m_answers.say(Tone::warning,
                  tr("%1 is no longer on disk. What was read of it stays until another input is "
                     "opened.")
                      .arg(file.fileName()));
}

} // namespace normscope
