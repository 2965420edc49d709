// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toolbar/setup_bar.h"

#include "ui/model/input/sample_table.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/toolbar/axis_chooser.h"
#include "ui/widgets/toolbar/delta_chooser.h"
#include "ui/widgets/toolbar/named_control.h"
#include "ui/widgets/window/window_actions.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMargin = 8;        ///< px above and below the controls
constexpr int kCaptionMargin = 6; ///< px above their captions
constexpr int kSampleWidth = 148;
constexpr int kSampleNarrow = 140; ///< its longest name just fits
constexpr int kDeltaWidth = 121;
constexpr int kSeparatorWidth = 5; ///< px, with the room beside the line
constexpr int kRuleSpare = 2;      ///< so that its longest name is not elided

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
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, kMargin);
    layout->setSpacing(8);
    addInput(*layout, actions);
    addSeparator(*layout);
    addLayer(*layout);
    connect(actions[ActionId::editEpsilon], &QAction::triggered, m_epsilon, [this] {
        m_epsilon->setFocus(Qt::ShortcutFocusReason);
        m_epsilon->selectAll();
    });
    layout->addStretch(1);
    addHistory(*layout, actions);
    showSetup();
    connect(&workbench, &Workbench::setupChanged, this, &SetupBar::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &SetupBar::showSetup);
    connect(&Theme::of(this), &Theme::changed, this, &SetupBar::placeNames);
    placeNames();
}

void SetupBar::addInput(QHBoxLayout &layout, const WindowActions &actions)
{
    auto *open = new Button(tr("Open"), Button::Kind::plain, this);
    open->setObjectName(u"openButton"_s);
    open->setGlyph(Icon::open);
    open->setToolTip(actions[ActionId::open]->toolTip());
    connect(open, &QAbstractButton::clicked, actions[ActionId::open], &QAction::trigger);
    layout.addWidget(open, 0, Qt::AlignBottom);

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
    layout.addWidget(m_samples, 0, Qt::AlignBottom);
}

void SetupBar::addLayer(QHBoxLayout &layout)
{
    m_axis = new AxisChooser(m_workbench, this);
    addNamed(layout, tr("Axis"), m_axis);
    addSeparator(layout);

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
    addNamed(layout, tr("Epsilon"), m_epsilon);
    addSeparator(layout);

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
    addNamed(layout, tr("Rule"), m_rules);

    m_delta = new DeltaChooser(m_workbench, this);
    m_delta->setFixedWidth(kDeltaWidth);
    addNamed(layout, tr("Delta in"), m_delta);
}

void SetupBar::addHistory(QHBoxLayout &layout, const WindowActions &actions)
{
    for (const auto &[id, icon] : {std::pair(ActionId::undo, Icon::undo),
                                   {ActionId::redo, Icon::redo},
                                   {ActionId::reset, Icon::reset}})
        layout.addWidget(buttonFor(actions[id], icon, this), 0, Qt::AlignBottom);
}

void SetupBar::addNamed(QHBoxLayout &layout, const QString &name, QWidget *control)
{
    m_named += new NamedControl(name, control, this);
    layout.addWidget(m_named.constLast(), 0, Qt::AlignBottom);
}

void SetupBar::addSeparator(QHBoxLayout &layout)
{
    auto *line = new HairlineSeparator(Qt::Vertical, this);
    line->setInset(20);
    line->setFixedWidth(kSeparatorWidth);
    m_separators += line;
    layout.addWidget(line, 0, Qt::AlignBottom);
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
    placeNames();
    Panel::resizeEvent(event);
}

/// Beside the controls where all fit, else above them; captions divide as the separators do.
void SetupBar::placeNames()
{
    m_rules->setMinimumWidth(m_rules->sizeHint().width() + kRuleSpare);
    const int wide = widthBeside();
    const bool isCaptioned = wide > width();
    for (NamedControl *named : std::as_const(m_named))
        named->setCaptioned(isCaptioned);
    for (QWidget *separator : std::as_const(m_separators)) {
        separator->setVisible(!isCaptioned);
        separator->setFixedHeight(Theme::of(this).controlHeight());
    }
    m_samples->setFixedWidth(isCaptioned ? kSampleNarrow : kSampleWidth);
    const int control = Theme::of(this).controlHeight();
    const int caption = Theme::of(this).lineHeight(TextRole::caption);
    setFixedHeight(control + kMargin + (isCaptioned ? caption + kCaptionMargin : kMargin));
}

/// What the bar takes with the names beside the controls, in px.
int SetupBar::widthBeside() const
{
    const int gap = layout()->spacing();
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() - gap;
    for (int i = 0; i < layout()->count(); ++i) {
        if (const QWidget *part = layout()->itemAt(i)->widget())
            width += gap
                + std::clamp(part->sizeHint().width(), part->minimumWidth(), part->maximumWidth());
    }
    width += kSampleWidth - m_samples->maximumWidth();
    for (const NamedControl *named : m_named)
        width += named->isCaptioned() ? named->nameWidth() : 0;
    return width;
}

} // namespace normscope
