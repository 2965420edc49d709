// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/stage_range.h"

#include "ui/model/text/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr QChar kAbout = u'\u2248';
constexpr double kSmallShare = 0.01;
constexpr double kRoomOfThreeDigits = 78; ///< px: in less, ends of three digits meet neighbours
constexpr double kNarrow = 0.05; ///< of the larger end: with few digits both ends read the same

/// Signed values on both sides of 0, whose colours are symmetric.
bool isSymmetric(StageId id, const StageStatistics &statistics)
{
    return stage(id).isSigned && statistics.min < 0 && statistics.max > 0;
}

double limitOf(const StageStatistics &statistics)
{
    return std::max(std::abs(statistics.min), std::abs(statistics.max));
}

/// How many significant digits the two ends get.
struct RangeDigits
{
    int low = 3;
    int high = 3;
};

/// The range with fewer digits than NumberText gives it; about its mean where its ends would read
/// alike.
QString roughRange(StageId id, const StageStatistics &statistics, RangeDigits digits)
{
    if (isSymmetric(id, statistics))
        return u'\u00B1' + NumberText::value(limitOf(statistics), digits.high);
    const QString low = NumberText::value(statistics.min, digits.low);
    const QString high = NumberText::value(statistics.max, digits.high);
    if (low == high)
        return kAbout + NumberText::value(statistics.mean, 3);
    return statistics.min < 0 ? QCoreApplication::translate("normscope::StageRange", "%1 to %2",
                                                            "from a low to a high number")
                                    .arg(low, high)
                              : low + u'\u2013' + high;
}

} // namespace

QString stageRange(StageId id, const StageStatistics &statistics)
{
    if (statistics.finite() <= 0)
        return {};
    return isSymmetric(id, statistics) ? NumberText::symmetricRange(limitOf(statistics))
                                       : NumberText::range(statistics.min, statistics.max);
}

QString fittedRange(StageId id, const StageStatistics &statistics, const QFontMetricsF &metrics,
                    double width)
{
    QString text = stageRange(id, statistics);
    if (text.isEmpty())
        return text;
    if (statistics.min < statistics.max) {
        // A low end near 0 loses its digits first.
        const bool isLowSmall = std::abs(statistics.min) < kSmallShare * std::abs(statistics.max);
        const double spread = statistics.max - statistics.min;
        if (spread < kNarrow * limitOf(statistics) && metrics.horizontalAdvance(text) > width)
            return kAbout + NumberText::value(statistics.mean, 3);
        const RangeDigits first = isLowSmall ? RangeDigits {1, 3} : RangeDigits {2, 2};
        const RangeDigits few = isLowSmall ? RangeDigits {1, 2} : RangeDigits {2, 2};
        const QString rough = roughRange(id, statistics, few);
        if (width < kRoomOfThreeDigits && !rough.startsWith(kAbout))
            text = rough;
        for (const RangeDigits digits : {first, RangeDigits {2, 2}, RangeDigits {1, 1}}) {
            if (metrics.horizontalAdvance(text) > width)
                text = roughRange(id, statistics, digits);
        }
        if (metrics.horizontalAdvance(text) > width)
            text = QCoreApplication::translate("normscope::StageRange", "to %1", "a high number")
                       .arg(NumberText::value(statistics.max, 1));
    }
    // One value for all loses its word before its digits.
    for (int digits = 3;
         digits > 0 && statistics.min == statistics.max && metrics.horizontalAdvance(text) > width;
         --digits)
        text = NumberText::value(statistics.min, digits);
    return text;
}

} // namespace normscope
