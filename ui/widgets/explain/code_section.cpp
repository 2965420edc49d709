// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/code_section.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/explain/code_list.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace normscope {

namespace {

constexpr int kPadding = 16;
constexpr int kGap = 8;

} // namespace

CodeSection::CodeSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("codeSection"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    makeHead();
    m_list = new CodeList(this);
    column->addWidget(m_list);
    connect(m_list, &CodeList::stageChosen, &m_workbench, &Workbench::goTo);
    connect(m_kind, &SegmentedControl::currentChanged, this, [this](int segment) {
        Setup setup = m_workbench.setup();
        setup.code = static_cast<CodeKind>(segment);
        m_workbench.change(setup);
    });
}

void CodeSection::makeHead()
{
    // In the order of CodeKind.
    const QList<Segment> kinds {
        {tr("NumPy"), {}, tr("Lines that run by themselves, one for each stage")},
        {tr("NumPyNet"), {}, tr("NumPyNet's own lines, numbered as in l2norm_layer.py")}};
    m_kind = new SegmentedControl(tr("Whose code"), kinds, SegmentedControl::Mode::single, this);
    m_kind->setObjectName(QStringLiteral("codeKind"));
    m_kind->setCompact(true);
    auto *copy = new IconButton(Icon::copy, tr("Copy the code"), this);
    copy->setObjectName(QStringLiteral("copyCodeButton"));
    copy->setCompact(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, kGap, 0);
    head->setSpacing(kGap);
    head->addWidget(new SectionHeader(tr("Code"), {}, this), 1);
    head->addWidget(m_kind);
    head->addWidget(copy);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
    connect(copy, &QAbstractButton::clicked, this, &CodeSection::copyCode);
}

void CodeSection::showSetup()
{
    const Setup &setup = m_workbench.setup();
    const QSignalBlocker blocker(m_kind);
    m_kind->setCurrent(static_cast<int>(setup.code));
    m_list->setCode(*setup.rule, setup.axis, setup.code, int(setup.calls));
    m_list->setCurrentStage(setup.stage);
}

void CodeSection::setProbe(const std::optional<ProbeReading> &probe)
{
    m_list->setProbe(probe);
}

void CodeSection::setFaded(bool faded)
{
    m_list->setFaded(faded);
}

void CodeSection::copyCode() const
{
    m_list->copyCode();
}

QRect CodeSection::runningLine() const
{
    const QRect line = m_list->visualRect(m_list->currentIndex());
    return line.isEmpty() ? QRect()
                          : QRect(m_list->viewport()->mapTo(this, line.topLeft()), line.size());
}

} // namespace normscope
