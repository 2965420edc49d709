// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/number_text.h"

#include "ui/model/text/decimal_digits.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace normscope {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x2009);
constexpr QChar kEnDash(0x2013);
constexpr QChar kPlusMinus(0x00b1);

constexpr int kSmallestWrittenOut = -3; // 0.001
constexpr int kLargestWrittenOut = 3;   // 9999
constexpr int kMostDigits = 17;         // tell any two doubles apart
constexpr int kFewestDecimals = 4;
constexpr int kFewestDigits = 3; // of a number that is written out
constexpr int kMostDecimals = kMostDigits - 1 - kSmallestWrittenOut;
constexpr int kRangeDigits = 3;
constexpr int kMostShareDecimals = 12;

QString withSign(const QString &text, bool isNegative, NumberStyle style)
{
    if (!isNegative)
        return text;
    return (style == NumberStyle::screen ? kMinus : QChar(u'-')) + text;
}

QString notFinite(double number, NumberStyle style)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    const QString infinity = QStringLiteral("Inf");
    return number > 0.0 ? u'+' + infinity : withSign(infinity, true, style);
}

bool isWrittenOut(const DecimalDigits &digits)
{
    return digits.exponent >= kSmallestWrittenOut && digits.exponent <= kLargestWrittenOut;
}

QString textOf(const DecimalDigits &digits)
{
    const std::string text = isWrittenOut(digits) ? digits.fixedText() : digits.scientificText();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// Rounds, but not before the point: 9996 with 3 digits stays 9996.
DecimalDigits roundedKeepingWhole(double number, int significantDigits)
{
    const int wanted = std::clamp(significantDigits, 1, kMostDigits);
    const int whole = DecimalDigits::shortest(number).exponent + 1;
    const bool keepsWhole = whole > wanted && whole <= kLargestWrittenOut + 1;
    const DecimalDigits digits = DecimalDigits::rounded(number, keepsWhole ? whole : wanted);
    return isWrittenOut(digits) ? digits : DecimalDigits::rounded(number, wanted);
}

bool hasMoreDigitsThan(double number, int significantDigits)
{
    return static_cast<int>(DecimalDigits::shortest(number).digits.size()) > significantDigits;
}

/// So many digits after the point, as far as 17 significant digits allow.
DecimalDigits withDecimals(double number, int decimals)
{
    const int exponent = DecimalDigits::shortest(number).exponent;
    const int wanted = std::clamp(exponent + 1 + decimals, 1, kMostDigits);
    DecimalDigits digits = DecimalDigits::rounded(number, wanted);
    if (digits.exponent > exponent && wanted < kMostDigits)
        digits.digits.push_back('0'); // 9.99996 became 10.000, exactly 10.0000
    return digits;
}

QString alignedText(double number, int decimals, NumberStyle style)
{
    if (!std::isfinite(number))
        return notFinite(number, style);
    if (number == 0.0)
        return QStringLiteral("0");
    const DecimalDigits scientific
        = DecimalDigits::rounded(number, std::min(decimals, kMostDigits));
    const DecimalDigits fixed = withDecimals(number, decimals);
    const bool isFixed
        = scientific.exponent >= kSmallestWrittenOut && fixed.exponent <= kLargestWrittenOut;
    const bool isExact = !hasMoreDigitsThan(number, decimals);
    const std::string text = isFixed
        ? fixed.fixedText()
        : (isExact ? scientific.trimmed() : scientific).scientificText();
    return withSign(QString::fromStdString(text), number < 0.0, style);
}

/// Sorted and different from each other; NaN left out.
std::vector<double> differentNumbers(std::span<const double> numbers)
{
    std::vector<double> different;
    std::ranges::copy_if(numbers, std::back_inserter(different),
                         [](double x) { return !std::isnan(x); });
    std::ranges::sort(different);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    return different;
}

/// Decimals with which none of them is left with too few digits.
int decimalsFor(const std::vector<double> &numbers)
{
    int decimals = kFewestDecimals;
    for (const double number : numbers) {
        const bool isNumber = std::isfinite(number) && number != 0;
        const int exponent = isNumber ? DecimalDigits::shortest(number).exponent : 0;
        if (exponent >= kSmallestWrittenOut)
            decimals = std::max(decimals, kFewestDigits - 1 - exponent);
    }
    return decimals;
}

/// Rounding never changes the order, so only neighbours can read alike.
bool readDifferently(const std::vector<double> &sorted, int decimals)
{
    const auto readAlike = [decimals](double first, double second) {
        return alignedText(first, decimals, NumberStyle::plain)
            == alignedText(second, decimals, NumberStyle::plain);
    };
    return std::ranges::adjacent_find(sorted, readAlike) == sorted.end();
}

} // namespace

