// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <unordered_map>

namespace normscope {

/// Draws the numbers 0 … count − 1 in a random order, each once, the same for one seed on every
/// machine. A shuffle by Fisher and Yates of which only what was moved is kept.
class ElementSampler
{
public:
    ElementSampler(std::int64_t count, std::uint64_t seed) : m_count(count), m_engine(seed) {}

    /// nullopt when all were drawn.
    std::optional<std::int64_t> next();

private:
    std::int64_t at(std::int64_t place) const;

    std::int64_t m_count;
    std::int64_t m_drawn = 0;
    std::mt19937_64 m_engine;
    std::unordered_map<std::int64_t, std::int64_t> m_moved; ///< place -> the number there
};

} // namespace normscope
