// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/setup_panel.h"

#include "ui/widgets/controls/panel.h"
#include "ui/widgets/setup/delta_section.h"
#include "ui/widgets/setup/groups_section.h"
#include "ui/widgets/setup/image_section.h"

#include <QVBoxLayout>

namespace normscope {

SetupPanel::SetupPanel(Workbench &workbench, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("setupPanel"));
    setAccessibleName(tr("Setup"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setMaximumWidth(kMostWidth);

    auto *content = new normscope::Panel(Level::panel);
    m_image = new ImageSection(workbench, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_image);
    column->addWidget(new HairlineSeparator(Qt::Horizontal, content));
    column->addWidget(new GroupsSection(workbench, content));
    column->addWidget(new HairlineSeparator(Qt::Horizontal, content));
    column->addWidget(new DeltaSection(workbench, content));
    column->addStretch(1);
    setWidget(content);
    connect(m_image, &ImageSection::addImageRequested, this, &SetupPanel::addImageRequested);
}

QSize SetupPanel::sizeHint() const
{
    return {kWidth, 600};
}

QSize SetupPanel::minimumSizeHint() const
{
    return {kLeastWidth, 120};
}

} // namespace normscope
