// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/files/recent_files.h"

#include <QObject>

#include <memory>

class QMenu;

namespace normscope {

struct LoadedInput;
class PastedFiles;
class Workbench;

/// File > Open recent: the inputs that were opened last, and an entry that forgets them. What is
/// no longer there is grey. Fills the menu each time it opens and notes what is opened.
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
    void fill();
    void addEntry(const RecentFiles::Batch &batch, int number);
    void noteOpened();

    QMenu &m_menu;
    Workbench &m_workbench;
    const PastedFiles &m_pasted;
    RecentFiles m_files;
    std::shared_ptr<const LoadedInput> m_noted;
};

} // namespace normscope
