// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which terms are added. It depends on the number of terms alone, never on threads
// or instruction set, so sums have the same bits everywhere.
#pragma once

#include "core/kernels/order.h"

#include <array>
#include <cstdint>
#include <vector>

namespace normscope {

/// Adds values pairwise as they come: neighbours first, then pairs of pairs, as a binary counter
/// carries. The error grows with the logarithm of their number.
class PairwiseSum
{
public:
    void add(double value)
    {
        std::size_t level = 0;
        for (std::uint64_t carry = m_count++; (carry & 1U) != 0; carry >>= 1U)
            value = m_levels[level++] + value;
        m_levels[level] = value;
    }

    double total() const
    {
        double sum = 0;
        bool first = true;
        for (std::size_t level = 0; level < m_levels.size(); ++level) {
            if ((m_count >> level & 1U) == 0)
                continue;
            sum = first ? m_levels[level] : m_levels[level] + sum;
            first = false;
        }
        return sum;
    }

private:
    std::uint64_t m_count = 0;
    std::array<double, 64> m_levels {};
};

/// Adds at most kBlockTerms terms of each of `width` interleaved runs, count * width values in
/// all, into sums[0 ... width). Fewer than kLanes terms are added in turn; more go to kLanes
/// interleaved lanes, which are then added pairwise.
void addBlock(const double *terms, std::int64_t count, std::int64_t width, double *sums);

/// The pairwise end of addBlock: neighbouring ones of kLanes lanes of `width` < kLanes sums meet
/// until one is left. Overwrites the lanes.
void addLanes(double *lanes, std::int64_t width, double *sums);

/// Adds `count` rows of `width` sums as PairwiseSum adds numbers; returns where in `rows`, which it
/// overwrites, the `width` totals are.
double *addRowsPairwise(double *rows, std::int64_t count, std::int64_t width);

/// sums[i] = the sum of the i-th of `runs` contiguous runs of `length` terms each: blocks by
/// addBlock, then pairwise.
void sumRuns(const double *terms, std::int64_t runs, std::int64_t length, double *sums);

} // namespace normscope
