// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded numbers for tests.
#pragma once

#include <QtTest/QTest>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace normscope::test {

/// The seed of a random test: NORMSCOPE_SEED, or 1. Printed, so that a failure can be
/// repeated.
inline std::uint64_t announcedSeed()
{
    bool given = false;
    const auto fromEnvironment = qEnvironmentVariable("NORMSCOPE_SEED").toULongLong(&given);
    const std::uint64_t seed = given ? fromEnvironment : 1;
    qInfo("seed %llu (NORMSCOPE_SEED)", static_cast<unsigned long long>(seed));
    return seed;
}

/// A source of numbers that are the same on every machine for one seed.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// In [low, high], for small ranges.
    std::int64_t whole(std::int64_t low, std::int64_t high)
    {
        const auto count = static_cast<std::uint64_t>(high - low + 1);
        return low + static_cast<std::int64_t>(m_engine() % count);
    }

    /// In [-1, 1), a multiple of 2^-23, so that it is the same as float and as double.
    double real() { return static_cast<double>(m_engine() >> 40U) * 0x1p-23 - 1; }

    /// `count` of real().
    template<typename V = double>
    std::vector<V> reals(std::int64_t count)
    {
        std::vector<V> values(static_cast<std::size_t>(count));
        std::ranges::generate(values, [this] { return static_cast<V>(real()); });
        return values;
    }

    template<typename V>
    void shuffle(std::vector<V> &values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[m_engine() % i]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace normscope::test
