// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_path.h"

#include <utility>

namespace normscope {

/// Why an input could not be opened, and which file it was.
struct InputError
{
    explicit InputError(Error why, FilePath which = {}, FilePath second = {})
        : error(std::move(why)), file(std::move(which)), other(std::move(second))
    {
    }

    Error error;
    FilePath file;
    FilePath other; ///< for shapeMismatch: the file with which it was to form a batch; empty for
                    ///< a delta_in, which has to fit the input
};

} // namespace normscope
