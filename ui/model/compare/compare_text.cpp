// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/compare_text.h"

#include "ui/model/text/axis_text.h"
#include "ui/model/text/delta_sentence.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDigits = 3;

/// The strings of this file, for translators.
struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

QString rangeText(const StageStatistics &statistics)
{
    return statistics.finite() == 0 ? CompareText::tr("nowhere a number")
                                    : NumberText::range(statistics.min, statistics.max);
}

/// One number where both have the same digits.
QString cosinesText(const ValueRange &cosines)
{
    const QString low = NumberText::value(cosines.low, kDigits);
    const QString high = NumberText::value(cosines.high, kDigits);
    return low == high ? low : CompareText::tr("%1 to %2", "numbers").arg(low, high);
}

QString rangeWords(const ComparisonSummary &summary, CompareOperation shown)
{
    const StageStatistics &statistics = summary.of(shown);
    const QString range = rangeText(statistics);
    if (shown != CompareOperation::angle)
        return CompareText::tr("%1: %2", "operation, range")
            .arg(QString::fromUtf8(operationRow(shown).formula), range);
    return statistics.finite() == 0 ? CompareText::tr("no group has an angle")
                                    : CompareText::tr("angles %1°").arg(range);
}

} // namespace

QString axisText(const AxisSet &axis)
{
    return axis.isNone() ? CompareText::tr("axis None")
                         : CompareText::tr("axis %1").arg(axisValue(axis));
}

QString sideText(const Setup &side, const Setup &other)
{
    QStringList words {fromView(stage(side.stage).name)};
    const auto differs = [&](auto field) { return !(side.*field == other.*field); };
    if (stage(side.stage).pass == Pass::backward || differs(&Setup::rule))
        words += ruleText(*side.rule);
    if (differs(&Setup::axis))
        words += axisText(side.axis);
    if (differs(&Setup::epsilon))
        words += CompareText::tr("epsilon %1").arg(NumberText::exact(side.epsilon));
    if (differs(&Setup::delta))
        words += CompareText::tr("delta in %1").arg(deltaWord(side.delta));
    if (differs(&Setup::image))
        words += CompareText::tr("image %1").arg(side.image);
    return words.join(u", "_s);
}

QString verdictText(const ComparisonSummary &summary)
{
    if (summary.isIdentical())
        return CompareText::tr("Identical bit for bit");
    return CompareText::tr("%1 of signs agree")
        .arg(NumberText::percentOf(summary.sameSign, summary.elements));
}

QString verdictDetails(const ComparisonSummary &summary, CompareOperation shown)
{
    if (summary.isIdentical())
        return CompareText::tr("%1 elements").arg(NumberText::count(summary.elements));
    const auto shareOf
        = [&](std::int64_t part) { return NumberText::percentOf(part, summary.elements); };
    QStringList words;
    if (shown == CompareOperation::ratio && summary.oppositeSign > 0)
        words += CompareText::tr("%1 opposite signs: grey").arg(shareOf(summary.oppositeSign));
    if (shown == CompareOperation::signs)
        words += {CompareText::tr("%1 opposite").arg(shareOf(summary.oppositeSign)),
                  CompareText::tr("%1 with one of them 0").arg(shareOf(summary.oneIsZero))};
    else
        words += rangeWords(summary, shown);
    words += CompareText::tr("%1 identical").arg(shareOf(summary.identical));
    return words.join(u", "_s);
}

QString cosineText(const ComparisonSummary &summary)
{
    if (summary.groupsWithAngle == 0)
        return CompareText::tr("No group has an angle");
    return CompareText::tr("median %1, %2 of groups below 0, all elements as one vector %3",
                           "cosine, share, cosine")
        .arg(cosinesText(summary.medianCosine()),
             NumberText::percentOf(summary.groupsOpposed, summary.groupsWithAngle),
             NumberText::value(summary.cosine, kDigits + 1));
}

} // namespace normscope
