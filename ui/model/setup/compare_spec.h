// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "core/tensor/axis_set.h"
#include "ui/model/setup/delta_choice.h"

#include <optional>

namespace normscope {

struct Setup;

/// What is shown of a comparison of A with B.
enum class CompareMode {
    off,        ///< nothing is compared
    a,          ///< A alone
    b,          ///< B alone
    difference, ///< A - B
    magnitude,  ///< |A - B|
    ratio,      ///< A / B
    angle,      ///< between the group's vectors
    signs,      ///< same, opposite, or one of them 0
    split,      ///< A left and B right of a divider
    flip,       ///< A, and B while a key is held
    pictures,   ///< input, output and scales as NumPyNet's example draws them
};

inline constexpr int kDividerEnd = 1000;

/// B of a comparison, and what is shown. A is the Setup itself; B is the same but for the fields
/// that are here.
struct CompareSpec
{
    CompareMode mode = CompareMode::off;
    std::optional<StageId> stage;
    std::optional<AxisSet> axis;
    std::optional<double> epsilon;
    std::optional<const BackwardRule *> rule;
    std::optional<DeltaChoice> delta;
    std::optional<qint64> image;      ///< of the batch; then A's image alone is compared with it
    qint64 divider = kDividerEnd / 2; ///< of CompareMode::split: how much is A, of kDividerEnd
    bool ownScales = false;           ///< A and B each on its own, though they are the same stage

    bool isEqualSetup() const { return !stage && !axis && !epsilon && !rule && !delta && !image; }
    bool operator==(const CompareSpec &) const = default;
};

/// Two setups are compared, so that there is a B.
bool comparesSetups(CompareMode mode);

/// The setup of B. It compares nothing itself. A stage that its rule lacks is delta.
Setup setupOfB(const Setup &a);

/// The comparison is shown in this mode. A B that is A becomes what is worth a look: another rule
/// where the stage is one of the backward pass, else another axis.
Setup withCompare(Setup setup, CompareMode mode);

/// A becomes B and B becomes A.
Setup withSidesSwapped(const Setup &setup);

} // namespace normscope
