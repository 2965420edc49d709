// SPDX-License-Identifier: GPL-3.0-or-later
// Values and groups that colours cannot tell: how many there are, and where the next one is.
#pragma once

#include "core/layer/layer_run.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace normscope {

enum class SpecialKind {
    nan,
    positiveInf,
    negativeInf,
    dead,         ///< groups with S == 0 in the compute type
    epsilonRuled, ///< groups with 0 < S < 100 ε: epsilon rules, the output's length is not 1
};

/// In the order of badges.
inline constexpr std::array kSpecialKinds {SpecialKind::nan, SpecialKind::positiveInf,
                                           SpecialKind::negativeInf, SpecialKind::dead,
                                           SpecialKind::epsilonRuled};

/// How many there are in a stage: values of its own array, or groups. Groups count only in stages
/// that say something about groups.
std::int64_t countOf(SpecialKind kind, StageId stage, const LayerStatistics &statistics);

/// "NaN", "+Inf", "−Inf", "Dead groups", "ε-ruled groups".
QString specialName(SpecialKind kind);

/// The next one after `from` in C order of the stage's own array (of groups for the last two
/// kinds), from the start again at the end; `from` itself comes last. Without `from` the first one.
/// Along axes that the group is summed over, the place stays that of `from`. Nothing when there is
/// none, or `stop` was requested. Reads at most the whole array, in parallel.
std::optional<Index4> nextSpecial(const LayerRun &run, StageId stage, SpecialKind kind,
                                  const std::optional<Index4> &from, const StopToken &stop = {});

/// The next place of a value in a stage's own array, likewise.
std::optional<Index4> nextValue(const LayerRun &run, StageId stage, double value,
                                const std::optional<Index4> &from, const StopToken &stop = {});

} // namespace normscope
