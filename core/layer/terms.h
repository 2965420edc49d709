// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace normscope {

/// Where sums are written; the second only for terms that make two sums in one pass.
struct SumPlaces
{
    double *first = nullptr;
    double *second = nullptr;

    SumPlaces operator+(std::int64_t values) const
    {
        return {first + values, second ? second + values : nullptr};
    }
};

/// The terms of a C-ordered array that is summed, which knows how to add some of them in the order
/// of summation.h. Safe to use from several threads.
class Terms
{
public:
    virtual ~Terms() = default;
    Terms(const Terms &) = delete;
    Terms &operator=(const Terms &) = delete;

    /// How many sums they make: 1 or 2.
    virtual std::size_t sums() const { return 1; }
    /// From term `first` on, `runs` groups of `width` < kLanes interleaved runs of
    /// `length` <= kBlockTerms terms each: sums[run · width + k], by addBlock.
    virtual void sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                         std::int64_t width, SumPlaces sums) const = 0;
    /// sums[k] = the sum over `rows` rows of `width` terms, `stride` apart, in turn.
    virtual void sumRows(std::int64_t first, std::int64_t stride, std::int64_t rows,
                         std::int64_t width, SumPlaces sums) const = 0;

protected:
    Terms() = default;
};

/// Writes terms [first, first + count) of a C-ordered array, widened to double.
using TermReader = std::function<void(std::int64_t first, std::int64_t count, double *terms)>;

/// Any terms, added by plain loops: the definition of every sum.
class PlainTerms : public Terms
{
public:
    explicit PlainTerms(TermReader reader) : m_read(std::move(reader)) {}

    void sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length, std::int64_t width,
                 SumPlaces sums) const override;
    void sumRows(std::int64_t first, std::int64_t stride, std::int64_t rows, std::int64_t width,
                 SumPlaces sums) const override;

private:
    TermReader m_read;
};

/// Where the two factors of some terms lie; the same place for squares.
template<typename T>
struct Factors
{
    const T *a;
    const T *b;
};

/// Gives the factors of terms [first, first + count): where they lie, or else written to the
/// buffers, which hold kFactorsAtOnce each. Without buffers: where they lie, or null.
template<typename T>
using FactorReader
    = std::function<Factors<T>(std::int64_t first, std::int64_t count, T *bufferA, T *bufferB)>;

inline constexpr std::int64_t kFactorsAtOnce = 4096;

/// What is made of two factors.
enum class ProductSums {
    products,           ///< Σ a·b
    squaresAndProducts, ///< Σ a·a and Σ a·b, for which a is read once
};

/// Products of two numbers, added by the kernels of an instruction set; T is float or double.
template<typename T>
class ProductTerms : public Terms
{
public:
    explicit ProductTerms(FactorReader<T> reader, ProductSums what = ProductSums::products,
                          const Kernels<T> &kernels = fastestKernels<T>())
        : m_read(std::move(reader)), m_what(what), m_kernels(kernels)
    {
    }

    std::size_t sums() const override { return makesSquares() ? 2 : 1; }

    void sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length, std::int64_t width,
                 SumPlaces sums) const override;
    void sumRows(std::int64_t first, std::int64_t stride, std::int64_t rows, std::int64_t width,
                 SumPlaces sums) const override;

protected:
    const Kernels<T> &kernels() const { return m_kernels; }

private:
    struct LaneSums;

    bool makesSquares() const { return m_what == ProductSums::squaresAndProducts; }
    void sumShortRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                      std::int64_t width, SumPlaces sums) const;
    void sumLongRun(std::int64_t first, std::int64_t length, std::int64_t width,
                    SumPlaces sums) const;
    void sumOneRun(const Factors<T> &factors, std::int64_t length, std::int64_t width,
                   SumPlaces sums) const;
    void addRows(const Factors<T> &factors, std::int64_t stride, std::int64_t rows,
                 std::int64_t width, SumPlaces sums) const;
    void addToLanes(const Factors<T> &factors, std::int64_t count, std::int64_t width,
                    LaneSums &lanes) const;

    FactorReader<T> m_read;
    ProductSums m_what;
    const Kernels<T> &m_kernels;
};

} // namespace normscope
