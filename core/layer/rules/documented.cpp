// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/marked_text.h"
#include "core/layer/rule_table.h"
#include "core/layer/span_evaluator.h"

namespace normscope {

namespace {

/// delta = delta_in + scales · Σ i, i = 1 … k: k calls on one array add layer_delta each time,
/// and layer_delta itself grows by scales at each call.
template<typename T>
void documentedDelta(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    const auto calls = static_cast<double>(span.spec().calls);
    const auto added = static_cast<T>(calls * (calls + 1) / 2);
    delta = span.values(StageId::deltaIn) + span.values(StageId::scales) * added;
}

/// One call makes scales of layer_delta, and of zeros.
StageId documentedSameValues(const LayerSpec &spec, StageId id)
{
    const bool onZeros = spec.delta.kind == DeltaSource::Kind::zeros;
    const bool isScales = id == StageId::layerDelta || (id == StageId::delta && onZeros);
    return isScales && spec.calls == 1 ? StageId::scales : id;
}

} // namespace

const BackwardRule kDocumentedRule {
    .name = "documented",
    .title = NORMSCOPE_TEXT("Rule", "Documented"),
    .who = NORMSCOPE_TEXT("Rule", "NumPyNet's code and page"),
    .isGradient = false,
    .hasState = true,
    .stages = {StageId::deltaIn, StageId::layerDelta, StageId::delta},
    .delta = {.formula = "delta = dy + layer_delta",
              .tex = "@delta_in + @layer_delta",
              .code = "delta = delta_in + layer_delta",
              .sentence = NORMSCOPE_TEXT(
                  "Stage", "What arrived plus layer_delta, which does not depend on what arrived."),
              .source = {"delta[:]   += self.delta", 72}},
    .kernel = {&documentedDelta<float>, &documentedDelta<double>},
    .stageOfSameValues = &documentedSameValues,
};

} // namespace normscope
