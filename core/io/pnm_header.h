// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_reader.h"
#include "core/result.h"

#include <cstdint>

namespace normscope {

/// What a sample of a PNM is.
enum class PnmSample { bit, grey, color };

/// What the header of a PNM says of its picture.
struct PnmHeader
{
    PnmSample sample = PnmSample::grey;
    bool plain = false;       ///< numbers as text (P1 to P3), not as bytes (P4 to P6)
    std::int64_t columns = 0; ///< a longer one than fits is cut to the largest number, which no
    std::int64_t rows = 0;    ///< limit lets pass
    std::int64_t maximum = 1; ///< of a sample; 1 for bits

    std::int64_t channels() const { return sample == PnmSample::color ? 3 : 1; }
    /// Samples that take two bytes each, the first one the higher.
    bool isWide() const { return maximum > 255; }
};

/// Longer headers are refused; only comments make them long.
inline constexpr std::int64_t kMaxPnmHeaderBytes = 65536;

/// White space of a PNM: space, tab, line feed, vertical tab, form feed, carriage return.
constexpr bool isPnmSpace(int byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

constexpr bool isPnmDigit(int byte)
{
    return byte >= '0' && byte <= '9';
}

/// Takes a comment, which a '#' began, with the end of its line.
void skipPnmComment(ByteReader &reader, std::int64_t limit);

/// Reads "P1" to "P6", the columns, the rows, the maximum (1 to 65535; bits have none) and the one
/// byte of white space behind them, so that the first sample is the next byte. A comment may
/// stand wherever white space may.
/// Errors: unknownFormat (no PNM), unsupported (P7), damagedFile, fileUnreadable (the source
/// failed). Source of the format: Netpbm, pbm(5), pgm(5), ppm(5).
Result<PnmHeader> readPnmHeader(ByteReader &reader);

/// The error of a file that ends, or whose source failed, before its picture is complete.
Error pnmEnd(const ByteReader &reader);

} // namespace normscope
