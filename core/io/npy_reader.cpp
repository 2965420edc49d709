// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"

#include "core/io/npy_body.h"
#include "core/io/npy_header.h"
#include "core/io/npy_type.h"

#include <new>

namespace normscope {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

std::int64_t byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/// The next `count` bytes of the header, less at the end of the file.
Result<std::string> readBytes(const ByteSource &source, std::int64_t count)
{
    std::string bytes(static_cast<std::size_t>(count), '\0');
    const std::int64_t got = source(bytes.data(), count);
    if (got < 0)
        return Error {ErrorCode::fileUnreadable, {}};
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

/// The next `count` bytes of the header, all of them.
Result<std::string> readAll(const ByteSource &source, std::int64_t count)
{
    Result<std::string> bytes = readBytes(source, count);
    if (bytes && static_cast<std::int64_t>(bytes->size()) < count)
        return Error {ErrorCode::damagedFile, "the file ends in its header"};
    return bytes;
}

struct Prefix
{
    NpyHeader header;
    std::int64_t bytes = 0; ///< from the start of the file to the array
};

/// Bytes of the number that says the length of the header; it depends on the version.
Result<std::int64_t> lengthBytes(std::string_view version)
{
    const std::int64_t major = byteAt(version, 0);
    const std::int64_t minor = byteAt(version, 1);
    if (major < 1 || major > 3 || minor != 0)
        return Error {ErrorCode::unsupported,
                      "version " + std::to_string(major) + "." + std::to_string(minor)
                          + " of the NPY format"};
    return major == 1 ? 2 : 4;
}

/// Reads the magic bytes, the version, the length of the header and the header.
Result<Prefix> readPrefix(const ByteSource &source, std::int64_t fileBytes)
{
    const Result<std::string> magic = readBytes(source, std::ssize(kMagic));
    if (!magic)
        return magic.error();
    if (*magic != kMagic)
        return Error {ErrorCode::unknownFormat, {}};
    const Result<std::string> version = readAll(source, 2);
    if (!version)
        return version.error();
    const Result<std::int64_t> digits = lengthBytes(*version);
    if (!digits)
        return digits.error();
    const Result<std::string> length = readAll(source, *digits);
    if (!length)
        return length.error();

    std::int64_t textBytes = 0; // little endian
    for (std::size_t i = length->size(); i > 0; --i)
        textBytes = textBytes * 256 + byteAt(*length, i - 1);
    const std::int64_t start = std::ssize(kMagic) + 2 + *digits;
    if (fileBytes >= 0 && textBytes > fileBytes - start)
        return Error {ErrorCode::damagedFile, "the file ends in its header"};
    if (textBytes > kMaxNpyHeaderBytes)
        return Error {ErrorCode::damagedFile,
                      "the header claims " + std::to_string(textBytes) + " bytes"};
    const Result<std::string> text = readAll(source, textBytes);
    if (!text)
        return text.error();
    Result<NpyHeader> header = parseNpyHeader(*text);
    if (!header)
        return header.error();
    return Prefix {*std::move(header), start + textBytes};
}

/// Error: damagedFile if the file cannot hold the array.
Result<void> checkFileSize(const Prefix &prefix, std::int64_t arrayBytes, std::int64_t fileBytes)
{
    const std::int64_t held = fileBytes - prefix.bytes;
    if (fileBytes < 0 || held >= arrayBytes)
        return {};
    return Error {ErrorCode::damagedFile,
                  "the array has " + std::to_string(arrayBytes) + " bytes, but only "
                      + std::to_string(held) + " follow the header"};
}

/// readNpy() but for its memory failures.
Result<NpyArray> read(const ByteSource &source, std::int64_t fileBytes, Layout layout,
                      std::int64_t maxMegapixels, std::int64_t imagesBefore)
{
    const Result<Prefix> prefix = readPrefix(source, fileBytes);
    if (!prefix)
        return prefix.error();
    const NpyHeader &header = prefix->header;
    const Result<NpyType> type = parseNpyType(header.descr);
    if (!type)
        return type.error();
    const Result<Layout> axes = resolvedLayout(layout, header.dimensions);
    if (!axes)
        return axes.error();
    const Shape shape = shapeOf(*axes, header.dimensions);
    if (const Result<void> size = checkSize(shape, maxMegapixels); !size)
        return size.error();
    Shape whole = shape;
    whole.batch += imagesBefore;
    if (const Result<void> size = checkSize(whole, maxMegapixels); !size)
        return size.error();
    const std::int64_t arrayBytes = shape.elements() * type->bytes;
    if (const Result<void> size = checkFileSize(*prefix, arrayBytes, fileBytes); !size)
        return size.error();

    Result<NpyBody> body
        = readNpyBody(source, *type, shape, fileStrides(*axes, shape, header.fortranOrder));
    if (!body)
        return body.error();
    const Result<std::string> trailing = readBytes(source, 1);
    if (!trailing)
        return trailing.error();
    return NpyArray {.tensor = std::move(body->tensor),
                     .descr = header.descr,
                     .typeMaximum = type->maximum,
                     .trailingBytes = !trailing->empty(),
                     .inexact = body->inexact,
                     .looksChannelsFirst
                     = layout == Layout::automatic && looksChannelsFirst(header.dimensions)};
}

} // namespace

bool looksLikeNpy(std::string_view firstBytes)
{
    return firstBytes.starts_with(kMagic);
}

Result<NpyHeader> readNpyHeader(const ByteSource &source, std::int64_t fileBytes)
{
    try {
        const Result<Prefix> prefix = readPrefix(source, fileBytes);
        return prefix ? Result<NpyHeader>(prefix->header) : prefix.error();
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

Result<NpyArray> readNpy(const ByteSource &source, std::int64_t fileBytes, Layout layout,
                         std::int64_t maxMegapixels, std::int64_t imagesBefore)
{
    try {
        return read(source, fileBytes, layout, maxMegapixels, imagesBefore);
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
