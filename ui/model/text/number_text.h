// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>

namespace normscope {

enum class NumberStyle {
    screen, ///< minus is U+2212, thousands stand apart by a thin space, U+2009
    plain,  ///< ASCII: for copies, files and the command line
};

/// How numbers are written. No function depends on the locale: the point is always '.'.
///
/// Measured numbers from 0.001 to 9999 are written out, others as `1.2e-5` (the exponent's minus is
/// '-' in both styles); whole digits are never rounded away, so 1234.5 with 3 digits is 1234.
/// Not finite: `NaN`, `+Inf`, `−Inf`. Minus zero is 0, but for exact().
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(normscope::NumberText)

public:
    NumberText() = delete;

    /// A count: `1353`, `135 300`.
    static QString count(qint64 number, NumberStyle style = NumberStyle::screen);

    /// Rounded to so many significant digits (1 to 17), zeros at the end left out: 0.680 is `0.68`.
    static QString value(double number, int significantDigits,
                         NumberStyle style = NumberStyle::screen);

    /// As value(), but a number that was rounded keeps its zeros: 0.6799 is `0.680`, 0.5 is `0.5`.
    static QString rounded(double number, int significantDigits,
                           NumberStyle style = NumberStyle::screen);

    /// From low to high with 3 significant digits, or more where the two would read alike:
    /// `0–0.976`, with a negative end `−15.1 to 6.98`, when both are equal `all 0.5`. In plain
    /// style always `0 to 0.976`.
    static QString range(double low, double high, NumberStyle style = NumberStyle::screen);

    /// A range about 0: `±0.478`; with limit 0, `all 0`. In plain style `-0.478 to 0.478`.
    static QString symmetricRange(double limit, NumberStyle style = NumberStyle::screen);

    /// A share of 0 to 1: `4.2 %`, with at least so many decimals, and as many more (up to 12) as
    /// it takes for a share that is neither nothing nor all not to read 0 % or 100 %. Those two are
    /// `0 %` and `100 %` with one decimal.
    static QString percent(double share, int leastDecimals = 1);
    /// The share of a part; of nothing, 0.
    static QString percentOf(std::int64_t part, std::int64_t whole, int leastDecimals = 1);

    /// One text a number, with 4 decimals, or as many more (up to 17 significant digits) as it
    /// takes for 0.00295 to have 3 digits and for different numbers to read differently. Numbers in
    /// scientific notation get as many significant digits as the others get decimals, or as few as
    /// tell them exactly. Zero is `0`: `0.0000` would have been rounded.
    static QStringList aligned(std::span<const double> numbers,
                               NumberStyle style = NumberStyle::screen);

    /// The shortest text from which the same double is read: `0.1`, `1e-8`, `135300`, `-0`.
    /// Written out from 0.0001 up to 16 whole digits.
    static QString exact(double number, NumberStyle style = NumberStyle::plain);
};

} // namespace normscope
