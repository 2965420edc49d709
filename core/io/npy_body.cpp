// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_body.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace normscope {

namespace {

/// Of the file's bytes; small enough for a cache, large enough for a disk.
constexpr std::int64_t kChunkBytes = 1 << 20;

/// Hands out the next bytes of an array of `size` bytes through one buffer.
class ChunkSource
{
public:
    ChunkSource(const ByteSource &source, std::int64_t size)
        : m_source(source), m_unread(size), m_buffer(asSize(std::min(size, kChunkBytes)))
    {
    }

    /// The next `count` bytes, at most kChunkBytes; valid until the next call.
    Result<const std::byte *> take(std::int64_t count)
    {
        if (m_end - m_begin < count) {
            if (const Result<void> filled = refill(); !filled)
                return filled.error();
        }
        const std::byte *taken = m_buffer.data() + m_begin;
        m_begin += count;
        return taken;
    }

private:
    static std::size_t asSize(std::int64_t size) { return static_cast<std::size_t>(size); }

    /// Moves what is left to the front and fills the rest.
    Result<void> refill()
    {
        const std::int64_t kept = m_end - m_begin;
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, asSize(kept));
        const std::int64_t room = static_cast<std::int64_t>(m_buffer.size()) - kept;
        const std::int64_t wanted = std::min(room, m_unread);
        const std::int64_t got = m_source(m_buffer.data() + kept, wanted);
        if (got < 0)
            return Error {ErrorCode::fileUnreadable, {}};
        if (got < wanted)
            return Error {ErrorCode::damagedFile,
                          "the file ends " + std::to_string(m_unread - got)
                              + " bytes before the array does"};
        m_unread -= got;
        m_begin = 0;
        m_end = kept + got;
        return {};
    }

    const ByteSource &m_source;
    std::int64_t m_unread;
    std::vector<std::byte> m_buffer;
    std::int64_t m_begin = 0; ///< of the bytes in the buffer that are not taken
    std::int64_t m_end = 0;
};

template<typename V, bool otherOrder>
V load(const std::byte *bytes)
{
    std::array<std::byte, sizeof(V)> copy;
    std::memcpy(copy.data(), bytes, sizeof(V));
    if constexpr (otherOrder)
        std::reverse(copy.begin(), copy.end());
    return std::bit_cast<V>(copy);
}

/// Widens the `lines` x `line.length` elements at `in` to where they belong, from `out` on.
/// The loop that writes to neighbours is the inner one.
template<typename V, bool otherOrder, typename Stored>
void place(const std::byte *in, NpyStride line, NpyStride lines, Stored *out)
{
    std::int64_t inStep = 1;
    std::int64_t inStepOuter = line.length;
    NpyStride inner = line;
    NpyStride outer = lines;
    if (lines.length > 1 && lines.step < line.step) {
        std::swap(inner, outer);
        std::swap(inStep, inStepOuter);
    }
    constexpr auto kBytes = static_cast<std::int64_t>(sizeof(V));
    for (std::int64_t j = 0; j < outer.length; ++j) {
        const std::byte *from = in + j * inStepOuter * kBytes;
        Stored *to = out + j * outer.step;
        if (inner.step == 1 && inStep == 1) { // the loop that compilers make vectors of
            for (std::int64_t i = 0; i < inner.length; ++i)
                to[i] = widened(load<V, otherOrder>(from + i * kBytes));
        } else {
            for (std::int64_t i = 0; i < inner.length; ++i)
                to[i * inner.step] = widened(load<V, otherOrder>(from + i * inStep * kBytes));
        }
    }
}

/// True if widening changes one of `count` elements; only 64-bit integers can change.
template<typename V, bool otherOrder>
bool changes(const std::byte *in, std::int64_t count)
{
    if constexpr (std::is_integral_v<V> && sizeof(V) == 8) {
        for (std::int64_t i = 0; i < count; ++i) {
            if (isInexact(load<V, otherOrder>(in + i * static_cast<std::int64_t>(sizeof(V)))))
                return true;
        }
    }
    return false;
}

