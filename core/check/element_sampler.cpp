// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/element_sampler.h"

namespace normscope {

std::optional<std::int64_t> ElementSampler::next()
{
    if (m_drawn == m_count)
        return std::nullopt;
    const auto left = static_cast<std::uint64_t>(m_count - m_drawn);
    const std::int64_t place = m_drawn + static_cast<std::int64_t>(m_engine() % left);
    const std::int64_t drawn = at(place);
    m_moved[place] = at(m_drawn);
    m_moved.erase(m_drawn++);
    return drawn;
}

std::int64_t ElementSampler::at(std::int64_t place) const
{
    const auto moved = m_moved.find(place);
    return moved == m_moved.end() ? place : moved->second;
}

} // namespace normscope
