// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/recent_menu.h"

#include "ui/model/files/pasted_files.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/plain_tip.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kWidest = 360; ///< px of a name in the menu

/// A name as the text of an entry: no '&' of it is a mnemonic, and no tab of it divides.
QString entryText(const QMenu &menu, const QString &name)
{
    const QString text = menu.fontMetrics().elidedText(name, Qt::ElideMiddle, kWidest);
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

RecentMenu::RecentMenu(QMenu &menu, Workbench &workbench, Settings &settings,
                       const PastedFiles &pasted)
    : m_menu(menu),
      m_workbench(workbench),
      m_pasted(pasted),
      m_files(settings),
      m_job([this](const QList<bool> &found) { showMissing(found); })
{
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::open);
    // Queued, since the entry that clears the list goes with it.
    connect(&m_files, &RecentFiles::changed, this, &RecentMenu::follow, Qt::QueuedConnection);
    connect(&workbench, &Workbench::resultChanged, this, &RecentMenu::noteOpened);
    fill();
}

/// What could not be opened does not come here.
void RecentMenu::noteOpened()
{
    if (std::exchange(m_noted, m_workbench.result()->loaded) == m_workbench.result()->loaded)
        return;
    const QList<FilePath> &opened = m_noted->paths;
    const bool isPasted = std::ranges::any_of(
        opened, [this](const FilePath &file) { return m_pasted.contains(file); });
    if (!isPasted)
        m_files.add(opened);
}

void RecentMenu::open()
{
    fill();
    look();
}

/// Also under an open menu.
void RecentMenu::follow()
{
    if (m_menu.isVisible())
        open();
    else
        fill();
}

void RecentMenu::fill()
{
    m_job.cancel(); // it is about the entries that go
    m_entries.clear();
    m_menu.clear();
    int number = 0;
    for (const RecentFiles::Batch &batch : m_files.batches())
        addEntry(batch, number++);
    if (number == 0) {
        QAction *none = m_menu.addAction(tr("Nothing was opened yet"));
        none->setObjectName(u"recentNone"_s);
        none->setWhatsThis(tr("Images and arrays that are opened are listed here"));
        none->setEnabled(false);
        return;
    }
    m_menu.addSeparator();
    QAction *clear = m_menu.addAction(tr("&Clear this list"), this, [this] { m_files.clear(); });
    clear->setObjectName(u"recentClear"_s);
    clear->setToolTip(tr("Forget which files were opened"));
    clear->setWhatsThis(clear->toolTip());
}

void RecentMenu::addEntry(const RecentFiles::Batch &batch, int number)
{
    const QString text = entryText(m_menu, batchTitle(batch));
    // The first nine have a digit as mnemonic.
    const QString numbered
        = number < 9 ? u"&%1  %2"_s.arg(QString::number(number + 1), text) : text;
    QAction *action = m_menu.addAction(numbered, this, [this, batch] { Q_EMIT chosen(batch); });
    action->setObjectName(u"recent_%1"_s.arg(number));
    action->setToolTip(plainTip(batchNames(batch)));
    action->setWhatsThis(action->toolTip());
    m_entries += action;
}

void RecentMenu::look()
{
    m_job.start(
        [batches = m_files.batches()](const StopToken &stop) {
            QList<bool> found;
            for (const RecentFiles::Batch &batch : batches)
                found += !stop.stop_requested() && isThere(batch);
            return found;
        },
        Urgency::later);
}

/// Without an answer, where memory ran out, the entries stay as they are.
void RecentMenu::showMissing(const QList<bool> &found)
{
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found[i])
            continue;
        m_entries[i]->setText(tr("%1 (no longer there)").arg(m_entries[i]->text()));
        m_entries[i]->setEnabled(false);
    }
}

} // namespace normscope
