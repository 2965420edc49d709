// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

namespace normscope {

/// Values that are not finite, by kind: "2 NaN", "1 +Inf"; nothing of a kind that is not there.
QStringList nonFiniteWords(std::int64_t nan, std::int64_t positiveInf, std::int64_t negativeInf);

/// What some values are, in a few words.
struct ValueSummary
{
    std::optional<ValueRange> finite; ///< from the least to the largest; none without finite values
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;

    /// "0–0.976, 2 NaN": the range of the finite ones, then the others.
    QString text() const;
};

ValueSummary summaryOf(std::span<const double> values);

} // namespace normscope
