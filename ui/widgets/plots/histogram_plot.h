// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/plots/stage_histogram.h"
#include "ui/model/run/newest_job.h"
#include "ui/widgets/plots/plot_canvas.h"
#include "ui/widgets/plots/plot_style.h"

#include <memory>
#include <optional>

class QCPItemStraightLine;
class QCPItemText;

namespace normscope {

class PixelBars;
class RangeHandle;

/// How often the values of the current stage occur in the channels that the map shows, with a
/// logarithmic count. Handles set the range of its colours; values beyond it are paler. Dragging
/// over bars selects the elements with those values, as do Left and Right, with Shift for more
/// bars; Esc lets go of them. Dead groups stand apart as a spike behind the axis, and are told in
/// words.
class HistogramPlot : public PlotCanvas
{
    Q_OBJECT

public:
    explicit HistogramPlot(Workbench &workbench, QWidget *parent = nullptr);
    ~HistogramPlot() override;

    QString title() const override;
    QString caption() const override;
    PlotTable table() const override;
    bool isUpToDate() const override;

    /// Null until it is counted.
    const StageHistogram *histogram() const { return m_shown.get(); }
    /// The widget's px at which a value of the axis stands.
    double placeOf(double value) const;
    /// That of the spike of the dead ones, where there are some.
    double placeOfDead() const;
    /// How many elements are selected in what is seen, once they are counted.
    std::optional<std::int64_t> selectedCount() const { return m_selectedCount; }

protected:
    void refresh() override;
    void forget() override;
    void placeParts() override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(HistogramPlot)
    using Counted = std::shared_ptr<const StageHistogram>;

    bool wantsCount() const;
    void startCount();
    void draw();
    void drawFailure();
    void drawAxis();
    void clearBars();
    void drawBars();
    void drawRange();
    void drawProbe();
    void drawNote();
    QString note() const;
    QString description() const;
    QString barText(int first, int last) const;
    void connectHandle(RangeHandle &handle, bool isHigh);
    ValueRange shownRange() const;
    void setEnd(bool isHigh, double value);
    void stepEnd(bool isHigh, int steps);
    void resetEnd(bool isHigh);
    double valueAt(double x) const;
    int barAt(double x) const;
    void selectBars(int first, int last);
    void countSelection();
    void countSelectionOfChannel();
    std::optional<std::int64_t> channelOf(StageId stage) const;
    QString channelWord() const;

    PixelBars *m_inside; ///< of the plot, as the next ones
    PixelBars *m_beyond;
    PixelBars *m_selected;
    PixelBars *m_dead;
    QCPItemStraightLine *m_lowLine;
    QCPItemStraightLine *m_highLine;
    ProbeLine m_probe;
    double m_deadPlace = 1; ///< of the spike of the dead ones, behind the axis's end
    QCPItemText *m_note;    ///< over the line
    RangeHandle *m_low;
    RangeHandle *m_high;
    StageHistogramRequest m_wanted;
    Counted m_shown;
    std::optional<std::int64_t> m_selectedCount;
    std::optional<std::int64_t> m_selectedChannel; ///< the one in which it is counted
    std::optional<int> m_brushFrom; ///< the bar where a drag began, or Shift was pressed
    int m_cursor = -1;              ///< the bar that the keys are at
    bool m_isBrushing = false;
    NewestJob<Counted> m_count;
    NewestJob<std::optional<std::int64_t>> m_countSelected;
};

} // namespace normscope
