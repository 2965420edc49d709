// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/setup_panel.h"

#include "ui/widgets/controls/panel.h"
#include "ui/widgets/setup/delta_section.h"
#include "ui/widgets/setup/groups_section.h"
#include "ui/widgets/setup/image_section.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace normscope {

SetupPanel::SetupPanel(Workbench &workbench, QWidget *parent) : ThinScrollArea(parent)
{
    setObjectName(QStringLiteral("setupPanel"));
    setAccessibleName(tr("Setup"));
    setMaximumWidth(kMostWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the maps

    auto *content = new normscope::Panel(Level::panel);
    m_image = new ImageSection(workbench, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_image);
    column->addWidget(new HairlineSeparator(Qt::Horizontal, content));
    m_groups = new GroupsSection(workbench, content);
    column->addWidget(m_groups);
    column->addWidget(new HairlineSeparator(Qt::Horizontal, content));
    m_delta = new DeltaSection(workbench, content);
    column->addWidget(m_delta);
    column->addStretch(1);
    setWidget(content);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SetupPanel::scrollToWanted);
    connect(m_image, &ImageSection::addImageRequested, this, &SetupPanel::addImageRequested);
}

void SetupPanel::reveal(Section section)
{
    show();
    m_wanted = section;
    scrollToWanted();
}

/// The sections have their places when the panel is laid out.
void SetupPanel::scrollToWanted()
{
    if (!m_wanted || verticalScrollBar()->maximum() == 0)
        return;
    const QWidget *part = *m_wanted == Section::image ? m_image
        : *m_wanted == Section::groups                ? m_groups
                                                      : m_delta;
    verticalScrollBar()->setValue(part->y());
    m_wanted.reset();
}

bool SetupPanel::isUpToDate() const
{
    return m_image->isUpToDate();
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
