// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/compare_spec.h"

#include "ui/model/setup/setup.h"

namespace normscope {

namespace {

/// The value where it is another one.
template<typename T>
std::optional<T> changed(const T &value, const T &of)
{
    return value == of ? std::nullopt : std::optional<T>(value);
}

void makeInteresting(Setup &setup)
{
    if (stage(setup.stage).pass == Pass::backward)
        setup.compare.rule = setup.rule == &kDocumentedRule ? &kExactRule : &kDocumentedRule;
    else
        setup.compare.axis
            = setup.axis.isNone() ? AxisSet::fromMask(1U << kChannels) : AxisSet::none();
}

} // namespace

bool comparesSetups(CompareMode mode)
{
    return mode != CompareMode::off && mode != CompareMode::pictures;
}

Setup setupOfB(const Setup &a)
{
    Setup b = a;
    b.stage = a.compare.stage.value_or(a.stage);
    b.axis = a.compare.axis.value_or(a.axis);
    b.epsilon = a.compare.epsilon.value_or(a.epsilon);
    b.rule = a.compare.rule.value_or(a.rule);
    b.delta = a.compare.delta.value_or(a.delta);
    b.image = a.compare.image.value_or(a.image);
    b.compare = {};
    if (!hasStage(*b.rule, b.stage))
        b.stage = StageId::delta;
    return b;
}

Setup withCompare(Setup setup, CompareMode mode)
{
    setup.compare.mode = mode;
    if (comparesSetups(mode) && setup.compare.isEqualSetup())
        makeInteresting(setup);
    return setup;
}

Setup withSidesSwapped(const Setup &setup)
{
    Setup swapped = setupOfB(setup);
    swapped.compare.mode = setup.compare.mode;
    swapped.compare.divider = setup.compare.divider;
    swapped.compare.ownScales = setup.compare.ownScales;
    swapped.compare.stage = changed(setup.stage, swapped.stage);
    swapped.compare.axis = changed(setup.axis, swapped.axis);
    swapped.compare.epsilon = changed(setup.epsilon, swapped.epsilon);
    swapped.compare.rule = changed(setup.rule, swapped.rule);
    swapped.compare.delta = changed(setup.delta, swapped.delta);
    swapped.compare.image = setup.compare.image ? std::optional(setup.image) : std::nullopt;
    return swapped;
}

} // namespace normscope
