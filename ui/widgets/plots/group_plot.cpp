// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/group_plot.h"

#include "ui/model/plots/plot_scale.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/plots/plot_style.h"
#include "ui/widgets/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kGap = 0.6;         ///< between stages, of what the bars of one take up
constexpr double kBarShare = 0.88;   ///< of a bar's room that it fills
constexpr double kTickSpacingY = 22; ///< px
constexpr double kOutline = 2;       ///< px
constexpr int kMostRead = 8;         ///< elements that a screen reader hears

} // namespace

GroupPlot::GroupPlot(Workbench &workbench, QWidget *parent)
    : PlotCanvas(workbench, parent), m_zero(new QCPItemStraightLine(&plot()))
{
    setObjectName(u"groupPlot"_s);
    setWhatsThis(tr("The values of the pointed group through the stages, a bar for each element."));
}

GroupPlot::~GroupPlot() = default;

QString GroupPlot::title() const
{
    const auto &probe = workbench().probe();
    return probe ? tr("Group %1").arg(NumberText::count(probe->group + 1)) : tr("Group");
}

QString GroupPlot::caption() const
{
    const auto &result = workbench().result();
    if (!m_bars || !result)
        return {};
    const auto shown = static_cast<qint64>(m_bars->elements.size());
    if (!m_bars->isWhole())
        return tr("%1 of %2 elements, around the probe")
            .arg(NumberText::count(shown), NumberText::count(m_bars->groupSize));
    const bool isPixel = result->run->spec().axis == AxisSet::fromMask(1U << kChannels);
    if (isPixel && shown <= 4)
        return tr("bars are %1")
            .arg(channelNames(result->shape().channels, result->loaded->isImage).join(u", "_s));
    return shown == 1 ? tr("1 element") : tr("%1 elements").arg(NumberText::count(shown));
}

PlotTable GroupPlot::table() const
{
    PlotTable table;
    table.columns = QStringList {tr("image"), tr("row"), tr("column"), tr("channel")};
    if (!m_bars)
        return table;
    for (const StageId id : m_bars->stages)
        table.columns += stageName(id);
    for (std::size_t element = 0; element < m_bars->elements.size(); ++element) {
        std::vector<double> row;
        for (const std::int64_t index : m_bars->elements[element])
            row.push_back(static_cast<double>(index));
        for (const std::vector<double> &values : m_bars->values)
            row.push_back(values[element]);
        table.rows.push_back(row);
    }
    return table;
}

void GroupPlot::clear()
{
    plot().clearPlottables();
    setTicks(*plot().xAxis, {});
    setTicks(*plot().yAxis, {});
    m_zero->setVisible(false);
    m_bars.reset();
}

void GroupPlot::refresh()
{
    clear();
    const auto &probe = workbench().probe();
    setHint(probe ? QString() : tr("Point at an element to see its group."));
    if (!probe)
        return show(tr("Nothing is pointed at."));
    m_bars = readGroupBars(*workbench().result()->run, probe->at);
    const ValueScale scale = plotScale(m_bars->values);
    setTicks(*plot().yAxis, makeTicks(scale, std::max(1, plot().height() - 24), kTickSpacingY));
    const double zero = scale.position(0);
    m_zero->setPen(QPen(Theme::of(this).tokens().outline, 0));
    m_zero->setVisible(true);
    m_zero->point1->setCoords(0, zero);
    m_zero->point2->setCoords(1, zero);
    const auto stages = static_cast<double>(m_bars->stages.size());
    const double room = static_cast<double>(m_bars->elements.size()) * (1 + kGap);
    std::vector<Tick> names;
    for (std::size_t i = 0; i < m_bars->stages.size(); ++i) {
        const auto at = static_cast<double>(i);
        drawStage(i, at * room + room * kGap / (1 + kGap) / 2, stages * room, scale);
        names.push_back({0, (at + 0.5) / stages, stageName(m_bars->stages[i])});
    }
    setTicks(*plot().xAxis, names);
    plot().xAxis->setTickLabelFont(Theme::of(this).font(TextRole::caption));
    plot().xAxis->setTickLength(0, 0);
    show(description());
}

/// The bars of one stage from `left` on, where all stages take up `total`, both counted in bars.
void GroupPlot::drawStage(std::size_t stage, double left, double total, const ValueScale &scale)
{
    const Tokens &colors = Theme::of(this).tokens();
    const double base = scale.position(0);
    const auto addBars = [&] {
        auto *bars = new QCPBars(plot().xAxis, plot().yAxis);
        bars->setBaseValue(base);
        bars->setWidth(kBarShare / total);
        return bars;
    };
    QCPBars *bars = addBars();
    bars->setPen(Qt::NoPen);
    bars->setBrush(
        valueColor(m_bars->stages[stage], *workbench().result()->run->spec().rule, colors));
    const std::vector<double> &values = m_bars->values[stage];
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            continue;
        const double place = (left + static_cast<double>(i) + 0.5) / total;
        const double height = scale.position(values[i]) - base;
        bars->addData(place, height);
        if (i != m_bars->probed)
            continue;
        for (const auto &[color, width] :
             {std::pair(colors.lookLine, kOutline + 2), std::pair(colors.look, kOutline)}) {
            QCPBars *outline = addBars();
            outline->setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            outline->setBrush(Qt::NoBrush);
            outline->addData(place, height);
        }
    }
}

QString GroupPlot::description() const
{
    QStringList sentences;
    for (std::size_t i = 0; i < m_bars->stages.size(); ++i) {
        QStringList numbers;
        for (const double value : m_bars->values[i]) {
            if (numbers.size() < kMostRead)
                numbers += NumberText::value(value, 4);
        }
        sentences += tr("%1: %2.", "stage, values")
                         .arg(stageName(m_bars->stages[i]), numbers.join(u", "_s));
    }
    return sentences.join(u' ');
}

} // namespace normscope
