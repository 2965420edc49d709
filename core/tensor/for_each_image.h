// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

#include <algorithm>

namespace normscope {

/// Calls use(image, first, count, done) for the parts of elements [first, first + count) of a batch
/// in C order that lie in one image; `done` elements of the range come before.
template<typename Use>
void forEachImage(const Shape &shape, std::int64_t first, std::int64_t count, const Use &use)
{
    const std::int64_t imageElements = shape.imageElements();
    std::int64_t done = 0;
    while (done < count) {
        const std::int64_t image = (first + done) / imageElements;
        const std::int64_t inImage = (first + done) % imageElements;
        const std::int64_t run = std::min(count - done, imageElements - inImage);
        use(image, inImage, run, done);
        done += run;
    }
}

} // namespace normscope
