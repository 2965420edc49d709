// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/field_menu.h"

#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/workbench.h"

#include <QActionGroup>
#include <QMenu>

namespace normscope {

using namespace Qt::StringLiterals;

FieldMenu::FieldMenu(QMenu &menu, Workbench &workbench, const QString &key)
    : m_menu(menu),
      m_workbench(workbench),
      m_key(key),
      m_now(findSetupField(key)->text(workbench.setup())),
      m_group(new QActionGroup(&menu))
{
}

void FieldMenu::add(const QString &value, const QString &words, const QString &tip) const
{
    QAction *action = m_menu.addAction(words);
    action->setObjectName(m_key + u'.' + value);
    action->setToolTip(tip.isEmpty() ? words : tip);
    action->setCheckable(true);
    action->setChecked(value == m_now);
    action->setActionGroup(m_group);
    QObject::connect(action, &QAction::triggered, &m_workbench,
                     [workbench = &m_workbench, key = m_key, value] {
                         static_cast<void>(workbench->changeField(key, value));
                     });
}

} // namespace normscope
