// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/ticks.h"

#include "ui/model/colors/nice_numbers.h"
#include "ui/model/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

namespace normscope {

namespace {

constexpr int kFewest = 4; // ends counted
constexpr int kMost = 7;
constexpr int kGoodCount = 6;
constexpr int kGoodCountOnGrid = 5; // when the ends are multiples of the step too
constexpr int kEnds = 2;
constexpr int kEndDigits = 3;
constexpr int kInnerDigits = 15; // a round number never has more
constexpr int kMostDigits = 17;
constexpr std::array kStrides {1, 2, 3, 4, 5, 10, 20, 50, 100, 200}; // decades

constexpr double kLeastMagnitude = std::numeric_limits<double>::denorm_min();

using Values = std::vector<double>;

int total(const Values &inner)
{
    return static_cast<int>(inner.size()) + kEnds;
}

/// Chooses the values between the ends.
class InnerTicks
{
public:
    InnerTicks(const ValueScale &scale, double length, double spacing)
        : m_scale(scale), m_length(length), m_spacing(spacing)
    {
    }

    Values choose() const
    {
        if (m_scale.kind() == ScaleKind::log)
            return chooseLog();
        if (m_scale.kind() == ScaleKind::symlog)
            return chooseSymlog();
        return chooseMultiples();
    }

private:
    double pixels(double value) const { return m_scale.position(value) * m_length; }

    bool isClearOf(double value, double other) const
    {
        return std::abs(pixels(value) - pixels(other)) >= m_spacing;
    }

    /// Leaves out what comes too close to an end, or to 0 on a symlog scale.
    Values keepClear(Values values) const
    {
        const ValueRange range = m_scale.range();
        const bool hasZero = m_scale.kind() == ScaleKind::symlog && range.low < 0.0
            && range.high > 0.0 && isClearOf(0.0, range.low) && isClearOf(0.0, range.high);
        std::erase_if(values, [&](double value) {
            return !isClearOf(value, range.low) || !isClearOf(value, range.high)
                || (hasZero && value != 0.0 && !isClearOf(value, 0.0));
        });
        return values;
    }

    bool isSpaced(const Values &inner) const
    {
        const auto tooClose = [this](double a, double b) { return !isClearOf(a, b); };
        return std::ranges::adjacent_find(inner, tooClose) == inner.end();
    }

    bool fits(const Values &inner) const { return total(inner) <= kMost && isSpaced(inner); }

    int goodCount(const Values &all) const
    {
        const ValueRange range = m_scale.range();
        const bool isOnGrid = !all.empty() && all.front() == range.low && all.back() == range.high;
        return isOnGrid ? kGoodCountOnGrid : kGoodCount;
    }

    /// The multiples whose count comes nearest to the good one; of two, the fewer.
    Values chooseMultiples() const
    {
        Values best;
        int bestMiss = kMost;
        for (const NiceStep &step : niceSteps(m_scale.range())) {
            const Values all = multiples(step, m_scale.range());
            Values inner = keepClear(all);
            const int miss = std::abs(total(inner) - goodCount(all));
            if (fits(inner) && miss <= bestMiss) {
                best = inner;
                bestMiss = miss;
            }
        }
        return best;
    }

    /// Round magnitudes of a positive range, from the finest choice to the coarsest.
    static std::vector<Values> logChoices(const ValueRange &range)
    {
        std::vector<Values> choices {oneTwoFive(range)};
        for (const int stride : kStrides)
            choices.push_back(powersOfTen(range, stride));
        return choices;
    }

    Values chooseLog() const
    {
        const ValueRange range = m_scale.range();
        const std::vector<Values> choices = logChoices(range);
        for (const Values &choice : choices) {
            Values inner = keepClear(choice);
            if (!fits(inner))
                continue;
            if (total(inner) >= kFewest)
                return inner;
            if (range.high / range.low > 10.0)
                return filled(inner, keepClear(choices.front()));
            break;
        }
        return chooseMultiples();
    }

    /// Adds, until there are enough, the candidate that stands farthest from all others.
    Values filled(Values inner, const Values &candidates) const
    {
        while (total(inner) < kFewest) {
            const auto clearance = [&](double value) {
                double least = std::min(pixels(value), m_length - pixels(value));
                for (const double other : inner)
                    least = std::min(least, std::abs(pixels(value) - pixels(other)));
                return least;
            };
            const auto best = std::ranges::max_element(candidates, {}, clearance);
            if (best == candidates.end() || clearance(*best) < m_spacing)
                break;
            inner.insert(std::ranges::upper_bound(inner, *best), *best);
        }
        return inner;
    }

