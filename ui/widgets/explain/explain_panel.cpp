// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/explain_panel.h"

#include "ui/model/text/element_place.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/panel.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/controls/thin_scroll_area.h"
#include "ui/widgets/explain/code_section.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/explain/explain_head.h"
#include "ui/widgets/explain/pins_section.h"
#include "ui/widgets/explain/values_list.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <chrono>

namespace normscope {

namespace {

constexpr int kPadding = 16;
constexpr int kGap = 12;
constexpr int kListGap = 8;
constexpr std::chrono::milliseconds kVeilAfter {120};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString sentenceOf(StageId id, const BackwardRule &rule)
{
    const QByteArray sentence(textOf(id, rule).sentence.data(),
                              static_cast<qsizetype>(textOf(id, rule).sentence.size()));
    return QCoreApplication::translate("Stage", sentence.constData());
}

} // namespace

ExplainPanel::ExplainPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("explainPanel"));
    setAccessibleName(tr("Equation and code"));
    setMinimumWidth(kLeastWidth);
    setMaximumWidth(kMostWidth);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ThinScrollArea(this);
    m_scroll->setWidget(makeContent());
    outside->addWidget(m_scroll);
    followWorkbench();
    refresh();
}

QWidget *ExplainPanel::makeContent()
{
    auto *content = new Panel(Level::panel);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, kGap, 0, kGap);
    column->setSpacing(0);
    m_head = new ExplainHead(content);
    m_card = new EquationCard(content);
    m_pins = new PinsSection(m_workbench, content);
    m_code = new CodeSection(m_workbench, content);
    addPadded(*column, m_head);
    column->addSpacing(kGap);
    addPadded(*column, m_card);
    column->addSpacing(kGap);
    column->addWidget(m_pins);
    column->addWidget(new HairlineSeparator(Qt::Horizontal, content));
    column->addSpacing(kListGap);
    column->addWidget(m_code);
    column->addSpacing(kGap);
    m_valuesSection = makeValuesSection(content);
    column->addWidget(m_valuesSection);
    column->addStretch(1);
    return content;
}

void ExplainPanel::addPadded(QVBoxLayout &column, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kPadding, 0, kPadding, 0);
    row->addWidget(widget);
    column.addLayout(row);
}

QWidget *ExplainPanel::makeValuesSection(QWidget *parent)
{
    auto *section = new QWidget(parent);
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kListGap);
    column->addWidget(new HairlineSeparator(Qt::Horizontal, section));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, kListGap, 0);
    head->addWidget(new SectionHeader(tr("This element in every stage"), {}, section), 1);
    auto *copy = new IconButton(Icon::copy, tr("Copy all values"), section);
    copy->setObjectName(QStringLiteral("copyValues"));
    copy->setCompact(true);
    head->addWidget(copy);
    column->addLayout(head);
    m_values = new ValuesList(section);
    column->addWidget(m_values);
    connect(copy, &QAbstractButton::clicked, m_values, &ValuesList::copyAll);
    return section;
}

void ExplainPanel::followWorkbench()
{
    connect(m_card, &EquationCard::stageChosen, &m_workbench, &Workbench::goTo);
    connect(m_values, &ValuesList::stageChosen, &m_workbench, &Workbench::goTo);
    connect(&m_workbench, &Workbench::setupChanged, this, [this](const Setup &before) {
        refresh();
        if (m_workbench.setup().stage != before.stage)
            QMetaObject::invokeMethod(this, &ExplainPanel::showRunningLine, Qt::QueuedConnection);
    });
    connect(&m_workbench, &Workbench::resultChanged, this, &ExplainPanel::refresh);
    connect(&m_workbench, &Workbench::probeChanged, this, &ExplainPanel::refreshNumbers);
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(kVeilAfter);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] { setFaded(true); });
    connect(&m_workbench, &Workbench::staleChanged, this, [this](bool isStale) {
        if (isStale && m_workbench.result())
            m_staleTimer.start();
        else
            m_staleTimer.stop();
        if (!isStale)
            setFaded(false);
    });
}

