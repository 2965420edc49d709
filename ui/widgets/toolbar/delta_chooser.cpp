// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toolbar/delta_chooser.h"

#include "ui/model/workbench/workbench.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;
using Kind = DeltaSource::Kind;

struct ChoiceRow
{
    Kind kind;
    const char *name;
    const char *text;
    const char *tip;
};

constexpr std::array kChoices {
    ChoiceRow {Kind::zeros, "zeros", QT_TRANSLATE_NOOP("DeltaChooser", "Zeros"),
               QT_TRANSLATE_NOOP("DeltaChooser", "Nothing arrives from the next layer")},
    ChoiceRow {Kind::ones, "ones", QT_TRANSLATE_NOOP("DeltaChooser", "Ones"),
               QT_TRANSLATE_NOOP("DeltaChooser", "1 everywhere. Most wrong rules look right here")},
    ChoiceRow {Kind::random, "random", QT_TRANSLATE_NOOP("DeltaChooser", "Random"),
               QT_TRANSLATE_NOOP("DeltaChooser", "Numbers from -1 to 1, the same each time")},
    ChoiceRow {Kind::output, "output", QT_TRANSLATE_NOOP("DeltaChooser", "Output"),
               QT_TRANSLATE_NOOP("DeltaChooser", "The layer's own output")},
    ChoiceRow {Kind::impulse, "impulse", QT_TRANSLATE_NOOP("DeltaChooser", "One element"),
               QT_TRANSLATE_NOOP("DeltaChooser", "1 at the pointed element, 0 elsewhere")},
    ChoiceRow {Kind::file, "file", QT_TRANSLATE_NOOP("DeltaChooser", "File..."),
               QT_TRANSLATE_NOOP("DeltaChooser", "A .npy of the input's shape")},
};

} // namespace

DeltaChooser::DeltaChooser(Workbench &workbench, QWidget *parent)
    : QComboBox(parent), m_workbench(workbench)
{
    setObjectName(u"deltaChooser"_s);
    setAccessibleName(tr("Delta in"));
    setToolTip(tr("What arrives from the next layer"));
    for (const ChoiceRow &row : kChoices) {
        addItem(QCoreApplication::translate("DeltaChooser", row.text));
        setItemData(count() - 1, QCoreApplication::translate("DeltaChooser", row.tip),
                    Qt::ToolTipRole);
    }
    makeChoices();
    showSetup();
    connect(this, &QComboBox::activated, this, &DeltaChooser::choose);
    connect(&workbench, &Workbench::setupChanged, this, &DeltaChooser::showSetup);
}

void DeltaChooser::makeChoices()
{
    auto *group = new QActionGroup(this);
    for (int row = 0; row < count(); ++row) {
        auto *action = new QAction(itemText(row), group);
        const QString tip = itemData(row, Qt::ToolTipRole).toString();
        action->setObjectName(u"delta_"_s
                              + QString::fromLatin1(kChoices[static_cast<std::size_t>(row)].name));
        action->setToolTip(tip);
        action->setWhatsThis(tip);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, row] { choose(row); });
        m_choices += action;
    }
}

void DeltaChooser::choose(int row)
{
    const Kind kind = kChoices[static_cast<std::size_t>(row)].kind;
    if (kind == Kind::file) {
        showSetup(); // until a file is there
        Q_EMIT fileRequested();
        return;
    }
    Setup setup = m_workbench.setup();
    setup.delta = {};
    setup.delta.kind = kind;
    if (kind == Kind::impulse) {
        if (m_workbench.probe())
            setup.delta.at = m_workbench.probe()->at;
        else
            setup.delta.at = {setup.image, 0, 0, setup.channel};
    }
    m_workbench.change(setup);
    showSetup();
}

void DeltaChooser::showSetup()
{
    const auto row = std::ranges::find(kChoices, m_workbench.setup().delta.kind, &ChoiceRow::kind);
    setCurrentIndex(static_cast<int>(row - kChoices.begin()));
    m_choices[currentIndex()]->setChecked(true);
}

} // namespace normscope
