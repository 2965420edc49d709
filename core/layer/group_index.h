// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"
#include "core/tensor/shape.h"

namespace normscope {

/// Which group an element belongs to. Groups are numbered in C order of the shape that a sum
/// with keepdims=True has.
class GroupIndex
{
public:
    GroupIndex(const Shape &shape, const AxisSet &axes);

    const Shape &groupShape() const { return m_groupShape; }
    std::int64_t groups() const { return m_groupShape.elements(); }
    std::int64_t groupSize() const { return m_shape.elements() / m_groupShape.elements(); }

    std::int64_t groupOf(const Index4 &element) const;

    /// Writes the value of its group for elements [first, first + count) of image `batch`.
    template<typename T>
    void repeat(const T *groupValues, std::int64_t batch, std::int64_t first, std::int64_t count,
                T *out) const;

    /// The values of those elements where they stand in this order already; else null.
    template<typename T>
    const T *listed(const T *groupValues, std::int64_t batch, std::int64_t first,
                    std::int64_t count) const;

private:
    /// Whether neighbours in a row are of neighbouring groups, of which none is met twice.
    bool listsRows() const;
    template<typename T>
    void repeatInRow(const T *row, std::int64_t first, std::int64_t count, T *out) const;

    Shape m_shape;
    Shape m_groupShape;
    Index4 m_strides {}; ///< in groups; 0 for a summed axis
};

} // namespace normscope
