// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace normscope;

namespace {

using Mode = SegmentedControl::Mode;

std::unique_ptr<SegmentedControl> axisChooser(Mode mode = Mode::single)
{
    const QList<Segment> axes {{QStringLiteral("None"), {}, {}},
                               {QStringLiteral("batch"), QStringLiteral("0"), {}},
                               {QStringLiteral("rows"), QStringLiteral("1"), {}},
                               {QStringLiteral("columns"), QStringLiteral("2"), {}},
                               {QStringLiteral("channels"), QStringLiteral("3"), {}}};
    auto control = std::make_unique<SegmentedControl>(QStringLiteral("Axis"), axes, mode);
    control->setTrailingAction(Icon::plus, QStringLiteral("Add an axis"));
    control->resize(control->sizeHint());
    control->show();
    return control;
}

void activate(QWidget *widget)
{
    QVERIFY(QTest::qWaitForWindowExposed(widget));
    widget->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), widget);
}

void key(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace

class TestSegmentedControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clickChooses()
    {
        const auto control = axisChooser();
        control->setCurrent(0);
        QSignalSpy current(control.get(), &SegmentedControl::currentChanged);
        QTest::mouseClick(control->segmentWidget(4), Qt::LeftButton);
        QCOMPARE(control->current(), 4);
        QCOMPARE(current.count(), 1);
        QCOMPARE(current.first().first().toInt(), 4);
        QTest::mouseClick(control->segmentWidget(4), Qt::LeftButton);
        QCOMPARE(control->current(), 4);
        QCOMPARE(current.count(), 1);
    }

    void arrowsChooseAndStopAtTheEnds()
    {
        const auto control = axisChooser();
        control->setCurrent(3);
        activate(control.get());
        control->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), control->segmentWidget(3));
        key(Qt::Key_Right);
        QCOMPARE(control->current(), 4);
        key(Qt::Key_Right);
        QCOMPARE(control->current(), 4);
        key(Qt::Key_Home);
        QCOMPARE(control->current(), 0);
        key(Qt::Key_Left);
        QCOMPARE(control->current(), 0);
        key(Qt::Key_End);
        QCOMPARE(control->current(), 4);
    }

    void arrowsPassOverDisabledSegments()
    {
        const auto control = axisChooser();
        control->setCurrent(1);
        control->setSegmentEnabled(2, false);
        activate(control.get());
        control->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        QCOMPARE(control->current(), 3);
        QTest::mouseClick(control->segmentWidget(2), Qt::LeftButton);
        QCOMPARE(control->current(), 3);
    }

    void arrowsFollowTheReadingDirection()
    {
        const auto control = axisChooser();
        control->setLayoutDirection(Qt::RightToLeft);
        control->setCurrent(1);
        activate(control.get());
        control->setFocus(Qt::TabFocusReason);
        QVERIFY(control->segmentWidget(0)->x() > control->segmentWidget(4)->x());
        key(Qt::Key_Left);
        QCOMPARE(control->current(), 2);
    }

    void setsAreToggled()
    {
        const auto control = axisChooser(Mode::multiple);
        QSignalSpy selection(control.get(), &SegmentedControl::selectionChanged);
        QTest::mouseClick(control->segmentWidget(3), Qt::LeftButton);
        QTest::mouseClick(control->segmentWidget(2), Qt::LeftButton);
        QCOMPARE(control->selected(), (QList<int> {2, 3}));
        QTest::mouseClick(control->segmentWidget(3), Qt::LeftButton);
        QCOMPARE(control->selected(), (QList<int> {2}));
        QCOMPARE(selection.count(), 3);
    }

    void setsByKeyboard()
    {
        const auto control = axisChooser(Mode::multiple);
        control->setSelected({2});
        activate(control.get());
        control->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        QCOMPARE(control->selected(), (QList<int> {2}));
        key(Qt::Key_Space);
        QCOMPARE(control->selected(), (QList<int> {2, 3}));
        key(Qt::Key_Return);
        QCOMPARE(control->selected(), (QList<int> {2}));
    }

    void ctrlClickAsksForASet()
    {
        const auto control = axisChooser();
        control->setCurrent(2);
        QSignalSpy extend(control.get(), &SegmentedControl::extendRequested);
        QTest::mouseClick(control->segmentWidget(3), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(extend.count(), 1);
        QCOMPARE(extend.first().first().toInt(), 3);
        QCOMPARE(control->selected(), (QList<int> {2}));
    }

    void actionIsNoChoice()
    {
        const auto control = axisChooser();
        control->setCurrent(2);
        QSignalSpy action(control.get(), &SegmentedControl::actionTriggered);
        auto *plus = control->findChild<QAbstractButton *>(QStringLiteral("segmentAction"));
        QVERIFY(plus != nullptr);
        QTest::mouseClick(plus, Qt::LeftButton);
        QCOMPARE(action.count(), 1);
        QTest::keyClick(control.get(), Qt::Key_Plus);
        QCOMPARE(action.count(), 2);
        QCOMPARE(control->selected(), (QList<int> {2}));
    }

    void singleKeepsOne()
    {
        const auto control = axisChooser(Mode::multiple);
        control->setSelected({3, 1, 99, -4});
        QCOMPARE(control->selected(), (QList<int> {1, 3}));
        control->setMode(Mode::single);
        QCOMPARE(control->selected(), (QList<int> {1}));
        control->setCurrent(-1);
        QCOMPARE(control->current(), -1);
    }

    void choosingMovesNothing()
    {
        const auto control = axisChooser();
        control->setCurrent(0);
        const QSize size = control->sizeHint();
        const QRect place = control->segmentWidget(4)->geometry();
        control->setCurrent(4);
        QCOMPARE(control->sizeHint(), size);
        QCOMPARE(control->segmentWidget(4)->geometry(), place);
        QCOMPARE(size.height(), 28);
    }

    void screenReadersMeetEachSegment()
    {
        const auto control = axisChooser();
        control->setCurrent(4);
        QAccessibleInterface *channels
            = QAccessible::queryAccessibleInterface(control->segmentWidget(4));
        QVERIFY(channels != nullptr);
        QCOMPARE(channels->text(QAccessible::Name), QStringLiteral("3 channels"));
        QVERIFY(channels->state().checkable);
        QVERIFY(channels->state().checked);
    }

    void chosenSegmentIsInk()
    {
        const auto control = axisChooser();
        control->setCurrent(4);
        const QImage image = control->grab().toImage();
        const QRect box = control->segmentWidget(4)->geometry();
        const QPoint corner = (QPointF(box.left() + 3, 1) * image.devicePixelRatio()).toPoint();
        QCOMPARE(image.pixelColor(corner), tokens(ThemeKind::light).ink);
    }
};

QTEST_MAIN(TestSegmentedControl)
#include "tst_segmented_control.moc"
