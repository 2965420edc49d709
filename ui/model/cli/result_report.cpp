// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/result_report.h"

#include "ui/model/cli/output.h"
#include "ui/model/cli/stage_json.h"
#include "ui/model/cli/text_table.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/text/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QString wordOf(RescaleKind kind)
{
    Setup setup;
    setup.rescale = kind;
    return findSetupField(u"rescale"_s)->text(setup);
}

QString textOfField(const char *key, const Setup &setup)
{
    return findSetupField(QString::fromLatin1(key))->text(setup);
}

QJsonArray shapeJson(const Shape &shape)
{
    QJsonArray lengths;
    for (const std::int64_t length : shape.lengths())
        lengths += qint64(length);
    return lengths;
}

QJsonValue axisJson(const AxisSet &axis)
{
    if (axis.isNone())
        return QJsonValue::Null;
    QJsonArray axes;
    for (const int number : axis.axes())
        axes += number;
    return axes;
}

QJsonObject inputJson(const LayerResult &result)
{
    QJsonArray notices;
    for (const Notice &notice : result.notices)
        notices += namedText(notice, result.loaded->title);
    QJsonObject input {{u"files"_s, QJsonArray::fromStringList(result.loaded->files)},
                       {u"shape"_s, shapeJson(result.shape())},
                       {u"stored"_s, textOfView(toString(result.loaded->tensor->type()))},
                       {u"rescale"_s, wordOf(result.rescale)},
                       {u"notices"_s, notices}};
    if (!result.loaded->sample.isEmpty())
        input.insert(u"sample"_s, result.loaded->sample);
    return input;
}

QJsonObject stageNumbers(const LayerResult &result, StageId id)
{
    const StageStatistics &numbers = result.statistics->of(id);
    QJsonObject object = stageJson(id, *result.setup.rule);
    object.insert(u"shape"_s, shapeJson(result.run->stageShape(id)));
    object.insert(u"min"_s, numberJson(numbers.min));
    object.insert(u"max"_s, numberJson(numbers.max));
    object.insert(u"mean"_s, numberJson(numbers.mean));
    object.insert(u"nan"_s, qint64(numbers.nan));
    object.insert(u"inf"_s, qint64(numbers.inf()));
    return object;
}

QString shortNumber(double number)
{
    return NumberText::value(number, 6, NumberStyle::plain);
}

} // namespace

void printNotices(const LayerResult &result)
{
    for (const Notice &notice : result.notices)
        printError(namedText(notice, result.loaded->title));
}

QString headingText(const LayerResult &result, const QString &rule)
{
    const LayerStatistics &statistics = *result.statistics;
    const QString epsilonAxis = u"axis %1, epsilon %2, %3, %4, delta %5, %6 backward calls"_s.arg(
        QString::fromStdString(result.setup.axis.toPython()), textOfField("epsilon", result.setup),
        textOfField("dtype", result.setup), rule, textOfField("delta", result.setup),
        textOfField("backward-calls", result.setup));
    // All at once: a title may hold a "%1" of its own.
    return u"%1: %2 %3, rescale %4\n%5\n%6 groups of %7, %8 dead, %9 epsilon-ruled\n\n"_s.arg(
        result.loaded->title, QString::fromStdString(toString(result.shape())),
        textOfView(toString(result.loaded->tensor->type())), wordOf(result.rescale), epsilonAxis,
        QString::number(statistics.groups), QString::number(statistics.groupSize),
        QString::number(statistics.deadGroups), QString::number(statistics.epsilonGroups));
}

QJsonObject headingJson(const LayerResult &result)
{
    const LayerStatistics &statistics = *result.statistics;
    return {{u"schema"_s, 1},
            {u"input"_s, inputJson(result)},
            {u"axis"_s, axisJson(result.setup.axis)},
            {u"epsilon"_s, result.setup.epsilon},
            {u"dtype"_s, textOfField("dtype", result.setup)},
            {u"calls"_s, result.setup.calls},
            {u"groups"_s, qint64(statistics.groups)},
            {u"group_size"_s, qint64(statistics.groupSize)},
            {u"dead_groups"_s, qint64(statistics.deadGroups)},
            {u"epsilon_groups"_s, qint64(statistics.epsilonGroups)}};
}

QByteArray resultJson(const LayerResult &result, const QHash<StageId, QString> &files)
{
    QJsonArray stages;
    for (const StageId id : stagesOf(*result.setup.rule)) {
        QJsonObject object = stageNumbers(result, id);
        if (files.contains(id))
            object.insert(u"file"_s, files.value(id));
        stages += object;
    }
    QJsonObject document = headingJson(result);
    document.insert(u"rule"_s, textOfField("rule", result.setup));
    document.insert(u"stages"_s, stages);
    return QJsonDocument(document).toJson();
}

QByteArray resultText(const LayerResult &result)
{
    TextTable table({u"stage"_s, u"formula"_s, u"min"_s, u"max"_s, u"mean"_s, u"NaN"_s, u"Inf"_s});
    for (const StageId id : stagesOf(*result.setup.rule)) {
        const StageStatistics &numbers = result.statistics->of(id);
        table.addRow({textOfView(stage(id).name),
                      textOfView(textOf(id, *result.setup.rule).formula), shortNumber(numbers.min),
                      shortNumber(numbers.max), shortNumber(numbers.mean),
                      QString::number(numbers.nan), QString::number(numbers.inf())});
    }
    const QString rule = u"rule "_s + textOfField("rule", result.setup);
    return (headingText(result, rule) + table.text()).toUtf8();
}

} // namespace normscope
