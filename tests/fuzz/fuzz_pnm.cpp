// SPDX-License-Identifier: GPL-3.0-or-later
// The PNM reader on any bytes.
#include "core/io/pnm_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstring>
#include <vector>

using namespace normscope;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::int64_t kMaxMegapixels = 1;
    std::size_t taken = 0;
    const ByteSource source = [&](void *out, std::int64_t wanted) {
        const std::size_t count = std::min(size - taken, static_cast<std::size_t>(wanted));
        std::copy_n(data + taken, count, static_cast<std::uint8_t *>(out));
        taken += count;
        return static_cast<std::int64_t>(count);
    };
    const Result<PnmImage> image = readPnm(source, static_cast<std::int64_t>(size), kMaxMegapixels);
    if (!image)
        return 0;
    const Shape &shape = image->tensor.shape();
    fuzz::require(checkSize(shape, kMaxMegapixels).hasValue(), "a picture is within the limits");
    std::vector<double> values(static_cast<std::size_t>(shape.elements()));
    image->tensor.read(0, 0, shape.elements(), values.data());
    const double maximum = static_cast<double>(image->maximum);
    for (const double value : values)
        fuzz::require(value >= 0 && value <= maximum, "a sample is within the maximum");
    return 0;
}
