// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"
#include "ui/model/plots/group_bars.h"
#include "ui/widgets/plots/plot_canvas.h"

#include <optional>

class QCPBars;
class QCPItemStraightLine;

namespace normscope {

/// The values of the pointed group through the stages: a bar for each element, the probed one in an
/// amber outline. Of a long group the elements around the probed one, with the rest said.
class GroupPlot : public PlotCanvas
{
    Q_OBJECT

public:
    explicit GroupPlot(Workbench &workbench, QWidget *parent = nullptr);
    ~GroupPlot() override;

    QString title() const override;
    QString caption() const override;
    PlotTable table() const override;

    const std::optional<GroupBars> &bars() const { return m_bars; }

protected:
    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(GroupPlot)
    void clear();
    void drawStage(std::size_t stage, double left, double total, const ValueScale &scale);
    QString description() const;

    std::optional<GroupBars> m_bars;
    QCPItemStraightLine *m_zero; ///< of the plot
};

} // namespace normscope
