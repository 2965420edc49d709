// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of two values A and B, each declared once.
#pragma once

#include "ui/model/setup/compare_spec.h"

#include <QString>

#include <span>

namespace normscope {

enum class CompareOperation { difference, magnitude, ratio, angle, signs };
inline constexpr std::size_t kOperationCount = 5;

struct CompareOperationRow
{
    CompareOperation id;
    const char *name;     ///< of a map of it, marked for translation
    const char *formula;  ///< plain text
    const char *sentence; ///< what it is and when it is not a number; marked for translation
};

std::span<const CompareOperationRow> operationTable();
const CompareOperationRow &operationRow(CompareOperation id);

QString operationName(CompareOperation id);
QString operationSentence(CompareOperation id);

inline constexpr double kSameSign = 1;
inline constexpr double kOneIsZero = 0;
inline constexpr double kOppositeSign = -1;

/// A value of `signs` in words: "same sign", "opposite signs", "one is 0"; empty for any other.
QString signsText(double signs);

/// Element by element, by IEEE arithmetic, so that what is undefined is data:
///
///     difference   a - b                   Inf - Inf is NaN
///     magnitude    |a - b|
///     ratio        a / b                   x / 0 is an infinity, 0 / 0 is NaN
///     signs        1 where the signs are the same (two zeros are), -1 where they are opposite,
///                  0 where just one is 0; NaN where one is NaN
///
/// Not for `angle`, which takes whole groups (GroupCosines). All three have one length.
void combine(CompareOperation id, std::span<const double> a, std::span<const double> b,
             std::span<double> out);

} // namespace normscope
