// SPDX-License-Identifier: GPL-3.0-or-later
// How the program refuses.
#pragma once

#include "tests/ui/model/cli/normscope_process.h"

namespace normscope::test {

/// Empty if it refused with `exitCode` in one line of stderr and nothing on stdout; else what it
/// did.
inline QString notRefused(const Outcome &outcome, int exitCode)
{
    if (outcome.exitCode != exitCode)
        return QStringLiteral("exit code %1, not %2: %3")
            .arg(outcome.exitCode)
            .arg(exitCode)
            .arg(QString::fromUtf8(outcome.err));
    if (!outcome.out.isEmpty())
        return QStringLiteral("it wrote to stdout");
    if (outcome.lines() != 1 || !outcome.saysOnlyOurLines())
        return QStringLiteral("not one line of its own: ") + QString::fromUtf8(outcome.err);
    return {};
}

} // namespace normscope::test
