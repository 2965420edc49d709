// SPDX-License-Identifier: GPL-3.0-or-later
// The formats in which a stage is written. To add one, write its function and its row.
#pragma once

#include "core/result.h"
#include "ui/model/run/layer_result.h"

#include <QIODevice>
#include <QString>

#include <span>

namespace normscope {

struct StageFormat
{
    const char *suffix; ///< also its name on the command line
    /// Errors: writeFailed, outOfMemory.
    Result<void> (*write)(const LayerResult &result, StageId id, QIODevice &file);
};

std::span<const StageFormat> stageFormats();
const StageFormat *findStageFormat(const QString &suffix);

/// The stage's own array (keepdims shape for group stages) in the compute type.
Result<void> writeNpy(const LayerResult &result, StageId id, QIODevice &file);
/// Rows x columns for each image (left to right) and channel (top to bottom), in the stage's
/// colours with a colorbar; range and setup stand in the text chunks.
Result<void> writePng(const LayerResult &result, StageId id, QIODevice &file);
/// A line "n,y,x,c,value" for each value of the stage's own array.
Result<void> writeCsv(const LayerResult &result, StageId id, QIODevice &file);

} // namespace normscope
