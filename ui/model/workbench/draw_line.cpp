// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench/draw_line.h"

#include "ui/model/workbench/workbench.h"

namespace normscope {

namespace {

std::optional<QPoint> probedPixel(const Workbench &workbench)
{
    const auto &probe = workbench.probe();
    if (!probe)
        return std::nullopt;
    return QPoint(static_cast<int>(probe->at[kColumns]), static_cast<int>(probe->at[kRows]));
}

} // namespace

std::optional<QLine> drawnLine(const Workbench &workbench)
{
    const auto &line = workbench.line();
    if (!line)
        return std::nullopt;
    return QLine(line->from, line->to.value_or(probedPixel(workbench).value_or(line->from)));
}

void beginOrEndLine(Workbench &workbench)
{
    const std::optional<QPoint> here = probedPixel(workbench);
    if (!here)
        return;
    const std::optional<MapLine> line = workbench.line();
    if (!line || line->to)
        workbench.setLine(MapLine {*here, std::nullopt});
    else if (line->from == *here)
        workbench.setLine(std::nullopt);
    else
        workbench.setLine(MapLine {line->from, here});
}

} // namespace normscope
