// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/dead_sentence.h"

#include "ui/model/text/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace normscope {

namespace {

struct DeadSentence
{
    Q_DECLARE_TR_FUNCTIONS(normscope::DeadSentence)
};

/// norm of a dead group, 1 / √ε: a round number in full, others with 4 digits.
QString deadNorm(double epsilon)
{
    const double norm = 1.0 / std::sqrt(epsilon);
    const double whole = std::round(norm);
    if (whole >= 1 && whole < 1e7 && std::abs(norm - whole) < 1e-9 * norm)
        return NumberText::count(static_cast<qint64>(whole));
    return NumberText::value(norm, 4);
}

QString withoutEpsilon(std::int64_t groups)
{
    return groups == 1
        ? DeadSentence::tr("1 dead group: every element is 0, so norm is infinite and output is "
                           "NaN.")
        : DeadSentence::tr("%1 dead groups: every element is 0, so norm is infinite and output is "
                           "NaN.")
              .arg(NumberText::count(groups));
}

} // namespace

QString deadSentence(std::int64_t groups, double epsilon)
{
    if (groups == 0)
        return {};
    if (epsilon == 0)
        return withoutEpsilon(groups);
    const QString norm = deadNorm(epsilon);
    return groups == 1
        ? DeadSentence::tr("1 dead group: every element is 0, so output is 0 and norm is %1.")
              .arg(norm)
        : DeadSentence::tr("%1 dead groups: every element is 0, so output is 0 and norm is %2.")
              .arg(NumberText::count(groups), norm);
}

} // namespace normscope
