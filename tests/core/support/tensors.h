// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors and inputs made from numbers.
#pragma once

#include "core/tensor/input.h"
#include "core/tensor/stored_tensor.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace normscope::test {

/// A tensor whose rows lie `padding` elements apart, as a decoder's do.
template<typename V>
StoredTensor stridedTensor(const Shape &shape, const std::vector<V> &values, std::int64_t padding)
{
    const std::int64_t rowElements = shape.columns * shape.channels;
    std::vector<ImageBuffer> images;
    auto source = values.begin();
    for (std::int64_t n = 0; n < shape.batch; ++n) {
        const auto buffer = std::make_shared<std::vector<V>>(
            static_cast<std::size_t>(shape.rows * (rowElements + padding)), V(77));
        for (std::int64_t row = 0; row < shape.rows; ++row, source += rowElements)
            std::copy_n(source, rowElements, buffer->begin() + row * (rowElements + padding));
        images.push_back({buffer, reinterpret_cast<const std::byte *>(buffer->data()),
                          (rowElements + padding) * static_cast<std::int64_t>(sizeof(V))});
    }
    return StoredTensor(shape, storedTypeOf<V>(), std::move(images));
}

template<typename V>
std::shared_ptr<const StoredTensor> sharedTensor(const Shape &shape, const std::vector<V> &values)
{
    return std::make_shared<const StoredTensor>(StoredTensor::fromValues(shape, values));
}

/// x = the values as they are.
template<typename V>
Input rawInput(const Shape &shape, const std::vector<V> &values)
{
    return Input(sharedTensor(shape, values), Rescale {});
}

inline Input rawInput(StoredTensor tensor)
{
    return Input(std::make_shared<const StoredTensor>(std::move(tensor)), Rescale {});
}

/// All elements of an input in C order.
template<typename T>
std::vector<T> readAll(const Input &input)
{
    const std::int64_t imageElements = input.shape().imageElements();
    std::vector<T> values(static_cast<std::size_t>(input.shape().elements()));
    for (std::int64_t n = 0; n < input.shape().batch; ++n)
        input.read(n, 0, imageElements, values.data() + n * imageElements);
    return values;
}

} // namespace normscope::test
