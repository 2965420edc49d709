// SPDX-License-Identifier: GPL-3.0-or-later
// How a HistogramPlot is drawn.
#include "ui/model/heatmap/view_style.h"
#include "ui/model/plots/plot_scale.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/plots/histogram_plot.h"
#include "ui/widgets/plots/pixel_bars.h"
#include "ui/widgets/plots/range_handle.h"
#include "ui/widgets/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace normscope {

namespace {

constexpr double kTickRoom = 24;     ///< px for a label on the vertical axis
constexpr double kSideMargins = 72;  ///< px left and right of the axes, about
constexpr double kTop = 1.2;         ///< the axis's end above the bars: room for handles
constexpr double kTopWithNote = 1.3; ///< the same where a note stands
constexpr double kNoteGap = 0.04;    ///< of the plot, from the axis's end: past its handle
constexpr double kSpikeRoom = 54;    ///< px behind the axis for the spike of the dead ones
constexpr int kRightPadding = 12;    ///< px behind the last label
constexpr double kSpikePlace = 42;   ///< px from the axis's end to that spike

double middleOf(int bar)
{
    return (bar + 0.5) / kPlotBins;
}

} // namespace

void HistogramPlot::draw()
{
    setHint({});
    drawAxis();
    drawBars();
    drawRange();
    drawProbe();
    drawNote();
    show(description());
}

/// Memory ran out: nothing is left of what was counted before.
void HistogramPlot::drawFailure()
{
    for (PixelBars *bars : {m_inside, m_beyond, m_selected, m_dead})
        bars->data()->clear();
    setTicks(*plot().xAxis, {});
    setTicks(*plot().yAxis, {});
    for (QCPItemStraightLine *line : {m_lowLine, m_highLine})
        line->setVisible(false);
    for (RangeHandle *handle : {m_low, m_high})
        handle->hide();
    m_note->setVisible(false);
    m_probe.set(std::nullopt, Theme::of(this));
    const QString sentence = tr("There is not enough memory for the histogram.");
    setHint(sentence);
    show(sentence);
}

/// Ticks along the values, then room for the spike of the dead ones, or for half of the last label.
void HistogramPlot::drawAxis()
{
    const double width = std::max(2 * kSpikeRoom, plot().width() - kSideMargins);
    const double room = m_shown->dead > 0 ? kSpikeRoom : 0;
    m_deadPlace = 1 + kSpikePlace / (width - room);
    plot().xAxis->setRange(0, width / (width - room));
    std::vector<Tick> ticks = ticksAlong(*plot().xAxis, m_shown->scale, width - room);
    if (m_shown->dead > 0)
        ticks.push_back({m_shown->deadValue, m_deadPlace, tr("dead", "groups")});
    setTicks(*plot().xAxis, ticks);
    const QFontMetrics metrics(plot().xAxis->tickLabelFont());
    QMargins margins = plot().axisRect()->minimumMargins();
    margins.setRight(kRightPadding
                     + std::max(RangeHandle::kSide, metrics.horizontalAdvance(ticks.back().label))
                         / 2);
    plot().axisRect()->setMinimumMargins(margins);
}

/// In their colours, and empty.
void HistogramPlot::clearBars()
{
    const Theme &theme = Theme::of(this);
    const QColor color = valueColor(m_shown->stage, *m_wanted.run->spec().rule, theme.tokens());
    m_inside->setPen(Qt::NoPen);
    m_inside->setBrush(color);
    m_beyond->setPen(Qt::NoPen);
    m_beyond->setBrush(faded(color, theme));
    m_selected->setPen(QPen(theme.tokens().lookLine, 1));
    m_selected->setBrush(QBrush(theme.tokens().look));
    m_dead->setPen(Qt::NoPen);
    m_dead->setBrush(theme.tokens().text2);
    for (PixelBars *bars : {m_inside, m_beyond, m_selected, m_dead}) {
        bars->setWidth(1.0 / kPlotBins);
        bars->data()->clear();
    }
}

