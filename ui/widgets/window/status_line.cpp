// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/status_line.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/scale_name.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/theme.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// The stages whose values stand in the line: x, norm and the current one.
QList<StageId> shownStages(StageId current)
{
    QList<StageId> stages {StageId::input, StageId::norm};
    if (!stages.contains(current))
        stages += current;
    return stages;
}

} // namespace

StatusLine::StatusLine(Workbench &workbench, QWidget *parent)
    : Panel(Level::panel, parent), m_workbench(workbench), m_layout(new QHBoxLayout(this))
{
    setObjectName(u"statusLine"_s);
    setEdges(Qt::TopEdge);
    setFixedHeight(std::max(24, Theme::of(this).lineHeight(TextRole::label) + 8));
    m_layout->setContentsMargins(12, 0, 12, 0);
    m_layout->setSpacing(8);
    m_place = addPart("statusPlace");
    m_place->setRole(TextRole::tick);
    for (int i = 0; i < 3; ++i) {
        auto *value = new ElidedLabel({}, TextRole::tick, Ink::text1, this);
        value->setObjectName(u"statusValue%1"_s.arg(i));
        value->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        m_layout->addWidget(value);
        m_values += value;
    }
    m_group = addPart("statusGroup");
    m_dead = addPart("statusDead");
    m_scale = addPart("statusScale");
    m_zoom = addPart("statusZoom");
    m_layout->addStretch(1);
    m_work = new ElidedLabel(tr("Ready"), TextRole::label, Ink::text2, this);
    m_work->setObjectName(u"statusWork"_s);
    m_work->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->addWidget(m_work);

    connect(&workbench, &Workbench::probeChanged, this, &StatusLine::showProbe);
    connect(&workbench, &Workbench::setupChanged, this, &StatusLine::showProbe);
    connect(&workbench, &Workbench::resultChanged, this, &StatusLine::showResult);
    connect(&workbench, &Workbench::setupChanged, this, &StatusLine::showScale);
    connect(&workbench, &Workbench::resultChanged, this, &StatusLine::showScale);
    connect(&workbench, &Workbench::setupChanged, this, &StatusLine::showZoom);
    connect(&workbench, &Workbench::busyChanged, this,
            [this](bool busy) { m_work->setText(busy ? tr("Computing") : tr("Ready")); });
    showProbe();
    showZoom();
}

/// A text with a hairline behind it.
ElidedLabel *StatusLine::addPart(const char *name)
{
    if (m_layout->count() > 0) {
        auto *line = new HairlineSeparator(Qt::Vertical, this);
        line->setInset(16);
        m_layout->addWidget(line);
    }
    auto *part = new ElidedLabel({}, TextRole::label, Ink::text2, this);
    part->setObjectName(QString::fromLatin1(name));
    part->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_layout->addWidget(part);
    return part;
}

void StatusLine::showProbe()
{
    const auto &probe = m_workbench.probe();
    if (!probe) {
        m_place->setText(tr("Nothing pointed at"));
        for (ElidedLabel *value : m_values)
            value->setText({});
        return;
    }
    const Index4 &at = probe->at;
    m_place->setText(u"b%1 r%2 c%3 ch%4"_s.arg(at[0]).arg(at[1]).arg(at[2]).arg(at[3]));
    const QList<StageId> stages = shownStages(m_workbench.setup().stage);
    QList<double> numbers;
    for (const StageId id : stages)
        numbers += probe->value(id);
    const QStringList texts
        = NumberText::aligned({numbers.constData(), std::size_t(numbers.size())});
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const bool isUsed = i < stages.size();
        m_values[i]->setVisible(isUsed);
        if (!isUsed)
            continue;
        const QString name = stageName(stages[i]);
        m_values[i]->setText(u"%1 %2"_s.arg(stages[i] == StageId::input ? u"x"_s : name, texts[i]));
        m_values[i]->setQuantity(quantityOf(name, fromView(m_workbench.setup().rule->name)));
    }
}

void StatusLine::showResult()
{
    const LayerStatistics &statistics = *m_workbench.result()->statistics;
    m_group->setText(tr("Group of %1").arg(NumberText::count(statistics.groupSize)));
    const std::int64_t dead = statistics.deadGroups;
    m_dead->setText(dead == 0       ? tr("No dead groups")
                        : dead == 1 ? tr("1 dead group")
                                    : tr("%1 dead groups").arg(NumberText::count(dead)));
    showProbe();
}

void StatusLine::setZoom(double zoom)
{
    const double percent = zoom * 100;
    m_zoom->setText(tr("Zoom %1 %")
                        .arg(percent < 10 ? NumberText::value(percent, 2)
                                          : NumberText::count(std::llround(percent))));
}

/// The pictures that lie have no zoom.
void StatusLine::showZoom()
{
    const bool hasZoom = m_workbench.setup().compare.mode != CompareMode::pictures;
    m_zoom->setVisible(hasZoom);
    m_layout->itemAt(m_layout->indexOf(m_zoom) - 1)->widget()->setVisible(hasZoom); // its hairline
}

/// How the one view is coloured, or what several have in common, or what is compared.
void StatusLine::showScale()
{
    const auto &result = m_workbench.result();
    const Setup &setup = m_workbench.setup();
    if (setup.compare.mode != CompareMode::off) {
        m_scale->setText(comparesSetups(setup.compare.mode) ? tr("A against B")
                                                            : tr("Bytes from 0 to 255"));
        return;
    }
    if (setup.views.count() > 1) {
        m_scale->setText(tr("Views share zoom and position"));
        return;
    }
    if (!result || !hasStage(*result->run->spec().rule, setup.stage))
        return;
    const HeatmapStyle style = styleOf(setup, *result, setup.stage);
    QString scale = scaleName(style.scale);
    scale[0] = scale[0].toUpper();
    m_scale->setText(tr("%1, %2").arg(scale, NumberText::range(style.range.low, style.range.high)));
}

} // namespace normscope
