// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"

#include <QString>

#include <vector>

namespace normscope {

/// A mark on a colorbar or an axis.
struct Tick
{
    double value = 0.0;
    double position = 0.0; ///< on the scale, 0 to 1
    QString label;         ///< in screen style
    bool isEnd = false;    ///< an end of the range, not a round number
};

/// The least distance between two ticks, in px at 100 %.
inline constexpr double kTickSpacing = 14.0;

/// The ticks of a scale that is drawn `length` px long, from low to high.
///
/// Both ends of the range are ticks, with 3 significant digits or more where they would read like
/// another tick. Between them, with ends counted, 4 to 7 in all on any scale of 10 spacings and
/// more, on shorter ones perhaps fewer:
///
///     linear  multiples of 1, 2, 2.5 or 5 times a power of ten
///     log     1, 2 and 5 times powers of ten; only every n-th power where there are too many; the
///             multiples of linear where a range inside one decade leaves too few
///     symlog  0 and every power of ten on either side, down to the linear part, however many there
///             are, or every n-th where there is no room for all; with less than two of them, 1, 2
///             and 5 times powers of ten, or the multiples of linear. Symmetric when the range is
///
/// Neighbours are at least `minimumSpacing` px apart; what comes closer to an end, or to 0 on a
/// symlog scale, gives way. A degenerate scale has one tick, an end at 0.5.
std::vector<Tick> makeTicks(const ValueScale &scale, double length,
                            double minimumSpacing = kTickSpacing);

/// The ticks of angles: each eighth of a turn that the scale has, with a degree sign.
std::vector<Tick> degreeTicks(const ValueScale &scale);

} // namespace normscope