void ExplainPanel::refresh()
{
    const Setup &setup = m_workbench.setup();
    refreshHead();
    m_code->showSetup();
    refreshNumbers();
    m_values->setCurrentStage(setup.stage);
}

/// Scrolls as little as it takes from the top, unless the user has scrolled to something else.
void ExplainPanel::showRunningLine()
{
    QScrollBar &bar = *m_scroll->verticalScrollBar();
    if (bar.value() != 0 && bar.value() != std::min(m_scrolledTo, bar.maximum()))
        return;
    m_scroll->widget()->layout()->activate();
    bar.setValue(0);
    if (const QRect line = m_code->runningLine(); !line.isNull()) {
        const QPoint end = m_code->mapTo(m_scroll->widget(), line.bottomLeft());
        m_scroll->ensureVisible(0, end.y(), 0, kGap);
    }
    m_scrolledTo = bar.value();
}

void ExplainPanel::refreshHead()
{
    const Setup &setup = m_workbench.setup();
    const Timeline timeline = m_workbench.timeline();
    const int step = timeline.indexOf(setup.stage).value_or(0) + 1;
    m_head->setTexts(latin(stage(setup.stage).name),
                     tr("step %1 of %2").arg(step).arg(timeline.count()),
                     sentenceOf(setup.stage, *setup.rule));
}

void ExplainPanel::refreshNumbers()
{
    const Setup &setup = m_workbench.setup();
    const std::optional<ProbeReading> probe = shownProbe();
    const LayerSpec spec = shownSpec();
    EquationContent content;
    content.rule = setup.rule;
    content.rows = equationRows(*setup.rule, setup.stage, probe, spec.calls, spec.epsilon);
    if (probe)
        content.place = elementPlace(probe->at, m_workbench.result()->shape(),
                                     m_workbench.result()->loaded->isImage);
    content.group = groupText();
    m_card->setContent(content);
    m_code->setProbe(probe);
    m_values->setProbe(*setup.rule, probe, setup.computeType);
    m_valuesSection->setVisible(probe.has_value());
}

void ExplainPanel::setFaded(bool faded)
{
    m_card->setFaded(faded);
    m_code->setFaded(faded);
    m_pins->setFaded(faded);
    m_values->setFaded(faded);
}

std::optional<ProbeReading> ExplainPanel::shownProbe() const
{
    const auto &result = m_workbench.result();
    const bool isOfRule = result && result->run->spec().rule == m_workbench.setup().rule;
    return isOfRule ? m_workbench.probe() : std::nullopt;
}

/// Of the numbers that are shown.
LayerSpec ExplainPanel::shownSpec() const
{
    if (m_workbench.result())
        return m_workbench.result()->run->spec();
    LayerSpec spec;
    spec.calls = m_workbench.setup().calls;
    spec.epsilon = m_workbench.setup().epsilon;
    return spec;
}

QString ExplainPanel::groupText() const
{
    const auto &result = m_workbench.result();
    if (!result)
        return {};
    const GroupIndex &index = result->run->groupIndex();
    const QString groups = NumberText::count(index.groups());
    const QString size = index.groupSize() == 1
        ? tr("1 element")
        : tr("%1 elements").arg(NumberText::count(index.groupSize()));
    if (const std::optional<ProbeReading> probe = shownProbe())
        return tr("Group %1 of %2, %3").arg(NumberText::count(probe->group + 1), groups, size);
    return index.groups() == 1 ? tr("1 group of %1").arg(size)
                               : tr("%1 groups of %2").arg(groups, size);
}

void ExplainPanel::copyText() const
{
    m_card->copyText();
}

void ExplainPanel::copyLatex() const
{
    m_card->copyLatex();
}

void ExplainPanel::copyCode() const
{
    m_code->copyCode();
}

void ExplainPanel::setPinAction(QAction &action)
{
    m_card->setPinAction(action);
}

} // namespace normscope
