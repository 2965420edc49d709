// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace normscope {

enum class ScaleKind { linear, log, symlog };

/// The values at the two ends of a scale. Kept as given: low <= high is made by ValueScale.
struct ValueRange
{
    double low = 0.0;
    double high = 1.0;

    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// Relative distance up to which a value counts as that of a degenerate range.
inline constexpr double kSameValue = 1e-12;

/// Maps values to positions from 0 (low) to 1 (high) and back.
///
///     position(v) = (f(v) - f(low)) / (f(high) - f(low))
///
///     linear  f(v) = v
///     log     f(v) = ln v
///     symlog  f(v) = v / t                      for |v| <= t, the linear threshold
///             f(v) = sign(v) (1 + ln(|v| / t))  beyond it: value and slope meet at t
///
/// A range that is symmetric about 0 puts 0 at exactly 0.5 (linear, symlog). Any finite range is
/// usable, from 1e-320 to the largest double, also when high - low overflows: positions are never
/// NaN. A range so narrow that the three curves agree (f spans less than 1e-4) is mapped linearly.
/// Ends are put in order; an infinite end counts as the largest double and a NaN as 0.
/// position(value(p)) equals p to 1e-8, to 1e-12 for linear scales, as far as neighbouring doubles
/// of the range lie closer than that.
class ValueScale
{
public:
    /// `linthresh` is the linear threshold of symlog and, for a log scale whose range reaches 0 or
    /// below, its lowest value. When it is not positive, or not below the largest magnitude of a
    /// log range, a thousandth of the largest magnitude serves.
    explicit ValueScale(ScaleKind kind = ScaleKind::linear, ValueRange range = {},
                        double linthresh = 0.0);

    ScaleKind kind() const { return m_kind; }

    /// The range in use: ordered, finite, and positive for a log scale.
    ValueRange range() const { return m_range; }

    /// The linear threshold in use, always positive.
    double linthresh() const { return m_linthresh; }

    /// low == high: there is one value.
    bool isDegenerate() const { return m_range.low == m_range.high; }

    /// In [0, 1], never falling as the value rises; values beyond the range (non-positive ones of a
    /// log scale among them) get its ends. Of a degenerate range: 0 below, 0.5 at
    /// (within kSameValue, so that a mean of equal values is one of them), 1 above.
    /// NaN has no position and must not be passed; it gets 0.
    double position(double value) const;

    /// The value at a position, which is clamped to [0, 1]; exact at both ends.
    double value(double position) const;

private:
    void makePositive();
    double curve(double value) const;
    double inverseCurve(double place) const;
    double linearPosition(double value) const;

    ScaleKind m_kind;
    ValueRange m_range;
    double m_linthresh;
    bool m_isLinear = true;
    double m_start = 0.0; ///< f(low)
    double m_end = 1.0;   ///< f(high)
};

} // namespace normscope
