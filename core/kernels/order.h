// SPDX-License-Identifier: GPL-3.0-or-later
// The constants of the order in which terms are added (core/layer/summation.h has the rules).
// Nothing of the standard library but integers: files for one instruction set include this.
#pragma once

#include <cstdint>

namespace normscope {

/// Interleaved accumulators of a contiguous run.
inline constexpr std::int64_t kLanes = 16;
/// Terms of a run, or of each of a few interleaved runs, that are added in one block.
inline constexpr std::int64_t kBlockTerms = 4096;
/// Rows that a strided sum adds in turn before blocks are added pairwise.
inline constexpr std::int64_t kBlockRows = 256;

} // namespace normscope
