// SPDX-License-Identifier: GPL-3.0-or-later
// A window is opened where it was.
#include "ui/model/settings/setting_keys.h"
#include "ui/widgets/window/window_keeper.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace normscope;

namespace {

class TestWindowKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhereItWas();
    void comesBackToAScreen();
    void staysMaximizedAndKeepsItsPlace();
    void isNotedWithoutClosing();
    void withoutSettingsItIsLeftAlone();
};

} // namespace

void TestWindowKeeper::isWhereItWas()
{
    Settings settings;
    {
        QWidget window;
        const WindowKeeper keeper(window, settings);
        window.setGeometry(40, 60, 320, 240);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.close();
    }
    QCOMPARE(settings.value(keys::kFrame).size(), QSize(320, 240));
    QWidget window;
    WindowKeeper keeper(window, settings);
    keeper.restore();
    QCOMPARE(window.size(), QSize(320, 240));
    QCOMPARE(window.pos(), settings.value(keys::kFrame).topLeft());
}

void TestWindowKeeper::comesBackToAScreen()
{
    Settings settings;
    settings.setValue(keys::kFrame, QRect(90'000, -90'000, 400, 300));
    QWidget window;
    WindowKeeper keeper(window, settings);
    keeper.restore();
    QCOMPARE(window.size(), QSize(400, 300));
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(
        QRect(window.pos(), window.size())));
}

void TestWindowKeeper::staysMaximizedAndKeepsItsPlace()
{
    Settings settings;
    settings.setValue(keys::kFrame, QRect(40, 60, 320, 240));
    {
        QWidget window;
        const WindowKeeper keeper(window, settings);
        window.showMaximized();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.close();
    }
    QVERIFY(settings.value(keys::kIsMaximized));
    QCOMPARE(settings.value(keys::kFrame), QRect(40, 60, 320, 240));
    QWidget window;
    WindowKeeper keeper(window, settings);
    keeper.restore();
    QVERIFY(window.isMaximized());
    QCOMPARE(window.size(), QSize(320, 240));
}

/// "At once" is a moment after the last change.
void TestWindowKeeper::isNotedWithoutClosing()
{
    Settings settings;
    QWidget window;
    const WindowKeeper keeper(window, settings);
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(333, 222);
    QTRY_COMPARE(settings.value(keys::kFrame).size(), QSize(333, 222));
    QVERIFY(!settings.value(keys::kIsMaximized));
}

void TestWindowKeeper::withoutSettingsItIsLeftAlone()
{
    Settings settings;
    QWidget window;
    window.resize(300, 200);
    WindowKeeper keeper(window, settings);
    keeper.restore();
    QCOMPARE(window.size(), QSize(300, 200));
    QVERIFY(!window.isMaximized());
}

QTEST_MAIN(TestWindowKeeper)
#include "tst_window_keeper.moc"
