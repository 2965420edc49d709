// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/nice_numbers.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <system_error>

namespace normscope {

namespace {

constexpr double kMostMultiples = 64.0;
constexpr double kFarthestMultiple = 1e14;

bool holds(const ValueRange &range, double value)
{
    return value >= range.low && value <= range.high;
}

/// floor(log10(x)), or one beside it where the logarithm is rounded.
int exponentOf(double x)
{
    return static_cast<int>(std::floor(std::log10(x)));
}

} // namespace

double decimalNumber(qint64 digits, int exponent)
{
    const std::string text = std::to_string(digits) + 'e' + std::to_string(exponent);
    double value = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc::result_out_of_range)
        return exponent < 0 ? 0.0 : std::numeric_limits<double>::infinity();
    return value;
}

std::vector<NiceStep> niceSteps(const ValueRange &range)
{
    const double halfSpan = range.high / 2.0 - range.low / 2.0; // the span may overflow
    const double span = range.high - range.low;
    const int top = std::isfinite(span) ? exponentOf(span) : exponentOf(halfSpan) + 1;
    std::vector<NiceStep> steps;
    for (int exponent = top - 1; exponent <= top; ++exponent) {
        for (const NiceStep step : {NiceStep {1, exponent}, NiceStep {2, exponent},
                                    NiceStep {25, exponent - 1}, NiceStep {5, exponent}}) {
            if (std::isfinite(step.value()) && step.value() > 0.0)
                steps.push_back(step);
        }
    }
    return steps;
}

std::vector<double> multiples(const NiceStep &step, const ValueRange &range)
{
    const double size = step.value();
    const double first = std::floor(range.low / size);
    const double last = std::ceil(range.high / size);
    const bool isFine = std::abs(first) < kFarthestMultiple && std::abs(last) < kFarthestMultiple;
    if (!isFine || last - first > kMostMultiples)
        return {};
    std::vector<double> values;
    for (auto k = static_cast<qint64>(first); k <= static_cast<qint64>(last); ++k) {
        const double value = decimalNumber(k * step.digits, step.exponent);
        if (holds(range, value))
            values.push_back(value);
    }
    return values;
}

std::vector<double> oneTwoFive(const ValueRange &range)
{
    std::vector<double> values;
    for (int e = exponentOf(range.low) - 1; e <= exponentOf(range.high) + 1; ++e) {
        for (const qint64 digit : {1, 2, 5}) {
            const double value = decimalNumber(digit, e);
            if (holds(range, value))
                values.push_back(value);
        }
    }
    return values;
}

std::vector<double> powersOfTen(const ValueRange &range, int stride)
{
    const double floored = std::floor(static_cast<double>(exponentOf(range.low)) / stride);
    std::vector<double> values;
    for (int k = static_cast<int>(floored); k * stride <= exponentOf(range.high) + 1; ++k) {
        const double value = decimalNumber(1, k * stride);
        if (value > 0.0 && holds(range, value))
            values.push_back(value);
    }
    return values;
}

} // namespace normscope
