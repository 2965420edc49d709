// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace normscope {

/// The kinds of file that are known, by their first bytes and never by their name. Every other
/// kind is refused, also those that an installed decoder would open: ICNS, SVG, TGA, XBM, XPM.
enum class FileFormat { unknown, npy, png, jpeg, bmp, gif, webp, tiff, pnm };

/// How many bytes of a file sniffFormat() wants to see.
inline constexpr qint64 kSniffBytes = 16;

FileFormat sniffFormat(const QByteArray &head);

/// The name of the decoder in QImageReader; empty for npy, pnm and unknown.
QByteArray decoderName(FileFormat format);

} // namespace normscope
