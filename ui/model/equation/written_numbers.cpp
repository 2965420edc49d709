// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/written_numbers.h"

#include "ui/model/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace normscope {

namespace {

constexpr qsizetype kLongestNumber = 10;
constexpr int kMostWholeDigits = 7;
constexpr int kDifferenceDigits = 3; ///< of a difference that its numbers show
constexpr int kMostDigits = 17;

int exponentOf(double number)
{
    return static_cast<int>(std::floor(std::log10(std::abs(number))));
}

/// `1.147255e5` as `114725.5`, which is shorter, if all the whole digits are there.
QString writtenOut(const QString &number)
{
    const qsizetype at = number.indexOf(u'e');
    const int exponent = at < 0 ? 0 : QStringView(number).mid(at + 1).toInt();
    QString digits = number.left(at).remove(u'.');
    const qsizetype point = exponent + (digits.startsWith(u'-') ? 2 : 1);
    if (exponent <= 0 || exponent > kMostWholeDigits || digits.size() <= point)
        return number;
    return digits.insert(point, u'.');
}

} // namespace

void WrittenNumbers::addIfShort(double number)
{
    std::vector<double> more = m_numbers;
    more.push_back(number);
    const QStringList texts = NumberText::aligned(more, NumberStyle::plain);
    const auto isShort = [](const QString &text) { return text.size() <= kLongestNumber; };
    if (std::ranges::all_of(texts, isShort))
        m_numbers = std::move(more);
}

void WrittenNumbers::addForDifference(double number, double difference)
{
    if (number == 0 || difference == 0 || !std::isfinite(number) || !std::isfinite(difference))
        return;
    m_fine.push_back({number, kDifferenceDigits - 1 - exponentOf(difference)});
}

void WrittenNumbers::write()
{
    m_texts = NumberText::aligned(m_numbers, NumberStyle::plain);
}

QString WrittenNumbers::text(double number) const
{
    const QString usual = usualText(number);
    QString longest = usual;
    for (const Fine &fine : m_fine) {
        if (fine.number != number)
            continue;
        const int digits = std::min(exponentOf(number) + 1 + fine.decimals, kMostDigits);
        const QString text = NumberText::value(number, digits, NumberStyle::plain);
        const bool isLonger = digits > 0 && !text.contains(u'e') && text.size() > longest.size();
        longest = isLonger ? text : longest;
    }
    return longest;
}

QString WrittenNumbers::usualText(double number) const
{
    const auto isSame = [number](double other) {
        return other == number || (std::isnan(other) && std::isnan(number));
    };
    const auto found = std::ranges::find_if(m_numbers, isSame);
    if (found == m_numbers.end())
        return NumberText::aligned(std::array {number}, NumberStyle::plain).constFirst();
    return writtenOut(m_texts[found - m_numbers.begin()]);
}

} // namespace normscope