/// Calls use(line, lines, offset) for one piece of the file after the other: the first two
/// strides cut to at most `maxElements`, and where the piece lies in the result.
template<typename Use>
Result<void> forEachPiece(const std::array<NpyStride, 4> &strides, std::int64_t maxElements,
                          Use &&use)
{
    const NpyStride &line = strides[0];
    const NpyStride &lines = strides[1];
    const std::int64_t lengthCut = std::min(line.length, maxElements);
    const std::int64_t linesCut = lengthCut < line.length ? 1 : maxElements / line.length;
    const std::int64_t planes = strides[2].length * strides[3].length;
    for (std::int64_t plane = 0; plane < planes; ++plane) {
        const std::int64_t start = plane % strides[2].length * strides[2].step
            + plane / strides[2].length * strides[3].step;
        for (std::int64_t j = 0; j < lines.length; j += linesCut) {
            for (std::int64_t i = 0; i < line.length; i += lengthCut) {
                Result<void> used
                    = use(NpyStride {std::min(lengthCut, line.length - i), line.step},
                          NpyStride {std::min(linesCut, lines.length - j), lines.step},
                          start + j * lines.step + i * line.step);
                if (!used)
                    return used;
            }
        }
    }
    return {};
}

template<typename V, bool otherOrder, typename Stored>
Result<void> readElements(ChunkSource &source, const std::array<NpyStride, 4> &strides, Stored *out,
                          bool *inexact)
{
    constexpr auto kBytes = static_cast<std::int64_t>(sizeof(V));
    return forEachPiece(strides, kChunkBytes / kBytes,
                        [&](NpyStride line, NpyStride lines, std::int64_t offset) -> Result<void> {
                            const std::int64_t count = line.length * lines.length;
                            const Result<const std::byte *> bytes = source.take(count * kBytes);
                            if (!bytes)
                                return bytes.error();
                            *inexact = *inexact || changes<V, otherOrder>(*bytes, count);
                            place<V, otherOrder>(*bytes, line, lines, out + offset);
                            return {};
                        });
}

/// A tensor over `values`, packed elements in C order.
template<typename Stored>
StoredTensor packedTensor(const Shape &shape, std::shared_ptr<const Stored[]> values)
{
    const auto bytesOf = [](std::int64_t elements) {
        return static_cast<std::ptrdiff_t>(elements) * static_cast<std::ptrdiff_t>(sizeof(Stored));
    };
    const auto *data = reinterpret_cast<const std::byte *>(values.get());
    return StoredTensor(shape, storedTypeOf<Stored>(),
                        {{std::move(values), data, bytesOf(shape.columns * shape.channels),
                          shape.batch, bytesOf(shape.imageElements())}});
}

} // namespace

Result<NpyBody> readNpyBody(const ByteSource &source, const NpyType &type, const Shape &shape,
                            const std::vector<NpyStride> &strides)
{
    std::array<NpyStride, 4> all {{{1, 0}, {1, 0}, {1, 0}, {1, 0}}};
    std::copy(strides.begin(), strides.end(), all.begin());
    return visitNpyKind(type.kind, [&](auto zero) -> Result<NpyBody> {
        using V = decltype(zero);
        using Stored = decltype(widened(zero));
        const std::shared_ptr<Stored[]> values
            = std::make_shared_for_overwrite<Stored[]>(static_cast<std::size_t>(shape.elements()));
        ChunkSource chunks(source, shape.elements() * type.bytes);
        bool inexact = false;
        const Result<void> read = type.otherOrder
            ? readElements<V, true>(chunks, all, values.get(), &inexact)
            : readElements<V, false>(chunks, all, values.get(), &inexact);
        if (!read)
            return read.error();
        return NpyBody {packedTensor<Stored>(shape, values), inexact};
    });
}

} // namespace normscope
