// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_layout.h"

#include <algorithm>
#include <array>
#include <string>

namespace normscope {

namespace {

/// The axes of a resolved layout's dimensions, in their order.
std::vector<int> axesOf(Layout layout)
{
    switch (layout) {
    case Layout::nchw:
        return {kBatch, kChannels, kRows, kColumns};
    case Layout::hwc:
        return {kRows, kColumns, kChannels};
    case Layout::chw:
        return {kChannels, kRows, kColumns};
    case Layout::hw:
        return {kRows, kColumns};
    case Layout::automatic:
    case Layout::nhwc:
        break;
    }
    return {kBatch, kRows, kColumns, kChannels};
}

std::string dimensionsText(const std::vector<std::int64_t> &dimensions)
{
    std::string text;
    for (const std::int64_t length : dimensions)
        text += (text.empty() ? "(" : ", ") + std::to_string(length);
    return text + ")";
}

} // namespace

std::string_view toString(Layout layout)
{
    constexpr std::array<std::string_view, 6> kNames {"automatic", "nhwc", "nchw",
                                                      "hwc",       "chw",  "hw"};
    return kNames[static_cast<std::size_t>(layout)];
}

Result<Layout> resolvedLayout(Layout layout, const std::vector<std::int64_t> &dimensions)
{
    const std::size_t count = dimensions.size();
    if (count < 2 || count > 4)
        return Error {ErrorCode::unsupported, "a " + std::to_string(count) + "-D array"};
    if (layout == Layout::automatic)
        return count == 2 ? Layout::hw : count == 3 ? Layout::hwc : Layout::nhwc;
    const std::size_t wanted = axesOf(layout).size();
    if (wanted != count)
        return Error {ErrorCode::invalidArgument,
                      "layout " + std::string(toString(layout)) + " has " + std::to_string(wanted)
                          + " dimensions, but the array has " + std::to_string(count) + ": "
                          + dimensionsText(dimensions)};
    return layout;
}

Shape shapeOf(Layout layout, const std::vector<std::int64_t> &dimensions)
{
    const std::vector<int> axes = axesOf(layout);
    Index4 lengths {1, 1, 1, 1};
    for (std::size_t i = 0; i < axes.size(); ++i)
        lengths[static_cast<std::size_t>(axes[i])] = dimensions[i];
    return {lengths[kBatch], lengths[kRows], lengths[kColumns], lengths[kChannels]};
}

bool looksChannelsFirst(const std::vector<std::int64_t> &dimensions)
{
    const std::size_t count = dimensions.size();
    if (count != 3 && count != 4)
        return false;
    const std::int64_t channels = dimensions[count - 3];
    const std::int64_t rows = dimensions[count - 2];
    const std::int64_t columns = dimensions[count - 1];
    if (columns <= 4)
        return false;
    const std::int64_t smaller = std::min(rows, columns);
    const bool usualNumber = channels == 1 || channels == 3 || channels == 4;
    return (usualNumber && channels < smaller) || channels <= smaller / 4
        || (rows == columns && channels != rows);
}

std::vector<NpyStride> fileStrides(Layout layout, const Shape &shape, bool fortranOrder)
{
    std::vector<int> axes = axesOf(layout);
    if (!fortranOrder)
        std::reverse(axes.begin(), axes.end());
    const Index4 steps {shape.imageElements(), shape.columns * shape.channels, shape.channels, 1};
    std::vector<NpyStride> strides;
    for (const int axis : axes) {
        const NpyStride next {shape.length(axis), steps[static_cast<std::size_t>(axis)]};
        if (next.length == 1)
            continue;
        if (!strides.empty() && strides.back().step * strides.back().length == next.step)
            strides.back().length *= next.length;
        else
            strides.push_back(next);
    }
    if (strides.empty())
        strides.push_back({1, 1});
    return strides;
}

} // namespace normscope
