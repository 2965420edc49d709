// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/window/shown_window.h"

#include <QDialog>
#include <QUndoView>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestHistoryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void namesStepsAndGoesToThem();
};

} // namespace

void TestHistoryWindow::namesStepsAndGoesToThem()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Setup first = shown.setup();
    QVERIFY(shown.workbench.changeField(u"axis"_s, u"1"_s));
    const Setup second = shown.setup();
    QVERIFY(shown.workbench.changeField(u"epsilon"_s, u"0.5"_s));
    const Setup third = shown.setup();
    QVERIFY(shown.settle());

    shown.trigger("history");
    auto *window = shown.child<QDialog>(u"historyWindow"_s);
    QVERIFY(window->isVisible());
    QVERIFY(!window->isModal());
    auto *list = shown.child<QUndoView>(u"historyList"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"As opened"_s);
    QVERIFY(list->model()->index(1, 0).data().toString().contains(u"Axis: "_s));
    QVERIFY(list->model()->index(2, 0).data().toString().contains(u"Epsilon: "_s));

    const auto click = [list](int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
    };
    click(0);
    QCOMPARE(shown.setup(), first);
    click(2);
    QCOMPARE(shown.setup(), third);
    click(1);
    QCOMPARE(shown.setup(), second);
    QVERIFY(shown.settle());

    shown.trigger("history"); // the same window again
    QCOMPARE(shown.window.findChildren<QDialog *>(u"historyWindow"_s).size(), 1);
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_history_window.moc"
