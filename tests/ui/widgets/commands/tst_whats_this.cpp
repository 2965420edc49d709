// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can reach explains itself.
#include "tests/ui/widgets/window/shown_window.h"

#include <QAbstractScrollArea>
#include <QMenuBar>
#include <QWhatsThis>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

/// Its own, or that of the part that it belongs to: as the mode asks for it.
QString explanationOf(const QWidget &widget)
{
    for (const QWidget *part = &widget; part && !part->isWindow(); part = part->parentWidget()) {
        if (!part->whatsThis().isEmpty())
            return part->whatsThis();
    }
    return {};
}

class TestWhatsThis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void everythingIsExplained_data();
    void everythingIsExplained();
    void theModeStartsAndEnds();
};

} // namespace

void TestWhatsThis::everythingIsExplained_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("views");
    QTest::newRow("narrow") << 1100 << 1;
    QTest::newRow("one view") << 1366 << 1;
    QTest::newRow("four views") << 1920 << 4;
}

void TestWhatsThis::everythingIsExplained()
{
    QFETCH(int, width);
    QFETCH(int, views);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    QVERIFY(shown.settle());
    shown.workbench.change(withViewCount(shown.setup(), views));
    shown.workbench.setProbe(Index4 {0, 3, 3, 0});
    QVERIFY(shown.settle());
    QStringList offenders;
    int checked = 0;
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        const bool isReached = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        if (!isReached || qobject_cast<const QMenuBar *>(widget))
            continue;
        ++checked;
        if (explanationOf(*widget).isEmpty())
            offenders += u"%1 '%2'"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                          widget->objectName());
    }
    QVERIFY(checked > 30);
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

void TestWhatsThis::theModeStartsAndEnds()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QVERIFY(shown.activate());
    QTest::keyClick(&shown.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(QWhatsThis::inWhatsThisMode());
    QTest::keyClick(&shown.window, Qt::Key_Escape);
    QVERIFY(!QWhatsThis::inWhatsThisMode());
}

QTEST_MAIN(TestWhatsThis)
#include "tst_whats_this.moc"
