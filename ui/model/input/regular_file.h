// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_path.h"

#include <QFile>

#include <memory>

namespace normscope {

/// Opens a regular file for reading and never waits: a pipe without a writer, a terminal or a
/// device is refused and not read. Any name opens, also one that is not UTF-8.
/// Errors: fileNotOpened (the system's reason), fileNotRegular (what it is: "a folder", ...).
Result<std::shared_ptr<QFile>> openRegularFile(const FilePath &path);

} // namespace normscope
