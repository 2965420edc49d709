// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/view_header.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/views/channel_chooser.h"
#include "ui/widgets/views/field_menu.h"
#include "ui/widgets/views/look_menu.h"
#include "ui/widgets/views/view_pane.h"
#include "ui/widgets/window/window_actions.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kSwatch = 10;

} // namespace

ViewHeader::ViewHeader(Workbench &workbench, const WindowActions &actions, QWidget *parent)
    : Panel(Level::panel, parent),
      m_workbench(workbench),
      m_title(new ElidedLabel({}, TextRole::stageTitle, Ink::text1, this)),
      m_look(new MenuButton(
          tr("Colours"),
          [this](QMenu &menu) {
              fillLookMenu(menu, m_workbench, m_workbench.setup().stage, m_seen);
          },
          this)),
      m_scales(new MenuButton(
          tr("Scales of the views"), [this](QMenu &menu) { fillScalesMenu(menu); }, this)),
      m_repeated(new Chip({}, this)),
      m_seen([] { return std::nullopt; })
{
    setObjectName(u"viewHeader"_s);
    setFixedHeight(std::max(40, Theme::of(this).controlHeight() + 12));
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(8);
    addTitle(*layout);
    layout->addStretch(1);
    layout->addWidget(new ChannelChooser(workbench, this));
    layout->addStretch(1);
    addViews(*layout, actions);
    connect(&workbench, &Workbench::setupChanged, this, &ViewHeader::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &ViewHeader::showSetup);
    connect(&workbench.ranges(), &StageRanges::changed, this, &ViewHeader::showTitle);
    showSetup();
}

void ViewHeader::addTitle(QHBoxLayout &layout)
{
    m_title->setObjectName(u"stageTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_look->setObjectName(u"lookButton"_s);
    m_scales->setObjectName(u"scalesButton"_s);
    layout.addWidget(m_title);
    layout.addWidget(m_look);
    layout.addWidget(m_scales);
    layout.addWidget(m_repeated);
}

/// A flat button for each number of views, and the one that fits.
void ViewHeader::addViews(QHBoxLayout &layout, const WindowActions &actions)
{
    struct Row
    {
        ActionId action;
        Icon icon;
    };
    constexpr std::array rows {
        Row {ActionId::oneView, Icon::oneView}, Row {ActionId::twoViews, Icon::twoViews},
        Row {ActionId::fourViews, Icon::fourViews}, Row {ActionId::fit, Icon::fit}};
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    layout.addLayout(buttons);
    for (const Row &row : rows) {
        QAction *action = actions[row.action];
        auto *button = new IconButton(row.icon, action->toolTip(), this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setChecked(action->isChecked()); });
        buttons->addWidget(button);
    }
}

void ViewHeader::showSetup()
{
    showTitle();
    update();
}

void ViewHeader::showTitle()
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    const bool isOne = setup.views.count() == 1;
    const bool hasIt = result && hasStage(*result->run->spec().rule, setup.stage);
    m_title->setText(isOne ? stageName(setup.stage) : tr("%1 views").arg(setup.views.count()));
    m_look->setVisible(isOne && hasIt);
    if (hasIt)
        m_look->setWords(lookWords(setup.looks.value(setup.stage),
                                   styleOf(setup, *result, setup.stage),
                                   m_workbench.ranges().hiddenShare(setup.stage)));
    m_scales->setVisible(!isOne);
    layout()->setContentsMargins(isOne ? 12 + kSwatch + 8 : 12, 0, 12, 0);
    m_scales->setWords(setup.sharesScale ? tr("one scale") : tr("own scales"));
    const bool isGroup = isOne && stage(setup.stage).domain == Domain::group;
    const QString repeated
        = result && isGroup ? repeatedText(setup.axis, result->shape()) : QString();
    m_repeated->setText(repeated);
    m_repeated->setVisible(!repeated.isEmpty());
}

void ViewHeader::fillScalesMenu(QMenu &menu)
{
    const FieldMenu scales(menu, m_workbench, u"scales"_s);
    scales.add(u"own"_s, tr("Each view has its own scale"),
               tr("Colours say where a stage is large, not how large it is beside the others"));
    scales.add(u"shared"_s, tr("One scale for all views"),
               tr("Equal colours are equal values in every view"));
}

/// The swatch in the colour of the quantity.
void ViewHeader::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    const Setup &setup = m_workbench.setup();
    if (setup.views.count() > 1)
        return;
    const Quantity quantity = quantityOf(stageName(setup.stage), fromView(setup.rule->name));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF swatch(12, (height() - kSwatch) / 2.0, kSwatch, kSwatch);
    const QColor color = Theme::of(this).quantity(quantity);
    drawBox(painter, swatch, kRadiusSwatch, color, color);
}

} // namespace normscope
