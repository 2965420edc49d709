// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does on a HistogramPlot: bars are brushed, the ends of the range are moved.
#include "ui/model/heatmap/view_style.h"
#include "ui/model/plots/plot_scale.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/plots/histogram_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>

namespace normscope {

namespace {

constexpr double kHandleStep = 0.01; ///< of the axis, for an arrow key
constexpr double kLeastRange = 1e-3; ///< of the axis, between the two ends

} // namespace

/// A value of the axis, with no more digits than the place has.
double HistogramPlot::valueAt(double x) const
{
    const ValueScale &scale = m_shown->scale;
    const double place = plot().xAxis->pixelToCoord(x);
    if (place <= 0 || place >= 1)
        return scale.value(place);
    const double pixel = 1.0 / std::max(1, plot().axisRect()->width());
    const double step = scale.value(place + pixel) - scale.value(place - pixel);
    return step > 0
        ? std::clamp(tidyValue(scale.value(place), step), scale.range().low, scale.range().high)
        : scale.value(place);
}

void HistogramPlot::setEnd(bool isHigh, double value)
{
    if (!m_shown || m_shown->stage != workbench().setup().stage)
        return;
    const StageId stage = m_shown->stage;
    const ValueScale &scale = m_shown->scale;
    ValueRange range = shownRange();
    if (range.low == -range.high
        && colormapInfo(styleOf(workbench().setup(), *workbench().result(), stage).colormap).kind
            == ColormapKind::diverging) {
        const double limit = std::max(isHigh ? value : -value, scale.value(0.5 + kLeastRange));
        range = {-limit, limit};
    } else if (isHigh) {
        range.high = std::max(value, scale.value(scale.position(range.low) + kLeastRange));
    } else {
        range.low = std::min(value, scale.value(scale.position(range.high) - kLeastRange));
    }
    const StageStatistics &statistics = m_wanted.statistics->of(stage);
    const bool hidesNothing = range.low <= statistics.min && range.high >= statistics.max;
    if (range.low < range.high || hidesNothing)
        workbench().change(withRange(workbench().setup(), stage,
                                     hidesNothing ? std::nullopt : std::optional(range)));
}

void HistogramPlot::stepEnd(bool isHigh, int steps)
{
    if (!m_shown)
        return;
    const ValueRange range = shownRange();
    const double place = m_shown->scale.position(isHigh ? range.high : range.low);
    setEnd(isHigh, valueAt(plot().xAxis->coordToPixel(place + steps * kHandleStep)));
}

void HistogramPlot::resetEnd(bool isHigh)
{
    if (m_shown)
        setEnd(isHigh, isHigh ? m_shown->scale.range().high : m_shown->scale.range().low);
}

/// kPlotBins is the spike of the dead ones.
int HistogramPlot::barAt(double x) const
{
    const double place = plot().xAxis->pixelToCoord(x);
    if (m_shown->dead > 0 && place > (1 + m_deadPlace) / 2)
        return kPlotBins;
    return std::clamp(static_cast<int>(place * kPlotBins), 0, kPlotBins - 1);
}

/// The spike of the dead ones by itself, or bars of the axis.
void HistogramPlot::selectBars(int first, int last)
{
    const auto [low, high] = std::minmax(first, last);
    const ValueRange range = low == kPlotBins
        ? ValueRange {m_shown->deadValue, m_shown->deadValue}
        : ValueRange {m_shown->edge(low), m_shown->edge(std::min(high + 1, kPlotBins))};
    workbench().setSelection(ValueSelection {m_shown->stage, range});
}

bool HistogramPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_shown) {
        const auto &help = static_cast<const QHelpEvent &>(*event);
        const int bar = barAt(help.pos().x());
        if (plot().axisRect()->rect().contains(help.pos()))
            QToolTip::showText(help.globalPos(), barText(bar, bar), this);
        else
            QToolTip::hideText();
        return true;
    }
    return PlotCanvas::event(event);
}

void HistogramPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_shown)
        return;
    m_brushFrom = barAt(event->position().x());
    m_isBrushing = false;
}

void HistogramPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_brushFrom || !(event->buttons() & Qt::LeftButton))
        return;
    m_isBrushing = true;
    selectBars(*m_brushFrom, barAt(event->position().x()));
}

/// A click without a drag lets go of the selection.
void HistogramPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_brushFrom && !m_isBrushing)
        workbench().setSelection(std::nullopt);
    m_brushFrom.reset();
    m_isBrushing = false;
}

void HistogramPlot::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (event->key() == Qt::Key_Escape && workbench().selection()) {
        workbench().setSelection(std::nullopt);
        return;
    }
    if (step == 0 || !m_shown)
        return PlotCanvas::keyPressEvent(event);
    const int last = m_shown->dead > 0 ? kPlotBins : kPlotBins - 1;
    const int before = m_cursor;
    m_cursor = before < 0 ? (step > 0 ? 0 : last) : std::clamp(before + step, 0, last);
    if (!(event->modifiers() & Qt::ShiftModifier) || !m_brushFrom)
        m_brushFrom = event->modifiers() & Qt::ShiftModifier && before >= 0 ? before : m_cursor;
    selectBars(*m_brushFrom, m_cursor);
}

} // namespace normscope
