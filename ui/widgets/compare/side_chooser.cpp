// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/side_chooser.h"

#include "ui/model/compare/compare_text.h"
#include "ui/model/setup/fields_of_b.h"
#include "ui/model/text/axis_text.h"
#include "ui/model/text/delta_sentence.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/views/field_menu.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kEpsilons {0.0, 1e-12, 1e-8, 1e-6, 1e-4, 1e-2, 1.0};
constexpr std::array kDeltas {DeltaSource::Kind::zeros, DeltaSource::Kind::ones,
                              DeltaSource::Kind::random, DeltaSource::Kind::output};
constexpr qint64 kMostImages = 64; ///< in the menu

QString sameKey()
{
    return QString::fromLatin1(kSameAsA);
}

/// The menu of one field of B, which can always be the same as A's.
class MenuOfB : public FieldMenu
{
public:
    MenuOfB(QMenu &menu, Workbench &workbench, const char *field)
        : FieldMenu(menu, workbench, u"b-"_s + QLatin1StringView(field)),
          m_ofA(*findSetupField(QString::fromLatin1(field)))
    {
        add(sameKey(), QCoreApplication::translate("SideChooser", "&Same as A"));
        menu.addSeparator();
    }

    /// The text of the field where this member of Setup has this value.
    template<typename T>
    QString textOf(T Setup::*member, const T &value) const
    {
        Setup setup;
        setup.*member = value;
        return m_ofA.text(setup);
    }

private:
    const SetupField &m_ofA; ///< takes the same texts
};

} // namespace

SideChooser::SideChooser(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_stage = addMenu("stage", tr("Stage of B"), [this](QMenu &menu) { fillStages(menu); });
    m_rule = addMenu("rule", tr("Rule of B"), [this](QMenu &menu) { fillRules(menu); });
    m_axis = addMenu("axis", tr("Axis of B"), [this](QMenu &menu) { fillAxes(menu); });
    m_epsilon = addMenu("epsilon", tr("Epsilon of B"), [this](QMenu &menu) { fillEpsilons(menu); });
    m_delta = addMenu("delta", tr("Delta in of B"), [this](QMenu &menu) { fillDeltas(menu); });
    m_image = addMenu("image", tr("Image of B"), [this](QMenu &menu) { fillImages(menu); });
    connect(&workbench, &Workbench::setupChanged, this, &SideChooser::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &SideChooser::showSetup);
    showSetup();
}

MenuButton *SideChooser::addMenu(const char *field, const QString &name,
                                 const std::function<void(QMenu &)> &fill)
{
    auto *button = new MenuButton(name, fill, this);
    button->setObjectName(u"sideOfB."_s + QLatin1StringView(field));
    button->setWhatsThis(tr("%1: the same as A's, or another").arg(name));
    layout()->addWidget(button);
    return button;
}

void SideChooser::fillStages(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "stage");
    for (const StageId id : stagesOf(*setupOfB(m_workbench.setup()).rule))
        choices.add(fromView(stage(id).name), fromView(stage(id).name));
}

void SideChooser::fillAxes(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "axis");
    choices.add(choices.textOf(&Setup::axis, AxisSet::none()), axisSetName(AxisSet::none()));
    for (unsigned axis = 0; axis < unsigned(kAxisCount); ++axis) {
        const AxisSet set = AxisSet::fromMask(1U << axis);
        choices.add(choices.textOf(&Setup::axis, set), axisSetName(set));
    }
}

void SideChooser::fillRules(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "rule");
    for (const BackwardRule *rule : ruleTable())
        choices.add(fromView(rule->name), QCoreApplication::translate("Rule", rule->title.data()));
}

/// Some usual ones, and a field for any.
void SideChooser::fillEpsilons(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "epsilon");
    for (const double epsilon : kEpsilons)
        choices.add(choices.textOf(&Setup::epsilon, epsilon), NumberText::exact(epsilon));
    NumberRange range;
    range.minimum = 0;
    range.message = tr("Use 0 or more.");
    auto *field = new NumberField(tr("Epsilon of B"), range, setupOfB(m_workbench.setup()).epsilon);
    field->setObjectName(u"epsilonOfB"_s);
    connect(field, &NumberField::valueCommitted, &m_workbench,
            [workbench = &m_workbench](double epsilon) {
                static_cast<void>(
                    workbench->changeField(u"b-epsilon"_s, NumberText::exact(epsilon)));
            });
    auto *action = new QWidgetAction(&menu);
    action->setObjectName(u"b-epsilon.typed"_s);
    action->setText(tr("Epsilon of B"));
    action->setDefaultWidget(field);
    menu.addAction(action);
}

void SideChooser::fillDeltas(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "delta");
    for (const DeltaSource::Kind kind : kDeltas) {
        DeltaChoice delta;
        delta.kind = kind;
        choices.add(choices.textOf(&Setup::delta, delta), deltaWord(delta));
    }
}

void SideChooser::fillImages(QMenu &menu)
{
    const MenuOfB choices(menu, m_workbench, "image");
    const auto &result = m_workbench.result();
    const qint64 images = result ? std::min<qint64>(result->shape().batch, kMostImages) : 0;
    for (qint64 image = 0; image < images; ++image)
        choices.add(QString::number(image), tr("Image %1").arg(image));
}

void SideChooser::showSetup()
{
    const Setup b = setupOfB(m_workbench.setup());
    m_stage->setWords(fromView(stage(b.stage).name));
    m_rule->setWords(ruleText(*b.rule));
    m_axis->setWords(axisText(b.axis));
    m_epsilon->setWords(tr("ε %1").arg(NumberText::exact(b.epsilon)));
    m_delta->setWords(tr("dy %1").arg(deltaWord(b.delta)));
    m_image->setWords(tr("image %1").arg(b.image));
    const CompareSpec &own = m_workbench.setup().compare;
    m_stage->setQuiet(!own.stage);
    m_rule->setQuiet(!own.rule);
    m_axis->setQuiet(!own.axis);
    m_epsilon->setQuiet(!own.epsilon);
    m_delta->setQuiet(!own.delta);
    m_image->setQuiet(!own.image);
    m_image->setVisible(m_workbench.result() && m_workbench.result()->shape().batch > 1);
}

} // namespace normscope