    /// The magnitudes on both sides of 0, with 0, as far as the range reaches.
    Values mirrored(const Values &magnitudes) const
    {
        Values values {0.0};
        for (const double magnitude : magnitudes) {
            values.push_back(magnitude);
            values.push_back(-magnitude);
        }
        const ValueRange range = m_scale.range();
        std::erase_if(values, [&](double v) { return v < range.low || v > range.high; });
        std::ranges::sort(values);
        return values;
    }

    /// Every decade on both sides of 0, or every second one and so on, as there is room.
    Values decades(const ValueRange &magnitudes) const
    {
        for (const int stride : kStrides) {
            Values inner = keepClear(mirrored(powersOfTen(magnitudes, stride)));
            if (isSpaced(inner))
                return inner;
        }
        return {};
    }

    /// Inside one decade on either side its parts say more than it alone.
    Values chooseSymlog() const
    {
        const ValueRange range = m_scale.range();
        const double largest = std::max(std::abs(range.low), std::abs(range.high));
        if (largest <= m_scale.linthresh())
            return chooseMultiples();
        // The decade that begins in the linear part may have room too.
        const double least = std::max(m_scale.linthresh() / 10, kLeastMagnitude);
        const ValueRange magnitudes {least, largest};
        Values coarse = decades(magnitudes);
        if (hasTwoMagnitudes(coarse))
            return coarse;
        const Values fine = keepClear(mirrored(oneTwoFive({m_scale.linthresh(), largest})));
        for (const Values &inner : {fine, coarse}) {
            if (fits(inner) && total(inner) >= kFewest)
                return inner;
        }
        return chooseMultiples();
    }

    static bool hasTwoMagnitudes(const Values &inner)
    {
        std::set<double> magnitudes;
        for (const double value : inner)
            magnitudes.insert(std::abs(value));
        magnitudes.erase(0.0);
        return magnitudes.size() > 1;
    }

    const ValueScale &m_scale;
    double m_length;
    double m_spacing;
};

/// Gives both ends the fewest digits, from 3 on, with which they read like no other tick.
void labelEnds(std::vector<Tick> &ticks)
{
    const auto isClash = [&ticks](const QString &text) {
        return std::ranges::any_of(
            ticks, [&](const Tick &tick) { return !tick.isEnd && tick.label == text; });
    };
    Tick &low = ticks.front();
    Tick &high = ticks.back();
    for (int digits = kEndDigits; digits <= kMostDigits; ++digits) {
        low.label = NumberText::rounded(low.value, digits);
        high.label = NumberText::rounded(high.value, digits);
        const bool isSame = ticks.size() > 1 && low.label == high.label;
        if (!isSame && !isClash(low.label) && !isClash(high.label))
            return;
    }
}

} // namespace

std::vector<Tick> makeTicks(const ValueScale &scale, double length, double minimumSpacing)
{
    const ValueRange range = scale.range();
    std::vector<Tick> ticks {{range.low, scale.position(range.low), {}, true}};
    if (!scale.isDegenerate()) {
        for (const double value : InnerTicks(scale, length, minimumSpacing).choose()) {
            ticks.push_back(
                {value, scale.position(value), NumberText::value(value, kInnerDigits), false});
        }
        ticks.push_back({range.high, scale.position(range.high), {}, true});
    }
    labelEnds(ticks);
    return ticks;
}

std::vector<Tick> degreeTicks(const ValueScale &scale)
{
    constexpr double kStep = 45;
    const ValueRange range = scale.range();
    std::vector<Tick> ticks;
    const auto first = static_cast<int>(std::ceil(range.low / kStep));
    const auto last = static_cast<int>(std::floor(range.high / kStep));
    for (int step = first; step <= last; ++step) {
        const double value = step * kStep;
        ticks.push_back({value, scale.position(value),
                         NumberText::value(value, kInnerDigits) + QChar(0x00b0),
                         value == range.low || value == range.high});
    }
    return ticks;
}

} // namespace normscope
