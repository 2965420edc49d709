// SPDX-License-Identifier: GPL-3.0-or-later
// Gradient checks that must succeed.
#pragma once

#include "core/check/gradient_check.h"
#include "tests/core/support/runs.h"

#include <QtCore/QString>

#include <algorithm>

namespace normscope::test {

inline GradientCheck checkOf(const Input &input, const LayerSpec &spec, ComputeType type,
                             const GradientCheckOptions &options = {})
{
    Result<GradientCheck> check = checkGradient(input, spec, type, options);
    if (!check) {
        QTest::qFail(check.error().detail.c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::move(*check);
}

inline const RuleCheck &resultOf(const GradientCheck &check, std::string_view rule)
{
    return *std::ranges::find(check.rules, rule,
                              [](const RuleCheck &result) { return result.rule->name; });
}

inline QString described(const RuleDifference &difference)
{
    return QStringLiteral("(%1, %2, %3, %4): delta %5, gradient %6, error %7, tolerance %8")
        .arg(difference.at[0])
        .arg(difference.at[1])
        .arg(difference.at[2])
        .arg(difference.at[3])
        .arg(difference.delta)
        .arg(difference.gradient)
        .arg(difference.error)
        .arg(difference.tolerance);
}

/// Empty if the exact rule matches and the forward agrees with the closed form; else where not.
inline QString falseAlarm(const GradientCheck &check)
{
    const RuleCheck &exact = resultOf(check, "exact");
    QString text;
    if (check.compared > 0 && exact.beyond > 0)
        text += QStringLiteral("%1 elements, ").arg(exact.beyond) + described(exact.worst);
    if (exact.samplesBeyond > 0)
        text += QStringLiteral(" %1 samples, ").arg(exact.samplesBeyond)
            + described(exact.worstSample);
    if (!check.forwardAgrees)
        text += QStringLiteral(" the differences are not the closed form");
    if (check.hasFailed() && text.isEmpty())
        text = QStringLiteral("failed without a reason");
    return text;
}

} // namespace normscope::test
