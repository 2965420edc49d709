// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/tensor/shape.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace normscope {

/// The types in which an input is kept; every other type of a file is widened to the smallest
/// of these that holds it.
enum class StoredType { uint8, uint16, float32, float64 };

std::size_t bytesPerElement(StoredType type);
/// NumPy's name: "uint8", "uint16", "float32", "float64".
std::string_view toString(StoredType type);

/// Limits of what is opened, checked from headers before anything is allocated.
inline constexpr std::int64_t kDefaultMaxMegapixels = 120;
inline constexpr std::int64_t kMaxElements = 480'000'000;

/// An error if `shape` has an empty axis, more than `maxMegapixels` million pixels
/// (batch * rows * columns) or more than kMaxElements elements.
Result<void> checkSize(const Shape &shape, std::int64_t maxMegapixels = kDefaultMaxMegapixels);

/// Some images of a batch where they lie: `count` images `imageBytes` apart, each of rows of
/// columns * channels packed elements, `rowBytes` apart. `owner` keeps the memory alive, so
/// a decoder's buffer is adopted and not copied.
struct ImageBuffer
{
    std::shared_ptr<const void> owner;
    const std::byte *data = nullptr;
    std::ptrdiff_t rowBytes = 0;
    std::int64_t count = 1;
    std::ptrdiff_t imageBytes = 0;
};

/// An NHWC array as it was stored in a file: immutable, shared between threads, never
/// converted as a whole.
class StoredTensor
{
public:
    /// Buffers for all images of the batch in order, aligned for `type`.
    StoredTensor(Shape shape, StoredType type, std::vector<ImageBuffer> buffers);

    /// A tensor over packed elements in C order. `values` holds shape.elements() of them.
    template<typename V>
    static StoredTensor fromValues(Shape shape, std::vector<V> values);

    /// Stacks tensors of one shape (but for the batch) and type along the batch axis, without
    /// copying. Error: shapeMismatch.
    static Result<StoredTensor> stack(const std::vector<StoredTensor> &tensors);

    const Shape &shape() const { return m_shape; }
    StoredType type() const { return m_type; }
    const std::vector<ImageBuffer> &buffers() const { return m_buffers; }
    /// Bytes that the array occupies.
    std::int64_t bytes() const;

    /// Converts elements [first, first + count) of image `batch`, counted in C order over
    /// (rows, columns, channels), to T.
    template<typename T>
    void read(std::int64_t batch, std::int64_t first, std::int64_t count, T *out) const;

    /// Where elements [first, first + count) of image `batch` lie packed; null if they do not.
    const std::byte *packed(std::int64_t batch, std::int64_t first, std::int64_t count) const;

    /// Calls `use(const V *elements, std::int64_t count)` with V the stored type for each packed
    /// run of [first, first + count) of image `batch`.
    template<typename Use>
    void visitRuns(std::int64_t batch, std::int64_t first, std::int64_t count, Use &&use) const;

private:
    struct Image
    {
        const std::byte *data;
        std::ptrdiff_t rowBytes;
    };
    Image imageAt(std::int64_t batch) const;
    std::ptrdiff_t packedRowBytes() const;

    Shape m_shape;
    StoredType m_type;
    std::vector<ImageBuffer> m_buffers;
    std::vector<std::int64_t> m_firstImages; ///< of each buffer
};

template<typename V>
constexpr StoredType storedTypeOf();
template<>
constexpr StoredType storedTypeOf<std::uint8_t>()
{
    return StoredType::uint8;
}
template<>
constexpr StoredType storedTypeOf<std::uint16_t>()
{
    return StoredType::uint16;
}
template<>
constexpr StoredType storedTypeOf<float>()
{
    return StoredType::float32;
}
template<>
constexpr StoredType storedTypeOf<double>()
{
    return StoredType::float64;
}

template<typename V>
StoredTensor StoredTensor::fromValues(Shape shape, std::vector<V> values)
{
    const auto owner = std::make_shared<const std::vector<V>>(std::move(values));
    const auto imageBytes = shape.imageElements() * static_cast<std::int64_t>(sizeof(V));
    const auto rowBytes = shape.columns * shape.channels * static_cast<std::int64_t>(sizeof(V));
    const auto *bytes = reinterpret_cast<const std::byte *>(owner->data());
    return StoredTensor(shape, storedTypeOf<V>(),
                        {{owner, bytes, rowBytes, shape.batch, imageBytes}});
}

template<typename Use>
void StoredTensor::visitRuns(std::int64_t batch, std::int64_t first, std::int64_t count,
                             Use &&use) const
{
    const Image image = imageAt(batch);
    const bool rowsArePacked = image.rowBytes == packedRowBytes();
    const std::int64_t rowElements
        = rowsArePacked ? m_shape.imageElements() : m_shape.columns * m_shape.channels;
    std::int64_t row = first / rowElements;
    std::int64_t inRow = first % rowElements;
    while (count > 0) {
        const std::int64_t run = std::min(count, rowElements - inRow);
        const std::byte *start = image.data + row * image.rowBytes;
        switch (m_type) {
        case StoredType::uint8:
            use(reinterpret_cast<const std::uint8_t *>(start) + inRow, run);
            break;
        case StoredType::uint16:
            use(reinterpret_cast<const std::uint16_t *>(start) + inRow, run);
            break;
        case StoredType::float32:
            use(reinterpret_cast<const float *>(start) + inRow, run);
            break;
        case StoredType::float64:
            use(reinterpret_cast<const double *>(start) + inRow, run);
            break;
        }
        count -= run;
        inRow = 0;
        ++row;
    }
}

template<typename T>
void StoredTensor::read(std::int64_t batch, std::int64_t first, std::int64_t count, T *out) const
{
    T *next = out;
    visitRuns(batch, first, count, [&next](const auto *elements, std::int64_t run) {
        T *const to = next; // which the loop does not change, so that it is made of vectors
        for (std::int64_t i = 0; i < run; ++i)
            to[i] = static_cast<T>(elements[i]);
        next += run;
    });
}

} // namespace normscope
