// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/files/array_text.h"
#include "ui/model/input/file_path.h"

#include <QImage>
#include <QTemporaryDir>

#include <memory>
#include <mutex>

namespace normscope {

/// What was pasted, as files in a private folder that goes away with this.
///
/// An input is a list of files everywhere: in the setup, its undo steps, the loader, the batch that
/// it is added to. A pasted picture that is a file too needs no other way through any of them, is
/// checked by the same readers, and takes no memory while another input is looked at. Undo comes
/// back to it as long as the program runs.
///
/// Its functions may be called on any thread.
class PastedFiles
{
public:
    PastedFiles() = default;

    /// Errors: writeFailed, outOfMemory.
    Result<FilePath> write(const QImage &picture);
    /// As float64. Errors: writeFailed.
    Result<FilePath> write(const TextArray &array);
    /// Whether the file is one of these.
    bool contains(const FilePath &file) const;

private:
    Q_DISABLE_COPY_MOVE(PastedFiles)
    /// A new name. Error: writeFailed.
    Result<QString> newName(const QString &suffix);

    mutable std::mutex m_mutex;              ///< for what follows
    std::unique_ptr<QTemporaryDir> m_folder; ///< made when it is needed
    int m_count = 0;
};

} // namespace normscope
