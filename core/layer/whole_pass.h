// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/group_sums.h"
#include "core/layer/terms.h"
#include "core/layer/whole_arrays.h"

#include <vector>

namespace normscope {

/// The numbers of some groups while their elements are made.
template<typename T>
struct TileGroups
{
    TileGroups(std::int64_t groups, bool withDots)
        : squares(static_cast<std::size_t>(groups)),
          products(withDots ? squares.size() : 0),
          norms(squares.size()),
          dots(products.size())
    {
    }

    /// Sums of squares, and of products where there are two.
    explicit TileGroups(std::vector<GroupSums> &&sums)
        : squares(std::move(sums.front())),
          products(sums.size() > 1 ? std::move(sums.back()) : GroupSums()),
          norms(squares.size()),
          dots(products.size())
    {
    }

    SumPlaces places() { return {squares.data(), products.empty() ? nullptr : products.data()}; }

    GroupSums squares;
    GroupSums products; ///< empty where no dot is needed
    std::vector<T> norms;
    std::vector<T> dots;
};

/// What every way through whole arrays does: add terms, make group numbers, make elements.
template<typename T>
class WholePass
{
public:
    /// `pastCaches`: the arrays are larger than the caches.
    WholePass(const LayerSpec &spec, const WholeArrays<T> &arrays, const Kernels<T> &kernels,
              bool pastCaches)
        : m_arrays(arrays),
          m_kernels(kernels),
          m_epsilon(spec.epsilon),
          m_added(static_cast<T>(static_cast<double>(spec.calls)
                                 * (static_cast<double>(spec.calls) + 1) / 2)),
          m_isExact(spec.rule == &kExactRule),
          m_pastCaches(pastCaches),
          m_terms(
              [x = arrays.input, other = m_isExact ? arrays.deltaIn : arrays.input](
                  std::int64_t first, std::int64_t, T *, T *) {
                  return Factors<T> {x + first, other + first};
              },
              m_isExact ? ProductSums::squaresAndProducts : ProductSums::products, kernels)
    {
    }

    /// There are kernels for the elements of this rule.
    static bool knows(const LayerSpec &spec)
    {
        return spec.calls > 0 && (spec.rule == &kExactRule || spec.rule == &kDocumentedRule);
    }

    const Kernels<T> &kernels() const { return m_kernels; }
    /// Squares, and products for the dots if they are needed.
    const Terms &terms() const { return m_terms; }
    bool needsDots() const { return m_isExact; }

    /// norms, and dots if they are needed, from the sums of the first `count` groups.
    void makeGroups(TileGroups<T> &groups, std::int64_t count) const
    {
        m_kernels.norms(groups.squares.data(), count, m_epsilon, groups.norms.data());
        if (m_isExact)
            m_kernels.dots(groups.norms.data(), groups.products.data(), count, groups.dots.data());
    }

    /// Elements [first, first + count); norms and dots are theirs.
    void makeElements(std::int64_t first, std::int64_t count, const T *norms, const T *dots) const
    {
        if (m_isExact)
            m_kernels.exact(elementsFrom(first, norms, dots), count, m_pastCaches);
        else
            m_kernels.documented(elementsFrom(first, norms, dots), m_added, count, m_pastCaches);
    }

    /// Elements of `rows` rows of `width` elements, `stride` apart; norms and dots are those of
    /// each.
    void makeRows(std::int64_t first, std::int64_t stride, std::int64_t rows, std::int64_t width,
                  const T *norms, const T *dots) const
    {
        const ElementArrays<T> arrays = elementsFrom(first, norms, dots);
        if (m_isExact)
            m_kernels.exactRows(arrays, stride, rows, width, m_pastCaches);
        else
            m_kernels.documentedRows(arrays, m_added, stride, rows, width, m_pastCaches);
    }

    /// All of `pixels` pixels of at most kMostPixelChannels channels, each a group, from element
    /// `first` on.
    void makePixels(std::int64_t first, std::int64_t pixels, std::int64_t channels) const
    {
        const ElementArrays<T> arrays = elementsFrom(first, nullptr, nullptr);
        if (m_isExact)
            m_kernels.exactPixels(arrays, m_epsilon, pixels, channels, m_pastCaches);
        else
            m_kernels.documentedPixels(arrays, m_added, m_epsilon, pixels, channels, m_pastCaches);
    }

    /// Asks for elements [first, first + count), which are read soon, to be brought to the
    /// second-level cache: the first waits for few lines at a time.
    void fetch(std::int64_t first, std::int64_t count) const
    {
        constexpr std::int64_t kLine = 64 / sizeof(T);
        for (std::int64_t i = first; i < first + count; i += kLine) {
            __builtin_prefetch(m_arrays.input + i, 0, 2);
            __builtin_prefetch(m_arrays.deltaIn + i, 0, 2);
        }
    }

private:
    ElementArrays<T> elementsFrom(std::int64_t first, const T *norms, const T *dots) const
    {
        return {m_arrays.input + first,
                m_arrays.deltaIn + first,
                norms,
                dots,
                m_arrays.output + first,
                m_isExact ? nullptr : m_arrays.scales + first,
                m_arrays.delta + first};
    }

    WholeArrays<T> m_arrays;
    const Kernels<T> &m_kernels;
    double m_epsilon;
    T m_added; ///< k(k + 1)/2 times scales is added to delta_in by k calls
    bool m_isExact;
    bool m_pastCaches;
    ProductTerms<T> m_terms;
};

} // namespace normscope
