// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/batch_actions.h"

#include "ui/model/setup/batch_edit.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/setup/batch_strip.h"
#include "ui/widgets/setup/image_section.h"
#include "ui/widgets/setup/setup_panel.h"
#include "ui/widgets/window/window_actions.h"

namespace normscope {

BatchActions::BatchActions(Workbench &workbench, const WindowActions &actions, SetupPanel &panel)
    : QObject(&panel), m_workbench(workbench), m_actions(actions)
{
    connectActions();
    ImageSection &section = panel.imageSection();
    section.setDuplicateAction(*actions[ActionId::duplicateImage]);
    BatchStrip &strip = section.batchStrip();
    strip.addActions({actions[ActionId::addImage], actions[ActionId::duplicateImage],
                      actions[ActionId::moveImageBack], actions[ActionId::moveImageForward],
                      actions[ActionId::removeImage]});
    connect(&strip, &BatchStrip::moveRequested, this, &BatchActions::move);
    connect(&strip, &BatchStrip::removeRequested, this, &BatchActions::remove);
    connect(&workbench, &Workbench::setupChanged, this, &BatchActions::refresh);
    connect(&workbench, &Workbench::resultChanged, this, &BatchActions::refresh);
    refresh();
}

void BatchActions::connectActions()
{
    connect(m_actions[ActionId::duplicateImage], &QAction::triggered, this, [this] {
        const Setup &setup = m_workbench.setup();
        if (images() > 0)
            m_workbench.change(withImageDuplicated(setup, images(), setup.image));
    });
    connect(m_actions[ActionId::moveImageBack], &QAction::triggered, this,
            [this] { move(m_workbench.setup().image, m_workbench.setup().image - 1); });
    connect(m_actions[ActionId::moveImageForward], &QAction::triggered, this,
            [this] { move(m_workbench.setup().image, m_workbench.setup().image + 1); });
    connect(m_actions[ActionId::removeImage], &QAction::triggered, this, &BatchActions::remove);
}

qint64 BatchActions::images() const
{
    const auto &result = m_workbench.result();
    if (!result || changedScope(result->setup, m_workbench.setup()) == FieldScope::input)
        return 0;
    return result->shape().batch;
}

void BatchActions::move(qint64 from, qint64 to)
{
    if (to >= 0 && to < images())
        m_workbench.change(withImageMoved(m_workbench.setup(), images(), from, to));
}

void BatchActions::remove()
{
    const Setup &setup = m_workbench.setup();
    if (images() > 1)
        m_workbench.change(withImageRemoved(setup, images(), setup.image));
}

void BatchActions::refresh()
{
    const qint64 image = m_workbench.setup().image;
    m_actions[ActionId::duplicateImage]->setEnabled(images() > 0);
    m_actions[ActionId::moveImageBack]->setEnabled(images() > 0 && image > 0);
    m_actions[ActionId::moveImageForward]->setEnabled(image + 1 < images());
    m_actions[ActionId::removeImage]->setEnabled(images() > 1);
}

} // namespace normscope
