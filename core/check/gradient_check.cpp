// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/gradient_check.h"

#include "core/check/element_sampler.h"
#include "core/check/finite_difference.h"
#include "core/check/group_gradient.h"
#include "core/check/rule_comparison.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace normscope {

namespace {

/// Elements that are drawn for each sample at most, where many have no gradient.
constexpr std::int64_t kMostDraws = 64;

using Run = std::shared_ptr<const LayerRun>;

/// One run a rule.
Result<std::vector<Run>> runsOf(const Input &input, LayerSpec spec, ComputeType type,
                                const GradientCheckOptions &options, const StopToken &stop)
{
    std::vector<Run> runs;
    for (const BackwardRule *rule : options.rules) {
        spec.rule = rule;
        const Result<Run> run = LayerRun::compute(input, spec, type, stop);
        if (!run)
            return run.error();
        runs.push_back(*run);
    }
    return runs;
}

/// The elements to difference in C order, and how many were drawn in vain.
std::vector<SampledElement> drawElements(const LayerRun &run, const GroupTotals &totals,
                                         const GradientCheckOptions &options, GradientCheck &check)
{
    const Shape &shape = run.shape();
    const Rounding rounding(run.computeType(), run.groupIndex().groupSize());
    const ElementReader reader(run);
    ElementSampler sampler(shape.elements(), options.seed);
    std::vector<SampledElement> elements;
    const auto isEnough = [&] {
        return static_cast<std::int64_t>(elements.size()) == options.samples
            || check.skippedSamples == kMostDraws * options.samples;
    };
    while (!isEnough()) {
        const auto place = sampler.next();
        if (!place)
            break;
        SampledElement element;
        element.at = shape.unflat(*place);
        reader.readInput(*place, 1, &element.x);
        reader.readDeltaIn(*place, 1, &element.dy);
        element.total = totals.of(element.at);
        const GroupGradient group(element.total, run.spec().epsilon);
        if (group.isDefined(rounding) && group.isInRange(element.x, element.dy, rounding))
            elements.push_back(element);
        else
            ++check.skippedSamples;
    }
    std::ranges::sort(elements, {}, &SampledElement::at);
    return elements;
}

Result<void> differenceSamples(const LayerRun &run, const GroupTotals &totals,
                               const GradientCheckOptions &options, GradientCheck &check,
                               const StopToken &stop)
{
    const std::vector<SampledElement> elements = drawElements(run, totals, options, check);
    const FiniteDifference finiteDifference(run);
    const auto count = std::max<std::int64_t>(1, static_cast<std::int64_t>(elements.size()));
    check.method = finiteDifference.methodFor(count, options.forwardBudget);
    auto samples = finiteDifference.differences(elements, check.method, stop);
    if (!samples)
        return samples.error();
    const Rounding rounding(run.computeType(), run.groupIndex().groupSize());
    const Rounding here(ComputeType::float64, run.groupIndex().groupSize());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const SampledElement &element = elements[i];
        const GroupGradient group(element.total, run.spec().epsilon);
        DifferenceSample &sample = (*samples)[i];
        sample.closedForm = group.at(element.x, element.dy);
        sample.closedFormError = group.error(element.x, element.dy, here);
        sample.ruleError = group.error(element.x, element.dy, rounding);
        const double distance = std::abs(sample.difference - sample.closedForm);
        check.forwardAgrees
            = check.forwardAgrees && distance <= sample.differenceError + sample.closedFormError;
    }
    check.samples = std::move(*samples);
    return {};
}

double deltaAt(const LayerRun &run, const Index4 &at)
{
    const Shape &shape = run.shape();
    std::vector<double> pixel(static_cast<std::size_t>(shape.channels));
    run.evaluate(StageId::delta, {at[kBatch], at[kRows] * shape.columns + at[kColumns], 1},
                 pixel.data());
    return pixel[static_cast<std::size_t>(at[kChannels])];
}

void compareWithDifferences(const LayerRun &run, const std::vector<DifferenceSample> &samples,
                            RuleCheck &rule)
{
    rule.worstSample.error = -1;
    for (const DifferenceSample &sample : samples) {
        RuleDifference found {sample.at, deltaAt(run, sample.at), sample.difference};
        found.error = std::abs(found.delta - found.gradient);
        if (!std::isfinite(found.error))
            found.error = std::numeric_limits<double>::infinity();
        found.tolerance = sample.differenceError + sample.ruleError;
        rule.samplesBeyond += found.error <= found.tolerance ? 0 : 1;
        if (found.error > rule.worstSample.error)
            rule.worstSample = found;
    }
    if (samples.empty())
        rule.worstSample = {};
}

Result<GradientCheck> compare(const Input &input, const LayerSpec &spec, ComputeType type,
                              const GradientCheckOptions &options, const StopToken &stop)
{
    const Result<std::vector<Run>> runs = runsOf(input, spec, type, options, stop);
    if (!runs)
        return runs.error();
    const LayerRun &first = *runs->front();
    const Result<GroupTotals> totals = GroupTotals::compute(first, stop);
    if (!totals)
        return totals.error();

    GradientCheck check;
    check.seed = options.seed;
    for (const BackwardRule *rule : options.rules) {
        check.rules.emplace_back().rule = rule;
        check.rules.back().isExpected = rule->isGradient && spec.calls > 0;
    }
    const auto sampled = differenceSamples(first, *totals, options, check, stop);
    if (!sampled)
        return sampled.error();
    const auto compared = compareWithClosedForm(*runs, *totals, check, stop);
    if (!compared)
        return compared.error();
    for (std::size_t i = 0; i < runs->size(); ++i) {
        RuleCheck &rule = check.rules[i];
        compareWithDifferences(*(*runs)[i], check.samples, rule);
        rule.matches = check.compared > 0 && rule.beyond == 0 && rule.samplesBeyond == 0;
    }
    return check;
}

} // namespace

bool GradientCheck::hasFailed() const
{
    const auto isWrong = [](const RuleCheck &rule) { return rule.isExpected && !rule.matches; };
    return compared > 0 && (!forwardAgrees || std::ranges::any_of(rules, isWrong));
}

Result<GradientCheck> checkGradient(const Input &input, const LayerSpec &spec, ComputeType type,
                                    const GradientCheckOptions &options, const StopToken &stop)
{
    try {
        return compare(input, spec, type, options, stop);
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
