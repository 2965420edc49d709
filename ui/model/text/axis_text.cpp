// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/axis_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

struct AxisText
{
    Q_DECLARE_TR_FUNCTIONS(normscope::AxisText)
};

} // namespace

QString axisName(int axis)
{
    switch (axis) {
    case kBatch:
        return AxisText::tr("batch");
    case kRows:
        return AxisText::tr("rows");
    case kColumns:
        return AxisText::tr("columns");
    default:
        return AxisText::tr("channels");
    }
}

QString axisSetName(const AxisSet &axis)
{
    if (axis.isNone())
        return AxisText::tr("None: everything, the whole batch");
    if (axis.mask() == 0)
        return AxisText::tr("(): each element by itself");
    QStringList names;
    for (const int number : axis.axes())
        names += u"%1 %2"_s.arg(number).arg(axisName(number));
    return names.join(AxisText::tr(", ", "between axes"));
}

QString axisValue(const AxisSet &axis)
{
    return QString::fromStdString(axis.toPython());
}

} // namespace normscope