void HistogramPlot::drawBars()
{
    clearBars();
    const CountScale counts(std::max(m_shown->largest(), m_shown->dead));
    setTicks(*plot().yAxis,
             counts.ticks(std::max(2, static_cast<int>(plot().height() / kTickRoom) - 1)));
    const ValueRange range = shownRange();
    const auto isSelected = [&](double value) {
        const auto &selection = workbench().selection();
        return selection && selection->stage == m_shown->stage && selection->contains(value);
    };
    for (int bar = 0; bar < kPlotBins; ++bar) {
        const double value = m_shown->scale.value(middleOf(bar));
        const double height = counts.position(m_shown->counts[static_cast<std::size_t>(bar)]);
        const bool isInside = value >= range.low && value <= range.high;
        PixelBars *bars = isSelected(value) ? m_selected : isInside ? m_inside : m_beyond;
        bars->addData(middleOf(bar), height);
    }
    if (m_shown->dead > 0)
        (isSelected(m_shown->deadValue) ? m_selected : m_dead)
            ->addData(m_deadPlace, counts.position(m_shown->dead));
}

/// A line and a handle at each end of the range. Views that share a scale have no range to set.
void HistogramPlot::drawRange()
{
    const Setup &setup = workbench().setup();
    const bool isSettable = !showsOneScale(setup) && workbench().result()->run == m_wanted.run
        && m_shown->finite() > 0;
    const ValueRange range = shownRange();
    const QPen pen(Theme::of(this).tokens().ink, 1);
    const auto place = [&](QCPItemStraightLine &line, RangeHandle &handle, double value) {
        const double position = m_shown->scale.position(value);
        line.setPen(pen);
        line.point1->setCoords(position, 0);
        line.point2->setCoords(position, 1);
        line.setVisible(isSettable && position > 0 && position < 1);
        handle.setVisible(isSettable);
        handle.setValue(NumberText::value(value, 4));
        handle.setToolTip(tr("The range ends at %1").arg(NumberText::value(value, 4)));
    };
    place(*m_lowLine, *m_low, range.low);
    place(*m_highLine, *m_high, range.high);
}

void HistogramPlot::drawProbe()
{
    const auto &probe = workbench().probe();
    std::optional<double> place;
    if (probe && workbench().result()->run == m_wanted.run
        && std::isfinite(probe->value(m_shown->stage))) {
        const bool isDead = m_shown->dead > 0 && probe->value(StageId::sum) == 0;
        place = isDead ? m_deadPlace : m_shown->scale.position(probe->value(m_shown->stage));
    }
    m_probe.set(place, Theme::of(this));
}

/// Over the bars, on the side where they are lower.
void HistogramPlot::drawNote()
{
    const auto sum = [&](int first) {
        return std::accumulate(m_shown->counts.begin() + first,
                               m_shown->counts.begin() + first + kPlotBins / 2, std::int64_t {0});
    };
    const bool isLeft = sum(0) < sum(kPlotBins / 2);
    const Theme &theme = Theme::of(this);
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    plot().yAxis->setRange(0, m_note->visible() ? kTopWithNote : kTop);
    m_note->setFont(theme.font(TextRole::caption));
    m_note->setColor(theme.tokens().text2);
    m_note->setBrush(theme.tokens().panel);
    m_note->setPadding({4, 1, 4, 1});
    m_note->setPositionAlignment((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    const double end = 1 / plot().xAxis->range().upper;
    m_note->position->setCoords(isLeft ? kNoteGap : end - kNoteGap, 0);
}

void HistogramPlot::placeParts()
{
    if (!m_shown)
        return;
    const ValueRange range = shownRange();
    const int top = plot().axisRect()->top() - 2;
    m_low->moveTo(placeOf(range.low), top);
    m_high->moveTo(placeOf(range.high), top);
}

} // namespace normscope
