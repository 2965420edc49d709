// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"

#include <QByteArray>
#include <QString>

namespace normscope {

/// A command-line argument as text from which its bytes can be had again: a byte that is not
/// part of valid UTF-8 becomes the lone surrogate U+DC80 + (byte - 0x80), which no valid text
/// contains.
QString argumentFromBytes(const QByteArray &bytes);
QByteArray bytesFromArgument(const QString &argument);

FilePath pathFromArgument(const QString &argument);
QString argumentFromPath(const FilePath &path);

} // namespace normscope
