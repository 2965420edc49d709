// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"

#include <QByteArray>

#include <vector>

namespace normscope {

/// Up to so many calls backward is called one by one.
inline constexpr qint64 kMostSingleCalls = 1000;

/// One of the lines of NumPy for several calls of backward.
struct CallLine
{
    StageId stage = StageId::layerDelta;
    bool makesStage = true; ///< false for a line before those that do
    QByteArray text;
};

/// The backward pass of a rule that has state, for any number of calls but 1: a loop, as NumPyNet
/// adds up, or, for more than kMostSingleCalls, one line for each stage. `count` and `added` are
/// how the lines write the calls k and the scales that k calls add to delta, k(k + 1) / 2.
std::vector<CallLine> callLines(qint64 calls, const QByteArray &count, const QByteArray &added);

} // namespace normscope
