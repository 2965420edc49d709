// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"

#include <QtGlobal>

#include <vector>

namespace normscope {

/// The double nearest to digits x 10^exponent; infinite when too large, 0 when too small.
double decimalNumber(qint64 digits, int exponent);

/// 1, 2, 2.5 or 5 times a power of ten, as digits x 10^exponent (2.5 is 25 x 10^-1).
struct NiceStep
{
    qint64 digits = 1;
    int exponent = 0;

    double value() const { return decimalNumber(digits, exponent); }
};

/// The steps of which a range holds about 1 to 20, from small to large.
std::vector<NiceStep> niceSteps(const ValueRange &range);

/// The multiples of a step inside the range, ascending, each the double nearest to its decimal
/// text. Empty when there are more than 64 of them, or when doubles are too coarse there to tell
/// them apart (beyond 10^14 steps from 0).
std::vector<double> multiples(const NiceStep &step, const ValueRange &range);

/// 1, 2 and 5 times each power of ten inside the range, which is positive; ascending.
std::vector<double> oneTwoFive(const ValueRange &range);

/// 10^(k stride) inside the range, which is positive, for whole k; ascending.
std::vector<double> powersOfTen(const ValueRange &range, int stride);

} // namespace normscope
