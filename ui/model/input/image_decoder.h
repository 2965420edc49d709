// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"
#include "core/tensor/stored_tensor.h"
#include "ui/model/input/image_format.h"
#include "ui/model/input/notice.h"

#include <QIODevice>
#include <QList>

namespace normscope {

struct DecodeOptions
{
    bool keepAlpha = false;
    qint64 maxMegapixels = kDefaultMaxMegapixels; ///< of the whole batch
    qint64 imagesBefore = 0;                      ///< of the batch that this picture will join
};

struct DecodedImage
{
    StoredTensor tensor;   ///< (1, rows, columns, channels), uint8 or uint16
    QList<Notice> notices; ///< without the name of the file
};

/// Decodes a picture of a known format from an open device that is not sequential. In turn: our
/// own walk over the file, the limits, the decoder (our own for PNG and PNM, else Qt's), the
/// packing into a tensor. The size is checked before anything of that size is allocated. Every
/// decoder reads through a device that fails once a stop is requested. Safe on any thread. Errors:
/// damagedFile (also where the decoder only warns), unsupported, tooLarge, cancelled, outOfMemory,
/// fileUnreadable. May throw std::bad_alloc.
Result<DecodedImage> decodeImage(QIODevice &file, FileFormat format,
                                 const DecodeOptions &options = {}, const StopToken &stop = {});

} // namespace normscope
