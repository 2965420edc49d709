// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/arguments.h"
#include "ui/model/cli/stage_json.h"
#include "ui/model/cli/text_table.h"
#include "ui/model/cli/verb_table.h"

#include <QJsonDocument>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// The rule whose words a stage is listed with: the first one that has it.
const BackwardRule &listingRule(StageId id)
{
    for (const BackwardRule *rule : ruleTable()) {
        if (hasStage(*rule, id))
            return *rule;
    }
    return *ruleTable().front();
}

/// delta is made differently by each rule, so its row tells how for each.
QJsonObject deltaByRule()
{
    QJsonObject byRule;
    for (const BackwardRule *rule : ruleTable())
        byRule.insert(textOfView(rule->name),
                      QJsonObject {{u"formula"_s, textOfView(rule->delta.formula)},
                                   {u"code"_s, textOfView(rule->delta.code)},
                                   {u"source"_s, textOfView(rule->delta.source.text)}});
    return byRule;
}

QByteArray stagesJson()
{
    QJsonArray rows;
    for (const Stage &row : stageTable()) {
        QJsonObject object = stageJson(row.id, listingRule(row.id));
        object.insert(u"rules"_s, rulesJson(row.id));
        if (row.id == StageId::delta)
            object.insert(u"by_rule"_s, deltaByRule());
        rows += object;
    }
    return QJsonDocument(QJsonObject {{u"schema"_s, 1}, {u"stages"_s, rows}}).toJson();
}

QByteArray stagesText()
{
    TextTable table({u"stage"_s, u"domain"_s, u"formula"_s, u"code"_s});
    for (const Stage &row : stageTable()) {
        if (row.id == StageId::delta)
            continue;
        table.addRow({textOfView(row.name), row.domain == Domain::group ? u"group"_s : u"element"_s,
                      textOfView(row.formula), textOfView(row.code)});
    }
    for (const BackwardRule *rule : ruleTable())
        table.addRow({u"delta (%1)"_s.arg(textOfView(rule->name)), u"element"_s,
                      textOfView(rule->delta.formula), textOfView(rule->delta.code)});
    return table.text().toUtf8();
}

} // namespace

ExitCode executeStages(const QStringList &arguments)
{
    VerbArguments options("stages [--json]", "List the stages of the layer.",
                          {{"json", nullptr, "as one JSON document"}}, false);
    Setup setup;
    if (const auto ended = options.parse(arguments, setup))
        return *ended;
    return printData(options.isSet("json") ? stagesJson() : stagesText());
}

} // namespace normscope
