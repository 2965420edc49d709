// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/image_decoder.h"

namespace normscope {

/// decodeImage() of a PNM: readPnm() of the core, and the notices.
Result<DecodedImage> decodePnm(QIODevice &file, const DecodeOptions &options,
                               const StopToken &stop);

} // namespace normscope
