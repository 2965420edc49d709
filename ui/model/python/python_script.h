// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>

namespace normscope {

/// A script of Python 3 and NumPy (and Pillow where a picture is read) that repeats a run from top
/// to bottom and compares every number; it ends with "all N numbers agree" or with the first that
/// does not. It takes other names of the input's files as arguments. UTF-8; no text of the run
/// (names of files) can be anything but a name in it.
QByteArray pythonScript(const LayerResult &result);

} // namespace normscope
