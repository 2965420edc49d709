// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/compare_mode.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cassert>

namespace normscope {

namespace {

using Operation = CompareOperation;

// clang-format off
constexpr std::array kModes {
    CompareModeRow {CompareMode::a, "a", "compareA", QT_TRANSLATE_NOOP("CompareHead", "A"), QT_TRANSLATE_NOOP("CompareMode", "A alone"), std::nullopt},
    CompareModeRow {CompareMode::b, "b", "compareB", QT_TRANSLATE_NOOP("CompareHead", "B"), QT_TRANSLATE_NOOP("CompareMode", "B alone"), std::nullopt},
    CompareModeRow {CompareMode::difference, "difference", "compareDifference", QT_TRANSLATE_NOOP("CompareHead", "A − B"), nullptr, Operation::difference},
    CompareModeRow {CompareMode::magnitude, "magnitude", "compareMagnitude", QT_TRANSLATE_NOOP("CompareHead", "|A − B|"), nullptr, Operation::magnitude},
    CompareModeRow {CompareMode::ratio, "ratio", "compareRatio", QT_TRANSLATE_NOOP("CompareHead", "A ÷ B"), nullptr, Operation::ratio},
    CompareModeRow {CompareMode::angle, "angle", "compareAngle", QT_TRANSLATE_NOOP("CompareHead", "Angle"), nullptr, Operation::angle},
    CompareModeRow {CompareMode::signs, "signs", "compareSigns", QT_TRANSLATE_NOOP("CompareHead", "Signs"), nullptr, Operation::signs},
    CompareModeRow {CompareMode::split, "split", "compareSplit", QT_TRANSLATE_NOOP("CompareHead", "Split"), QT_TRANSLATE_NOOP("CompareMode", "split"), std::nullopt},
    CompareModeRow {CompareMode::flip, "flip", "compareFlip", QT_TRANSLATE_NOOP("CompareHead", "Flip"), QT_TRANSLATE_NOOP("CompareMode", "flip"), std::nullopt},
    CompareModeRow {CompareMode::off, "off", "compareOff", nullptr, QT_TRANSLATE_NOOP("CompareMode", "nothing"), std::nullopt},
    CompareModeRow {CompareMode::pictures, "pictures", "comparePictures", nullptr, QT_TRANSLATE_NOOP("CompareMode", "the picture that lies"), std::nullopt},
};
// clang-format on

} // namespace

std::span<const CompareModeRow> compareModeTable()
{
    return kModes;
}

const CompareModeRow &compareModeRow(CompareMode mode)
{
    const auto *const row = std::ranges::find(kModes, mode, &CompareModeRow::mode);
    assert(row != kModes.end());
    return *row;
}

QString compareModeName(CompareMode mode)
{
    const CompareModeRow &row = compareModeRow(mode);
    return row.operation ? operationName(*row.operation)
                         : QCoreApplication::translate("CompareMode", row.name);
}

std::optional<CompareOperation> operationOf(CompareMode mode)
{
    return compareModeRow(mode).operation;
}

} // namespace normscope
