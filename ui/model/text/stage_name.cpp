// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/stage_name.h"

#include "ui/model/text/from_view.h"

#include <QCoreApplication>

namespace normscope {

QString stageName(StageId id)
{
    return fromView(stage(id).name);
}

QString stageTitle(StageId id)
{
    return QCoreApplication::translate("Stage", stage(id).title.data());
}

} // namespace normscope
