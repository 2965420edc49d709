// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/finite_difference.h"

#include "core/check/group_forward.h"
#include "core/check/group_gradient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

/// The weights of D_1, D_2, D_3, before the division by h.
constexpr std::array kWeights {0.75, -0.15, 1. / 60};
/// What starting a forward pass costs, in elements.
constexpr std::int64_t kPassCost = 4096;

double combine(const std::array<double, 3> &differences, double step)
{
    double sum = 0;
    for (std::size_t k = 0; k < kWeights.size(); ++k)
        sum += kWeights[k] * differences[k];
    return sum / step;
}

/// See the class comment. 7!/140 = 36; 0.85⁷·(1 − 0.85 − 3c) > 1/23; (|dot| + 0.87·|dy|) / √(S + ε)
/// bounds the numerator of L on the circle.
double errorBound(const GroupGradient &group, double dy, double groupSize)
{
    constexpr double kStep2 = kRelativeStep * kRelativeStep;
    constexpr double kCutOff = 36. * 23. * kStep2 * kStep2 * kStep2;
    const Rounding rounding(ComputeType::float64, static_cast<std::int64_t>(groupSize));
    const double cutOff = kCutOff * (std::abs(group.dot()) + std::abs(dy)) / group.root();
    const double ofLoss = rounding.ofSum(group.magnitudes() + std::abs(dy));
    return cutOff + 2 * ofLoss / (kRelativeStep * group.root());
}

} // namespace

/// The array that a group is: summed axes have their length, the others 1.
Shape FiniteDifference::groupBox() const
{
    const Shape &shape = m_run.shape();
    const auto length
        = [&](Axis axis) { return m_run.spec().axis.contains(axis) ? shape.length(axis) : 1; };
    return {length(kBatch), length(kRows), length(kColumns), length(kChannels)};
}

DifferenceMethod FiniteDifference::methodFor(std::int64_t samples, std::int64_t forwardBudget) const
{
    const Shape box = groupBox();
    const std::int64_t toRead = box.batch * box.pixels() * m_run.shape().channels;
    const auto passes = static_cast<std::int64_t>(2 * kWeights.size());
    const std::int64_t perSample = toRead + passes * (box.elements() + kPassCost);
    return perSample <= forwardBudget / samples ? DifferenceMethod::forward
                                                : DifferenceMethod::condensed;
}

Result<std::vector<DifferenceSample>>
FiniteDifference::differences(const std::vector<SampledElement> &elements, DifferenceMethod method,
                              const StopToken &stop) const
{
    if (elements.empty())
        return std::vector<DifferenceSample> {};
    return method == DifferenceMethod::forward ? onGroups(elements, stop)
                                               : onCondensed(elements, stop);
}

DifferenceSample FiniteDifference::startOf(const SampledElement &element) const
{
    const GroupGradient group(element.total, m_run.spec().epsilon);
    const auto groupSize = static_cast<double>(m_run.groupIndex().groupSize());
    DifferenceSample sample;
    sample.at = element.at;
    sample.x = element.x;
    sample.dy = element.dy;
    sample.step = kRelativeStep * group.root();
    sample.differenceError = errorBound(group, element.dy, groupSize);
    return sample;
}

FiniteDifference::Samples FiniteDifference::onGroups(const std::vector<SampledElement> &elements,
                                                     const StopToken &stop) const
{
    GroupForward group(m_run, groupBox());
    std::vector<DifferenceSample> samples;
    for (const SampledElement &element : elements) {
        DifferenceSample sample = startOf(element);
        group.moveTo(element.at);
        std::array<double, 3> differences {};
        for (std::size_t k = 0; k < differences.size(); ++k) {
            const Result<double> difference
                = group.difference(element.at, static_cast<double>(k + 1) * sample.step, stop);
            if (!difference)
                return difference.error();
            differences[k] = *difference;
        }
        sample.difference = combine(differences, sample.step);
        sample.differenceError += group.underflowError() / sample.step;
        samples.push_back(sample);
    }
    return samples;
}

/// All other elements of a group keep their place on the sphere while one moves, so one number of
/// their length stands for them: L = dy_i·y_i + (Σ' dy·x / R)·y_R, R² = S − x_i². One run on an
/// array of such pairs makes all the forward passes.
FiniteDifference::Samples FiniteDifference::onCondensed(const std::vector<SampledElement> &elements,
                                                        const StopToken &stop) const
{
    constexpr std::size_t kPairs = 2 * kWeights.size();
    std::vector<DifferenceSample> samples;
    std::vector<double> pairs;
    std::vector<double> dyOfRest;
    for (const SampledElement &element : elements) {
        const DifferenceSample &sample = samples.emplace_back(startOf(element));
        const double rest = std::sqrt(std::max(0., element.total.squares - element.x * element.x));
        const double products = element.total.products - element.dy * element.x;
        dyOfRest.push_back(rest > 0 ? products / rest : 0);
        for (std::size_t k = 0; k < kWeights.size(); ++k) {
            const double moved = static_cast<double>(k + 1) * sample.step;
            pairs.insert(pairs.end(), {element.x + moved, rest, element.x - moved, rest});
        }
    }
    const auto rows = static_cast<std::int64_t>(elements.size() * kPairs);
    const Result<std::vector<double>> y = forwardOutput(
        StoredTensor::fromValues({1, rows, 1, 2}, std::move(pairs)),
        {.axis = AxisSet::fromMask(1U << kChannels), .epsilon = m_run.spec().epsilon}, stop);
    if (!y)
        return y.error();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        std::array<double, 3> differences {};
        for (std::size_t k = 0; k < differences.size(); ++k) {
            const double *pair = y->data() + 2 * (kPairs * i + 2 * k);
            differences[k]
                = samples[i].dy * (pair[0] - pair[2]) + dyOfRest[i] * (pair[1] - pair[3]);
        }
        samples[i].difference = combine(differences, samples[i].step);
        samples[i].differenceError += 2 * (std::abs(samples[i].dy) + std::abs(dyOfRest[i]))
            * std::numeric_limits<double>::denorm_min() / samples[i].step;
    }
    return samples;
}

} // namespace normscope
