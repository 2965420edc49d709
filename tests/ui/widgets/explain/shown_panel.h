// SPDX-License-Identifier: GPL-3.0-or-later
// An ExplainPanel over the default sample.
#pragma once

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/explain/code_list.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/explain/values_list.h"

#include <QSignalSpy>
#include <QTest>

namespace normscope::test {

inline constexpr Index4 kPixel {0, 95, 145, 0};

inline Setup setupAt(StageId stage, const BackwardRule &rule = kDocumentedRule)
{
    Setup setup = windowDefaults();
    setup.axis = AxisSet::fromMask(0b1000U);
    setup.stage = stage;
    setup.rule = &rule;
    return setup;
}

/// A panel over the default sample, computed.
struct ShownPanel
{
    explicit ShownPanel(const Setup &setup) : workbench(setup), panel(workbench)
    {
        QSignalSpy ready(&workbench, &Workbench::resultChanged);
        panel.resize(384, 900);
        panel.show();
        workbench.start();
        QVERIFY(ready.wait());
    }

    QString label(const char *name) const
    {
        return panel.findChild<ElidedLabel *>(QString::fromLatin1(name))->text();
    }

    QPoint placeOf(QAbstractItemView *list, const QModelIndex &index) const
    {
        return list->visualRect(index).center();
    }

    Workbench workbench;
    ExplainPanel panel;
    EquationCard *card = panel.findChild<EquationCard *>();
    CodeList *code = panel.findChild<CodeList *>();
    ValuesList *values = panel.findChild<ValuesList *>();
};

} // namespace normscope::test
