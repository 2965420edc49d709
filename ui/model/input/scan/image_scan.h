// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_bytes.h"
#include "ui/model/input/image_format.h"
#include "ui/model/input/orientation.h"
#include "ui/model/input/png/png_header.h"
#include "ui/model/input/spliced_device.h"

#include <optional>

namespace normscope {

/// What a file says about its picture, found by our own walk over its structure.
struct ImageScan
{
    qint64 columns = 0; ///< as stored, before the orientation
    qint64 rows = 0;
    int bitDepth = 8;   ///< of a channel; 16 must stay 16
    bool grey = false;  ///< colours are grey by the file's own word; a palette is asked later
    bool alpha = false; ///< the file has transparency, also where the decoder is not shown it
    Orientation orientation;
    qint64 frames = 1;
    bool morePages = false;
    QList<FilePiece> pieces; ///< what the decoder is shown of the file; of a PNG the data of its
                             ///< IDAT chunks
    PngHeader png;           ///< of a PNG
};

struct ScanOptions
{
    bool keepAlpha = false;
};

/// Walks over the structure of a file from its first byte to its end, since the decoders return
/// a picture without an error for many files that end early. Nothing of the size of the picture
/// is allocated. What carries no pixels (colour profiles, texts, further frames) is left out of
/// `pieces`, so that the decoder never meets it.
/// Errors: damagedFile, unsupported, cancelled, fileUnreadable.
Result<ImageScan> scanImage(FileBytes &file, FileFormat format, const ScanOptions &options);

Result<ImageScan> scanPng(FileBytes &file);
Result<ImageScan> scanJpeg(FileBytes &file);
Result<ImageScan> scanBmp(FileBytes &file);
Result<ImageScan> scanGif(FileBytes &file, const ScanOptions &options);
Result<ImageScan> scanWebp(FileBytes &file);
Result<ImageScan> scanTiff(FileBytes &file);

/// An error of the file's structure; `what` is marked for translation as normscope::ErrorText.
inline Error damaged(const char *what)
{
    return {ErrorCode::damagedFile, what};
}

inline Error unsupported(const char *what)
{
    return {ErrorCode::unsupported, what};
}

} // namespace normscope
