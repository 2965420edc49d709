// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/histogram_plot.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/plots/plot_scale.h"
#include "ui/model/plots/value_summary.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/plots/pixel_bars.h"
#include "ui/widgets/plots/range_handle.h"

#include <qcustomplot.h>

#include <algorithm>
#include <numeric>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QString countText(std::int64_t count)
{
    return NumberText::count(count);
}

} // namespace

HistogramPlot::HistogramPlot(Workbench &workbench, QWidget *parent)
    : PlotCanvas(workbench, parent),
      m_inside(new PixelBars(plot().xAxis, plot().yAxis)),
      m_beyond(new PixelBars(plot().xAxis, plot().yAxis)),
      m_selected(new PixelBars(plot().xAxis, plot().yAxis)),
      m_dead(new PixelBars(plot().xAxis, plot().yAxis)),
      m_lowLine(new QCPItemStraightLine(&plot())),
      m_highLine(new QCPItemStraightLine(&plot())),
      m_probe(plot()),
      m_note(new QCPItemText(&plot())),
      m_low(new RangeHandle(this)),
      m_high(new RangeHandle(this)),
      m_count([this](const Counted &counted) {
          m_shown = counted;
          m_cursor = -1;
          if (!counted)
              m_brushFrom.reset();
          refreshWhenSeen();
      }),
      m_countSelected([this](const std::optional<std::int64_t> &count) {
          m_selectedCount = count;
          refreshWhenSeen();
      })
{
    setObjectName(u"histogramPlot"_s);
    setWhatsThis(
        tr("How often the values of the stage occur. Drag over bars to mark their elements "
           "in the map; drag the handles to set the range of the colours."));
    m_low->setObjectName(u"rangeLowHandle"_s);
    m_low->setAccessibleName(tr("Low end of the range"));
    m_high->setObjectName(u"rangeHighHandle"_s);
    m_high->setAccessibleName(tr("High end of the range"));
    for (RangeHandle *handle : {m_low, m_high}) {
        handle->setWhatsThis(tr("Values beyond this end get the colour of the end. "
                                "Double-click: up to the last value."));
        handle->hide();
    }
    connectHandle(*m_low, false);
    connectHandle(*m_high, true);
    m_note->position->setType(QCPItemPosition::ptAxisRectRatio);
    connect(&workbench, &Workbench::selectionChanged, this, [this] {
        m_selectedCount.reset();
        countSelection();
        refreshWhenSeen();
    });
    connect(&workbench, &Workbench::resultChanged, this, &HistogramPlot::countSelection);
    connect(&workbench, &Workbench::setupChanged, this, &HistogramPlot::countSelectionOfChannel);
    connect(&workbench.ranges(), &StageRanges::changed, this, &HistogramPlot::refreshWhenSeen);
}

HistogramPlot::~HistogramPlot() = default;

void HistogramPlot::connectHandle(RangeHandle &handle, bool isHigh)
{
    connect(&handle, &RangeHandle::dragged, this,
            [this, isHigh](double x) { setEnd(isHigh, valueAt(x)); });
    connect(&handle, &RangeHandle::stepped, this,
            [this, isHigh](int steps) { stepEnd(isHigh, steps); });
    connect(&handle, &RangeHandle::resetWanted, this, [this, isHigh] { resetEnd(isHigh); });
}

QString HistogramPlot::title() const
{
    return tr("Histogram");
}

QString HistogramPlot::caption() const
{
    if (!m_shown)
        return {};
    QStringList words; // what may be left out comes last
    if (comparesSetups(workbench().setup().compare.mode))
        words += tr("A: %1", "a stage").arg(stageName(m_shown->stage));
    if (m_selectedCount)
        words += tr("%1 selected").arg(countText(*m_selectedCount));
    if (const double hidden = workbench().ranges().hiddenShare(m_shown->stage); hidden > 0)
        words += tr("%1 beyond").arg(NumberText::percent(hidden));
    if (const QString channel = channelWord(); !channel.isEmpty())
        words += channel;
    if (stage(m_shown->stage).domain == Domain::group)
        words += tr("groups");
    else if (m_wanted.run->shape().batch > 1)
        words += tr("whole batch");
    words += tr("log count");
    return words.join(u", "_s);
}

/// Of which channels the values are; nothing where they are of none.
QString HistogramPlot::channelWord() const
{
    const std::int64_t channels = m_wanted.run->shape().channels;
    const auto &result = workbench().result();
    if (m_wanted.channel && result)
        return channelName(*m_wanted.channel, channels, result->loaded->isImage);
    const bool isShared = stage(m_shown->stage).domain == Domain::group
        && m_wanted.run->spec().axis.contains(kChannels);
    return channels > 1 && !isShared ? tr("all channels") : QString();
}

/// The one that is seen of a stage; nothing where all are.
std::optional<std::int64_t> HistogramPlot::channelOf(StageId stage) const
{
    return seenChannel(workbench().setup(), *workbench().result(), stage);
}

