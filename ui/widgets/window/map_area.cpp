// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/map_area.h"

#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"

#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QString scaleName(ScaleKind kind)
{
    switch (kind) {
    case ScaleKind::linear:
        return MapArea::tr("linear");
    case ScaleKind::log:
        return MapArea::tr("log");
    case ScaleKind::symlog:
        return MapArea::tr("symlog");
    }
    return {};
}

QString capitalized(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

MapArea::MapArea(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_panel(new HeatmapPanel(this))
{
    setObjectName(u"mapArea"_s);
    m_panel->view().setObjectName(u"heatmapView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    connect(&workbench, &Workbench::resultChanged, this, &MapArea::showResult);
    connect(&workbench, &Workbench::setupChanged, this, &MapArea::showSetup);
    connect(&workbench, &Workbench::staleChanged, &view(), &HeatmapView::setStale);
    connect(&workbench, &Workbench::probeChanged, this, [this] {
        const auto &probe = m_workbench.probe();
        view().setProbe(probe ? std::optional<Index4>(probe->at) : std::nullopt);
    });
    connect(&view(), &HeatmapView::probeMoved, &workbench,
            [this](const Index4 &at) { m_workbench.setProbe(at); });
}

void MapArea::showResult()
{
    const auto &result = m_workbench.result();
    m_panel->setResult(result->run, result->statistics);
    view().setChannelNames(channelNames(result->shape().channels, result->loaded->isImage));
    showSetup();
}

/// What is shown is always the result that is there: a stage that only the coming result has
/// waits for it.
void MapArea::showSetup()
{
    const auto &result = m_workbench.result();
    if (!result)
        return;
    const Setup &setup = m_workbench.setup();
    const BackwardRule &rule = *result->run->spec().rule;
    if (!hasStage(rule, setup.stage))
        return;
    const HeatmapStyle style = defaultStyle(setup.stage, rule, result->statistics->of(setup.stage));
    view().setImageAndChannel(int(setup.image), int(setup.channel));
    m_panel->setStage(setup.stage, style);
    const QString name = scaleName(style.scale);
    Q_EMIT scaleChanged(
        name,
        tr("%1, %2").arg(capitalized(name), NumberText::range(style.range.low, style.range.high)));
}

} // namespace normscope
