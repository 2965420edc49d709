// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <string_view>

namespace normscope {

QString textOfView(std::string_view text);

/// id, title, formula, code, source and domain of a stage under a rule.
QJsonObject stageJson(StageId id, const BackwardRule &rule);
/// The names of the rules that have a stage.
QJsonArray rulesJson(StageId id);
/// A number; NaN and the infinities, which JSON lacks, as "NaN", "Infinity", "-Infinity".
QJsonValue numberJson(double number);

} // namespace normscope
