// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/compare_operation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

constexpr std::array<CompareOperationRow, kOperationCount> kOperations {{
    {CompareOperation::difference, QT_TRANSLATE_NOOP("CompareOperation", "A minus B"), "A − B",
     QT_TRANSLATE_NOOP("CompareOperation",
                       "The difference of each two elements. White is none, orange is where A is "
                       "larger.")},
    {CompareOperation::magnitude, QT_TRANSLATE_NOOP("CompareOperation", "distance of A and B"),
     "|A − B|", QT_TRANSLATE_NOOP("CompareOperation", "How far each two elements are apart.")},
    {CompareOperation::ratio, QT_TRANSLATE_NOOP("CompareOperation", "A divided by B"), "A ÷ B",
     QT_TRANSLATE_NOOP("CompareOperation",
                       "How many times B each element of A is, on a log scale about 1. x ÷ 0 is "
                       "infinite, 0 ÷ 0 is not a number. Where A and B have opposite signs the "
                       "map is grey and hatched. Below 100 % it shows means of ratios.")},
    {CompareOperation::angle, QT_TRANSLATE_NOOP("CompareOperation", "angle"), "∠(A, B)",
     QT_TRANSLATE_NOOP("CompareOperation",
                       "Degrees between the vectors that A and B have in each group of A's axis. "
                       "A vector of zeros has none.")},
    {CompareOperation::signs, QT_TRANSLATE_NOOP("CompareOperation", "signs"), "sign A, sign B",
     QT_TRANSLATE_NOOP("CompareOperation",
                       "Orange where A and B have the same sign, blue where they have opposite "
                       "signs, white where just one of them is 0. Below 100 % the map shows "
                       "what most pixels of a place have.")},
}};

double signsOf(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::numeric_limits<double>::quiet_NaN();
    const int signOfA = (a > 0) - (a < 0);
    const int signOfB = (b > 0) - (b < 0);
    if (signOfA == signOfB)
        return kSameSign;
    return signOfA * signOfB == 0 ? kOneIsZero : kOppositeSign;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("CompareOperation", text);
}

} // namespace

std::span<const CompareOperationRow> operationTable()
{
    return kOperations;
}

const CompareOperationRow &operationRow(CompareOperation id)
{
    const CompareOperationRow &row = kOperations.at(static_cast<std::size_t>(id));
    assert(row.id == id);
    return row;
}

QString operationName(CompareOperation id)
{
    return translated(operationRow(id).name);
}

QString operationSentence(CompareOperation id)
{
    return translated(operationRow(id).sentence);
}

QString signsText(double signs)
{
    if (signs == kSameSign)
        return translated(QT_TRANSLATE_NOOP("CompareOperation", "same sign"));
    if (signs == kOppositeSign)
        return translated(QT_TRANSLATE_NOOP("CompareOperation", "opposite signs"));
    if (signs == kOneIsZero)
        return translated(QT_TRANSLATE_NOOP("CompareOperation", "one is 0"));
    return {};
}

void combine(CompareOperation id, std::span<const double> a, std::span<const double> b,
             std::span<double> out)
{
    assert(a.size() == b.size() && a.size() == out.size());
    const auto each = [&](const auto &of) { std::ranges::transform(a, b, out.begin(), of); };
    switch (id) {
    case CompareOperation::difference:
        each([](double x, double y) { return x - y; });
        break;
    case CompareOperation::magnitude:
        each([](double x, double y) { return std::abs(x - y); });
        break;
    case CompareOperation::ratio:
        each([](double x, double y) { return x / y; });
        break;
    case CompareOperation::signs:
        each(&signsOf);
        break;
    case CompareOperation::angle:
        assert(false);
        break;
    }
}

} // namespace normscope
