// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_index.h"

#include "core/kernels/kernels.h"

#include <algorithm>

namespace normscope {

namespace {

/// The values of all channels again and again, beginning with `channel`.
template<typename T>
void repeatChannels(const T *values, std::int64_t channels, std::int64_t channel,
                    std::int64_t count, T *out)
{
    const std::int64_t rest = std::min(count, channels - channel);
    std::copy_n(values + channel, rest, out);
    const std::int64_t start = std::min(count - rest, channel);
    std::copy_n(values, start, out + rest);
    // What is there is a whole period, and then several.
    for (std::int64_t done = channels; done < count; done *= 2)
        std::copy_n(out, std::min(done, count - done), out + done);
}

} // namespace

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

bool GroupIndex::listsRows() const
{
    return m_strides[kColumns] != 0 && (m_strides[kChannels] != 0 || m_shape.channels == 1);
}

template<typename T>
void GroupIndex::repeatInRow(const T *row, std::int64_t first, std::int64_t count, T *out) const
{
    const std::int64_t channels = m_shape.channels;
    const bool byColumn = m_strides[kColumns] != 0;
    const bool byChannel = m_strides[kChannels] != 0;
    if (!byColumn && !byChannel) {
        std::fill_n(out, count, *row);
    } else if (listsRows()) {
        std::copy_n(row + first, count, out);
    } else if (byColumn) {
        const T *column = row + first / channels;
        if (const std::int64_t channel = first % channels; channel != 0) {
            const std::int64_t rest = std::min(count, channels - channel);
            out = std::fill_n(out, rest, *column++);
            count -= rest;
        }
        const std::int64_t whole = count / channels;
        fastestKernels<T>().repeat(column, whole, channels, out);
        if (count % channels != 0)
            std::fill_n(out + whole * channels, count % channels, column[whole]);
    } else {
        repeatChannels(row, channels, first % channels, count, out);
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

template<typename T>
const T *GroupIndex::listed(const T *groupValues, std::int64_t batch, std::int64_t first,
                            std::int64_t count) const
{
    const std::int64_t row = m_shape.columns * m_shape.channels;
    const std::int64_t inRow = first % row;
    if (!listsRows() || inRow + count > row)
        return nullptr;
    return groupValues + batch * m_strides[kBatch] + first / row * m_strides[kRows] + inRow;
}

template const float *GroupIndex::listed(const float *, std::int64_t, std::int64_t,
                                         std::int64_t) const;
template const double *GroupIndex::listed(const double *, std::int64_t, std::int64_t,
                                          std::int64_t) const;
template void GroupIndex::repeat(const float *, std::int64_t, std::int64_t, std::int64_t,
                                 float *) const;
template void GroupIndex::repeat(const double *, std::int64_t, std::int64_t, std::int64_t,
                                 double *) const;

} // namespace normscope
