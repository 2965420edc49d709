// SPDX-License-Identifier: GPL-3.0-or-later
// The .npy reader on any bytes, in several layouts.
#include "core/io/npy_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstring>
#include <vector>

using namespace normscope;

namespace {

constexpr std::int64_t kMaxMegapixels = 1;

void readAll(const StoredTensor &tensor)
{
    const std::int64_t count = tensor.shape().imageElements();
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::int64_t image = 0; image < tensor.shape().batch; ++image)
        tensor.read(image, 0, count, values.data());
}

void readIn(Layout layout, std::string_view file)
{
    std::size_t taken = 0;
    const ByteSource source = [&](void *data, std::int64_t size) {
        const std::size_t count = std::min(file.size() - taken, static_cast<std::size_t>(size));
        std::memcpy(data, file.data() + taken, count);
        taken += count;
        return static_cast<std::int64_t>(count);
    };
    const Result<NpyArray> array = readNpy(source, std::ssize(file), layout, kMaxMegapixels);
    if (!array)
        return;
    const Shape &shape = array->tensor.shape();
    fuzz::require(checkSize(shape, kMaxMegapixels).hasValue(), "an array is within the limits");
    fuzz::require(shape.elements() <= std::ssize(file), "an element has a byte in the file");
    readAll(array->tensor);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    for (const Layout layout : {Layout::automatic, Layout::nchw, Layout::chw})
        readIn(layout, fuzz::textOf(data, size));
    return 0;
}
