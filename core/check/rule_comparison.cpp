// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/rule_comparison.h"

#include "core/check/group_gradient.h"
#include "core/check/scaled_products.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr std::int64_t kBlockElements = 1 << 14;

/// The gradient at each element of a block, and up to where delta agrees with it.
struct GradientBlock
{
    std::vector<double> gradient;
    std::vector<double> tolerance; ///< negative where the gradient is not defined
};

/// What is found about one rule.
struct Tally
{
    std::int64_t beyond = 0;
    std::int64_t worstPlace = -1; ///< in C order
    RuleDifference worst;
    ScaledProducts products;
    std::int64_t withSign = 0;
    std::int64_t sameSign = 0;

    void addElement(std::int64_t place, double delta, double gradient, double tolerance)
    {
        const bool isFinite = std::isfinite(delta);
        const double error
            = isFinite ? std::abs(delta - gradient) : std::numeric_limits<double>::infinity();
        beyond += error <= tolerance ? 0 : 1;
        if (worstPlace < 0 || error > worst.error) {
            worstPlace = place;
            worst = {{}, delta, gradient, error, tolerance};
        }
        if (std::abs(gradient) > tolerance) {
            ++withSign;
            sameSign += (delta > 0 && gradient > 0) || (delta < 0 && gradient < 0) ? 1 : 0;
        }
    }

    void merge(const Tally &later)
    {
        beyond += later.beyond;
        if (later.worstPlace >= 0 && (worstPlace < 0 || later.worst.error > worst.error)) {
            worstPlace = later.worstPlace;
            worst = later.worst;
        }
        products.merge(later.products);
        withSign += later.withSign;
        sameSign += later.sameSign;
    }
};

struct BlockResult
{
    std::int64_t compared = 0;
    std::vector<Tally> rules;
};

GradientBlock gradientOf(const LayerRun &run, const PixelSpan &span, const GroupTotals &totals)
{
    const auto count = static_cast<std::size_t>(span.count * run.shape().channels);
    const std::int64_t groupSize = run.groupIndex().groupSize();
    const Rounding rounding(run.computeType(), groupSize);
    const Rounding here(ComputeType::float64, groupSize);
    const std::int64_t first
        = span.batch * run.shape().imageElements() + span.first * run.shape().channels;
    std::vector<double> x(count);
    std::vector<double> dy(count);
    const ElementReader reader(run);
    reader.readInput(first, static_cast<std::int64_t>(count), x.data());
    reader.readDeltaIn(first, static_cast<std::int64_t>(count), dy.data());
    std::vector<GroupTotal> groups;
    totals.repeat(span, groups);

    GradientBlock block {std::vector<double>(count), std::vector<double>(count, -1)};
    GroupGradient group(groups.front(), run.spec().epsilon);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && !(groups[i] == groups[i - 1]))
            group = GroupGradient(groups[i], run.spec().epsilon);
        if (!group.isDefined(rounding) || !group.isInRange(x[i], dy[i], rounding))
            continue;
        block.gradient[i] = group.at(x[i], dy[i]);
        block.tolerance[i] = group.error(x[i], dy[i], rounding) + group.error(x[i], dy[i], here);
    }
    return block;
}

/// Elements without a gradient, or with a delta that is not finite, have no part in the products.
void addBlock(Tally &tally, const GradientBlock &block, std::vector<double> delta,
              std::int64_t firstPlace)
{
    std::vector<double> gradient = block.gradient;
    for (std::size_t i = 0; i < delta.size(); ++i) {
        const bool isDefined = block.tolerance[i] >= 0;
        if (isDefined)
            tally.addElement(firstPlace + static_cast<std::int64_t>(i), delta[i], gradient[i],
                             block.tolerance[i]);
        if (!isDefined || !std::isfinite(delta[i])) {
            delta[i] = 0;
            gradient[i] = 0;
        }
    }
    tally.products.add(delta, gradient);
}

} // namespace

Result<void> compareWithClosedForm(const std::vector<std::shared_ptr<const LayerRun>> &runs,
                                   const GroupTotals &totals, GradientCheck &check,
                                   const StopToken &stop)
{
    const Shape shape = runs.front()->shape();
    const std::int64_t pixels
        = std::clamp<std::int64_t>(kBlockElements / shape.channels, 1, shape.pixels());
    const std::int64_t blocksInImage = (shape.pixels() + pixels - 1) / pixels;
    std::vector<BlockResult> blocks(static_cast<std::size_t>(shape.batch * blocksInImage));
    const bool complete
        = parallelFor(static_cast<std::int64_t>(blocks.size()), stop, [&](std::int64_t i) {
              const std::int64_t first = i % blocksInImage * pixels;
              const PixelSpan span {i / blocksInImage, first,
                                    std::min(pixels, shape.pixels() - first)};
              const GradientBlock block = gradientOf(*runs.front(), span, totals);
              const std::int64_t place = (span.batch * shape.pixels() + first) * shape.channels;
              BlockResult &result = blocks[static_cast<std::size_t>(i)];
              result.compared
                  = std::ranges::count_if(block.tolerance, [](double bound) { return bound >= 0; });
              for (const auto &run : runs) {
                  std::vector<double> delta(block.gradient.size());
                  run->evaluate(StageId::delta, span, delta.data());
                  addBlock(result.rules.emplace_back(), block, std::move(delta), place);
              }
          });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};

    std::vector<Tally> tallies(runs.size());
    for (const BlockResult &block : blocks) {
        check.compared += block.compared;
        for (std::size_t i = 0; i < tallies.size(); ++i)
            tallies[i].merge(block.rules[i]);
    }
    check.skipped = shape.elements() - check.compared;
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        const Tally &tally = tallies[i];
        RuleCheck &rule = check.rules[i];
        rule.beyond = tally.beyond;
        rule.worst = tally.worst;
        rule.worst.at = shape.unflat(std::max<std::int64_t>(0, tally.worstPlace));
        rule.cosine = tally.products.cosine();
        rule.signAgreement
            = static_cast<double>(tally.sameSign) / static_cast<double>(tally.withSign);
    }
    return {};
}

} // namespace normscope
