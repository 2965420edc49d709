// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/delta_section.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/text/delta_sentence.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/setup/picture_box.h"
#include "ui/widgets/setup/wrapped_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace normscope {

namespace {

constexpr QSize kSwatch {56, 36};

} // namespace

DeltaSection::DeltaSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("deltaSection"));
    makeParts();
    connect(&m_workbench, &Workbench::resultChanged, this, &DeltaSection::requestPicture);
    connect(&m_workbench, &Workbench::setupChanged, this, [this](const Setup &before) {
        const Setup &setup = m_workbench.setup();
        if (setup.delta != before.delta)
            refreshTexts();
        if (setup.image != before.image || setup.channel != before.channel)
            requestPicture();
    });
    connect(m_swatch, &PictureBox::roomChanged, this, &DeltaSection::requestPicture);
    connect(&m_renderer, &ThumbnailRenderer::rendered, this, [this] {
        m_swatch->setPicture(m_renderer.latest()->pictures.value(StageId::deltaIn));
    });
    refreshTexts();
}

void DeltaSection::makeParts()
{
    m_header = new SectionHeader(tr("Delta in"), {}, this);
    m_swatch = new PictureBox(this);
    m_swatch->setObjectName(QStringLiteral("deltaSwatch"));
    m_swatch->setAccessibleName(tr("Picture of delta_in"));
    m_swatch->setFixedSize(kSwatch);
    m_sentence = new WrappedLabel(TextRole::label, Ink::text2, this);
    m_sentence->setObjectName(QStringLiteral("deltaSentence"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_swatch, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addLayout(row);
}

void DeltaSection::refreshTexts()
{
    m_header->setCaption(deltaWord(m_workbench.setup().delta));
    m_sentence->setText(deltaSentence(m_workbench.setup().delta));
}

void DeltaSection::requestPicture()
{
    const auto &result = m_workbench.result();
    if (!result)
        return;
    const Shape &shape = result->shape();
    const Setup &setup = m_workbench.setup();
    ThumbnailRequest request;
    request.run = result->run;
    request.statistics = result->statistics;
    request.stages = {{StageId::deltaIn, styleOf(setup, *result, StageId::deltaIn)}};
    request.image = static_cast<int>(std::clamp<qint64>(setup.image, 0, shape.batch - 1));
    request.channel = static_cast<int>(std::clamp<qint64>(setup.channel, 0, shape.channels - 1));
    request.frame = m_swatch->room();
    m_renderer.render(request);
}

} // namespace normscope
