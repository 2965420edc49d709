// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/statistics.h"
#include "ui/model/colors/ticks.h"
#include "ui/model/heatmap/heatmap_style.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace normscope {

/// The scale of a map: a bar of its colours with ticks at the right, an amber triangle at the
/// probe's value, and triangular ends where the range leaves values out.
///
/// Pointing at the bar, or Up, Down, Page Up, Page Down, Home and End on it, points at a value;
/// leaving the bar and Escape let go of it.
class Colorbar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kBarWidth = 12;  ///< px
    static constexpr int kProbeRoom = 12; ///< left of the bar, px
    static constexpr int kTickRoom = 52;  ///< right of the bar at least, px

    explicit Colorbar(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Colorbar)

    /// The statistics tell whether the range leaves values out.
    void setHeatmapStyle(const HeatmapStyle &style, const StageStatistics &statistics);
    void setProbeValue(std::optional<double> value);
    /// Whether pixels can be marked by their value, as they can by default.
    void setPointable(bool pointable);
    /// Top and bottom of the bar in px, such as the map beside it has; else the widget's height.
    void setSpan(std::optional<std::pair<double, double>> span);

    bool leavesOutLow() const { return m_leavesOutLow; }
    bool leavesOutHigh() const { return m_leavesOutHigh; }
    /// Without its triangular ends, in px.
    QRectF barRect() const;
    /// Where a value is on the bar, in px from the widget's top.
    double placeOf(double value) const;

    /// The value of the bar at a place, in px from the widget's top; of an end beyond it.
    double valueAt(double y) const;
    std::optional<double> pointedValue() const { return m_pointed; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valuePointed(std::optional<double> value);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::vector<Tick> ticks(double length, double spacing = kTickSpacing) const;
    int tickRoom() const;
    void refresh();
    void point(std::optional<double> value);
    std::optional<double> positionByKey(int key) const;
    void paintBar(QPainter &painter, const QRectF &bar) const;
    void paintEnds(QPainter &painter, const QRectF &bar) const;
    void paintTicks(QPainter &painter, const QRectF &bar) const;
    void paintProbe(QPainter &painter, const QRectF &bar) const;
    void paintPointed(QPainter &painter, const QRectF &bar) const;

    HeatmapStyle m_style;
    bool m_leavesOutLow = false;
    bool m_leavesOutHigh = false;
    std::optional<double> m_probe;
    std::optional<double> m_pointed;
    std::optional<std::pair<double, double>> m_span;
};

} // namespace normscope
