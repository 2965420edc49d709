// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/tensor/shape.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace normscope {

/// Which axes the dimensions of an array are.
enum class Layout { automatic, nhwc, nchw, hwc, chw, hw };

/// "automatic", "nhwc", "nchw", "hwc", "chw", "hw"
std::string_view toString(Layout layout);

/// The layout itself; for automatic the one with the channels last: hw, hwc, nhwc.
/// Errors: unsupported (not 2 to 4 dimensions), invalidArgument (another number of dimensions
/// than the layout has).
Result<Layout> resolvedLayout(Layout layout, const std::vector<std::int64_t> &dimensions);

/// The NHWC shape of an array of a resolved layout; a missing axis has the length 1.
Shape shapeOf(Layout layout, const std::vector<std::int64_t> &dimensions);

/// A hint that the channels of an array of 3 or 4 dimensions come first. With (c, a, b) its
/// last three lengths: b > 4, for 1 to 4 is a usual number of channels, and one of
/// - c is 1, 3 or 4 and smaller than a and b: (3, 224, 224);
/// - c is at most a quarter of both: (16, 64, 100);
/// - a == b != c, a square image: (8, 64, 56, 56).
bool looksChannelsFirst(const std::vector<std::int64_t> &dimensions);

/// A dimension of a file: its length, and the distance of its neighbours in the NHWC array in
/// elements.
struct NpyStride
{
    std::int64_t length;
    std::int64_t step;

    bool operator==(const NpyStride &) const = default;
};

/// The dimensions of a file of a resolved layout, the fastest in the file first. Those of
/// length 1 are left out and neighbours that run on in the NHWC array are one, so that an array
/// in C order with the channels last is {elements, 1}. `shape` is shapeOf() and passes
/// checkSize().
std::vector<NpyStride> fileStrides(Layout layout, const Shape &shape, bool fortranOrder);

} // namespace normscope
