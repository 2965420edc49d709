// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/decimal_digits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace normscope {

namespace {

/// Takes `d.ddde+XX` apart.
DecimalDigits fromScientific(std::string_view text)
{
    const std::size_t mark = text.find('e');
    DecimalDigits result;
    for (const char c : text.substr(0, mark)) {
        if (c != '.')
            result.digits.push_back(c);
    }
    const std::size_t signEnd = text[mark + 1] == '+' ? mark + 2 : mark + 1;
    std::from_chars(text.data() + signEnd, text.data() + text.size(), result.exponent);
    return result;
}

} // namespace

DecimalDigits DecimalDigits::shortest(double value)
{
    std::array<char, 64> buffer;
    char *const end = buffer.data() + buffer.size();
    const auto written
        = std::to_chars(buffer.data(), end, std::abs(value), std::chars_format::scientific);
    return fromScientific(std::string_view(buffer.data(), written.ptr));
}

DecimalDigits DecimalDigits::rounded(double value, int significantDigits)
{
    // A double has at most 767 significant digits; none asked for here comes near.
    std::array<char, 800> buffer;
    char *const end = buffer.data() + buffer.size();
    const int decimals = std::clamp(significantDigits, 1, 770) - 1;
    const auto written = std::to_chars(buffer.data(), end, std::abs(value),
                                       std::chars_format::scientific, decimals);
    return fromScientific(std::string_view(buffer.data(), written.ptr));
}

DecimalDigits DecimalDigits::trimmed() const
{
    const std::size_t last = digits.find_last_not_of('0');
    return {digits.substr(0, last == std::string::npos ? 1 : last + 1), exponent};
}

std::string DecimalDigits::fixedText() const
{
    if (exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const std::size_t whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole)
        return digits + std::string(whole - digits.size(), '0');
    return digits.substr(0, whole) + '.' + digits.substr(whole);
}

std::string DecimalDigits::scientificText() const
{
    std::string text = digits.substr(0, 1);
    if (digits.size() > 1)
        text += '.' + digits.substr(1);
    return text + 'e' + std::to_string(exponent);
}

} // namespace normscope
