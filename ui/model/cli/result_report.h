// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace normscope {

/// The fields with which the JSON documents of `run` and `check` begin: all but the rule.
QJsonObject headingJson(const LayerResult &result);
/// The lines above a table: input, setup and groups. `rule` stands among the setup.
QString headingText(const LayerResult &result, const QString &rule);

/// The JSON document of `run --json`: schema 1. `files` names the file of each stage written.
QByteArray resultJson(const LayerResult &result, const QHash<StageId, QString> &files);

/// The notices on stderr, each with the name of what it is about.
void printNotices(const LayerResult &result);

/// The short table that `run` prints.
QByteArray resultText(const LayerResult &result);

} // namespace normscope
