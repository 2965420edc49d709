// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/input/file_path.h"

#include <QByteArray>

namespace normscope {

/// Writes a file whole or not at all; only a regular file is replaced. Errors: writeFailed with the
/// name and the system's reason.
Result<void> writeWholeFile(const FilePath &path, const QByteArray &bytes);

} // namespace normscope
