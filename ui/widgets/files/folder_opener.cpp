// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/folder_opener.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/banners/answer_topic.h"

#include <algorithm>

namespace normscope {

FolderOpener::FolderOpener(Workbench &workbench, AnswerTopic &answers, QObject *parent)
    : QObject(parent),
      m_workbench(workbench),
      m_answers(answers),
      m_job([this](const std::optional<FolderChoice> &choice) { take(choice); }),
      m_slow([this] {
          m_answers.offer(tr("Looking through %1.").arg(batchTitle(m_paths)), tr("Cancel"),
                          [this] { cancel(); });
      })
{
}

void FolderOpener::open(const QList<FilePath> &paths)
{
    if (std::ranges::any_of(paths, isFolder)) {
        lookThrough(paths);
        return;
    }
    cancel();
    openFiles(paths);
}

void FolderOpener::lookThrough(const QList<FilePath> &paths)
{
    m_paths = paths;
    const Setup &setup = m_workbench.setup();
    const LoadOptions options {setup.layout, setup.keepAlpha, setup.maxMegapixels};
    m_slow.begin();
    m_job.start([paths, options](const StopToken &stop) -> std::optional<FolderChoice> {
        return chooseBatch(paths, options, stop);
    });
}

void FolderOpener::cancel()
{
    m_slow.end();
    m_job.cancel();
}

void FolderOpener::take(const std::optional<FolderChoice> &choice)
{
    m_slow.end();
    if (!choice) {
        m_answers.say(Tone::error,
                      tr("There is not enough memory to look through %1. Close other programs.")
                          .arg(batchTitle(m_paths)));
        return;
    }
    if (choice->files.isEmpty()) {
        m_answers.say(Tone::error,
                      tr("%1 holds no image or array that can be opened. Choose another folder.")
                          .arg(batchTitle(m_paths)));
        return;
    }
    openFiles(choice->files);
    if (choice->isWhole())
        m_answers.clear();
    else
        m_answers.say(Tone::warning, leftOutSentence(*choice));
}

void FolderOpener::openFiles(const QList<FilePath> &files)
{
    m_workbench.change(withFiles(m_workbench.setup(), files));
}

} // namespace normscope
