// SPDX-License-Identifier: GPL-3.0-or-later
// output, scales and delta of rows that share their norms (and dots): axis 1, axis 0. Norms of a
// wide row lie in the second-level cache: they are read once for some rows.
#pragma once

#include "core/kernels/elements.h"
#include "core/kernels/lanes.h"
#include "core/kernels/moved_arrays.h"

namespace normscope {
namespace {

constexpr std::int64_t kRowsMadeAtOnce = 4;

/// Vectors of a line of the cache, which is written whole before the next one.
template<typename T>
constexpr unsigned kLineVectors = 64 / sizeof(VectorOf<T>);
template<typename T>
using Line = Several<VectorOf<T>, kLineVectors<T>>;
template<typename T>
constexpr std::int64_t kLineElements = 64 / sizeof(T);

template<typename T>
inline Line<T> loadLine(const T *p)
{
    Line<T> line;
    for (VectorOf<T> &v : line.v) {
        v = load(p);
        p += VectorOf<T>::kWidth;
    }
    return line;
}
template<bool Stream, typename T>
inline void putLine(T *p, const Line<T> &line)
{
    for (const VectorOf<T> &v : line.v) {
        put<Stream>(p, v);
        p += VectorOf<T>::kWidth;
    }
}

template<typename T>
class DocumentedRows
{
public:
    explicit DocumentedRows(T added) : m_added(added) {}

    static const T *thirdStreamed(const ElementArrays<T> &arrays)
    {
        return arrays.delta == arrays.deltaIn ? arrays.output : arrays.delta;
    }
    static const T *secondStreamed(const ElementArrays<T> &arrays) { return arrays.scales; }

    /// A line of each of some rows, in column k.
    template<bool Stream>
    void makeLines(const ElementArrays<T> &arrays, std::int64_t stride, std::int64_t k) const
    {
        const bool inPlace = arrays.delta == arrays.deltaIn;
        const Line<T> n = loadLine(arrays.norm + k);
        for (std::int64_t row = 0; row < kRowsMadeAtOnce; ++row) {
            const std::int64_t i = row * stride + k;
            Line<T> y = loadLine(arrays.input + i);
            Line<T> s;
            Line<T> delta = loadLine(arrays.deltaIn + i);
            for (unsigned v = 0; v < kLineVectors<T>; ++v) {
                y.v[v] = y.v[v] * n.v[v];
                s.v[v] = (all(T(1)) - y.v[v]) * n.v[v];
                delta.v[v] = delta.v[v] + s.v[v] * all(m_added);
            }
            putLine<Stream>(arrays.output + i, y);
            putLine<Stream>(arrays.scales + i, s);
            if (Stream && !inPlace)
                putLine<true>(arrays.delta + i, delta);
            else
                putLine<false>(arrays.delta + i, delta);
        }
    }
    void makeOnes(const ElementArrays<T> &row, std::int64_t first, std::int64_t end) const
    {
        documentedOnes(row, m_added, first, end);
    }
    void makeRow(const ElementArrays<T> &row, std::int64_t width, bool stream) const
    {
        documented(row, m_added, width, stream);
    }

private:
    T m_added;
};

template<typename T>
struct ExactRows
{
    static const T *thirdStreamed(const ElementArrays<T> &arrays) { return arrays.delta; }
    static const T *secondStreamed(const ElementArrays<T> &arrays) { return arrays.output; }

    template<bool Stream>
    void makeLines(const ElementArrays<T> &arrays, std::int64_t stride, std::int64_t k) const
    {
        const Line<T> n = loadLine(arrays.norm + k);
        const Line<T> dot = loadLine(arrays.dot + k);
        for (std::int64_t row = 0; row < kRowsMadeAtOnce; ++row) {
            const std::int64_t i = row * stride + k;
            Line<T> y = loadLine(arrays.input + i);
            Line<T> delta = loadLine(arrays.deltaIn + i);
            for (unsigned v = 0; v < kLineVectors<T>; ++v) {
                y.v[v] = y.v[v] * n.v[v];
                delta.v[v] = n.v[v] * (delta.v[v] - y.v[v] * dot.v[v]);
            }
            putLine<Stream>(arrays.output + i, y);
            putLine<Stream>(arrays.delta + i, delta);
        }
    }
    void makeOnes(const ElementArrays<T> &row, std::int64_t first, std::int64_t end) const
    {
        exactOnes(row, first, end);
    }
    void makeRow(const ElementArrays<T> &row, std::int64_t width, bool stream) const
    {
        exact(row, width, stream);
    }
};

/// Some rows, of which `first` elements each come before the first whole vector.
template<bool Stream, typename Rule, typename T>
void makeSomeRows(const Rule &rule, const ElementArrays<T> &arrays, std::int64_t stride,
                  std::int64_t first, std::int64_t width)
{
    std::int64_t k = first;
    for (; k + kLineElements<T> <= width; k += kLineElements<T>)
        rule.template makeLines<Stream>(arrays, stride, k);
    for (std::int64_t row = 0; row < kRowsMadeAtOnce; ++row) {
        const ElementArrays<T> ofRow = movedTo(arrays, row * stride);
        rule.makeOnes(ofRow, 0, first);
        rule.makeOnes(ofRow, k, width);
    }
}

template<typename Rule, typename T>
void makeRows(const Rule &rule, const ElementArrays<T> &arrays, std::int64_t stride,
              std::int64_t rows, std::int64_t width, bool stream)
{
    const std::int64_t first = stream && stride % VectorOf<T>::kWidth == 0
        ? elementsToAlign(arrays.output, Rule::secondStreamed(arrays), Rule::thirdStreamed(arrays))
        : -1;
    std::int64_t row = 0;
    for (; row + kRowsMadeAtOnce <= rows; row += kRowsMadeAtOnce) {
        const ElementArrays<T> some = movedTo(arrays, row * stride);
        if (first >= 0 && first <= width)
            makeSomeRows<true>(rule, some, stride, first, width);
        else if (!stream)
            makeSomeRows<false>(rule, some, stride, 0, width);
        else
            break; // each row begins elsewhere in a vector
    }
    for (; row < rows; ++row)
        rule.makeRow(movedTo(arrays, row * stride), width, stream);
}

template<typename T>
void documentedRows(const ElementArrays<T> &arrays, T added, std::int64_t stride, std::int64_t rows,
                    std::int64_t width, bool stream)
{
    makeRows(DocumentedRows<T>(added), arrays, stride, rows, width, stream);
}

template<typename T>
void exactRows(const ElementArrays<T> &arrays, std::int64_t stride, std::int64_t rows,
               std::int64_t width, bool stream)
{
    makeRows(ExactRows<T>(), arrays, stride, rows, width, stream);
}

} // namespace
} // namespace normscope
