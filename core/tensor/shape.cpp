// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/shape.h"

namespace normscope {

bool Shape::contains(const Index4 &index) const
{
    for (int axis = 0; axis < kAxisCount; ++axis) {
        const std::int64_t i = index[static_cast<std::size_t>(axis)];
        if (i < 0 || i >= length(axis))
            return false;
    }
    return true;
}

std::int64_t Shape::flat(const Index4 &index) const
{
    return ((index[0] * rows + index[1]) * columns + index[2]) * channels + index[3];
}

Index4 Shape::unflat(std::int64_t flat) const
{
    const std::int64_t channel = flat % channels;
    flat /= channels;
    const std::int64_t column = flat % columns;
    flat /= columns;
    return {flat / rows, flat % rows, column, channel};
}

std::string toString(const Shape &shape)
{
    return std::to_string(shape.batch) + " x " + std::to_string(shape.rows) + " x "
        + std::to_string(shape.columns) + " x " + std::to_string(shape.channels);
}

} // namespace normscope
