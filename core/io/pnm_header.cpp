// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pnm_header.h"

#include <limits>

namespace normscope {

namespace {

constexpr std::int64_t kLargestMaximum = 65535;

Error wrongHeader()
{
    return {ErrorCode::damagedFile, "its header is wrong"};
}

/// Takes one byte of white space, or a comment with the end of its line.
bool takeSpace(ByteReader &reader)
{
    const int next = reader.peek();
    if (next != '#' && !isPnmSpace(next))
        return false;
    reader.take();
    if (next == '#')
        skipPnmComment(reader, kMaxPnmHeaderBytes);
    return true;
}

/// Takes white space, at least one byte of it, and the number behind it.
Result<std::int64_t> takeNumber(ByteReader &reader)
{
    if (!takeSpace(reader))
        return reader.peek() == ByteReader::kEnd ? pnmEnd(reader) : wrongHeader();
    while (reader.position() < kMaxPnmHeaderBytes && takeSpace(reader)) {}
    if (reader.position() >= kMaxPnmHeaderBytes)
        return wrongHeader();
    if (!isPnmDigit(reader.peek()))
        return reader.peek() == ByteReader::kEnd ? pnmEnd(reader) : wrongHeader();
    constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
    std::int64_t value = 0;
    while (isPnmDigit(reader.peek()) && reader.position() < kMaxPnmHeaderBytes) {
        const int digit = reader.take() - '0';
        value = value > (kMax - digit) / 10 ? kMax : value * 10 + digit;
    }
    return value;
}

/// The letter P and the digit, which say what a sample is and how it is written.
Result<PnmHeader> takeKind(ByteReader &reader)
{
    const int letter = reader.take();
    const int digit = letter == 'P' ? reader.take() : ByteReader::kEnd;
    if (digit == '7')
        return Error {ErrorCode::unsupported, "PAM (P7)"};
    if (digit < '1' || digit > '6') {
        return reader.failed() ? Error {ErrorCode::fileUnreadable, {}}
                               : Error {ErrorCode::unknownFormat, {}};
    }
    constexpr PnmSample kSamples[] = {PnmSample::bit, PnmSample::grey, PnmSample::color};
    PnmHeader header;
    header.sample = kSamples[(digit - '1') % 3];
    header.plain = digit < '4';
    return header;
}

} // namespace

void skipPnmComment(ByteReader &reader, std::int64_t limit)
{
    int byte = reader.take();
    while (byte != '\n' && byte != '\r' && byte != ByteReader::kEnd && reader.position() < limit)
        byte = reader.take();
}

Error pnmEnd(const ByteReader &reader)
{
    return reader.failed() ? Error {ErrorCode::fileUnreadable, {}}
                           : Error {ErrorCode::damagedFile, "it ends early"};
}

Result<PnmHeader> readPnmHeader(ByteReader &reader)
{
    Result<PnmHeader> header = takeKind(reader);
    if (!header)
        return header;
    const bool isBit = header->sample == PnmSample::bit;
    for (std::int64_t *number : {&header->columns, &header->rows, &header->maximum}) {
        if (isBit && number == &header->maximum)
            break;
        const Result<std::int64_t> value = takeNumber(reader);
        if (!value)
            return value.error();
        *number = *value;
    }
    if (header->columns < 1 || header->rows < 1 || header->maximum < 1
        || header->maximum > kLargestMaximum)
        return wrongHeader();
    if (!takeSpace(reader))
        return reader.peek() == ByteReader::kEnd ? pnmEnd(reader) : wrongHeader();
    if (reader.position() >= kMaxPnmHeaderBytes)
        return wrongHeader();
    return header;
}

} // namespace normscope
