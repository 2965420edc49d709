// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in the window can be named, found and reached without a mouse.
#include "tests/ui/widgets/window/mnemonics.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/strip/stage_button.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

QString describe(const QObject &object)
{
    return u"%1 '%2' in '%3'"_s.arg(QLatin1StringView(object.metaObject()->className()),
                                    object.objectName(),
                                    object.parent() ? object.parent()->objectName() : QString());
}

QString spokenName(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// Arrow keys move between the parts of a group, and Tab stops there once.
const QWidget *tabGroupOf(const QWidget &widget)
{
    const bool isPart = qobject_cast<const StageButton *>(&widget)
        || qobject_cast<const SegmentedControl *>(widget.parentWidget());
    return isPart ? widget.parentWidget() : &widget;
}

/// Actions of the window and its menus, without separators and the entries that open menus.
QList<QAction *> ownActions(const QWidget &window)
{
    QList<QAction *> actions;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!action->isSeparator() && !action->menu())
            actions += action;
    }
    return actions;
}

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_shown.reset(); }
    void widgetsHaveNames_data() { addWidths(); }
    void widgetsHaveNames();
    void buttonsHaveToolTips();
    void actionsHaveTexts();
    void actionsHaveNamesOfTheirOwn();
    void shortcutsAreUnique();
    void mnemonicsAreUnique();
    void tabReachesEveryButton_data() { addWidths(); }
    void tabReachesEveryButton();

private:
    static void addWidths();

    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestAccessibility::initTestCase()
{
    test::applyTheme();
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
    m_shown->workbench.setProbe(Index4 {0, 3, 3, 0});
    QVERIFY(m_shown->settle());
}

void TestAccessibility::addWidths()
{
    QTest::addColumn<int>("width");
    QTest::newRow("with the setup") << 1366;
    QTest::newRow("with the rail") << 1100;
}

void TestAccessibility::widgetsHaveNames()
{
    QFETCH(int, width);
    m_shown->window.resize(width, 768);
    QStringList offenders;
    int checked = 0;
    for (QWidget *widget : m_shown->window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || !widget->isEnabled())
            continue;
        ++checked;
        if (widget->objectName().isEmpty())
            offenders += describe(*widget) + u" has no objectName"_s;
        if (spokenName(*widget).isEmpty())
            offenders += describe(*widget) + u" has no accessible name"_s;
    }
    QVERIFY(checked > 30);
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

/// A button without words says what it does.
void TestAccessibility::buttonsHaveToolTips()
{
    QStringList offenders;
    for (const auto *button : m_shown->window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().isEmpty() && button->toolTip().isEmpty()
            && !qobject_cast<const StageButton *>(button))
            offenders += describe(*button);
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

void TestAccessibility::actionsHaveTexts()
{
    QStringList offenders;
    const QList<QAction *> actions = ownActions(m_shown->window);
    QVERIFY(actions.size() > 50);
    // Those of a context menu repeat words of the part that they belong to.
    QList<QAction *> isInWindow = m_shown->window.actions();
    for (const QMenu *menu : m_shown->window.menuBar()->findChildren<QMenu *>())
        isInWindow += menu->actions();
    for (const QAction *action : actions) {
        const auto demand = [&](const QString &text, const QString &what) {
            if (text.isEmpty())
                offenders += u"%1 (%2) has no %3"_s.arg(describe(*action), action->text(), what);
        };
        demand(action->text(), u"text"_s);
        demand(action->toolTip(), u"tooltip"_s);
        if (action->shortcutContext() == Qt::WindowShortcut && isInWindow.contains(action))
            demand(action->whatsThis(), u"What's This"_s);
        demand(action->objectName(), u"objectName"_s);
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

void TestAccessibility::actionsHaveNamesOfTheirOwn()
{
    QSet<QString> names;
    for (const QAction *action : ownActions(m_shown->window)) {
        QVERIFY2(!names.contains(action->objectName()), qPrintable(describe(*action)));
        names += action->objectName();
    }
}

/// Keys that work in the whole window mean one thing.
void TestAccessibility::shortcutsAreUnique()
{
    QHash<QKeySequence, QString> owners;
    for (const QAction *action : ownActions(m_shown->window)) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!owners.contains(keys),
                     qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), owners.value(keys),
                                                       action->objectName())));
            owners.insert(keys, action->objectName());
        }
    }
    QVERIFY(owners.size() > 20);
}

void TestAccessibility::mnemonicsAreUnique()
{
    const QString inBar = test::mnemonicClash(m_shown->window.menuBar()->actions());
    QVERIFY2(inBar.isEmpty(), qPrintable(inBar));
    for (const QMenu *menu : m_shown->window.menuBar()->findChildren<QMenu *>()) {
        const QString clash = test::mnemonicClash(menu->actions());
        QVERIFY2(clash.isEmpty(), qPrintable(clash));
    }
}

void TestAccessibility::tabReachesEveryButton()
{
    QFETCH(int, width);
    m_shown->window.resize(width, 768);
    QVERIFY(m_shown->activate());
    m_shown->map().setFocus();
    QSet<const QWidget *> reached;
    for (int i = 0; i < 200 && !reached.contains(QApplication::focusWidget()); ++i) {
        reached += QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
    }
    QSet<const QWidget *> groups;
    for (const QWidget *widget : reached)
        groups += tabGroupOf(*widget);
    QStringList offenders;
    for (const auto *button : m_shown->window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        if (!groups.contains(tabGroupOf(*button)))
            offenders += describe(*button);
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
    QVERIFY(groups.size() > 15);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
