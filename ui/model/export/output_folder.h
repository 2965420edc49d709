// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_path.h"

#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace normscope {

/// A folder into which several files are written, all or none: they get their names when commit()
/// is called, and until then the folder looks as it did before, but for the unfinished files
/// "NAME.XXXXXX" (six letters). A program that is killed leaves those behind; no later one minds
/// them, and each final name is an older or a whole new file at any moment.
class OutputFolder
{
public:
    /// An empty name is the folder in which the program runs.
    explicit OutputFolder(const FilePath &folder);
    ~OutputFolder();

    /// Makes the folder where there is none. Errors: writeFailed, also for a name that is not UTF-8
    /// (Qt could not open files in it).
    Result<void> create();
    /// A new file, open for writing. Only a regular file is replaced. Errors: writeFailed.
    Result<QIODevice *> open(const QString &name);
    Result<QIODevice *> open(const FilePath &name);
    /// Errors: writeFailed; then the older files are there again. Only where the file system has no
    /// links (FAT) may some of them be new.
    Result<void> commit();

private:
    Q_DISABLE_COPY_MOVE(OutputFolder)
    Result<void> checkName() const;

    QByteArray m_bytes; ///< the folder's name as it was given
    QString m_folder;
    QStringList m_created; ///< folders that create() made, the innermost first
    bool m_committed = false;
    std::vector<std::unique_ptr<QSaveFile>> m_files;
};

} // namespace normscope
