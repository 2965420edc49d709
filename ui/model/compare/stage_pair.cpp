// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/stage_pair.h"

#include "core/tensor/for_each_image.h"

#include <algorithm>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kElementsAtOnce = 1 << 14;

} // namespace

void StageSide::evaluate(const PixelSpan &span, double *out) const
{
    run->evaluate(stage, {firstImage + span.batch, span.first, span.count}, out);
}

void StageSide::read(const Shape &shape, std::int64_t first, std::int64_t count, double *out) const
{
    const std::int64_t channels = shape.channels;
    std::vector<double> values;
    forEachImage(shape, first, count, [&](auto image, auto start, auto length, auto done) {
        const std::int64_t pixel = start / channels;
        const std::int64_t pixels = (start + length - 1) / channels + 1 - pixel;
        values.resize(static_cast<std::size_t>(pixels * channels));
        evaluate({image, pixel, pixels}, values.data());
        std::copy_n(values.begin() + (start - pixel * channels), length, out + done);
    });
}

std::int64_t pixelsAtOnce(const Shape &shape)
{
    return std::max<std::int64_t>(1, kElementsAtOnce / shape.channels);
}

} // namespace normscope
