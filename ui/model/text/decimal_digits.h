// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace normscope {

/// The decimal digits of a finite number, without sign: d.ddd x 10^exponent. Zero is "0" with
/// exponent 0. Digits are correctly rounded and depend on no locale.
struct DecimalDigits
{
    std::string digits;
    int exponent = 0;

    /// The fewest digits from which the same double is read back.
    static DecimalDigits shortest(double value);

    /// This many significant digits, at least 1; trailing zeros stay.
    static DecimalDigits rounded(double value, int significantDigits);

    /// Drops trailing zeros; one digit stays.
    DecimalDigits trimmed() const;

    /// As `0.00123` or `1230`.
    std::string fixedText() const;

    /// As `1.23e-5`.
    std::string scientificText() const;
};

} // namespace normscope
