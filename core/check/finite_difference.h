// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/gradient_check.h"
#include "core/check/group_totals.h"
#include "core/layer/layer_run.h"
#include "core/parallel.h"
#include "core/result.h"

#include <vector>

namespace normscope {

/// A sampled element and the totals of its group.
struct SampledElement
{
    Index4 at {};
    double x = 0;
    double dy = 0;
    GroupTotal total;
};

/// h / √(S + ε).
inline constexpr double kRelativeStep = 0x1p-8;

/// The central difference of L = Σ dy·y by x of each element: with D_k = L(x + kh) − L(x − kh),
///     (45·D_1 − 9·D_2 + D_3) / (60·h)
/// L is the float64 forward, run by LayerRun on x as the compute type of `run` has it, with dy as
/// it is before x moves. D_k is added up from dy·(y₊ − y₋), so L itself never cancels.
///
/// The error bound is the sum of
/// - the series cut off: h⁶/140 times the bound on the 7th derivative that Cauchy's estimate
///   gives on a circle of 0.85·√(S + ε) around x, since L has no singularity nearer than √(S + ε);
/// - the rounding of y, of S and of x ± kh, divided by h.
class FiniteDifference
{
public:
    /// `run` is kept by reference.
    explicit FiniteDifference(const LayerRun &run) : m_run(run) {}

    /// The method that stays within the budget for so many samples.
    DifferenceMethod methodFor(std::int64_t samples, std::int64_t forwardBudget) const;

    /// `elements` in an order in which neighbours share a group where possible. Fills `at`, `x`,
    /// `dy`, `step`, `difference` and its error. Errors: cancelled, outOfMemory.
    Result<std::vector<DifferenceSample>> differences(const std::vector<SampledElement> &elements,
                                                      DifferenceMethod method,
                                                      const StopToken &stop) const;

private:
    using Samples = Result<std::vector<DifferenceSample>>;

    Samples onGroups(const std::vector<SampledElement> &elements, const StopToken &stop) const;
    Samples onCondensed(const std::vector<SampledElement> &elements, const StopToken &stop) const;
    DifferenceSample startOf(const SampledElement &element) const;
    Shape groupBox() const;

    const LayerRun &m_run;
};

} // namespace normscope
