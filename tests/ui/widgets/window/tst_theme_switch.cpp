// SPDX-License-Identifier: GPL-3.0-or-later
// Another theme repaints everything.
#include "tests/ui/widgets/window/shown_window.h"

#include <QImage>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

/// How many pixels of the picture have this colour.
int countOf(const QImage &picture, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

/// The box in which two pictures of one size differ.
QRect differenceOf(const QImage &a, const QImage &b)
{
    QRect box;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

/// The widgets that do not have the window colour of the theme.
QStringList withoutThePalette(const test::ShownWindow &shown)
{
    const QColor color = QApplication::palette().color(QPalette::Window);
    QStringList names;
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        if (widget->palette().color(QPalette::Window) != color)
            names += QLatin1StringView(widget->metaObject()->className());
    }
    return names;
}

class TestThemeSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = &test::applyTheme(); }
    void init() { m_theme->setChoice(Theme::Choice::light); }
    void looksAsIfOpenedInIt_data();
    void looksAsIfOpenedInIt();
    void keepsNoOldColour_data();
    void keepsNoOldColour();
    void paletteFollows();
    void systemIsOneOfTheTwo();
    void tickFollowsTheChoice();

private:
    static QImage pictureOf(test::ShownWindow &shown);

    Theme *m_theme = nullptr;
};

} // namespace

/// A palette reaches the widgets with the next turn of the event loop.
QImage TestThemeSwitch::pictureOf(test::ShownWindow &shown)
{
    const bool isReady = shown.settle()
        && QTest::qWaitFor([&shown] { return withoutThePalette(shown).isEmpty(); });
    return isReady ? shown.window.grab().toImage().convertToFormat(QImage::Format_RGB32) : QImage();
}

void TestThemeSwitch::looksAsIfOpenedInIt_data()
{
    QTest::addColumn<Theme::Choice>("from");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("width");
    for (const int width : {1100, 1366}) {
        QTest::addRow("dark at %d", width) << Theme::Choice::light << u"themeDark"_s << width;
        QTest::addRow("light at %d", width) << Theme::Choice::dark << u"themeLight"_s << width;
    }
}

void TestThemeSwitch::looksAsIfOpenedInIt()
{
    QFETCH(Theme::Choice, from);
    QFETCH(QString, action);
    QFETCH(int, width);
    m_theme->setChoice(from);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    shown.workbench.setProbe(Index4 {0, 3, 3, 0});
    const QImage before = pictureOf(shown);
    shown.action(action).trigger();
    const QImage after = pictureOf(shown);
    QVERIFY(!before.isNull() && !after.isNull());
    QVERIFY(before != after);

    test::ShownWindow fresh(test::windowSetup(), {width, 768});
    fresh.workbench.setProbe(Index4 {0, 3, 3, 0});
    const QImage wanted = pictureOf(fresh);
    const QRect box = differenceOf(after, wanted);
    QVERIFY2(box.isEmpty(),
             qPrintable(u"it differs at %1, %2, %3 x %4"_s.arg(box.x())
                            .arg(box.y())
                            .arg(box.width())
                            .arg(box.height())));
}

void TestThemeSwitch::keepsNoOldColour_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("dark") << u"themeDark"_s;
    QTest::newRow("light") << u"themeLight"_s;
}

/// The sample has one pixel, so that no map happens to have the colours of the other theme.
void TestThemeSwitch::keepsNoOldColour()
{
    QFETCH(QString, action);
    const bool toDark = action == u"themeDark"_s;
    m_theme->setChoice(toDark ? Theme::Choice::light : Theme::Choice::dark);
    const Tokens old = m_theme->tokens();
    test::ShownWindow shown(test::windowSetup("three-four"));
    const QImage before = pictureOf(shown);
    shown.action(action).trigger();
    const QImage after = pictureOf(shown);
    QVERIFY2(countOf(before, old.panel) > 100'000, "the old colour was there");
    QVERIFY(countOf(after, m_theme->tokens().panel) > 100'000);
    for (const QColor &color : {old.window, old.panel, old.stage, old.hairline})
        QVERIFY2(countOf(after, color) < 20, qPrintable(color.name()));
}

void TestThemeSwitch::paletteFollows()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const QPalette old = QApplication::palette();
    shown.trigger("themeDark");
    QVERIFY(QApplication::palette() != old);
    QTRY_COMPARE(withoutThePalette(shown), QStringList());
}

void TestThemeSwitch::systemIsOneOfTheTwo()
{
    test::ShownWindow shown;
    shown.trigger("themeSystem");
    const QImage system = pictureOf(shown);
    QCOMPARE(m_theme->choice(), Theme::Choice::system);
    shown.trigger(m_theme->kind() == ThemeKind::dark ? "themeDark" : "themeLight");
    QVERIFY(pictureOf(shown) == system);
}

void TestThemeSwitch::tickFollowsTheChoice()
{
    test::ShownWindow shown;
    const QStringList names {u"themeLight"_s, u"themeDark"_s, u"themeSystem"_s};
    for (const QString &chosen : names) {
        shown.action(chosen).trigger();
        for (const QString &name : names)
            QCOMPARE(shown.action(name).isChecked(), name == chosen);
    }
    m_theme->setChoice(Theme::Choice::dark);
    QVERIFY2(shown.action(u"themeDark"_s).isChecked(), "also when somebody else chose it");
}

QTEST_MAIN(TestThemeSwitch)
#include "tst_theme_switch.moc"
