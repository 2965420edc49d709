// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace normscope {

/// The four axes of an NHWC array, with NumPy's numbers.
/// (NumPyNet calls 1 and 2 "w" and "h"; np.asarray(image) puts rows first.)
enum Axis : int { kBatch = 0, kRows = 1, kColumns = 2, kChannels = 3, kAxisCount = 4 };

/// Index of one element: batch, row, column, channel.
using Index4 = std::array<std::int64_t, 4>;

/// Lengths of an NHWC array: (batch, rows, columns, channels), each at least 1.
struct Shape
{
    std::int64_t batch = 1;
    std::int64_t rows = 1;
    std::int64_t columns = 1;
    std::int64_t channels = 1;

    std::int64_t length(int axis) const { return lengths()[static_cast<std::size_t>(axis)]; }
    Index4 lengths() const { return {batch, rows, columns, channels}; }
    /// Pixels of one image: rows * columns.
    std::int64_t pixels() const { return rows * columns; }
    /// Elements of one image: rows * columns * channels.
    std::int64_t imageElements() const { return pixels() * channels; }
    std::int64_t elements() const { return batch * imageElements(); }
    bool contains(const Index4 &index) const;
    /// Position of `index` in C order.
    std::int64_t flat(const Index4 &index) const;
    Index4 unflat(std::int64_t flat) const;

    bool operator==(const Shape &) const = default;
};

/// "1 x 300 x 451 x 3"
std::string toString(const Shape &shape);

} // namespace normscope
