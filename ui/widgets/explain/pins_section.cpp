// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/pins_section.h"

#include "ui/model/setup/pins.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/show_element.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/panel.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/explain/pins_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace normscope {

namespace {

constexpr int kPadding = 16;
constexpr int kGap = 8;

} // namespace

PinsSection::PinsSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("pinsSection"));
    makeParts();
    connect(m_list, &PinsList::pinChosen, this,
            [this](const Index4 &at) { showElement(m_workbench, at); });
    connect(m_list, &PinsList::removeRequested, this,
            [this](int row) { m_workbench.change(withoutPin(m_workbench.setup(), row)); });
    connect(m_list, &PinsList::removeAllRequested, this, &PinsSection::removeAll);
    connect(&workbench, &Workbench::setupChanged, this, &PinsSection::refresh);
    connect(&workbench, &Workbench::resultChanged, this, &PinsSection::refresh);
    connect(&workbench, &Workbench::probeChanged, this, &PinsSection::refresh);
    refresh();
}

void PinsSection::makeParts()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap / 2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, kGap, 0);
    m_header = new SectionHeader(tr("Pinned elements"), {}, this);
    auto *clear = new IconButton(Icon::close, tr("Remove all pins"), this);
    clear->setObjectName(QStringLiteral("clearPins"));
    clear->setCompact(true);
    head->addWidget(m_header, 1);
    head->addWidget(clear);
    m_list = new PinsList(this);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addSpacing(kGap);
    connect(clear, &QAbstractButton::clicked, this, &PinsSection::removeAll);
}

void PinsSection::setFaded(bool faded)
{
    m_list->setFaded(faded);
}

void PinsSection::removeAll()
{
    Setup setup = m_workbench.setup();
    setup.pins.clear();
    m_workbench.change(setup);
}

void PinsSection::refresh()
{
    const Setup &setup = m_workbench.setup();
    PinsModel &model = m_list->pinsModel();
    model.setPins(m_workbench.result(), setup.pins);
    model.setStage(setup.stage);
    m_header->setCaption(stageName(setup.stage));
    const auto &probe = m_workbench.probe();
    m_list->showCurrent(probe ? model.indexOf(probe->at) : QModelIndex());
    setVisible(model.rowCount() > 0);
}

} // namespace normscope
