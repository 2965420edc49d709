// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/python/array_source.h"
#include "ui/model/run/layer_result.h"

#include <QByteArray>

namespace normscope {

/// Lines of Python that make `stored`, the input as it was stored, and compare it with the
/// program's; with the function that reads files, where any are read. They use check_array().
QByteArray inputLines(const LayerResult &result);

/// Lines that make `x` of `stored` as the rescale says, in the compute type.
QByteArray rescaleLines(const LayerResult &result);

/// The stored type as a Python text: "\"uint8\"".
QByteArray typeName(const LoadedInput &loaded);

/// The call that compares the array `name` with an input as it was stored.
QByteArray arrayCheck(const char *name, const LoadedInput &loaded, const ArraySource &source,
                      const LayerResult &result);

} // namespace normscope
