// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/setup/setup.h"

#include <QByteArray>
#include <QImage>

namespace normscope {

/// A PNG of what the window shows, with the program's version and the setup, as --state takes it,
/// in its text chunks. Empty where memory runs out. Safe on any thread.
QByteArray describedPng(const QImage &picture, const Setup &setup);

/// Writes it whole or not at all. Errors: writeFailed (detail: the file, and the system's reason),
/// outOfMemory.
Result<void> writeDescribedPng(const QImage &picture, const Setup &setup, const FilePath &path);

} // namespace normscope
