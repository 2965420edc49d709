// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/theme/typography.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace normscope::test {

/// A setup of a sample and a rule.
inline Setup setupOf(const char *sample, const BackwardRule &rule = kDocumentedRule)
{
    Setup setup = windowDefaults();
    setup.sample = QString::fromLatin1(sample);
    setup.rule = &rule;
    return setup;
}

/// A workbench whose first result is there; null when it does not come.
inline std::unique_ptr<Workbench> workbenchOf(const Setup &setup)
{
    auto workbench = std::make_unique<Workbench>(setup);
    QSignalSpy arrived(workbench.get(), &Workbench::resultChanged);
    workbench->start();
    if (!arrived.wait(30'000))
        return nullptr;
    return workbench;
}

/// True when no two of the rectangles that are not empty meet.
inline bool areApart(const QList<QRect> &rects)
{
    for (qsizetype i = 0; i < rects.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (rects[i].intersects(rects[j]))
                return false;
        }
    }
    return true;
}

} // namespace normscope::test
