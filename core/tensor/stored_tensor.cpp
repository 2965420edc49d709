// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/stored_tensor.h"

#include <cassert>
#include <initializer_list>
#include <string>

namespace normscope {

std::size_t bytesPerElement(StoredType type)
{
    switch (type) {
    case StoredType::uint8:
        return 1;
    case StoredType::uint16:
        return 2;
    case StoredType::float32:
        return 4;
    case StoredType::float64:
        return 8;
    }
    return 0;
}

std::string_view toString(StoredType type)
{
    switch (type) {
    case StoredType::uint8:
        return "uint8";
    case StoredType::uint16:
        return "uint16";
    case StoredType::float32:
        return "float32";
    case StoredType::float64:
        return "float64";
    }
    return {};
}

Result<void> checkSize(const Shape &shape, std::int64_t maxMegapixels)
{
    // Lengths come from hostile headers, so no product may overflow.
    const auto exceeds = [](std::initializer_list<std::int64_t> factors, std::int64_t limit) {
        std::int64_t product = 1;
        for (const std::int64_t factor : factors) {
            if (factor > limit / product)
                return true;
            product *= factor;
        }
        return false;
    };
    for (const std::int64_t length : shape.lengths()) {
        if (length < 1)
            return Error {ErrorCode::unsupported, "an array with an empty axis"};
    }
    const std::int64_t maxPixels = std::min(maxMegapixels, kMaxElements) * 1'000'000;
    if (exceeds({shape.batch, shape.rows, shape.columns}, maxPixels))
        return Error {ErrorCode::tooLarge, std::to_string(maxMegapixels) + " megapixels"};
    if (exceeds({shape.batch, shape.rows, shape.columns, shape.channels}, kMaxElements))
        return Error {ErrorCode::tooLarge,
                      std::to_string(kMaxElements / 1'000'000) + " million elements"};
    return {};
}

StoredTensor::StoredTensor(Shape shape, StoredType type, std::vector<ImageBuffer> images)
    : m_shape(shape), m_type(type), m_images(std::move(images))
{
    assert(static_cast<std::int64_t>(m_images.size()) == m_shape.batch);
}

Result<StoredTensor> StoredTensor::stack(const std::vector<StoredTensor> &tensors)
{
    assert(!tensors.empty());
    const StoredTensor &first = tensors.front();
    Shape shape = first.shape();
    shape.batch = 0;
    std::vector<ImageBuffer> images;
    for (const StoredTensor &tensor : tensors) {
        Shape expected = shape;
        expected.batch = tensor.shape().batch;
        if (tensor.shape() != expected || tensor.type() != first.type())
            return Error {ErrorCode::shapeMismatch,
                          toString(tensor.shape()) + " " + std::string(toString(tensor.type()))
                              + " and " + toString(first.shape()) + " "
                              + std::string(toString(first.type()))};
        images.insert(images.end(), tensor.images().begin(), tensor.images().end());
    }
    shape.batch = static_cast<std::int64_t>(images.size());
    return StoredTensor(shape, first.type(), std::move(images));
}

std::int64_t StoredTensor::bytes() const
{
    return m_shape.elements() * static_cast<std::int64_t>(bytesPerElement(m_type));
}

} // namespace normscope
