// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/marked_text.h"
#include "core/layer/rule_table.h"
#include "core/layer/span_evaluator.h"

namespace normscope {

namespace {

template<typename T>
void passthroughDelta(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::deltaIn);
}

StageId passthroughSameValues(const LayerSpec & /*spec*/, StageId id)
{
    return id == StageId::delta ? StageId::deltaIn : id;
}

} // namespace

const BackwardRule kPassthroughRule {
    .name = "passthrough",
    .title = NORMSCOPE_TEXT("Rule", "Passthrough"),
    .who
    = NORMSCOPE_TEXT("Rule", "darknet on the CPU, where the line with scales is commented out"),
    .isGradient = false,
    .hasState = false,
    .stages = {StageId::deltaIn, StageId::delta},
    .delta = {.formula = "delta = dy",
              .tex = "@delta_in",
              .code = "delta = delta_in",
              .sentence
              = NORMSCOPE_TEXT("Stage", "What arrived, unchanged, as if the layer were not there."),
              .source = {}},
    .kernel = {&passthroughDelta<float>, &passthroughDelta<double>},
    .stageOfSameValues = &passthroughSameValues,
};

} // namespace normscope
