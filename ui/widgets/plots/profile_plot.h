// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"
#include "ui/model/plots/map_line.h"
#include "ui/model/plots/profile.h"
#include "ui/model/run/newest_job.h"
#include "ui/widgets/plots/plot_canvas.h"
#include "ui/widgets/plots/plot_style.h"

#include <memory>
#include <optional>
#include <vector>

class QCPItemText;

namespace normscope {

/// Input, output and the current stage along the line that is drawn over the maps or, without one,
/// along the probe's row or column. Each has its name at its end; an amber line is at the probe.
class ProfilePlot : public PlotCanvas
{
    Q_OBJECT

public:
    explicit ProfilePlot(Workbench &workbench, QWidget *parent = nullptr);
    ~ProfilePlot() override;

    QString title() const override;
    QString caption() const override;
    PlotTable table() const override;
    bool isUpToDate() const override { return !m_read.isBusy(); }
    void fillMenu(QMenu &menu) override;

    /// Along the probe's row or column; a drawn line goes.
    void setDirection(ProfileLine direction);
    ProfileLine direction() const { return m_direction; }
    /// Null until it is read.
    const Profile *profile() const { return m_shown.get(); }

protected:
    void refresh() override;
    void forget() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ProfilePlot)
    using Read = std::shared_ptr<const Profile>;

    std::optional<ProfileRequest> wanted() const;
    static QString place(const QPoint &pixel);
    void draw();
    void showNothing();
    void drawLine(std::size_t stage, const ValueScale &scale);
    void drawNames(const ValueScale &scale);
    std::optional<std::size_t> probedPlace() const;
    QString description() const;

    ProfileLine m_direction = ProfileLine::row;
    std::optional<ProfileRequest> m_wanted;
    Read m_shown;
    ProbeLine m_probe;
    std::vector<QCPItemText *> m_names; ///< of the plot
    NewestJob<Read> m_read;
};

} // namespace normscope
