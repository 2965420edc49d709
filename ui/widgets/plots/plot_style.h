// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/ticks.h"

#include <QColor>

#include <optional>
#include <vector>

class QCPAxis;
class QCPItemStraightLine;
class QCustomPlot;

namespace normscope {

class Theme;

/// The look of every plot: the theme's colours, mono ticks, hairlines across. Both axes run from 0
/// to 1; what they stand for is told by setTicks().
void stylePlot(QCustomPlot &plot, const Theme &theme);

/// The ticks along a horizontal axis of so many px: as many as their labels leave room for.
std::vector<Tick> ticksAlong(const QCPAxis &axis, const ValueScale &scale, double length);

/// Labels an axis at the positions of the ticks.
void setTicks(QCPAxis &axis, const std::vector<Tick> &ticks);

/// A colour moved towards the ground of the plots: what lies beside the matter.
QColor faded(const QColor &color, const Theme &theme);

/// The amber line at the probe's value or place, between dark edges.
class ProbeLine
{
public:
    explicit ProbeLine(QCustomPlot &plot);
    Q_DISABLE_COPY_MOVE(ProbeLine)

    /// At a position of the horizontal axis, or nowhere.
    void set(std::optional<double> position, const Theme &theme);
    std::optional<double> position() const { return m_position; }

private:
    QCPItemStraightLine *m_edge; ///< of the plot, as the other
    QCPItemStraightLine *m_line;
    std::optional<double> m_position;
};

} // namespace normscope
