// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace normscope {

/// Σ a², Σ b² and Σ a·b of any finite numbers. Each block is scaled by powers of two before it is
/// squared, and the sums are kept in the wider range of long double, so that nothing overflows or
/// is lost.
class ScaledProducts
{
public:
    /// Blocks of one length; what is not to count is 0 in both.
    void add(const std::vector<double> &a, const std::vector<double> &b);
    void merge(const ScaledProducts &later);

    /// Σ a·b / √(Σ a²·Σ b²); NaN where a or b is zero throughout.
    double cosine() const;

private:
    long double m_aa = 0;
    long double m_bb = 0;
    long double m_ab = 0;
};

} // namespace normscope
