// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/profile.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr std::int64_t kPixelsAtOnce = 1024;

/// The spans that make up the pixels of a line, one after the other: neighbours in a row together.
std::vector<PixelSpan> spansOf(const ProfileRequest &request, const std::vector<QPoint> &pixels)
{
    const std::int64_t columns = request.run->shape().columns;
    std::vector<PixelSpan> spans;
    for (const QPoint &pixel : pixels) {
        const std::int64_t place = pixel.y() * columns + pixel.x();
        const bool goesOn = !spans.empty() && spans.back().first + spans.back().count == place
            && spans.back().count < kPixelsAtOnce;
        if (goesOn)
            ++spans.back().count;
        else
            spans.push_back({request.image, place, 1});
    }
    return spans;
}

} // namespace

std::optional<std::size_t> Profile::placeOf(const Index4 &at) const
{
    if (at[kBatch] != request.image || at[kChannels] != request.channel)
        return std::nullopt;
    const QPoint pixel(static_cast<int>(at[kColumns]), static_cast<int>(at[kRows]));
    const auto found = std::ranges::find(pixels, pixel);
    return found == pixels.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - pixels.begin()));
}

std::optional<Profile> readProfile(const ProfileRequest &request, const StopToken &stop)
{
    Profile profile {request, pixelsOf(request.line), {}};
    profile.values.resize(request.stages.size());
    const auto channels = static_cast<std::size_t>(request.run->shape().channels);
    const auto channel = static_cast<std::size_t>(request.channel);
    std::vector<double> values;
    for (const PixelSpan &span : spansOf(request, profile.pixels)) {
        if (stop.stop_requested())
            return std::nullopt;
        const std::size_t elements = static_cast<std::size_t>(span.count) * channels;
        values.resize(elements * request.stages.size());
        request.run->evaluate(request.stages, span, values.data());
        for (std::size_t i = 0; i < request.stages.size(); ++i) {
            for (std::size_t at = channel; at < elements; at += channels)
                profile.values[i].push_back(values[i * elements + at]);
        }
    }
    return profile;
}

} // namespace normscope
