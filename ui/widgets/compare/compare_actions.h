// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/compare_spec.h"
#include "ui/widgets/window/window_actions.h"

#include <array>

namespace normscope {

class Workbench;

/// The action that chooses a mode of comparing.
struct CompareChoice
{
    ActionId action;
    CompareMode mode;
    const char *segment; ///< its words in the head above the map, marked for translation; or null
};

inline constexpr std::size_t kCompareChoices = 11;
const std::array<CompareChoice, kCompareChoices> &compareChoices();

/// Lets the actions of the Compare menu change the setup, ticked and enabled as it says.
void connectCompareActions(const WindowActions &actions, Workbench &workbench);

} // namespace normscope
