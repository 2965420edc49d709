// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/stage_json.h"

#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

} // namespace

QString textOfView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QJsonObject stageJson(StageId id, const BackwardRule &rule)
{
    const Stage &row = stage(id);
    const StageText text = textOf(id, rule);
    return {{u"id"_s, textOfView(row.name)},
            {u"title"_s, textOfView(row.title)},
            {u"formula"_s, textOfView(text.formula)},
            {u"code"_s, textOfView(text.code)},
            {u"source"_s, textOfView(text.source.text)},
            {u"domain"_s, row.domain == Domain::group ? u"group"_s : u"element"_s}};
}

QJsonArray rulesJson(StageId id)
{
    QJsonArray rules;
    for (const BackwardRule *rule : ruleTable()) {
        if (hasStage(*rule, id))
            rules += textOfView(rule->name);
    }
    return rules;
}

QJsonValue numberJson(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    return number;
}

} // namespace normscope
