// SPDX-License-Identifier: GPL-3.0-or-later
// The modes of comparing, each declared once.
#pragma once

#include "ui/model/compare/compare_operation.h"

#include <QString>

#include <optional>
#include <span>

namespace normscope {

struct CompareModeRow
{
    CompareMode mode;
    const char *key;     ///< in state texts
    const char *action;  ///< objectName of the action that chooses it
    const char *segment; ///< its words above the map, marked for translation; null: it has none
    const char *name;    ///< for people, marked for translation; null: that of its operation
    std::optional<CompareOperation> operation; ///< what it makes of A and B; nullopt: nothing
};

/// Those with a segment first, in the order of the segments.
std::span<const CompareModeRow> compareModeTable();
const CompareModeRow &compareModeRow(CompareMode mode);

/// "A minus B", "split"; of CompareMode::off "nothing".
QString compareModeName(CompareMode mode);

/// What a mode makes of A and B; nullopt where it shows them as they are.
std::optional<CompareOperation> operationOf(CompareMode mode);

} // namespace normscope
