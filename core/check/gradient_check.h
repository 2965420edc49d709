// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_spec.h"
#include "core/layer/rule_table.h"
#include "core/parallel.h"
#include "core/result.h"
#include "core/tensor/input.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace normscope {

struct GradientCheckOptions
{
    std::span<const BackwardRule *const> rules = ruleTable();
    std::int64_t samples = 64; ///< elements to difference, >= 1; all where there are fewer
    std::uint64_t seed = 1;    ///< of their choice
    /// Elements that all forward passes together may run over before groups are condensed.
    std::int64_t forwardBudget = 200'000'000;
};

/// How the forward is differenced.
enum class DifferenceMethod {
    forward,   ///< on all elements of the group
    condensed, ///< on two numbers that stand for the group: the element and the length of the rest
};

/// One sampled element: its loss Σ dy·y differenced by x.
struct DifferenceSample
{
    Index4 at {};
    double x = 0;
    double dy = 0;
    double step = 0;       ///< h
    double difference = 0; ///< the central difference
    double closedForm = 0;
    double differenceError = 0; ///< bound on the error of `difference`
    double closedFormError = 0; ///< bound on the error of `closedForm`
    double ruleError = 0;       ///< bound on the rounding of a rule that is the gradient
};

/// A place where a rule is compared with the gradient.
struct RuleDifference
{
    Index4 at {};
    double delta = 0;     ///< what the rule hands back
    double gradient = 0;  ///< what it is compared with
    double error = 0;     ///< |delta − gradient|; infinite where delta is not finite
    double tolerance = 0; ///< up to which the two agree
};

/// How one rule compares.
struct RuleCheck
{
    const BackwardRule *rule = nullptr;
    /// Declared as the gradient, and backward was called: with no call every rule hands back what
    /// arrived.
    bool isExpected = false;
    bool matches = false;           ///< agrees at every sample and at every compared element
    std::int64_t beyond = 0;        ///< elements that differ from the closed form by more
    std::int64_t samplesBeyond = 0; ///< samples that differ from their difference by more
    /// Over all compared elements against the closed form, at the largest error.
    RuleDifference worst;
    /// Over the samples against the differences, at the largest error.
    RuleDifference worstSample;
    /// Of delta and the gradient over the compared elements with a finite delta; NaN where one
    /// of them is zero throughout.
    double cosine = std::numeric_limits<double>::quiet_NaN();
    /// The share of compared elements where delta has the sign of the gradient. Elements whose
    /// gradient is not told from zero have no sign and are left out; a delta of zero disagrees.
    /// NaN where all are left out.
    double signAgreement = std::numeric_limits<double>::quiet_NaN();
};

/// What the comparison of rules with the gradient found.
struct GradientCheck
{
    std::vector<DifferenceSample> samples; ///< in C order
    std::int64_t skippedSamples = 0;       ///< drawn where the gradient is not defined
    std::uint64_t seed = 1;
    DifferenceMethod method = DifferenceMethod::forward;
    std::int64_t compared = 0; ///< elements compared with the closed form
    std::int64_t skipped = 0;  ///< elements where the gradient is not defined
    /// The differences agree with the closed form: the forward is the one whose gradient it is.
    bool forwardAgrees = true;
    std::vector<RuleCheck> rules;

    /// A rule that is expected to be the gradient is not, or the forward is not the one whose
    /// gradient it is to be.
    bool hasFailed() const;
};

/// Compares each rule with the gradient of the layer, twice.
///
/// With the loss L = Σ dy·y, dy = delta_in held fixed, the gradient at element i of a group is
///     ∂L/∂x_i = (dy_i − x_i·Σ dy·x / (S + ε)) / √(S + ε),  S = Σ x².
/// 1. At sampled elements L is differenced: six runs of the float64 forward at x_i ± h, 2h, 3h.
///    L as a function of x_i is smooth up to the distance √(S + ε), and h is 1/256 of that: small
///    where the group is small, √ε/256 where it is dead.
/// 2. At all elements the closed form above is evaluated in double.
/// A rule matches where |delta − gradient| is within the bounds of what cutting off the series,
/// rounding and the compute type can do (finite_difference.h, group_gradient.h).
///
/// Elements are skipped where the gradient is not defined: their group holds NaN or Inf, its S
/// overflows or is lost (S + ε below 2^-960, 0 included), or the compute type cannot hold the
/// group's numbers. The result depends on the arguments alone, not on the threads.
/// The rule of `spec` does not matter. Errors: those of LayerRun::compute().
Result<GradientCheck> checkGradient(const Input &input, const LayerSpec &spec, ComputeType type,
                                    const GradientCheckOptions &options = {},
                                    const StopToken &stop = {});

} // namespace normscope
