// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/stored_tensor.h"

#include <algorithm>
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

StoredTensor::StoredTensor(Shape shape, StoredType type, std::vector<ImageBuffer> buffers)
    : m_shape(shape), m_type(type), m_buffers(std::move(buffers))
{
    std::int64_t images = 0;
    for (const ImageBuffer &buffer : m_buffers) {
        m_firstImages.push_back(images);
        images += buffer.count;
    }
    assert(images == m_shape.batch);
}

StoredTensor::Image StoredTensor::imageAt(std::int64_t batch) const
{
    const auto next = std::ranges::upper_bound(m_firstImages, batch);
    const auto i = static_cast<std::size_t>(next - m_firstImages.begin()) - 1;
    const ImageBuffer &buffer = m_buffers[i];
    return {buffer.data + (batch - m_firstImages[i]) * buffer.imageBytes, buffer.rowBytes};
}

std::ptrdiff_t StoredTensor::packedRowBytes() const
{
    return m_shape.columns * m_shape.channels
        * static_cast<std::ptrdiff_t>(bytesPerElement(m_type));
}

const std::byte *StoredTensor::packed(std::int64_t batch, std::int64_t first,
                                      std::int64_t count) const
{
    const Image image = imageAt(batch);
    const std::int64_t rowElements = m_shape.columns * m_shape.channels;
    const std::int64_t row = first / rowElements;
    const std::int64_t inRow = first % rowElements;
    if (image.rowBytes != packedRowBytes() && inRow + count > rowElements)
        return nullptr;
    return image.data + row * image.rowBytes
        + inRow * static_cast<std::ptrdiff_t>(bytesPerElement(m_type));
}

Result<StoredTensor> StoredTensor::stack(const std::vector<StoredTensor> &tensors)
{
    assert(!tensors.empty());
    const StoredTensor &first = tensors.front();
    Shape shape = first.shape();
    shape.batch = 0;
    std::vector<ImageBuffer> buffers;
    for (const StoredTensor &tensor : tensors) {
        Shape expected = first.shape();
        expected.batch = tensor.shape().batch;
        if (tensor.shape() != expected || tensor.type() != first.type())
            return Error {ErrorCode::shapeMismatch,
                          toString(tensor.shape()) + " " + std::string(toString(tensor.type()))
                              + " and " + toString(first.shape()) + " "
                              + std::string(toString(first.type()))};
        buffers.insert(buffers.end(), tensor.buffers().begin(), tensor.buffers().end());
        shape.batch += tensor.shape().batch;
    }
    return StoredTensor(shape, first.type(), std::move(buffers));
}

std::int64_t StoredTensor::bytes() const
{
    return m_shape.elements() * static_cast<std::int64_t>(bytesPerElement(m_type));
}

} // namespace normscope
