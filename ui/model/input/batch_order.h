// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_loader.h"

namespace normscope {

/// The images of an input that `order` names, one after the other; none is copied, and one that is
/// named twice is there twice. What concerns the numbers of the batch is found out anew.
/// Errors: invalidArgument for an image that is not there; tooLarge; cancelled.
LoadResult inOrder(const LoadedInput &input, const QList<qint64> &order, qint64 maxMegapixels,
                   const StopToken &stop = {});

} // namespace normscope
