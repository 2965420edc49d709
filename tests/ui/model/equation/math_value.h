// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_node.h"

#include <cmath>
#include <limits>
#include <vector>

namespace normscope::test {

/// Reads a formula of numbers back and computes it. One of its rounded numbers, the `moved`-th,
/// can be taken half a unit of its last digit higher, to see how far rounding reaches.
class MathValue
{
public:
    explicit MathValue(int moved = -1) : m_moved(moved) {}

    double of(const MathNode &node);
    /// How many rounded numbers were read.
    int roundedNumbers() const { return m_read; }

private:
    double ofRow(const std::vector<MathNode> &row, std::size_t &at);
    double ofNumber(const QString &text);

    int m_moved;
    int m_read = 0;
};

inline double MathValue::ofNumber(const QString &text)
{
    const double number = text.toDouble();
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return number; // an exponent, a count or a one is exact
    const double unit = std::pow(10.0, -static_cast<double>(text.size() - point - 1));
    return m_read++ == m_moved ? number + 0.5 * unit : number;
}

inline double MathValue::ofRow(const std::vector<MathNode> &row, std::size_t &at)
{
    double total = 0;
    double product = 1;
    bool hasFactor = false;
    double sign = 1;
    const auto finishTerm = [&](double nextSign) {
        if (hasFactor)
            total += sign * product;
        sign = nextSign;
        product = 1;
        hasFactor = false;
    };
    for (; at < row.size(); ++at) {
        const MathNode &node = row[at];
        const bool isSign = node.kind == MathKind::text && node.role == MathRole::operation;
        if (isSign && node.text == u"+") {
            finishTerm(1);
        } else if (isSign && node.text == QString(QChar(0x2212))) {
            finishTerm(-1);
        } else if (isSign || node.text == QString(QChar(0x2026))) {
            continue;
        } else if (node.role == MathRole::close && node.kind == MathKind::text) {
            break;
        } else {
            if (node.role == MathRole::open && node.kind == MathKind::text)
                product *= ofRow(row, ++at);
            else
                product *= of(node);
            hasFactor = true;
        }
    }
    finishTerm(1);
    return total;
}

inline double MathValue::of(const MathNode &node)
{
    switch (node.kind) {
    case MathKind::text:
        if (node.role == MathRole::number)
            return ofNumber(node.text);
        return node.text == u"Inf" ? std::numeric_limits<double>::infinity()
                                   : std::numeric_limits<double>::quiet_NaN();
    case MathKind::row: {
        std::size_t at = 0;
        return ofRow(node.children, at);
    }
    case MathKind::fraction: {
        const double numerator = of(node.children[0]);
        return numerator / of(node.children[1]);
    }
    case MathKind::root:
        return std::sqrt(of(node.children[0]));
    case MathKind::scripts: {
        const double base = of(node.children[0]);
        return std::pow(base, of(node.children[2]));
    }
    case MathKind::fence:
        return of(node.children[0]);
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

/// How far the rounding of the numbers in the formula can move its value.
inline double roundingReach(const MathNode &node)
{
    MathValue plain;
    const double value = plain.of(node);
    double reach = 0;
    for (int i = 0; i < plain.roundedNumbers(); ++i)
        reach += std::abs(MathValue(i).of(node) - value);
    return reach;
}

} // namespace normscope::test
