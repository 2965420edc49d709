// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/export/stage_file.h"
#include "ui/model/input/file_path.h"

#include <vector>

namespace normscope {

/// A stage that is written, in a format, under a name in the folder.
struct StageFile
{
    StageId stage;
    const StageFormat *format;
    FilePath name;
};

/// "norm.npy": the name that a stage has unless another is given.
FilePath stageFileName(StageId stage, const StageFormat &format);

/// Writes all files or none into a folder, which is made where there is none. Safe on any thread.
/// Errors: writeFailed (detail: which file, and the system's reason), outOfMemory.
Result<void> writeStageFiles(const LayerResult &result, const FilePath &folder,
                             const std::vector<StageFile> &files);

} // namespace normscope
