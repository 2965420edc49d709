// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/file_desk.h"

#include "ui/widgets/window/window_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace normscope {

FileDesk::FileDesk(const Exporter::Parts &parts, QMenu &recent, QWidget *window)
    : QObject(window),
      m_folders(parts.workbench, parts.answers, this),
      m_paster(parts.workbench, parts.answers, m_pasted, this),
      m_changed(parts.workbench, parts.answers, this),
      m_exporter(parts, window),
      m_recent(recent, parts.workbench, parts.settings, m_pasted)
{
    connect(&m_paster, &Paster::filesPasted, this, &FileDesk::open);
    connect(&m_recent, &RecentMenu::chosen, this, &FileDesk::open);
    connect(parts.actions[ActionId::paste], &QAction::triggered, this,
            [this] { m_paster.paste(QGuiApplication::clipboard()->mimeData()); });
}

} // namespace normscope