QString NumberText::count(qint64 number, NumberStyle style)
{
    QString text = QString::number(number);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text.remove(0, 1);
    if (style == NumberStyle::screen && text.size() >= 5) {
        for (qsizetype place = text.size() - 3; place > 0; place -= 3)
            text.insert(place, kThinSpace);
    }
    return withSign(text, isNegative, style);
}

QString NumberText::value(double number, int significantDigits, NumberStyle style)
{
    if (!std::isfinite(number))
        return notFinite(number, style);
    const DecimalDigits digits = roundedKeepingWhole(number, significantDigits);
    return withSign(textOf(digits.trimmed()), number < 0.0, style);
}

QString NumberText::rounded(double number, int significantDigits, NumberStyle style)
{
    if (!std::isfinite(number) || !hasMoreDigitsThan(number, significantDigits))
        return value(number, significantDigits, style);
    const DecimalDigits digits = roundedKeepingWhole(number, significantDigits);
    return withSign(textOf(digits), number < 0.0, style);
}

QString NumberText::range(double low, double high, NumberStyle style)
{
    if (low == high || (std::isnan(low) && std::isnan(high)))
        return tr("all %1").arg(value(low, kRangeDigits, style));
    int digits = kRangeDigits;
    while (digits < kMostDigits && value(low, digits) == value(high, digits))
        ++digits;
    const QString lowText = value(low, digits, style);
    const QString highText = value(high, digits, style);
    const bool isDashClear = std::isfinite(low) && std::isfinite(high) && low >= 0.0 && high >= 0.0;
    if (isDashClear && style == NumberStyle::screen)
        return lowText + kEnDash + highText;
    return tr("%1 to %2", "from a low to a high number").arg(lowText, highText);
}

QString NumberText::symmetricRange(double limit, NumberStyle style)
{
    const double magnitude = std::abs(limit);
    if (!std::isfinite(limit) || magnitude == 0.0 || style == NumberStyle::plain)
        return range(-magnitude, magnitude, style);
    return kPlusMinus + value(magnitude, kRangeDigits, style);
}

QString NumberText::percent(double share, int leastDecimals)
{
    const double percent = 100 * share;
    const auto reads = [percent](int decimals) { return QString::number(percent, 'f', decimals); };
    const auto readsAsEnd = [&reads](int decimals) {
        const double read = reads(decimals).toDouble();
        return read == 0 || read == 100;
    };
    const bool isEnd = share <= 0 || share >= 1;
    int decimals = isEnd && leastDecimals == 1 ? 0 : leastDecimals;
    while (!isEnd && decimals < kMostShareDecimals && readsAsEnd(decimals))
        ++decimals;
    return tr("%1 %").arg(reads(decimals));
}

QString NumberText::percentOf(std::int64_t part, std::int64_t whole, int leastDecimals)
{
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    return percent(share, leastDecimals);
}

QStringList NumberText::aligned(std::span<const double> numbers, NumberStyle style)
{
    const std::vector<double> different = differentNumbers(numbers);
    int decimals = decimalsFor(different);
    while (decimals < kMostDecimals && !readDifferently(different, decimals))
        ++decimals;
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(numbers.size()));
    for (const double number : numbers)
        texts.append(alignedText(number, decimals, style));
    return texts;
}

QString NumberText::exact(double number, NumberStyle style)
{
    if (!std::isfinite(number))
        return notFinite(number, style);
    const DecimalDigits digits = DecimalDigits::shortest(number);
    const bool isFixed = digits.exponent >= -4 && digits.exponent < 16;
    const std::string text = isFixed ? digits.fixedText() : digits.scientificText();
    return withSign(QString::fromStdString(text), std::signbit(number), style);
}

} // namespace normscope
