// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>

namespace normscope {

/// The functions of Python that compare numbers and count them in `checked`: check_array(),
/// check_groups() and check(). They use np, hashlib, epsilon and tolerance.
QByteArray checkFunctions();

/// How far a number may be off for each 1 of its size, and why.
QByteArray toleranceLines(const LayerResult &result);

/// The line that compares the groups, behind the one that makes `sum` in double.
QByteArray groupsCheck(const LayerResult &result);

/// The lines that compare a stage, which has a variable of its name: shape, minimum, maximum, mean,
/// counts of NaN and infinity, and some elements.
QByteArray stageCheck(StageId id, const LayerResult &result);

} // namespace normscope
