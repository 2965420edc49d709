// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/paster.h"

#include "ui/model/files/pasted_files.h"
#include "ui/model/files/within_memory.h"
#include "ui/model/run/background_pool.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/banners/answer_topic.h"
#include "ui/widgets/window/file_opener.h"

#include <QImage>
#include <QMimeData>
#include <QtConcurrentRun>

namespace normscope {

Paster::Paster(Workbench &workbench, AnswerTopic &answers, PastedFiles &pasted, QObject *parent)
    : QObject(parent), m_workbench(workbench), m_answers(answers), m_pasted(pasted)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Paster::takeFile);
}

Paster::~Paster()
{
    m_watcher.waitForFinished();
}

template<typename Make>
void Paster::run(const Make &make)
{
    m_watcher.setFuture(
        QtConcurrent::run(&backgroundPool().threads(), [make] { return withinMemory(make); }));
}

/// A copied file offers its name as text too, a copied table its picture, and a copied picture
/// perhaps its address.
void Paster::paste(const QMimeData *copied)
{
    const QMimeData nothing;
    const QMimeData &data = copied == nullptr ? nothing : *copied;
    const QList<FilePath> files = FileOpener::filesOf(data);
    if (m_watcher.isRunning())
        return;
    const QImage picture = data.hasImage() ? data.imageData().value<QImage>() : QImage();
    if (!files.isEmpty()) {
        Q_EMIT filesPasted(files);
    } else if (data.hasText() && !data.text().trimmed().isEmpty()) {
        run([&pasted = m_pasted, text = data.text(), picture]() -> Result<FilePath> {
            const Result<TextArray> array = parseArrayText(text);
            if (array)
                return pasted.write(*array);
            return picture.isNull() ? array.error() : pasted.write(picture);
        });
    } else if (!picture.isNull()) {
        run([&pasted = m_pasted, picture] { return pasted.write(picture); });
    } else {
        m_answers.say(Tone::info,
                      tr("There is nothing to paste. Copy a picture, files, or rows of numbers."));
    }
}

void Paster::takeFile()
{
    const Result<FilePath> file = m_watcher.result();
    if (file) {
        Setup setup = withFiles(m_workbench.setup(), {*file});
        setup.layout = Layout::automatic; // an array is written with its channels last
        m_workbench.change(setup);
        return;
    }
    const QString detail = QString::fromStdString(file.error().detail);
    switch (file.error().code) {
    case ErrorCode::invalidArgument:
        m_answers.say(Tone::error,
                      tr("The pasted text is no array: %1. Paste rows of numbers, or nested "
                         "brackets.")
                          .arg(detail));
        break;
    case ErrorCode::writeFailed:
        m_answers.say(Tone::error,
                      tr("What was pasted could not be kept (%1). Free some space and paste again.")
                          .arg(detail));
        break;
    default:
        m_answers.say(Tone::error,
                      tr("There is not enough memory for what was pasted. Copy a smaller part."));
    }
}

} // namespace normscope
