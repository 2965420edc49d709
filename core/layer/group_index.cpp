// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_index.h"

#include <algorithm>

namespace normscope {

GroupIndex::GroupIndex(const Shape &shape, const AxisSet &axes)
    : m_shape(shape), m_groupShape(normscope::groupShape(shape, axes))
{
    std::int64_t stride = 1;
    for (int axis = kAxisCount - 1; axis >= 0; --axis) {
        const std::int64_t length = m_groupShape.length(axis);
        m_strides[static_cast<std::size_t>(axis)] = length > 1 ? stride : 0;
        stride *= length;
    }
}

std::int64_t GroupIndex::groupOf(const Index4 &element) const
{
    std::int64_t group = 0;
    for (std::size_t axis = 0; axis < element.size(); ++axis)
        group += element[axis] * m_strides[axis];
    return group;
}

template<typename T>
void GroupIndex::repeatInRow(const T *row, std::int64_t first, std::int64_t count, T *out) const
{
    const std::int64_t channels = m_shape.channels;
    const bool byColumn = m_strides[kColumns] != 0;
    const bool byChannel = m_strides[kChannels] != 0;
    if (!byColumn && !byChannel) {
        std::fill_n(out, count, *row);
    } else if (byColumn && (byChannel || channels == 1)) {
        std::copy_n(row + first, count, out);
    } else if (byColumn) {
        std::int64_t column = first / channels;
        std::int64_t channel = first % channels;
        while (count > 0) {
            const std::int64_t run = std::min(count, channels - channel);
            out = std::fill_n(out, run, row[column]);
            count -= run;
            channel = 0;
            ++column;
        }
    } else {
        for (std::int64_t i = 0, channel = first % channels; i < count; ++i) {
            out[i] = row[channel];
            channel = channel + 1 == channels ? 0 : channel + 1;
        }
    }
}

template<typename T>
void GroupIndex::repeat(const T *groupValues, std::int64_t batch, std::int64_t first,
                        std::int64_t count, T *out) const
{
    const std::int64_t rowElements = m_shape.columns * m_shape.channels;
    std::int64_t row = first / rowElements;
    std::int64_t inRow = first % rowElements;
    while (count > 0) {
        const std::int64_t run = std::min(count, rowElements - inRow);
        repeatInRow(groupValues + batch * m_strides[kBatch] + row * m_strides[kRows], inRow, run,
                    out);
        out += run;
        count -= run;
        inRow = 0;
        ++row;
    }
}

template void GroupIndex::repeat(const float *, std::int64_t, std::int64_t, std::int64_t,
                                 float *) const;
template void GroupIndex::repeat(const double *, std::int64_t, std::int64_t, std::int64_t,
                                 double *) const;

} // namespace normscope
