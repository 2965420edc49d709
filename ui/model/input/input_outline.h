// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_loader.h"

namespace normscope {

/// What a file holds by its own word, before its numbers are read.
struct InputOutline
{
    Shape shape;
    StoredType type = StoredType::uint8;

    bool operator==(const InputOutline &) const = default;
};

/// Looks at the structure of a file, as loadFiles() would before it decodes. A picture with a
/// palette counts as coloured here, although it may turn out grey. Safe on any thread.
/// Errors: those of loadFiles().
Result<InputOutline> outlineOf(const FilePath &file, const LoadOptions &options = {},
                               const StopToken &stop = {});

} // namespace normscope
