// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/tensor/shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace normscope {

/// The axes over which the layer sums, with NumPy's meaning of `axis`: None reduces over
/// everything, the batch included; the empty tuple makes each element its own group.
/// A *group* is the set of elements that share one norm.
class AxisSet
{
public:
    /// axis=None
    static AxisSet none() { return AxisSet(true, 0xF); }
    /// The axes whose bit is set: bit 0 the batch, bit 3 the channels.
    static AxisSet fromMask(unsigned mask) { return AxisSet(false, mask & 0xFU); }
    /// Each in [-4, 3]. Errors: out of range, given twice.
    static Result<AxisSet> of(const std::vector<int> &axes);
    /// Reads "none", "3", "-1", "1,2", "(1, 2)" or "()". Errors: anything else.
    static Result<AxisSet> parse(std::string_view text);

    bool isNone() const { return m_none; }
    bool contains(int axis) const { return (m_mask >> axis & 1U) != 0; }
    unsigned mask() const { return m_mask; }
    /// In rising order; all four for None.
    std::vector<int> axes() const;
    /// As NumPy writes it: "None", "3", "(1, 2)", "()".
    std::string toPython() const;
    /// As the command line takes it: "none", "3", "1,2", "()".
    std::string toOption() const;

    bool operator==(const AxisSet &) const = default;

private:
    AxisSet(bool none, unsigned mask) : m_none(none), m_mask(mask) {}

    bool m_none;
    unsigned m_mask;
};

/// The shape of a sum over `axes` with keepdims=True.
Shape groupShape(const Shape &shape, const AxisSet &axes);

} // namespace normscope
