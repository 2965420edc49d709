// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/rule_table.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr std::array kRules {&kDocumentedRule, &kPassthroughRule, &kExactRule};

} // namespace

std::span<const BackwardRule *const> ruleTable()
{
    return kRules;
}

const BackwardRule *ruleByName(std::string_view name)
{
    const auto found = std::ranges::find(kRules, name, &BackwardRule::name);
    return found == kRules.end() ? nullptr : *found;
}

} // namespace normscope
