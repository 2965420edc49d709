// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/comparison.h"

#include "ui/model/setup/setup_fields.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <span>

namespace normscope {

namespace {

constexpr int kAngleDigits = 4; ///< of degrees

/// Nothing must be computed for `setup` that `result` does not have.
bool serves(const std::shared_ptr<const LayerResult> &result, const Setup &setup)
{
    return result
        && changedScope(result->setup, setup).value_or(FieldScope::view) == FieldScope::view;
}

LayerOutcome resultOfB(const Setup &b, const std::shared_ptr<const LayerResult> &a,
                       const std::shared_ptr<const Comparison> &previous, const StopToken &stop)
{
    if (serves(a, b))
        return {a, {}};
    if (previous && previous->a->loaded == a->loaded && serves(previous->b, b))
        return {previous->b, {}};
    return computeResult(b, a, stop);
}

StageId shownStage(const Setup &setup)
{
    return hasStage(*setup.rule, setup.stage) ? setup.stage : StageId::delta;
}

StagePair pairOf(const Setup &setup, const LayerResult &a, const LayerResult &b)
{
    StagePair pair {{a.run, shownStage(setup), 0}, {b.run, setupOfB(setup).stage, 0}, a.shape()};
    if (setup.compare.image) {
        pair.a.firstImage = fittedTo(setup, a.shape()).image;
        pair.b.firstImage = fittedTo(setupOfB(setup), b.shape()).image;
        pair.shape.batch = 1;
    }
    return pair;
}

double largestMagnitude(const StageStatistics &statistics)
{
    if (statistics.finite() == 0)
        return 0;
    return std::max(std::abs(statistics.min), std::abs(statistics.max));
}

ComparisonOutcome failed(const Error &error)
{
    return {nullptr, InputError(error, {})};
}

} // namespace

bool Comparison::contains(const Index4 &placeInA) const
{
    return a->shape().contains(placeInA) && nearestImage(placeInA[kBatch]) == placeInA[kBatch];
}

std::int64_t Comparison::nearestImage(std::int64_t imageOfA) const
{
    const std::int64_t first = pair.a.firstImage;
    return std::clamp(imageOfA, first, first + pair.shape.batch - 1);
}

Index4 Comparison::placeInB(const Index4 &placeInA) const
{
    Index4 place = placeInA;
    place[kBatch] += pair.b.firstImage - pair.a.firstImage;
    return place;
}

Index4 Comparison::placeInA(const Index4 &placeInB) const
{
    Index4 place = placeInB;
    place[kBatch] += pair.a.firstImage - pair.b.firstImage;
    return place;
}

ComparisonOutcome compareResults(const Setup &setup, const std::shared_ptr<const LayerResult> &a,
                                 const std::shared_ptr<const Comparison> &previous,
                                 const StopToken &stop)
try {
    const LayerOutcome b = resultOfB(setupOfB(setup), a, previous, stop);
    if (!b.result)
        return {nullptr, b.error};
    if (b.result->shape() != a->shape())
        return failed({ErrorCode::shapeMismatch, {}});
    const StagePair pair = pairOf(setup, *a, *b.result);
    const GroupCosines::Magnitudes magnitudes {
        largestMagnitude(a->statistics->of(pair.a.stage)),
        largestMagnitude(b.result->statistics->of(pair.b.stage))};
    const Result<GroupCosines> cosines
        = GroupCosines::compute(pair, a->run->spec().axis, magnitudes, stop);
    if (!cosines)
        return failed(cosines.error());
    const Result<ComparisonSummary> summary = summarize(pair, *cosines, stop);
    if (!summary)
        return failed(summary.error());
    return {std::make_shared<const Comparison>(Comparison {a, b.result, pair, *cosines, *summary}),
            {}};
} catch (const std::bad_alloc &) {
    return failed({ErrorCode::outOfMemory, {}});
}

void ComparisonMap::evaluate(const PixelSpan &span, double *out) const
{
    const Comparison &of = *m_comparison;
    const auto count = static_cast<std::size_t>(span.count * shape().channels);
    const std::span<double> values(out, count);
    if (of.nearestImage(span.batch) != span.batch) {
        std::ranges::fill(values, std::numeric_limits<double>::quiet_NaN());
        return;
    }
    std::vector<double> a(count);
    std::vector<double> b(count);
    const PixelSpan inPair {span.batch - of.pair.a.firstImage, span.first, span.count};
    of.pair.a.evaluate(inPair, a.data());
    of.pair.b.evaluate(inPair, b.data());
    if (m_operation != CompareOperation::angle) {
        combine(m_operation, a, b, values);
        return;
    }
    of.cosines.repeat(inPair, a, b, values);
    std::ranges::transform(values, values.begin(), &degreesOf);
}

bool ComparisonMap::isOfGroups() const
{
    const Comparison &of = *m_comparison;
    const auto isGroup
        = [](const StageSide &side) { return stage(side.stage).domain == Domain::group; };
    const bool hasSameGroups = of.pair.a.run->spec().axis == of.pair.b.run->spec().axis;
    return m_operation == CompareOperation::angle
        || (hasSameGroups && isGroup(of.pair.a) && isGroup(of.pair.b));
}

QStringList ComparisonMap::texts(std::span<const double> values) const
{
    QStringList texts = MapSource::texts(values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        QString &text = texts[static_cast<qsizetype>(i)];
        if (m_operation == CompareOperation::signs && std::isfinite(values[i]))
            text = signsText(values[i]);
        else if (m_operation == CompareOperation::angle && std::isfinite(values[i]))
            text = NumberText::rounded(values[i], kAngleDigits) + u'\u00b0';
    }
    return texts;
}

} // namespace normscope
