// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_spacing.h"

#include <array>
#include <cstddef>

namespace normscope {

namespace {

MathClass classOfRole(MathRole role)
{
    switch (role) {
    case MathRole::operation:
        return MathClass::binary;
    case MathRole::relation:
        return MathClass::relation;
    case MathRole::open:
        return MathClass::open;
    case MathRole::close:
        return MathClass::close;
    case MathRole::punctuation:
        return MathClass::punctuation;
    default:
        return MathClass::ordinary;
    }
}

bool isDots(const QString &text)
{
    return text == QString(QChar(0x2026)) || text == QString(QChar(0x22ef));
}

MathClass classOf(const MathNode &node)
{
    switch (node.kind) {
    case MathKind::text:
        return isDots(node.text) ? MathClass::inner : classOfRole(node.role);
    case MathKind::scripts:
        return classOf(node.children.front());
    case MathKind::bigOperator:
        return MathClass::large;
    case MathKind::fraction:
    case MathKind::fence:
        return MathClass::inner;
    default:
        return MathClass::ordinary;
    }
}

bool leavesNothingToJoin(MathClass before)
{
    return before != MathClass::ordinary && before != MathClass::close
        && before != MathClass::inner;
}

bool endsTerm(MathClass after)
{
    return after == MathClass::relation || after == MathClass::close
        || after == MathClass::punctuation;
}

// 0 none, 1 thin, 2 medium, 3 thick; negative: not in scripts. Rows are the left neighbour.
constexpr std::array<std::array<int, 8>, 8> kGaps {{
    {0, 1, -2, -3, 0, 0, 0, -1},     // ordinary
    {1, 1, 0, -3, 0, 0, 0, -1},      // large
    {-2, -2, 0, 0, -2, 0, 0, -2},    // binary
    {-3, -3, 0, 0, -3, 0, 0, -3},    // relation
    {0, 0, 0, 0, 0, 0, 0, 0},        // open
    {0, 1, -2, -3, 0, 0, 0, -1},     // close
    {-1, -1, 0, -1, -1, -1, -1, -1}, // punctuation
    {-1, 1, -2, -3, -1, 0, -1, -1},  // inner
}};

} // namespace

std::vector<MathClass> mathClasses(const std::vector<MathNode> &row)
{
    std::vector<MathClass> classes(row.size(), MathClass::ordinary);
    MathClass before = MathClass::open;
    std::size_t beforeIndex = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].kind == MathKind::space)
            continue;
        classes[i] = classOf(row[i]);
        if (classes[i] == MathClass::binary && leavesNothingToJoin(before))
            classes[i] = MathClass::ordinary;
        if (before == MathClass::binary && endsTerm(classes[i]))
            classes[beforeIndex] = MathClass::ordinary;
        before = classes[i];
        beforeIndex = i;
    }
    if (before == MathClass::binary)
        classes[beforeIndex] = MathClass::ordinary;
    return classes;
}

int mathGap(MathClass left, MathClass right, bool inScript)
{
    constexpr std::array<int, 4> kMu {0, 3, 4, 5};
    const int entry = kGaps[static_cast<std::size_t>(left)][static_cast<std::size_t>(right)];
    if (entry < 0)
        return inScript ? 0 : kMu[static_cast<std::size_t>(-entry)];
    return kMu[static_cast<std::size_t>(entry)];
}

} // namespace normscope
