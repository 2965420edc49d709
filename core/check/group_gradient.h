// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/group_totals.h"
#include "core/check/rounding.h"

namespace normscope {

/// The gradient of L = Σ dy·y in closed form, for the elements of one group:
///     ∂L/∂x_i = (dy_i − x_i·Σ dy·x / (S + ε)) / √(S + ε)
/// in double. Written apart from the exact rule, n·(dy − y·dot), so that one checks the other.
class GroupGradient
{
public:
    GroupGradient(const GroupTotal &total, double epsilon);

    /// False where the group holds NaN or Inf, S overflows or S + ε is lost to underflow, or a
    /// number of the group lies beyond the range of the compute type of `rounding`.
    bool isDefined(const Rounding &rounding) const;
    /// Whether the compute type holds everything on the way to delta of this element.
    bool isInRange(double x, double dy, const Rounding &rounding) const;

    double at(double x, double dy) const { return (dy - x * m_slope) / m_root; }

    /// √(S + ε): how far an element may move before L stops being smooth.
    double root() const { return m_root; }
    /// Σ dy·y and Σ |dy·y|.
    double dot() const { return m_dot; }
    double magnitudes() const { return m_magnitudes; }

    /// How far rounding may take n·(dy − y·Σ dy·y) from the gradient when it is computed in the
    /// type of `rounding` in any order: the first order of the bound, twice.
    double error(double x, double dy, const Rounding &rounding) const;

private:
    double m_squares;
    double m_total; ///< S + ε
    double m_root;
    double m_norm;
    double m_slope; ///< Σ dy·x / (S + ε)
    double m_dot;
    double m_magnitudes;
};

} // namespace normscope
