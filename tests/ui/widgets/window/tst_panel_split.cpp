// SPDX-License-Identifier: GPL-3.0-or-later
// The panels are drawn wider and narrower, with the mouse and with keys.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/settings/setting_keys.h"
#include "ui/widgets/window/width_handle.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestPanelSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void liesOverTheEdges();
    void aDragMovesTheEdge_data();
    void aDragMovesTheEdge();
    void staysWithinItsRange();
    void keysMoveTheEdge();
    void aDoubleClickForgets();
    void isRemembered();
    void resetLayoutForgetsAll();
    void theRailTakesTheHandleAway();
    void aNarrowWindowHasNoneFromTheStart();
    void theCentreKeepsItsRoom();

private:
    WidthHandle &handle(const QString &name) const { return *m_shown->child<WidthHandle>(name); }
    QWidget &panel(const QString &name) const { return *m_shown->child<QWidget>(name); }
    void drag(WidthHandle &handle, int by) const
    {
        const QPoint from = handle.rect().center();
        QTest::mousePress(&handle, Qt::LeftButton, {}, from);
        const QPoint to = handle.mapToGlobal(from + QPoint(by, 0));
        QTest::mouseMove(&handle, handle.mapFromGlobal(to));
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, handle.mapFromGlobal(to));
    }

    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestPanelSplit::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
}

void TestPanelSplit::liesOverTheEdges()
{
    const QRect setup = panel(u"setupPanel"_s).geometry();
    const QRect explain = panel(u"explainPanel"_s).geometry();
    QCOMPARE(handle(u"setupPanelWidth"_s).geometry().center().x(), setup.right());
    QCOMPARE(handle(u"explainPanelWidth"_s).geometry().center().x(), explain.left() - 1);
    QCOMPARE(handle(u"explainPanelWidth"_s).height(), explain.height());
}

void TestPanelSplit::aDragMovesTheEdge_data()
{
    QTest::addColumn<QString>("panel");
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("width");
    QTest::newRow("setup wider") << u"setupPanel"_s << 30 << 238;
    QTest::newRow("setup narrower") << u"setupPanel"_s << -20 << 188;
    QTest::newRow("explain wider") << u"explainPanel"_s << -20 << 420;
    QTest::newRow("explain narrower") << u"explainPanel"_s << 50 << 350;
}

void TestPanelSplit::aDragMovesTheEdge()
{
    QFETCH(QString, panel);
    QFETCH(int, by);
    QFETCH(int, width);
    drag(handle(panel + u"Width"_s), by);
    QTRY_COMPARE(this->panel(panel).width(), width);
    liesOverTheEdges();
}

void TestPanelSplit::staysWithinItsRange()
{
    drag(handle(u"setupPanelWidth"_s), -900);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 180);
    drag(handle(u"explainPanelWidth"_s), 900);
    QTRY_COMPARE(panel(u"explainPanel"_s).width(), 320);
    drag(handle(u"setupPanelWidth"_s), 900);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 280);
}

void TestPanelSplit::keysMoveTheEdge()
{
    WidthHandle &setup = handle(u"setupPanelWidth"_s);
    QTest::keyClick(&setup, Qt::Key_Right);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 216);
    QTest::keyClick(&setup, Qt::Key_End);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 280);
    QTest::keyClick(&setup, Qt::Key_Home);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 180);
    QTRY_VERIFY(setup.accessibleDescription().contains(u"180"_s));
    QTest::keyClick(&handle(u"explainPanelWidth"_s), Qt::Key_Right);
    QTRY_COMPARE(panel(u"explainPanel"_s).width(), 392);
}

void TestPanelSplit::aDoubleClickForgets()
{
    WidthHandle &setup = handle(u"setupPanelWidth"_s);
    drag(setup, 30);
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 238);
    QTest::mouseDClick(&setup, Qt::LeftButton, {}, setup.rect().center());
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 208);
    QCOMPARE(m_shown->settings.value(keys::kSetupWidth), 0);
}

void TestPanelSplit::isRemembered()
{
    drag(handle(u"setupPanelWidth"_s), 30);
    QTRY_COMPARE(m_shown->settings.value(keys::kSetupWidth), 238);
    Workbench workbench(test::windowSetup());
    MainWindow again(workbench, m_shown->settings);
    again.show();
    QTRY_COMPARE(again.findChild<QWidget *>(u"setupPanel"_s)->width(), 238);
}

void TestPanelSplit::resetLayoutForgetsAll()
{
    drag(handle(u"setupPanelWidth"_s), 30);
    drag(handle(u"explainPanelWidth"_s), -20);
    QTRY_COMPARE(panel(u"explainPanel"_s).width(), 420);
    m_shown->trigger("resetLayout");
    QTRY_COMPARE(panel(u"setupPanel"_s).width(), 208);
    QTRY_COMPARE(panel(u"explainPanel"_s).width(), 400);
}

void TestPanelSplit::theRailTakesTheHandleAway()
{
    m_shown->window.resize(1100, 640);
    QTRY_VERIFY(!handle(u"setupPanelWidth"_s).isVisible());
    QVERIFY(handle(u"explainPanelWidth"_s).isVisible());
    m_shown->window.resize(1366, 768);
    QTRY_VERIFY(handle(u"setupPanelWidth"_s).isVisible());
}

/// However the panels are drawn, also with the setup beside its rail.
void TestPanelSplit::aNarrowWindowHasNoneFromTheStart()
{
    m_shown = std::make_unique<test::ShownWindow>(test::windowSetup(), QSize(1100, 640));
    QVERIFY(m_shown->settle());
    QVERIFY(handle(u"setupPanelWidth"_s).isHidden());
    QVERIFY(!handle(u"explainPanelWidth"_s).isHidden());
}

void TestPanelSplit::theCentreKeepsItsRoom()
{
    m_shown->settings.setValue(keys::kSetupWidth, 280);
    m_shown->settings.setValue(keys::kExplainWidth, 560);
    Workbench workbench(test::windowSetup());
    MainWindow window(workbench, m_shown->settings);
    for (const int width : {1240, 1100}) {
        window.resize(width, 768);
        window.show();
        if (width == 1100)
            QTRY_VERIFY(window.findChild<QWidget *>(u"sideRail"_s)->isVisible());
        window.findChild<QWidget *>(u"setupPanel"_s)->show();
        for (const QString &name : {u"viewHeader"_s, u"stageStrip"_s, u"viewGrid"_s}) {
            const QWidget &part = *window.findChild<QWidget *>(name);
            QTRY_VERIFY2(part.width() >= std::max(420, part.minimumSizeHint().width()),
                         qPrintable(name));
        }
        QCOMPARE(window.width(), width);
    }
}

QTEST_MAIN(TestPanelSplit)
#include "tst_panel_split.moc"
