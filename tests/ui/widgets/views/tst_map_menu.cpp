// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a map: about the element that is pointed at, in every kind of view.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/setup/setup_fields.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestMapMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void opensOnEveryMap_data();
    void opensOnEveryMap();
    void pinsThePointedElement();
    void isOfMapsAlone();

private:
    /// Asks for a menu in the middle of `widget`; null if none comes.
    static QMenu *menuOf(const test::ShownWindow &shown, QWidget &widget)
    {
        const QPoint place = widget.rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &event);
        return shown.window.findChild<QMenu *>(u"mapMenu"_s);
    }
};

} // namespace

void TestMapMenu::opensOnEveryMap_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"views=*", "views=input,*", "compare=difference", "compare=split"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestMapMenu::opensOnEveryMap()
{
    QFETCH(QString, state);
    Setup setup = test::windowSetup("twins");
    QVERIFY(applyStateText(setup, state).hasValue());
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    int count = 0;
    for (HeatmapView *map : shown.window.findChildren<HeatmapView *>()) {
        if (!map->isVisible())
            continue;
        ++count;
        QMenu *menu = menuOf(shown, *map);
        QVERIFY(menu);
        QVERIFY(menu->isVisible());
        QVERIFY(menu->actions().contains(&shown.action(u"pinElement"_s)));
        QVERIFY(menu->actions().contains(&shown.action(u"copyPicture"_s)));
        menu->close();
        QTRY_VERIFY2(!shown.window.findChild<QMenu *>(u"mapMenu"_s), "it goes with its use");
    }
    QVERIFY(count > 0);
}

void TestMapMenu::pinsThePointedElement()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    QMenu *menu = menuOf(shown, shown.map());
    QVERIFY(menu);
    QVERIFY2(!shown.action(u"pinElement"_s).isEnabled(), "nothing is pointed at");
    menu->close();
    const Index4 at {0, 2, 3, 0};
    shown.workbench.setProbe(at);
    menu = menuOf(shown, shown.map());
    QVERIFY(menu);
    QAction &pin = shown.action(u"pinElement"_s);
    QVERIFY(pin.isEnabled());
    menu->setActiveAction(&pin);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(shown.setup().pins.size(), 1);
    QCOMPARE(shown.setup().pins.front(), at);
}

void TestMapMenu::isOfMapsAlone()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    QVERIFY(!menuOf(shown, *shown.child<QWidget>(u"viewHeader"_s)));
}

QTEST_MAIN(TestMapMenu)
#include "tst_map_menu.moc"
