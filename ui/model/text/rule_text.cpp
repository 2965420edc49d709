// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/rule_text.h"

#include <QCoreApplication>

namespace normscope {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(normscope::RuleText)
};

} // namespace

QString ruleText(const BackwardRule &rule)
{
    const QString title = QCoreApplication::translate("Rule", rule.title.data());
    return RuleText::tr("%1 rule").arg(title.toLower());
}

QString backwardHeading(const BackwardRule &rule, int calls)
{
    const QString words = RuleText::tr("Backward, %1", "a rule").arg(ruleText(rule));
    return calls == 1 ? words : RuleText::tr("%1, %n calls", "a heading", calls).arg(words);
}

} // namespace normscope
