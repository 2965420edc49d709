// SPDX-License-Identifier: GPL-3.0-or-later
// The values and groups that colours cannot tell, each kind declared once.
#pragma once

#include "core/layer/statistics.h"
#include "ui/model/heatmap/heatmap_plane.h"

#include <QString>

#include <cstdint>
#include <span>

namespace normscope {

enum class SpecialKind {
    nan,
    positiveInf,
    negativeInf,
    dead,         ///< groups with S == 0 in the compute type
    epsilonRuled, ///< groups with 0 < S < 100 ε: epsilon rules, the output's length is not 1
};

struct SpecialKindRow
{
    SpecialKind kind;
    CellFlag flag;       ///< its pattern on a map
    const char *key;     ///< in names of objects
    const char *name;    ///< marked for translation
    const char *meaning; ///< what it is and how it is drawn; marked for translation
    bool isOfGroups;     ///< known by the sum of the group, else by the value itself
    bool (*matches)(double value, double epsilon);
    std::int64_t (*count)(StageId stage, const LayerStatistics &statistics);
};

/// In the order of SpecialKind and of badges.
std::span<const SpecialKindRow> specialKindTable();
const SpecialKindRow &specialKindRow(SpecialKind kind);

/// How many there are in a stage: values of its own array, or groups.
std::int64_t countOf(SpecialKind kind, StageId stage, const LayerStatistics &statistics);

/// "NaN", "+Inf", "−Inf", "Dead groups", "ε-ruled groups".
QString specialName(SpecialKind kind);
/// "Values that are not a number: a black cross on white".
QString specialMeaning(SpecialKind kind);

} // namespace normscope
