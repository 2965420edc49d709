// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/summation.h"

#include <algorithm>
#include <cassert>

namespace normscope {

namespace {

/// Wide enough for kLanes lanes of each of the interleaved runs that use lanes.
constexpr std::int64_t kMaxLaneValues = kLanes * kLanes;

void addInTurn(const double *terms, std::int64_t count, std::int64_t width, double *sums)
{
    std::copy_n(terms, width, sums);
    for (std::int64_t i = 1; i < count; ++i) {
        for (std::int64_t k = 0; k < width; ++k)
            sums[k] += terms[i * width + k];
    }
}

void addInLanes(const double *terms, std::int64_t count, std::int64_t width, double *sums)
{
    std::array<double, kMaxLaneValues> lanes {};
    const std::int64_t laneValues = kLanes * width;
    const std::int64_t values = count * width;
    std::int64_t i = 0;
    for (; i + laneValues <= values; i += laneValues) {
        for (std::int64_t k = 0; k < laneValues; ++k)
            lanes[static_cast<std::size_t>(k)] += terms[i + k];
    }
    for (std::int64_t k = 0; i < values; ++i, ++k)
        lanes[static_cast<std::size_t>(k)] += terms[i];
    addLanes(lanes.data(), width, sums);
}

} // namespace

void addLanes(double *lanes, std::int64_t width, double *sums)
{
    for (std::int64_t half = kLanes / 2; half >= 1; half /= 2) {
        // 0 and 1, 2 and 3, ...
        for (std::int64_t lane = 0; lane < half; ++lane) {
            for (std::int64_t k = 0; k < width; ++k)
                lanes[lane * width + k]
                    = lanes[2 * lane * width + k] + lanes[(2 * lane + 1) * width + k];
        }
    }
    std::copy_n(lanes, width, sums);
}

void addBlock(const double *terms, std::int64_t count, std::int64_t width, double *sums)
{
    assert(count >= 1 && count <= kBlockTerms);
    if (count < kLanes || width >= kLanes)
        addInTurn(terms, count, width, sums);
    else
        addInLanes(terms, count, width, sums);
}

double *addRowsPairwise(double *rows, std::int64_t count, std::int64_t width)
{
    std::vector<double *> waiting; // for another sum of as many rows
    const auto addWaitingTo = [&](double *row) {
        for (std::int64_t k = 0; k < width; ++k)
            row[k] = waiting.back()[k] + row[k];
        waiting.pop_back();
    };
    for (std::int64_t i = 0; i < count; ++i) {
        double *row = rows + i * width;
        for (auto carry = static_cast<std::uint64_t>(i); (carry & 1U) != 0; carry >>= 1U)
            addWaitingTo(row);
        waiting.push_back(row);
    }
    double *sum = waiting.back();
    waiting.pop_back();
    while (!waiting.empty())
        addWaitingTo(sum);
    return sum;
}

void sumRuns(const double *terms, std::int64_t runs, std::int64_t length, double *sums)
{
    if (length == 3) { // the pixels of a colour image
        for (std::int64_t i = 0; i < runs; ++i)
            sums[i] = terms[3 * i] + terms[3 * i + 1] + terms[3 * i + 2];
        return;
    }
    for (std::int64_t i = 0; i < runs; ++i, terms += length) {
        if (length <= kBlockTerms) {
            addBlock(terms, length, 1, sums + i);
            continue;
        }
        PairwiseSum total;
        for (std::int64_t first = 0; first < length; first += kBlockTerms) {
            double sum = 0;
            addBlock(terms + first, std::min(kBlockTerms, length - first), 1, &sum);
            total.add(sum);
        }
        sums[i] = total.total();
    }
}

} // namespace normscope
