// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/groups_section.h"

#include "ui/model/text/dead_sentence.h"
#include "ui/model/text/group_sentence.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/setup/group_diagram.h"
#include "ui/widgets/setup/wrapped_label.h"

#include <QVBoxLayout>

namespace normscope {

namespace {

void showText(WrappedLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

QString epsilonGroupsText(qint64 groups)
{
    if (groups == 0)
        return {};
    return groups == 1
        ? GroupsSection::tr("1 group is ruled by epsilon: sum is below 100 epsilon, so the length "
                            "of output stays below 1.")
        : GroupsSection::tr("%1 groups are ruled by epsilon: sum is below 100 epsilon, so the "
                            "length of output stays below 1.")
              .arg(NumberText::count(groups));
}

GroupsSection::GroupsSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("groupsSection"));
    makeParts();
    connect(&m_workbench, &Workbench::resultChanged, this, &GroupsSection::refresh);
    connect(&m_workbench, &Workbench::staleChanged, this, &GroupsSection::refreshCounts);
    connect(&m_workbench, &Workbench::setupChanged, this, [this](const Setup &before) {
        if (m_workbench.setup().axis != before.axis)
            refresh();
    });
    refresh();
}

void GroupsSection::makeParts()
{
    const auto sentence = [this](const char *name, bool hasIcon) {
        auto *label = new WrappedLabel(TextRole::label, Ink::text2, this);
        label->setObjectName(QLatin1String(name));
        if (hasIcon)
            label->setNoticeIcon(Icon::info);
        return label;
    };
    m_diagram = new GroupDiagram(this);
    m_count = new ElidedLabel({}, TextRole::stageTitle, Ink::text1, this);
    m_count->setObjectName(QStringLiteral("groupCount"));
    m_sentence = sentence("groupSentence", false);
    m_hint = sentence("groupHint", true);
    m_dead = sentence("deadGroups", true);
    m_epsilon = sentence("epsilonGroups", true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("Groups"), {}, this));
    column->addSpacing(12);
    column->addWidget(m_diagram);
    column->addSpacing(8);
    column->addWidget(m_count);
    column->addWidget(m_sentence);
    for (WrappedLabel *label : {m_hint, m_dead, m_epsilon}) {
        label->setContentsMargins(0, 6, 0, 0);
        column->addWidget(label);
    }
}

void GroupsSection::refresh()
{
    const auto &result = m_workbench.result();
    setVisible(result != nullptr);
    if (!result)
        return;
    const AxisSet &axis = m_workbench.setup().axis;
    m_diagram->setGroups(axis, result->shape());
    m_count->setText(groupCount(axis, result->shape()));
    const QString sentence = groupSentence(axis, result->shape(), result->loaded->isImage);
    m_sentence->setText(sentence);
    m_diagram->setAccessibleName(
        tr("One group: %1", "after the colon a sentence that begins small").arg(sentence));
    showText(*m_hint, groupHint(axis, result->shape()));
    refreshCounts();
}

/// Counts of another axis or epsilon would mislead, so they wait for the new result.
void GroupsSection::refreshCounts()
{
    const auto &result = m_workbench.result();
    const bool known = result && !m_workbench.isStale();
    showText(*m_dead,
             known ? deadSentence(result->statistics->deadGroups, result->setup.epsilon)
                   : QString());
    showText(*m_epsilon, known ? epsilonGroupsText(result->statistics->epsilonGroups) : QString());
}

} // namespace normscope
