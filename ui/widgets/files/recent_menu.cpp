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
    : m_menu(menu), m_workbench(workbench), m_pasted(pasted), m_files(settings)
{
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    // Queued, since the entry that clears the list goes with it.
    connect(&m_files, &RecentFiles::changed, this, &RecentMenu::fill, Qt::QueuedConnection);
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

void RecentMenu::fill()
{
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
    const bool exists = isThere(batch);
    const QString name = entryText(m_menu, batchTitle(batch));
    const QString text = exists ? name : tr("%1 (no longer there)").arg(name);
    // The first nine have a digit as mnemonic.
    const QString numbered
        = number < 9 ? u"&%1  %2"_s.arg(QString::number(number + 1), text) : text;
    QAction *action = m_menu.addAction(numbered, this, [this, batch] { Q_EMIT chosen(batch); });
    action->setObjectName(u"recent_%1"_s.arg(number));
    action->setToolTip(plainTip(batchNames(batch)));
    action->setWhatsThis(action->toolTip());
    action->setEnabled(exists);
}

} // namespace normscope
