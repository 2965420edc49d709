// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toolbar/setup_bar.h"

#include "ui/model/input/sample_table.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/toolbar/axis_chooser.h"
#include "ui/widgets/toolbar/delta_chooser.h"
#include "ui/widgets/window/window_actions.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kBarHeight = 44;
constexpr int kLabelWidthLimit = 1330; ///< of the bar; below it the labels give way
constexpr int kNarrow = 1160;          ///< below it the names of samples are elided
constexpr int kSampleWidth = 148;
constexpr int kSampleNarrow = 100;
constexpr int kDeltaWidth = 121;
constexpr int kRuleSpare = 2; ///< so that its longest name is not elided

/// A flat icon button that stands for an action.
IconButton *buttonFor(QAction *action, Icon icon, QWidget *parent)
{
    auto *button = new IconButton(icon, action->toolTip(), parent);
    button->setObjectName(action->objectName() + u"Button"_s);
    const auto follow = [action, button] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace

SetupBar::SetupBar(Workbench &workbench, const WindowActions &actions, QWidget *parent)
    : Panel(Level::panel, parent), m_workbench(workbench)
{
    setObjectName(u"setupBar"_s);
    setEdges(Qt::BottomEdge);
    setFixedHeight(std::max(kBarHeight, Theme::of(this).controlHeight() + 16));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    addInput(*layout, actions);
    addSeparator(*layout);
    addLayer(*layout);
    layout->addStretch(1);
    addHistory(*layout, actions);
    showSetup();
    connect(&workbench, &Workbench::setupChanged, this, &SetupBar::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &SetupBar::showSetup);
}

void SetupBar::addInput(QHBoxLayout &layout, const WindowActions &actions)
{
    auto *open = new Button(tr("Open"), Button::Kind::plain, this);
    open->setObjectName(u"openButton"_s);
    open->setGlyph(Icon::open);
    open->setToolTip(actions[ActionId::open]->toolTip());
    connect(open, &QAbstractButton::clicked, actions[ActionId::open], &QAction::trigger);
    layout.addWidget(open);

    m_samples = new QComboBox(this);
    m_samples->setObjectName(u"sampleChooser"_s);
    m_samples->setAccessibleName(tr("Sample"));
    m_samples->setToolTip(tr("The built-in photographs and arrays"));
    m_samples->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_samples->setFixedWidth(kSampleWidth);
    m_samples->view()->setMinimumWidth(180);
    for (const SampleRow &row : sampleTable()) {
        m_samples->addItem(sampleTitle(row), QString::fromLatin1(row.id));
        m_samples->setItemData(m_samples->count() - 1, sampleDescription(row), Qt::ToolTipRole);
    }
    connect(m_samples, &QComboBox::activated, this, [this](int row) {
        m_workbench.change(withSample(m_workbench.setup(), m_samples->itemData(row).toString()));
    });
    layout.addWidget(m_samples);
}

void SetupBar::addLayer(QHBoxLayout &layout)
{
    addLabel(layout, tr("Axis"));
    m_axis = new AxisChooser(m_workbench, this);
    layout.addWidget(m_axis);
    addSeparator(layout);

    addLabel(layout, tr("Epsilon"));
    NumberRange range;
    range.minimum = 0;
    range.message = tr("Epsilon: use 0 or more.");
    m_epsilon = new NumberField(tr("Epsilon"), range, m_workbench.setup().epsilon, this);
    m_epsilon->setObjectName(u"epsilonField"_s);
    m_epsilon->setToolTip(tr("Added to the sum inside the root"));
    m_epsilon->setFixedWidth(64);
    connect(m_epsilon, &NumberField::valueCommitted, this, [this](double epsilon) {
        Setup setup = m_workbench.setup();
        setup.epsilon = epsilon;
        m_workbench.change(setup);
    });
    connect(m_epsilon, &NumberField::errorChanged, this, &SetupBar::epsilonRefused);
    layout.addWidget(m_epsilon);
    addSeparator(layout);

    addLabel(layout, tr("Rule"));
    m_rules = new QComboBox(this);
    m_rules->setObjectName(u"ruleChooser"_s);
    m_rules->setAccessibleName(tr("Rule"));
    m_rules->setToolTip(tr("How backward makes delta"));
    for (const BackwardRule *rule : ruleTable()) {
        m_rules->addItem(QCoreApplication::translate("Rule", rule->title.data()));
        m_rules->setItemData(m_rules->count() - 1,
                             QCoreApplication::translate("Rule", rule->who.data()),
                             Qt::ToolTipRole);
    }
    connect(m_rules, &QComboBox::activated, this, [this](int row) {
        Setup setup = m_workbench.setup();
        setup.rule = ruleTable()[static_cast<std::size_t>(row)];
        m_workbench.change(setup);
    });
    layout.addWidget(m_rules);

    addLabel(layout, tr("Delta in"));
    m_delta = new DeltaChooser(m_workbench, this);
    m_delta->setFixedWidth(kDeltaWidth);
    layout.addWidget(m_delta);
}

void SetupBar::addHistory(QHBoxLayout &layout, const WindowActions &actions)
{
    layout.addWidget(buttonFor(actions[ActionId::undo], Icon::undo, this));
    layout.addWidget(buttonFor(actions[ActionId::redo], Icon::redo, this));
    layout.addWidget(buttonFor(actions[ActionId::reset], Icon::reset, this));
}

void SetupBar::addLabel(QHBoxLayout &layout, const QString &text)
{
    auto *label = new ElidedLabel(text, TextRole::label, Ink::text2, this);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_labels += label;
    layout.addWidget(label);
}

void SetupBar::addSeparator(QHBoxLayout &layout)
{
    auto *line = new HairlineSeparator(Qt::Vertical, this);
    line->setInset(20);
    layout.addSpacing(2);
    layout.addWidget(line);
    layout.addSpacing(2);
}

void SetupBar::showSetup()
{
    const Setup &setup = m_workbench.setup();
    const bool isSample = setup.files.isEmpty();
    m_samples->setCurrentIndex(isSample ? m_samples->findData(setup.sample) : -1);
    m_samples->setPlaceholderText(
        m_workbench.result() && !isSample ? m_workbench.result()->loaded->title : tr("Sample"));
    m_epsilon->setValue(setup.epsilon);
    const auto rules = ruleTable();
    m_rules->setCurrentIndex(
        static_cast<int>(std::ranges::find(rules, setup.rule) - rules.begin()));
}

void SetupBar::resizeEvent(QResizeEvent *event)
{
    for (QWidget *label : m_labels)
        label->setVisible(event->size().width() >= kLabelWidthLimit);
    const bool isNarrow = event->size().width() < kNarrow;
    m_samples->setFixedWidth(isNarrow ? kSampleNarrow : kSampleWidth);
    m_rules->setMinimumWidth(m_rules->sizeHint().width() + kRuleSpare);
    Panel::resizeEvent(event);
}

} // namespace normscope
