// SPDX-License-Identifier: GPL-3.0-or-later
// The divider by mouse, keys and a screen reader.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/compare/split_divider.h"

#include <QAccessible>
#include <QSignalSpy>

#include <cmath>
#include <memory>

using namespace normscope;

class TestSplitDivider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void movesByKeys_data();
    void movesByKeys();
    void isDragged();
    void isASlider();
    void keyboardFocusIsSeen();
};

namespace {

constexpr int kPlace = 100 - SplitDivider::kWidth / 2;

/// In a parent of 200 px, over a map from 50 to 150.
struct Shown
{
    Shown() : divider(new SplitDivider(&window))
    {
        window.resize(200, 60);
        divider->setSpan(50, 150);
        divider->setValue(kDividerEnd / 2);
        divider->setGeometry(kPlace, 0, SplitDivider::kWidth, 60);
        window.show();
    }
    Q_DISABLE_COPY_MOVE(Shown)

    QWidget window;
    SplitDivider *divider;
};

} // namespace

void TestSplitDivider::movesByKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("value");
    QTest::newRow("left") << int(Qt::Key_Left) << 490;
    QTest::newRow("right") << int(Qt::Key_Right) << 510;
    QTest::newRow("page down") << int(Qt::Key_PageDown) << 400;
    QTest::newRow("page up") << int(Qt::Key_PageUp) << 600;
    QTest::newRow("home") << int(Qt::Key_Home) << 0;
    QTest::newRow("end") << int(Qt::Key_End) << kDividerEnd;
    QTest::newRow("up is not its own") << int(Qt::Key_Up) << 500;
}

void TestSplitDivider::movesByKeys()
{
    QFETCH(int, key);
    const Shown shown;
    QTest::keyClick(shown.divider, static_cast<Qt::Key>(key));
    QTEST(shown.divider->value(), "value");
}

/// To 130 of 50 to 150, which is four fifths; it stays while it is held beyond the map.
void TestSplitDivider::isDragged()
{
    const Shown shown;
    QSignalSpy released(shown.divider, &QAbstractSlider::sliderReleased);
    QTest::mousePress(shown.divider, Qt::LeftButton, {}, {8, 30});
    QTest::mouseMove(shown.divider, {130 - kPlace, 30});
    QCOMPARE(shown.divider->value(), 800);
    QTest::mouseMove(shown.divider, {400, 30});
    QCOMPARE(shown.divider->value(), kDividerEnd);
    QCOMPARE(released.count(), 0);
    QTest::mouseRelease(shown.divider, Qt::LeftButton, {}, {400, 30});
    QCOMPARE(released.count(), 1);
    QVERIFY(std::abs(shown.divider->lineAt(800) - 130) < 1e-9);
}

void TestSplitDivider::isASlider()
{
    const Shown shown;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(shown.divider);
    QVERIFY(face);
    QCOMPARE(face->role(), QAccessible::Slider);
    QVERIFY(!face->text(QAccessible::Name).isEmpty());
    QVERIFY(face->valueInterface());
    QCOMPARE(face->valueInterface()->currentValue().toInt(), 500);
}

/// Tab brings a ring around the grip, a click does not.
void TestSplitDivider::keyboardFocusIsSeen()
{
    const Shown shown;
    shown.divider->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(shown.divider->window()));
    shown.divider->clearFocus();
    const QImage plain = shown.divider->grab().toImage();
    shown.divider->setFocus(Qt::MouseFocusReason);
    QVERIFY(shown.divider->hasFocus());
    QCOMPARE(shown.divider->grab().toImage(), plain);
    shown.divider->clearFocus();
    shown.divider->setFocus(Qt::TabFocusReason);
    QVERIFY(shown.divider->hasFocus());
    QVERIFY(shown.divider->grab().toImage() != plain);
}

QTEST_MAIN(TestSplitDivider)
#include "tst_split_divider.moc"
