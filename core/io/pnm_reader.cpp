// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pnm_reader.h"

#include "core/io/pnm_header.h"
#include "core/io/pnm_pixels.h"

#include <limits>
#include <new>

namespace normscope {

namespace {

/// Looks at what follows the picture: white space and comments may follow a plain one.
void readTrailing(ByteReader &reader, const PnmHeader &header, PnmImage &image)
{
    while (header.plain && (isPnmSpace(reader.peek()) || reader.peek() == '#')) {
        if (reader.take() == '#')
            skipPnmComment(reader, std::numeric_limits<std::int64_t>::max());
    }
    const int first = reader.take();
    const int second = reader.take();
    image.trailingBytes = first != ByteReader::kEnd;
    image.morePictures = !header.plain && first == 'P' && second >= '4' && second <= '6';
}

/// readPnm() but for its memory failures.
Result<PnmImage> read(const ByteSource &source, std::int64_t fileBytes, std::int64_t maxMegapixels,
                      std::int64_t imagesBefore)
{
    ByteReader reader(source);
    const Result<PnmHeader> header = readPnmHeader(reader);
    if (!header)
        return header.error();
    const Shape whole {imagesBefore + 1, header->rows, header->columns, header->channels()};
    if (const Result<void> size = checkSize(whole, maxMegapixels); !size)
        return size.error();
    if (fileBytes >= 0 && fileBytes - reader.position() < leastPnmBytes(*header))
        return Error {ErrorCode::damagedFile, "it ends early"};
    Result<StoredTensor> tensor = readPnmPixels(reader, *header);
    if (!tensor)
        return tensor.error();
    const bool isBit = header->sample == PnmSample::bit;
    PnmImage image {*std::move(tensor), isBit ? 255 : header->maximum};
    readTrailing(reader, *header, image);
    if (reader.failed())
        return Error {ErrorCode::fileUnreadable, {}};
    return image;
}

} // namespace

Result<PnmImage> readPnm(const ByteSource &source, std::int64_t fileBytes,
                         std::int64_t maxMegapixels, std::int64_t imagesBefore)
{
    try {
        return read(source, fileBytes, maxMegapixels, imagesBefore);
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