PlotTable HistogramPlot::table() const
{
    PlotTable table;
    table.columns = QStringList {tr("from"), tr("to"), tr("count")};
    if (!m_shown)
        return table;
    for (int bar = 0; bar < kPlotBins; ++bar)
        table.rows.push_back({m_shown->edge(bar), m_shown->edge(bar + 1),
                              static_cast<double>(m_shown->counts[static_cast<std::size_t>(bar)])});
    if (m_shown->dead > 0)
        table.rows.push_back(
            {m_shown->deadValue, m_shown->deadValue, static_cast<double>(m_shown->dead)});
    return table;
}

bool HistogramPlot::isUpToDate() const
{
    return !m_count.isBusy() && !m_countSelected.isBusy() && !wantsCount();
}

/// The bars are not, and will not be, those of what the workbench has.
bool HistogramPlot::wantsCount() const
{
    const auto &result = workbench().result();
    const StageId stage = workbench().setup().stage;
    if (!isVisible() || !result || !hasStage(*result->run->spec().rule, stage))
        return false;
    const ValueScale scale = histogramScale(workbench().setup(), *result, stage);
    return m_wanted.run != result->run || m_wanted.stage != stage
        || m_wanted.channel != channelOf(stage) || m_wanted.scale.kind() != scale.kind()
        || m_wanted.scale.range() != scale.range()
        || m_wanted.scale.linthresh() != scale.linthresh();
}

void HistogramPlot::refresh()
{
    if (wantsCount())
        startCount();
    if (m_count.isBusy())
        return;
    if (m_shown)
        draw();
    else if (m_wanted.run)
        drawFailure();
}

void HistogramPlot::forget()
{
    m_count.cancel();
    m_wanted = StageHistogramRequest();
    m_shown = nullptr;
}

void HistogramPlot::startCount()
{
    const auto &result = workbench().result();
    const StageId stage = workbench().setup().stage;
    m_wanted = {result->run, result->statistics, stage,
                histogramScale(workbench().setup(), *result, stage), channelOf(stage)};
    m_count.start(
        [request = m_wanted](const StopToken &stop) -> Counted {
            std::optional<StageHistogram> counted = computeStageHistogram(request, stop);
            return counted ? std::make_shared<const StageHistogram>(*std::move(counted)) : nullptr;
        },
        Urgency::soon);
}

ValueRange HistogramPlot::shownRange() const
{
    const auto &result = workbench().result();
    if (!hasStage(*result->run->spec().rule, m_shown->stage))
        return m_shown->scale.range();
    return styleInViews(workbench().setup(), *result, m_shown->stage).valueScale().range();
}

double HistogramPlot::placeOfDead() const
{
    return plot().xAxis->coordToPixel(m_deadPlace);
}

double HistogramPlot::placeOf(double value) const
{
    return plot().xAxis->coordToPixel(m_shown ? m_shown->scale.position(value) : 0);
}

void HistogramPlot::countSelection()
{
    const auto &selection = workbench().selection();
    const auto &result = workbench().result();
    if (!selection || !result || !hasStage(*result->run->spec().rule, selection->stage)) {
        m_countSelected.cancel();
        m_selectedCount.reset();
        return;
    }
    m_selectedChannel = channelOf(selection->stage);
    m_countSelected.start(
        [run = result->run, what = *selection, channel = m_selectedChannel](const StopToken &stop) {
            return countValues(*run, what.stage, what.range, channel, stop);
        },
        Urgency::soon);
}

/// Another channel may be seen.
void HistogramPlot::countSelectionOfChannel()
{
    const auto &selection = workbench().selection();
    const auto &result = workbench().result();
    if (selection && result && hasStage(*result->run->spec().rule, selection->stage)
        && m_selectedChannel != channelOf(selection->stage))
        countSelection();
}

/// What is not among the bars.
QString HistogramPlot::note() const
{
    QStringList parts;
    if (m_shown->dead > 0)
        parts += tr("%1 dead apart, all %2", "elements or groups, their value")
                     .arg(countText(m_shown->dead), NumberText::value(m_shown->deadValue, 4));
    parts += nonFiniteWords(m_shown->nan, m_shown->positiveInf, m_shown->negativeInf);
    return parts.join(u", "_s);
}

QString HistogramPlot::description() const
{
    const auto largest = std::ranges::max_element(m_shown->counts);
    const int bar = static_cast<int>(largest - m_shown->counts.begin());
    QStringList sentences {
        tr("%1 values of %2.").arg(countText(m_shown->finite()), stageName(m_shown->stage)),
        tr("Most lie in %1.").arg(barText(bar, bar))};
    if (m_cursor >= 0)
        sentences.prepend(barText(m_cursor, m_cursor) + u'.');
    if (!note().isEmpty())
        sentences += note() + u'.';
    return sentences.join(u' ');
}

/// "0.7–0.72: 12 345".
QString HistogramPlot::barText(int first, int last) const
{
    if (first == kPlotBins)
        return tr("%1 dead, all %2", "elements or groups, their value")
            .arg(countText(m_shown->dead), NumberText::value(m_shown->deadValue, 4));
    const std::int64_t count = std::accumulate(
        m_shown->counts.begin() + first, m_shown->counts.begin() + last + 1, std::int64_t {0});
    return tr("%1: %2", "range of values, how many")
        .arg(NumberText::range(m_shown->edge(first), m_shown->edge(last + 1)), countText(count));
}

} // namespace normscope
