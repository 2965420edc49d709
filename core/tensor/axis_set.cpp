// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/axis_set.h"

#include <algorithm>
#include <charconv>

namespace normscope {

namespace {

Error axisError(const std::string &sentence)
{
    return Error {ErrorCode::invalidArgument, sentence};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool isNoneWord(std::string_view text)
{
    return text == "none" || text == "None" || text == "NONE";
}

Error notAnAxis(std::string_view text)
{
    return axisError("axis '" + std::string(text)
                     + "' is not none, a whole number or a list such as 1,2");
}

Result<int> parseAxis(std::string_view word, std::string_view whole)
{
    word = trimmed(word);
    int axis = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), axis);
    if (error == std::errc::result_out_of_range)
        return axisError("axis " + std::string(word)
                         + " is out of range: the array has 4 axes, -4 to 3");
    if (error != std::errc() || end != word.data() + word.size())
        return notAnAxis(whole);
    return axis;
}

/// Every axis and what follows or separates it.
std::string join(const std::vector<int> &axes, std::string_view separator)
{
    std::string text;
    for (const int axis : axes) {
        if (!text.empty())
            text += separator;
        text += std::to_string(axis);
    }
    return text;
}

} // namespace

Result<AxisSet> AxisSet::of(const std::vector<int> &axes)
{
    unsigned mask = 0;
    for (const int axis : axes) {
        if (axis < -kAxisCount || axis >= kAxisCount)
            return axisError("axis " + std::to_string(axis)
                             + " is out of range: the array has 4 axes, -4 to 3");
        const unsigned bit = 1U << static_cast<unsigned>(axis < 0 ? axis + kAxisCount : axis);
        if ((mask & bit) != 0)
            return axisError("axis " + std::to_string(axis) + " is given twice");
        mask |= bit;
    }
    return AxisSet(false, mask);
}

Result<AxisSet> AxisSet::parse(std::string_view text)
{
    std::string_view list = trimmed(text);
    if (isNoneWord(list))
        return none();
    const bool tuple = list.size() >= 2 && list.front() == '(' && list.back() == ')';
    if (tuple) {
        list = trimmed(list.substr(1, list.size() - 2));
        if (list.empty())
            return fromMask(0);
        if (list.back() == ',') // Python's (3,)
            list.remove_suffix(1);
    }
    std::vector<int> axes;
    for (;;) {
        const auto comma = list.find(',');
        const Result<int> axis = parseAxis(list.substr(0, comma), text);
        if (!axis)
            return axis.error();
        axes.push_back(*axis);
        if (comma == std::string_view::npos)
            return of(axes);
        list.remove_prefix(comma + 1);
    }
}

std::vector<int> AxisSet::axes() const
{
    std::vector<int> result;
    for (int axis = 0; axis < kAxisCount; ++axis) {
        if (contains(axis))
            result.push_back(axis);
    }
    return result;
}

std::string AxisSet::toPython() const
{
    if (m_none)
        return "None";
    const std::vector<int> list = axes();
    if (list.size() == 1)
        return std::to_string(list.front());
    std::string tuple = "(";
    return tuple.append(join(list, ", ")).append(")");
}

std::string AxisSet::toOption() const
{
    if (m_none)
        return "none";
    return m_mask == 0 ? "()" : join(axes(), ",");
}

Shape groupShape(const Shape &shape, const AxisSet &axes)
{
    const auto kept = [&](int axis) { return axes.contains(axis) ? 1 : shape.length(axis); };
    return {kept(kBatch), kept(kRows), kept(kColumns), kept(kChannels)};
}

} // namespace normscope
