// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"

#include <QString>

namespace normscope {

/// What `axis` makes of an array, in plain words. Axes of length 1 change nothing and are left out
/// of the words.

/// "135 300 groups", "1 group".
QString groupCount(const AxisSet &axis, const Shape &shape);

/// What one group is, to be read after groupCount():
/// "of 3 elements: the red, green and blue of one pixel."
/// Only of a picture do three channels have colours.
QString groupSentence(const AxisSet &axis, const Shape &shape, bool isPicture = true);

/// A sentence for a choice that is odd: every group has one element, so that the layer leaves
/// nothing but signs; or None reaches over several images. Empty for all others.
QString groupHint(const AxisSet &axis, const Shape &shape);

} // namespace normscope
