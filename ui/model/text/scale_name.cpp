// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/scale_name.h"

#include <QCoreApplication>

namespace normscope {

QString scaleName(ScaleKind kind)
{
    switch (kind) {
    case ScaleKind::linear:
        return QCoreApplication::translate("ScaleName", "linear");
    case ScaleKind::log:
        return QCoreApplication::translate("ScaleName", "log");
    case ScaleKind::symlog:
        return QCoreApplication::translate("ScaleName", "symlog");
    }
    return {};
}

} // namespace normscope
