// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/image_format.h"
#include "ui/model/run/layer_result.h"

#include <QByteArray>
#include <QList>

namespace normscope {

/// The function read(file) of Python, which reads an open file of one of `formats` as the program
/// does: a picture by Pillow, or a .npy. Pictures may be replaced by an array of their pixels.
QByteArray readFunction(const QList<FileFormat> &formats, const LayerResult &result);

} // namespace normscope
