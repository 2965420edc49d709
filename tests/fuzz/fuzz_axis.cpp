// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an axis: what is understood is written so that it is understood alike.
#include "core/tensor/axis_set.h"
#include "tests/fuzz/fuzz_target.h"

using namespace normscope;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<AxisSet> axes = AxisSet::parse(fuzz::textOf(data, size));
    if (!axes)
        return 0;
    for (const std::string &text : {axes->toOption(), axes->toPython()}) {
        const Result<AxisSet> again = AxisSet::parse(text);
        fuzz::require(again && *again == *axes, "an axis is read back as it was");
    }
    return 0;
}
