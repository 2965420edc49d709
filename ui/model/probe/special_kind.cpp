// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/special_kind.h"

#include "ui/model/heatmap/heatmap_style.h"

#include <QCoreApplication>

#include <array>
#include <cassert>
#include <cmath>

namespace normscope {

namespace {

/// Groups count only in stages that say something about groups.
template<auto Count>
std::int64_t groupsOf(StageId stage, const LayerStatistics &statistics)
{
    return marksDeadGroups(stage) ? statistics.*Count : 0;
}

template<auto Count>
std::int64_t valuesOf(StageId stage, const LayerStatistics &statistics)
{
    return statistics.of(stage).*Count;
}

const std::array kKinds {
    SpecialKindRow {
        SpecialKind::nan, kNan, "Nan", QT_TRANSLATE_NOOP("Special", "NaN"),
        QT_TRANSLATE_NOOP("Special", "Values that are not a number: a black cross on white"), false,
        [](double value, double) { return std::isnan(value); }, &valuesOf<&StageStatistics::nan>},
    SpecialKindRow {
        SpecialKind::positiveInf, kPositiveInf, "PositiveInf", QT_TRANSLATE_NOOP("Special", "+Inf"),
        QT_TRANSLATE_NOOP("Special", "Infinite values above: a white triangle up on black"), false,
        [](double value, double) { return std::isinf(value) && value > 0; },
        &valuesOf<&StageStatistics::positiveInf>},
    SpecialKindRow {
        SpecialKind::negativeInf, kNegativeInf, "NegativeInf",
        QT_TRANSLATE_NOOP("Special", "\u2212Inf"),
        QT_TRANSLATE_NOOP("Special", "Infinite values below: a white triangle down on black"),
        false, [](double value, double) { return std::isinf(value) && value < 0; },
        &valuesOf<&StageStatistics::negativeInf>},
    SpecialKindRow {
        SpecialKind::dead, kDead, "Dead", QT_TRANSLATE_NOOP("Special", "Dead groups"),
        QT_TRANSLATE_NOOP("Special", "Groups whose elements are all 0: a white ring on slate"),
        true, [](double sum, double) { return sum == 0; }, &groupsOf<&LayerStatistics::deadGroups>},
    SpecialKindRow {
        SpecialKind::epsilonRuled, kEpsilonRuled, "Epsilon",
        QT_TRANSLATE_NOOP("Special", "\u03B5-ruled groups"),
        QT_TRANSLATE_NOOP("Special",
                          "Groups so small that epsilon rules: their output is shorter than 1. An "
                          "open ring"),
        true,
        [](double sum, double epsilon) { return sum > 0 && sum < kEpsilonRuledBelow * epsilon; },
        &groupsOf<&LayerStatistics::epsilonGroups>},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Special", text);
}

} // namespace

std::span<const SpecialKindRow> specialKindTable()
{
    return kKinds;
}

const SpecialKindRow &specialKindRow(SpecialKind kind)
{
    const SpecialKindRow &row = kKinds.at(static_cast<std::size_t>(kind));
    assert(row.kind == kind);
    return row;
}

std::int64_t countOf(SpecialKind kind, StageId stage, const LayerStatistics &statistics)
{
    return specialKindRow(kind).count(stage, statistics);
}

QString specialName(SpecialKind kind)
{
    return translated(specialKindRow(kind).name);
}

QString specialMeaning(SpecialKind kind)
{
    return translated(specialKindRow(kind).meaning);
}

} // namespace normscope
