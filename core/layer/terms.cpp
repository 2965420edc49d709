// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/terms.h"

#include "core/layer/summation.h"

#include <algorithm>
#include <array>
#include <vector>

namespace normscope {

namespace {

template<typename T>
using FactorBuffer = std::array<T, static_cast<std::size_t>(kFactorsAtOnce)>;

using LaneBuffer = std::array<double, static_cast<std::size_t>(kLanes *kLanes)>;

/// -0, to which every number adds to itself.
void clear(SumPlaces sums, std::int64_t count)
{
    std::fill_n(sums.first, count, -0.0);
    if (sums.second)
        std::fill_n(sums.second, count, -0.0);
}

} // namespace

void PlainTerms::sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                         std::int64_t width, SumPlaces sums) const
{
    const std::int64_t runTerms = length * width;
    const std::int64_t runsAtOnce = std::max<std::int64_t>(1, kBlockTerms / runTerms);
    std::vector<double> terms(static_cast<std::size_t>(std::min(runs, runsAtOnce) * runTerms));
    for (std::int64_t run = 0; run < runs; ++run) {
        const std::int64_t inBuffer = run % runsAtOnce;
        if (inBuffer == 0)
            m_read(first + run * runTerms, std::min(runsAtOnce, runs - run) * runTerms,
                   terms.data());
        addBlock(terms.data() + inBuffer * runTerms, length, width, sums.first + run * width);
    }
}

void PlainTerms::sumRows(std::int64_t first, std::int64_t stride, std::int64_t rows,
                         std::int64_t width, SumPlaces sums) const
{
    std::vector<double> row(static_cast<std::size_t>(width));
    m_read(first, width, sums.first);
    for (std::int64_t r = 1; r < rows; ++r) {
        m_read(first + r * stride, width, row.data());
        for (std::int64_t k = 0; k < width; ++k)
            sums.first[k] += row[static_cast<std::size_t>(k)];
    }
}

/// Lanes of the sums that are made.
template<typename T>
struct ProductTerms<T>::LaneSums
{
    /// Adds the lanes of `width` interleaved runs and writes their sums.
    void fold(std::int64_t width, SumPlaces sums)
    {
        addLanes(first.data(), width, sums.first);
        if (sums.second)
            addLanes(second.data(), width, sums.second);
    }

    LaneBuffer first {};
    LaneBuffer second {};
};

template<typename T>
void ProductTerms<T>::sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                              std::int64_t width, SumPlaces sums) const
{
    if (length * width <= kFactorsAtOnce) {
        sumShortRuns(first, runs, length, width, sums);
        return;
    }
    for (std::int64_t run = 0; run < runs; ++run)
        sumLongRun(first + run * length * width, length, width, sums + run * width);
}

/// As many runs at once as fit the buffers.
template<typename T>
void ProductTerms<T>::sumShortRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                                   std::int64_t width, SumPlaces sums) const
{
    FactorBuffer<T> a;
    FactorBuffer<T> b;
    const std::int64_t runTerms = length * width;
    const std::int64_t runsAtOnce = kFactorsAtOnce / runTerms;
    for (std::int64_t run = 0; run < runs; run += runsAtOnce) {
        const std::int64_t count = std::min(runsAtOnce, runs - run);
        const Factors<T> factors
            = m_read(first + run * runTerms, count * runTerms, a.data(), b.data());
        if (width == 1) {
            // A buffer full of runs stays near, so that squares need no pass of their own.
            if (makesSquares())
                m_kernels.sumRuns(factors.a, factors.a, count, length, sums.first + run);
            m_kernels.sumRuns(factors.a, factors.b, count, length,
                              (makesSquares() ? sums.second : sums.first) + run);
            continue;
        }
        for (std::int64_t i = 0; i < count; ++i)
            sumOneRun({factors.a + i * runTerms, factors.b + i * runTerms}, length, width,
                      sums + (run + i) * width);
    }
}

template<typename T>
void ProductTerms<T>::sumOneRun(const Factors<T> &factors, std::int64_t length, std::int64_t width,
                                SumPlaces sums) const
{
    if (length < kLanes) {
        clear(sums, width);
        addRows(factors, width, length, width, sums);
        return;
    }
    LaneSums lanes;
    addToLanes(factors, length * width, width, lanes);
    lanes.fold(width, sums);
}

/// A run of several buffers, each of whole steps through the lanes.
template<typename T>
void ProductTerms<T>::sumLongRun(std::int64_t first, std::int64_t length, std::int64_t width,
                                 SumPlaces sums) const
{
    FactorBuffer<T> a;
    FactorBuffer<T> b;
    LaneSums lanes;
    const std::int64_t terms = length * width;
    const std::int64_t termsAtOnce = kFactorsAtOnce / (kLanes * width) * (kLanes * width);
    for (std::int64_t done = 0; done < terms; done += termsAtOnce) {
        const std::int64_t count = std::min(termsAtOnce, terms - done);
        addToLanes(m_read(first + done, count, a.data(), b.data()), count, width, lanes);
    }
    lanes.fold(width, sums);
}

template<typename T>
void ProductTerms<T>::sumRows(std::int64_t first, std::int64_t stride, std::int64_t rows,
                              std::int64_t width, SumPlaces sums) const
{
    clear(sums, width);
    const Factors<T> all = m_read(first, (rows - 1) * stride + width, nullptr, nullptr);
    if (all.a) {
        addRows(all, stride, rows, width, sums);
        return;
    }
    FactorBuffer<T> a;
    FactorBuffer<T> b;
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t done = 0; done < width; done += kFactorsAtOnce) {
            const std::int64_t count = std::min(kFactorsAtOnce, width - done);
            addRows(m_read(first + row * stride + done, count, a.data(), b.data()), count, 1, count,
                    sums + done);
        }
    }
}

template<typename T>
void ProductTerms<T>::addRows(const Factors<T> &factors, std::int64_t stride, std::int64_t rows,
                              std::int64_t width, SumPlaces sums) const
{
    if (makesSquares())
        m_kernels.addBothRows(factors.a, factors.b, stride, rows, width, sums.first, sums.second);
    else
        m_kernels.addRows(factors.a, factors.b, stride, rows, width, sums.first);
}

template<typename T>
void ProductTerms<T>::addToLanes(const Factors<T> &factors, std::int64_t count, std::int64_t width,
                                 LaneSums &lanes) const
{
    if (makesSquares())
        m_kernels.addBothToLanes(factors.a, factors.b, count, width, lanes.first.data(),
                                 lanes.second.data());
    else
        m_kernels.addToLanes(factors.a, factors.b, count, width, lanes.first.data());
}

template class ProductTerms<float>;
template class ProductTerms<double>;

} // namespace normscope
