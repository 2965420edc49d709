// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/sample_arrays.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace normscope {

namespace {

using Color = std::array<double, 3>;

/// From hue in [0, 6), saturation and value in [0, 1] to red, green, blue in [0, 1]:
/// channel c has value * (1 - saturation * clamp(|(hue - 2 c) mod 6 from 0| - 1, 0, 1)).
Color hueColor(double hue, double saturation, double value)
{
    Color color {};
    for (std::size_t c = 0; c < color.size(); ++c) {
        const double away = std::abs(hue - 2.0 * double(c));
        const double distance = std::min(away, 6 - away);
        color[c] = value * (1 - saturation * std::clamp(distance - 1, 0.0, 1.0));
    }
    return color;
}

Color wheelColor(double x, double y, double radius)
{
    constexpr double kFull = 2.0 / 3;
    const double r = std::hypot(x, y) / radius;
    const double turn = std::atan2(y, x) / (2 * std::numbers::pi);
    const double hue = 6 * (turn < 0 ? turn + 1 : turn);
    const double value = r < kFull ? 1 : std::max(0.0, (1 - r) / (1 - kFull));
    return hueColor(hue, std::min(1.0, r / kFull), value);
}

template<typename V>
V &at(std::vector<V> &values, const Shape &shape, const Index4 &index)
{
    return values[std::size_t(shape.flat(index))];
}

/// A smooth picture in [low, 1], different in each channel.
std::vector<float> smoothPicture(const Shape &shape, double low)
{
    std::vector<float> values(std::size_t(shape.imageElements()));
    for (std::int64_t flat = 0; flat < shape.imageElements(); ++flat) {
        const Index4 i = shape.unflat(flat);
        const double y = double(i[1]) / double(shape.rows - 1);
        const double x = double(i[2]) / double(shape.columns - 1);
        const std::array parts {x, y, 1 - (x + y) / 2};
        values[std::size_t(flat)] = float(low + (1 - low) * parts[std::size_t(i[3])]);
    }
    return values;
}

} // namespace

StoredTensor threeFour()
{
    return StoredTensor::fromValues(Shape {1, 1, 1, 2}, std::vector<double> {3, 4});
}

StoredTensor colourWheel()
{
    const Shape shape {1, 256, 256, 3};
    std::vector<std::uint8_t> values;
    values.reserve(std::size_t(shape.elements()));
    for (std::int64_t row = 0; row < shape.rows; ++row) {
        for (std::int64_t column = 0; column < shape.columns; ++column) {
            const double centre = 127.5;
            for (const double part : wheelColor(double(column) - centre, centre - double(row), 128))
                values.push_back(static_cast<std::uint8_t>(std::lround(part * 255)));
        }
    }
    return StoredTensor::fromValues(shape, std::move(values));
}

StoredTensor gradient()
{
    const Shape shape {1, 64, 256, 1};
    std::vector<std::uint8_t> values;
    for (std::int64_t flat = 0; flat < shape.elements(); ++flat)
        values.push_back(static_cast<std::uint8_t>(flat % shape.columns));
    return StoredTensor::fromValues(shape, std::move(values));
}

StoredTensor deadPixels()
{
    constexpr std::array kLengths {1e-6, 1e-5, 3e-5, 1e-4, 2e-4, 3e-4, 1e-3, 1e-2};
    const Shape shape {1, 16, 16, 3};
    auto values = smoothPicture(shape, 0.2);
    for (std::int64_t row = 2; row < shape.rows; row += 5) {
        for (std::int64_t column = 2; column < shape.columns; column += 5) {
            for (std::int64_t channel = 0; channel < 3; ++channel)
                at(values, shape, {0, row, column, channel}) = 0;
        }
    }
    // (2, 3, 6) / 7 has length 1.
    constexpr std::array kDirection {2.0 / 7, 3.0 / 7, 6.0 / 7};
    for (std::size_t i = 0; i < kLengths.size(); ++i) {
        for (std::size_t channel = 0; channel < kDirection.size(); ++channel)
            at(values, shape, {0, 8, std::int64_t(4 + i), std::int64_t(channel)})
                = float(kLengths[i] * kDirection[channel]);
    }
    return StoredTensor::fromValues(shape, std::move(values));
}

StoredTensor nanInf()
{
    const Shape shape {1, 8, 8, 3};
    std::vector<float> values;
    for (std::int64_t flat = 0; flat < shape.elements(); ++flat)
        values.push_back(float(flat + 1) / 192.0F);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    at(values, shape, {0, 1, 2, 0}) = nan;
    at(values, shape, {0, 6, 6, 2}) = nan;
    at(values, shape, {0, 3, 5, 1}) = infinity;
    at(values, shape, {0, 5, 1, 2}) = -infinity;
    return StoredTensor::fromValues(shape, std::move(values));
}

StoredTensor twins()
{
    const Shape shape {2, 64, 64, 3};
    auto values = smoothPicture(shape, 0.125);
    const auto elements = values.size();
    values.reserve(2 * elements);
    for (std::size_t i = 0; i < elements; ++i)
        values.push_back(2 * values[i]);
    return StoredTensor::fromValues(shape, std::move(values));
}

} // namespace normscope
