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

QString backwardHeading(const BackwardRule &rule)
{
    return RuleText::tr("Backward, %1", "a rule").arg(ruleText(rule));
}

} // namespace normscope
