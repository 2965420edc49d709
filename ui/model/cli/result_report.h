// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace normscope {

/// The JSON document of `run --json`: schema 1. `files` names the file of each stage written.
QByteArray resultJson(const LayerResult &result, const QHash<StageId, QString> &files);

/// The notices on stderr, each with the name of what it is about.
void printNotices(const LayerResult &result);

/// The short table that `run` prints.
QByteArray resultText(const LayerResult &result);

} // namespace normscope
