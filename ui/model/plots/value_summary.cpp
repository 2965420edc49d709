// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/value_summary.h"

#include "ui/model/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace normscope {

using namespace Qt::StringLiterals;

QStringList nonFiniteWords(std::int64_t nan, std::int64_t positiveInf, std::int64_t negativeInf)
{
    QStringList words;
    const auto add = [&words](std::int64_t count, const QString &name) {
        if (count > 0)
            words += NumberText::count(count) + u' ' + name;
    };
    add(nan, u"NaN"_s);
    add(positiveInf, u"+Inf"_s);
    add(negativeInf, u"\u2212Inf"_s);
    return words;
}

QString ValueSummary::text() const
{
    QStringList parts = nonFiniteWords(nan, positiveInf, negativeInf);
    if (finite)
        parts.prepend(NumberText::range(finite->low, finite->high));
    return parts.join(u", "_s);
}

ValueSummary summaryOf(std::span<const double> values)
{
    ValueSummary summary;
    for (const double value : values) {
        if (std::isnan(value))
            ++summary.nan;
        else if (std::isinf(value))
            ++(value > 0 ? summary.positiveInf : summary.negativeInf);
        else if (summary.finite)
            summary.finite = ValueRange {std::min(summary.finite->low, value),
                                         std::max(summary.finite->high, value)};
        else
            summary.finite = ValueRange {value, value};
    }
    return summary;
}

} // namespace normscope
