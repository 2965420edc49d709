// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/compare_head.h"

#include "ui/model/compare/compare_text.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/compare/compare_actions.h"
#include "ui/widgets/compare/side_chooser.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/views/field_menu.h"
#include "ui/widgets/window/window_actions.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostChannels = 256; ///< in the menu

} // namespace

CompareHead::CompareHead(Workbench &workbench, const WindowActions &actions, QWidget *parent)
    : Panel(Level::panel, parent), m_workbench(workbench)
{
    setObjectName(u"compareHead"_s);
    setAccessibleName(tr("Comparison of A and B"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addWidget(makeSides(actions));
    layout->addWidget(makeModes(actions));
    connect(&workbench, &Workbench::setupChanged, this, &CompareHead::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &CompareHead::showSetup);
    showSetup();
}

QWidget *CompareHead::makeSides(const WindowActions &actions)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    m_a = new ElidedLabel({}, TextRole::body, Ink::text1, row);
    m_a->setObjectName(u"sideOfA"_s);
    m_a->setWhatsThis(tr("A is what the window shows without a comparison: the stage of the "
                         "timeline under axis, rule and epsilon of the bar above."));
    layout->addWidget(new Chip(tr("A"), row));
    layout->addWidget(m_a, 1);
    layout->addWidget(new Chip(tr("B"), row));
    layout->addWidget(new SideChooser(m_workbench, row));
    constexpr std::array kButtons {std::pair {ActionId::compareSwap, Icon::flip},
                                   std::pair {ActionId::compareOff, Icon::close}};
    for (const auto &[id, icon] : kButtons) {
        QAction *action = actions[id];
        auto *button = new IconButton(icon, action->toolTip(), row);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCompact(true);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
    }
    return row;
}

QWidget *CompareHead::makeModes(const WindowActions &actions)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    QList<Segment> segments;
    for (const CompareModeRow &mode : compareModeTable()) {
        if (mode.segment)
            segments += Segment {QCoreApplication::translate("CompareHead", mode.segment),
                                 {},
                                 compareAction(actions, mode).toolTip()};
    }
    m_modes
        = new SegmentedControl(tr("What is shown"), segments, SegmentedControl::Mode::single, row);
    m_modes->setObjectName(u"compareModes"_s);
    m_modes->setCompact(true);
    connect(m_modes, &SegmentedControl::currentChanged, this, [&actions](int segment) {
        compareAction(actions, compareModeTable()[std::size_t(segment)]).trigger();
    });
    m_channel = new MenuButton(
        tr("Channel"), [this](QMenu &menu) { fillChannels(menu); }, row);
    m_channel->setObjectName(u"compareChannel"_s);
    m_channel->setWhatsThis(tr("Which channel the map shows"));
    m_scales = new MenuButton(
        tr("Scales"), [this](QMenu &menu) { fillScales(menu); }, row);
    m_scales->setObjectName(u"compareScales"_s);
    m_scales->setWhatsThis(tr("Whether A and B share one scale of colours or have their own"));
    layout->addWidget(m_modes);
    layout->addStretch(1);
    layout->addWidget(m_scales);
    layout->addWidget(m_channel);
    return row;
}

void CompareHead::fillChannels(QMenu &menu)
{
    const auto &result = m_workbench.result();
    if (!result)
        return;
    const FieldMenu channels(menu, m_workbench, u"channel"_s);
    const QStringList names = channelNames(result->shape().channels, result->loaded->isImage);
    for (qint64 channel = 0; channel < std::min<qint64>(names.size(), kMostChannels); ++channel)
        channels.add(QString::number(channel), names[channel], tr("Show this channel"));
}

void CompareHead::fillScales(QMenu &menu)
{
    const FieldMenu scales(menu, m_workbench, u"sides"_s);
    scales.add(u"shared"_s, tr("A and B share one scale"),
               tr("Equal colours are equal values on both sides"));
    scales.add(u"own"_s, tr("A and B have their own scales"),
               tr("Each side uses all colours, so that small values are seen too"));
}

/// Of two sides that are seen as they are, and of one stage: others have their own anyway.
bool CompareHead::canShareScale() const
{
    const Setup &setup = m_workbench.setup();
    return !operationOf(setup.compare.mode) && setupOfB(setup).stage == setup.stage;
}

void CompareHead::showSetup()
{
    const Setup &setup = m_workbench.setup();
    m_a->setText(sideText(setup, setupOfB(setup)));
    const CompareModeRow &mode = compareModeRow(setup.compare.mode);
    const QSignalBlocker blocker(m_modes);
    m_modes->setCurrent(mode.segment ? int(&mode - compareModeTable().data()) : -1);
    m_scales->setVisible(canShareScale());
    m_scales->setWords(setup.compare.ownScales ? tr("own scales") : tr("one scale"));
    const auto &result = m_workbench.result();
    const qint64 channels = result ? result->shape().channels : 1;
    m_channel->setVisible(channels > 1);
    if (result)
        m_channel->setWords(channelNames(channels, result->loaded->isImage).value(setup.channel));
}

} // namespace normscope
