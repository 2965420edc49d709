// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/kernels.h"
#include "core/layer/marked_text.h"
#include "core/layer/rule_table.h"
#include "core/layer/span_evaluator.h"

namespace normscope {

namespace {

/// The vector-Jacobian product of y = x·n, n = 1/√(S + ε), exact also with ε:
/// Σ_j dy_j ∂y_j/∂x_i = n·(dy_i − y_i·Σ_j dy_j·y_j). Never formed with n³, which underflows.
template<typename T>
void exactDelta(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    fastestKernels<T>().products(span.values(StageId::norm).data(),
                                 span.values(StageId::tangent).data(), delta.size(), delta.data());
}

} // namespace

const BackwardRule kExactRule {
    .name = "exact",
    .title = NORMSCOPE_TEXT("Rule", "Exact"),
    .who = NORMSCOPE_TEXT("Rule", "calculus, and what automatic differentiation gives"),
    .isGradient = true,
    .hasState = false,
    .stages = {StageId::deltaIn, StageId::dot, StageId::tangent, StageId::delta},
    .delta = {.formula = "delta = n·tangent",
              .tex = "@norm \\cdot @tangent",
              .code = "delta = norm * tangent",
              .sentence = NORMSCOPE_TEXT(
                  "Stage", "The part of dy across the group's direction, times the norm."),
              .source = {}},
    .kernel = {&exactDelta<float>, &exactDelta<double>},
};

} // namespace normscope
