// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pnm_pixels.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace normscope {

namespace {

constexpr std::uint8_t kBlack = 0;
constexpr std::uint8_t kWhite = 255;

Error strayBytes()
{
    return {ErrorCode::damagedFile, "stray bytes are inside"};
}

Error aboveMaximum(std::int64_t maximum)
{
    return {ErrorCode::damagedFile,
            "a number is larger than its maximum of " + std::to_string(maximum)};
}

/// Takes white space and comments of a plain file.
void skipSpace(ByteReader &reader)
{
    while (true) {
        const int next = reader.peek();
        if (next != '#' && !isPnmSpace(next))
            return;
        reader.take();
        if (next == '#')
            skipPnmComment(reader, std::numeric_limits<std::int64_t>::max());
    }
}

/// A sample of a plain file that is a number, with what ends it still to come.
Result<std::int64_t> takePlainNumber(ByteReader &reader, std::int64_t maximum)
{
    skipSpace(reader);
    if (!isPnmDigit(reader.peek()))
        return reader.peek() == ByteReader::kEnd ? pnmEnd(reader) : strayBytes();
    std::int64_t value = 0;
    while (isPnmDigit(reader.peek())) {
        value = value * 10 + (reader.take() - '0');
        if (value > maximum)
            return aboveMaximum(maximum);
    }
    const int next = reader.peek();
    if (next != ByteReader::kEnd && next != '#' && !isPnmSpace(next))
        return strayBytes();
    return value;
}

/// A sample of a plain file of bits: one digit, which nothing has to end.
Result<std::int64_t> takePlainBit(ByteReader &reader)
{
    skipSpace(reader);
    const int digit = reader.take();
    if (digit == ByteReader::kEnd)
        return pnmEnd(reader);
    if (digit != '0' && digit != '1')
        return strayBytes();
    return std::int64_t {digit == '0' ? kWhite : kBlack};
}

template<typename V>
Result<void> readPlainRow(ByteReader &reader, const PnmHeader &header, V *out, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const Result<std::int64_t> value = header.sample == PnmSample::bit
            ? takePlainBit(reader)
            : takePlainNumber(reader, header.maximum);
        if (!value)
            return value.error();
        out[i] = static_cast<V>(*value);
    }
    return {};
}

/// A row of a raw file of bits: eight a byte, the highest first, and the last byte filled up.
Result<void> readBitRow(ByteReader &reader, std::vector<unsigned char> &packed, std::uint8_t *out,
                        std::int64_t count)
{
    packed.resize(static_cast<std::size_t>((count + 7) / 8));
    if (reader.read(packed.data(), std::ssize(packed)) < std::ssize(packed))
        return pnmEnd(reader);
    for (std::int64_t i = 0; i < count; ++i) {
        const unsigned byte = packed[static_cast<std::size_t>(i / 8)];
        out[i] = (byte >> (7 - i % 8) & 1U) != 0 ? kBlack : kWhite;
    }
    return {};
}

std::uint8_t ownOrder(std::uint8_t value)
{
    return value;
}

/// A number whose first byte in the file is the higher one.
std::uint16_t ownOrder(std::uint16_t value)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(&value);
    return static_cast<std::uint16_t>(bytes[0] << 8U | bytes[1]);
}

template<typename V>
Result<void> readRawRow(ByteReader &reader, const PnmHeader &header, V *out, std::int64_t count)
{
    const std::int64_t bytes = count * static_cast<std::int64_t>(sizeof(V));
    if (reader.read(out, bytes) < bytes)
        return pnmEnd(reader);
    std::transform(out, out + count, out, [](V value) { return ownOrder(value); });
    if (header.maximum < std::numeric_limits<V>::max()
        && *std::max_element(out, out + count) > header.maximum)
        return aboveMaximum(header.maximum);
    return {};
}

template<typename V>
Result<StoredTensor> readRows(ByteReader &reader, const PnmHeader &header)
{
    const Shape shape {1, header.rows, header.columns, header.channels()};
    const std::int64_t rowElements = shape.columns * shape.channels;
    const std::shared_ptr<V[]> values
        = std::make_shared_for_overwrite<V[]>(static_cast<std::size_t>(shape.elements()));
    std::vector<unsigned char> packed;
    for (std::int64_t row = 0; row < shape.rows; ++row) {
        V *out = values.get() + row * rowElements;
        Result<void> read;
        if (header.plain)
            read = readPlainRow(reader, header, out, rowElements);
        else if constexpr (sizeof(V) == 1) {
            read = header.sample == PnmSample::bit ? readBitRow(reader, packed, out, rowElements)
                                                   : readRawRow(reader, header, out, rowElements);
        } else
            read = readRawRow(reader, header, out, rowElements);
        if (!read)
            return read.error();
    }
    const auto rowBytes
        = static_cast<std::ptrdiff_t>(rowElements) * static_cast<std::ptrdiff_t>(sizeof(V));
    const auto *data = reinterpret_cast<const std::byte *>(values.get());
    return StoredTensor(shape, storedTypeOf<V>(), {{values, data, rowBytes}});
}

} // namespace

std::int64_t leastPnmBytes(const PnmHeader &header)
{
    const std::int64_t samples = header.rows * header.columns * header.channels();
    if (header.sample == PnmSample::bit)
        return header.plain ? samples : header.rows * ((header.columns + 7) / 8);
    if (header.plain)
        return 2 * samples - 1; // a digit each, and a space between two
    return header.isWide() ? 2 * samples : samples;
}

Result<StoredTensor> readPnmPixels(ByteReader &reader, const PnmHeader &header)
{
    return header.isWide() ? readRows<std::uint16_t>(reader, header)
                           : readRows<std::uint8_t>(reader, header);
}

} // namespace normscope
