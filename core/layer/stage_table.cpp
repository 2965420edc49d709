// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/stage_table.h"

#include "core/kernels/kernels.h"
#include "core/layer/group_numbers.h"
#include "core/layer/marked_text.h"
#include "core/layer/rule_table.h"
#include "core/layer/span_evaluator.h"

#include <algorithm>
#include <cassert>
#include <type_traits>

namespace normscope {

namespace {

// Element stages. x, y, n, s, dy are the formulas' letters.

template<typename T>
void input(SpanEvaluator<T> &span, MutableValues<T> x)
{
    span.readInput(x.data());
}

template<typename T>
void squares(SpanEvaluator<T> &span, MutableValues<T> out)
{
    const Values<T> x = span.values(StageId::input);
    fastestKernels<T>().products(x.data(), x.data(), out.size(), out.data());
}

template<typename T>
void output(SpanEvaluator<T> &span, MutableValues<T> y)
{
    fastestKernels<T>().products(span.values(StageId::input).data(),
                                 span.values(StageId::norm).data(), y.size(), y.data());
}

template<typename T>
void scales(SpanEvaluator<T> &span, MutableValues<T> s)
{
    fastestKernels<T>().scales(span.values(StageId::output).data(),
                               span.values(StageId::norm).data(), s.size(), s.data());
}

template<typename T>
void deltaIn(SpanEvaluator<T> &span, MutableValues<T> dy)
{
    span.readDeltaIn(dy.data());
}

/// k calls add scales k times to the zeros that forward leaves.
template<typename T>
void layerDelta(SpanEvaluator<T> &span, MutableValues<T> out)
{
    if (span.spec().calls == 0)
        out.setZero(); // not scales · 0, which is NaN where scales is infinite
    else
        out = span.values(StageId::scales) * static_cast<T>(span.spec().calls);
}

template<typename T>
void tangent(SpanEvaluator<T> &span, MutableValues<T> out)
{
    fastestKernels<T>().tangents(span.values(StageId::deltaIn).data(),
                                 span.values(StageId::output).data(),
                                 span.values(StageId::dot).data(), out.size(), out.data());
}

/// Before the first call of backward, what arrived is still there.
template<typename T>
void delta(SpanEvaluator<T> &span, MutableValues<T> out)
{
    const ElementKernel &rule = span.spec().rule->kernel;
    if (span.spec().calls == 0)
        out = span.values(StageId::deltaIn);
    else if constexpr (std::is_same_v<T, float>)
        rule.float32(span, out);
    else
        rule.float64(span, out);
}

// Group stages, from sums in double, rounded once.

template<typename T>
void sum(GroupNumbers<T> &groups, MutableValues<T> out)
{
    out = groups.sumsOfSquares().template cast<T>();
}

template<typename T>
void norm(GroupNumbers<T> &groups, MutableValues<T> n)
{
    fastestKernels<T>().norms(groups.sumsOfSquares().data(), n.size(), groups.epsilon(), n.data());
}

/// Σ dy·y = n·Σ dy·x: y is not read again.
template<typename T>
void dot(GroupNumbers<T> &groups, MutableValues<T> out)
{
    const Values<T> n = groups.values(StageId::norm);
    fastestKernels<T>().dots(n.data(), groups.sumsOfProducts().data(), out.size(), out.data());
}

const std::array<Stage, kStageCount> kStages {{
    {.id = StageId::input,
     .name = "input",
     .title = NORMSCOPE_TEXT("Stage", "Input"),
     .sentence = NORMSCOPE_TEXT("Stage", "The numbers that come into the layer."),
     .formula = "x",
     .tex = "",
     .isSum = false,
     .pass = Pass::forward,
     .domain = Domain::element,
     .isSigned = false,
     .code = "input = x",
     .source = {},
     .elementKernel = {&input<float>, &input<double>},
     .groupKernel = {}},
    {.id = StageId::squares,
     .name = "squares",
     .title = NORMSCOPE_TEXT("Stage", "Squares"),
     .sentence = NORMSCOPE_TEXT("Stage", "Each element times itself."),
     .formula = "x·x",
     .tex = "@input \\cdot @input",
     .isSum = false,
     .pass = Pass::forward,
     .domain = Domain::element,
     .isSigned = false,
     .code = "squares = x * x",
     .source = {"norm = (inpt * inpt).sum(axis=self.axis, keepdims=True)", 57},
     .elementKernel = {&squares<float>, &squares<double>},
     .groupKernel = {}},
    {.id = StageId::sum,
     .name = "sum",
     .title = NORMSCOPE_TEXT("Stage", "Sum"),
     .sentence = NORMSCOPE_TEXT("Stage", "The squares of each group, added."),
     .formula = "S = Σ x²",
     .tex = "@input^{2}",
     .isSum = true,
     .pass = Pass::forward,
     .domain = Domain::group,
     .isSigned = false,
     .code = "sum = squares.sum(axis=axis, keepdims=True)",
     .source = {"norm = (inpt * inpt).sum(axis=self.axis, keepdims=True)", 57},
     .elementKernel = {},
     .groupKernel = {&sum<float>, &sum<double>}},
    {.id = StageId::norm,
     .name = "norm",
     .title = NORMSCOPE_TEXT("Stage", "Norm"),
     .sentence = NORMSCOPE_TEXT(
         "Stage", "One over the length of the group: NumPyNet's word for the reciprocal."),
     .formula = "n = 1 / √(S + ε)",
     .tex = "\\frac{1}{\\sqrt{@sum + @epsilon}}",
     .isSum = false,
     .pass = Pass::forward,
     .domain = Domain::group,
     .isSigned = false,
     .code = "norm = 1. / np.sqrt(sum + epsilon)",
     .source = {"norm = 1. / np.sqrt(norm + 1e-8)", 58},
     .elementKernel = {},
     .groupKernel = {&norm<float>, &norm<double>}},
    {.id = StageId::output,
     .name = "output",
     .title = NORMSCOPE_TEXT("Stage", "Output"),
     .sentence = NORMSCOPE_TEXT("Stage", "Each element times the norm of its group."),
     .formula = "y = x·n",
     .tex = "@input \\cdot @norm",
     .isSum = false,
     .pass = Pass::forward,
     .domain = Domain::element,
     .isSigned = false,
     .code = "output = x * norm",
     .source = {"self.output = inpt * norm", 59},
     .elementKernel = {&output<float>, &output<double>},
     .groupKernel = {}},
    {.id = StageId::scales,
     .name = "scales",
     .title = NORMSCOPE_TEXT("Stage", "Scales"),
     .sentence
     = NORMSCOPE_TEXT("Stage", "What is left to 1, times the norm. Backward will add it."),
     .formula = "s = (1 − y)·n",
     .tex = "\\left( 1 - @output \\right) \\cdot @norm",
     .isSum = false,
     .pass = Pass::forward,
     .domain = Domain::element,
     .isSigned = false,
     .code = "scales = (1. - output) * norm",
     .source = {"self.scales = (1. - self.output) * norm", 60},
     .elementKernel = {&scales<float>, &scales<double>},
     .groupKernel = {}},
    {.id = StageId::deltaIn,
     .name = "delta_in",
     .title = NORMSCOPE_TEXT("Stage", "Delta in"),
     .sentence = NORMSCOPE_TEXT("Stage", "What arrives from the next layer."),
     .formula = "dy",
     .tex = "",
     .isSum = false,
     .pass = Pass::backward,
     .domain = Domain::element,
     .isSigned = true,
     .code = "delta_in = delta_in",
     .source = {},
     .elementKernel = {&deltaIn<float>, &deltaIn<double>},
     .groupKernel = {}},
    {.id = StageId::layerDelta,
     .name = "layer_delta",
     .title = NORMSCOPE_TEXT("Stage", "Layer delta"),
     .sentence = NORMSCOPE_TEXT(
         "Stage", "The layer's own memory: zeros after forward, plus scales at each call."),
     .formula = "layer_delta += scales",
     .tex = "@calls @scales",
     .isSum = false,
     .pass = Pass::backward,
     .domain = Domain::element,
     .isSigned = true,
     .code = "layer_delta = np.zeros(x.shape) + scales",
     .source = {"self.delta += self.scales", 71},
     .elementKernel = {&layerDelta<float>, &layerDelta<double>},
     .groupKernel = {}},
    {.id = StageId::dot,
     .name = "dot",
     .title = NORMSCOPE_TEXT("Stage", "Dot"),
     .sentence = NORMSCOPE_TEXT("Stage", "How much of dy points along the group's output."),
     .formula = "dot = Σ dy·y",
     .tex = "@delta_in \\cdot @output",
     .isSum = true,
     .pass = Pass::backward,
     .domain = Domain::group,
     .isSigned = true,
     .code = "dot = (delta_in * output).sum(axis=axis, keepdims=True)",
     .source = {},
     .elementKernel = {},
     .groupKernel = {&dot<float>, &dot<double>}},
    {.id = StageId::tangent,
     .name = "tangent",
     .title = NORMSCOPE_TEXT("Stage", "Tangent"),
     .sentence = NORMSCOPE_TEXT("Stage", "dy without its part along the output."),
     .formula = "tangent = dy − y·dot",
     .tex = "@delta_in - @output \\cdot @dot",
     .isSum = false,
     .pass = Pass::backward,
     .domain = Domain::element,
     .isSigned = true,
     .code = "tangent = delta_in - output * dot",
     .source = {},
     .elementKernel = {&tangent<float>, &tangent<double>},
     .groupKernel = {}},
    {.id = StageId::delta,
     .name = "delta",
     .title = NORMSCOPE_TEXT("Stage", "Delta"),
     .sentence = NORMSCOPE_TEXT("Stage", "What is handed back to the layer before."),
     .formula = "delta",
     .tex = "",
     .isSum = false,
     .pass = Pass::backward,
     .domain = Domain::element,
     .isSigned = true,
     .code = "delta = delta_in + layer_delta",
     .source = {},
     .elementKernel = {&delta<float>, &delta<double>},
     .groupKernel = {}},
}};

} // namespace

std::span<const Stage> stageTable()
{
    return kStages;
}

const Stage &stage(StageId id)
{
    const Stage &row = kStages[static_cast<std::size_t>(id)];
    assert(row.id == id);
    return row;
}

std::optional<StageId> stageByName(std::string_view name)
{
    const auto found = std::ranges::find(kStages, name, &Stage::name);
    if (found == kStages.end())
        return std::nullopt;
    return found->id;
}

std::vector<StageId> stagesOf(const BackwardRule &rule)
{
    std::vector<StageId> stages;
    for (const Stage &row : kStages) {
        if (row.pass == Pass::forward)
            stages.push_back(row.id);
    }
    stages.insert(stages.end(), rule.stages.begin(), rule.stages.end());
    return stages;
}

bool hasStage(const BackwardRule &rule, StageId id)
{
    return stage(id).pass == Pass::forward || std::ranges::count(rule.stages, id) != 0;
}

StageText textOf(StageId id, const BackwardRule &rule)
{
    if (id == StageId::delta)
        return rule.delta;
    const Stage &row = stage(id);
    return {row.formula, row.tex, row.code, row.sentence, row.source};
}

} // namespace normscope
