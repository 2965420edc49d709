// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/pasted_files.h"
#include "ui/widgets/files/changed_files.h"
#include "ui/widgets/files/exporter.h"
#include "ui/widgets/files/folder_opener.h"
#include "ui/widgets/files/paster.h"
#include "ui/widgets/files/recent_menu.h"

namespace normscope {

/// Everything of the window that has to do with files, but for the dialogs of FileOpener: puts the
/// parts together and connects them with their actions.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    /// `recent` is the menu for what was opened last. All must outlive it.
    FileDesk(const Exporter::Parts &parts, QMenu &recent, QWidget *window);

    /// Opens what was dropped: files, or folders with files.
    void open(const QList<FilePath> &paths) { m_folders.open(paths); }

private:
    Q_DISABLE_COPY_MOVE(FileDesk)

    PastedFiles m_pasted; ///< outlives who uses it
    FolderOpener m_folders;
    Paster m_paster;
    ChangedFiles m_changed;
    Exporter m_exporter;
    RecentMenu m_recent;
};

} // namespace normscope
