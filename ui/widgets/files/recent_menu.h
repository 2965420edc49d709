// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/recent_files.h"
#include "ui/model/run/newest_job.h"

#include <QList>
#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace normscope {

struct LoadedInput;
class PastedFiles;
class Workbench;

/// File > Open recent: the inputs that were opened last, and an entry that forgets them. Fills the
/// menu each time it opens and notes what is opened. What is no longer there turns grey as soon as
/// that is known: the files are looked for off the GUI thread, for a disk may be slow to answer.
class RecentMenu : public QObject
{
    Q_OBJECT

public:
    /// `pasted` are not worth remembering: they go with the program. All must outlive it.
    RecentMenu(QMenu &menu, Workbench &workbench, Settings &settings, const PastedFiles &pasted);

    const RecentFiles &files() const { return m_files; }

Q_SIGNALS:
    void chosen(const QList<normscope::FilePath> &files);

private:
    Q_DISABLE_COPY_MOVE(RecentMenu)
    void open();
    void follow();
    void fill();
    void look();
    void showMissing(const QList<bool> &found);
    void addEntry(const RecentFiles::Batch &batch, int number);
    void noteOpened();

    QMenu &m_menu;
    Workbench &m_workbench;
    const PastedFiles &m_pasted;
    RecentFiles m_files;
    std::shared_ptr<const LoadedInput> m_noted;
    QList<QAction *> m_entries;   ///< one a batch
    NewestJob<QList<bool>> m_job; ///< whether the files of each entry are there
};

} // namespace normscope
