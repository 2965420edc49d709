// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/field_words.h"

#include "ui/model/colors/colormap.h"
#include "ui/model/compare/compare_mode.h"
#include "ui/model/input/sample_table.h"
#include "ui/model/text/axis_text.h"
#include "ui/model/text/delta_sentence.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/scale_name.h"
#include "ui/model/text/stage_name.h"

#include <QCoreApplication>
#include <QStringList>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(normscope::FieldWords)
};

QString lookWords(StageId stage, const StageLook &look)
{
    QStringList choices;
    if (look.colormap)
        choices += colormapTitle(*look.colormap);
    if (look.scale)
        choices += scaleName(*look.scale);
    if (look.range)
        choices += NumberText::range(look.range->low, look.range->high);
    return u"%1 (%2)"_s.arg(stageName(stage), choices.join(u", "_s));
}

} // namespace

QString sampleWords(const Setup &setup)
{
    const SampleRow *row = findSample(setup.sample);
    return row ? sampleTitle(*row) : setup.sample;
}

QString sizeLimitWords(const Setup &setup)
{
    return FieldWords::tr("%1 megapixels").arg(NumberText::count(setup.maxMegapixels));
}

QString axisWords(const Setup &setup)
{
    return axisValue(setup.axis);
}

QString epsilonWords(const Setup &setup)
{
    return NumberText::exact(setup.epsilon, NumberStyle::screen);
}

QString ruleWords(const Setup &setup)
{
    return QCoreApplication::translate("Rule", setup.rule->title.data()).toLower();
}

QString deltaWords(const Setup &setup)
{
    const DeltaChoice &delta = setup.delta;
    if (delta.kind == DeltaSource::Kind::file)
        return delta.file.fileName();
    if (delta.kind == DeltaSource::Kind::random)
        return FieldWords::tr("random, seed %1").arg(delta.seed);
    if (delta.kind != DeltaSource::Kind::impulse)
        return deltaWord(delta);
    return FieldWords::tr("1 at row %1, column %2, channel %3 of image %4")
        .arg(NumberText::count(delta.at[kRows]), NumberText::count(delta.at[kColumns]),
             NumberText::count(delta.at[kChannels]), NumberText::count(delta.at[kBatch]));
}

QString callsWords(const Setup &setup)
{
    return NumberText::count(setup.calls);
}

QString stageWords(const Setup &setup)
{
    return stageName(setup.stage);
}

QString imageWords(const Setup &setup)
{
    return NumberText::count(setup.image);
}

QString channelWords(const Setup &setup)
{
    return NumberText::count(setup.channel);
}

QString viewsWords(const Setup &setup)
{
    const ViewStages &views = setup.views;
    if (views.count() == 1)
        return NumberText::count(1);
    QStringList names;
    for (const StageId id : views.others)
        names += stageName(id);
    names.insert(views.current, FieldWords::tr("current", "the current stage among the views"));
    return u"%1 (%2)"_s.arg(NumberText::count(views.count()), names.join(u", "_s));
}

QString looksWords(const Setup &setup)
{
    QStringList looks;
    for (auto look = setup.looks.begin(); look != setup.looks.end(); ++look)
        looks += lookWords(look.key(), *look);
    return looks.isEmpty() ? FieldWords::tr("usual", "colours") : looks.join(u", "_s);
}

QString batchWords(const Setup &setup)
{
    return setup.batch.isEmpty() ? FieldWords::tr("all", "images")
                                 : FieldWords::tr("%n of them", "images", int(setup.batch.size()));
}

QString stopsWords(const Setup &setup)
{
    QStringList names;
    for (const StageId id : setup.stops)
        names += stageName(id);
    return names.isEmpty() ? FieldWords::tr("none", "pinned stages") : names.join(u", "_s);
}

QString pinsWords(const Setup &setup)
{
    return NumberText::count(setup.pins.size());
}

QString compareWords(const Setup &setup)
{
    return compareModeName(setup.compare.mode);
}

QString dividerWords(const Setup &setup)
{
    return FieldWords::tr("A %1", "a share of the map")
        .arg(NumberText::percent(double(setup.compare.divider) / kDividerEnd));
}

} // namespace normscope
