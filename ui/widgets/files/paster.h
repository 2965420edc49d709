// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_path.h"

#include <QFutureWatcher>
#include <QObject>

class QMimeData;

namespace normscope {

class AnswerTopic;
class PastedFiles;
class Workbench;

/// Makes an input of what is on the clipboard: a picture, or numbers as text. Files that were
/// copied are opened like dropped ones.
class Paster : public QObject
{
    Q_OBJECT

public:
    Paster(Workbench &workbench, AnswerTopic &answers, PastedFiles &pasted, QObject *parent);
    ~Paster() override;

    /// nullptr: the clipboard is empty.
    void paste(const QMimeData *copied);

Q_SIGNALS:
    void filesPasted(const QList<normscope::FilePath> &files);

private:
    Q_DISABLE_COPY_MOVE(Paster)
    template<typename Make>
    void run(const Make &make);
    void takeFile();

    Workbench &m_workbench;
    AnswerTopic &m_answers;
    PastedFiles &m_pasted;
    QFutureWatcher<Result<FilePath>> m_watcher;
};

} // namespace normscope
