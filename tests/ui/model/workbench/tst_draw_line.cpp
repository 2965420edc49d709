// SPDX-License-Identifier: GPL-3.0-or-later
// A line over the maps begins and ends at the probe, and fits the images.
#include "ui/model/workbench/draw_line.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestDrawLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAndEndsAtTheProbe();
    void needsAProbe();
    void aPointIsNoLine();
    void smallerImagesDropIt();
};

struct Started
{
    Started()
    {
        workbench.start();
        isThere = results.wait();
    }
    static Setup chelsea()
    {
        Setup setup = windowDefaults();
        setup.sample = u"chelsea"_s;
        return setup;
    }

    Workbench workbench {chelsea()};
    QSignalSpy results {&workbench, &Workbench::resultChanged};
    bool isThere = false;
};

} // namespace

void TestDrawLine::beginsAndEndsAtTheProbe()
{
    Started started;
    QVERIFY(started.isThere);
    Workbench &workbench = started.workbench;
    QVERIFY(!drawnLine(workbench));
    workbench.setProbe(Index4 {0, 10, 20, 0});
    beginOrEndLine(workbench);
    QCOMPARE(drawnLine(workbench), std::optional(QLine(20, 10, 20, 10)));
    workbench.setProbe(Index4 {0, 40, 90, 2});
    QCOMPARE(drawnLine(workbench), std::optional(QLine(20, 10, 90, 40)));
    beginOrEndLine(workbench);
    workbench.setProbe(Index4 {0, 7, 7, 0});
    QCOMPARE(drawnLine(workbench), std::optional(QLine(20, 10, 90, 40)));
    // The next one is another line.
    beginOrEndLine(workbench);
    QCOMPARE(drawnLine(workbench), std::optional(QLine(7, 7, 7, 7)));
}

void TestDrawLine::needsAProbe()
{
    Started started;
    QVERIFY(started.isThere);
    beginOrEndLine(started.workbench);
    QVERIFY(!started.workbench.line());
}

void TestDrawLine::aPointIsNoLine()
{
    Started started;
    QVERIFY(started.isThere);
    started.workbench.setProbe(Index4 {0, 10, 20, 0});
    beginOrEndLine(started.workbench);
    beginOrEndLine(started.workbench);
    QVERIFY(!started.workbench.line());
}

void TestDrawLine::smallerImagesDropIt()
{
    Started started;
    QVERIFY(started.isThere);
    Workbench &workbench = started.workbench;
    workbench.setLine(MapLine {{20, 10}, QPoint(400, 200)});
    QVERIFY(workbench.changeField(u"axis"_s, u"1"_s));
    QVERIFY(started.results.wait());
    QVERIFY(workbench.line());
    QSignalSpy lines(&workbench, &Workbench::lineChanged);
    QVERIFY(workbench.changeField(u"sample"_s, u"three-four"_s));
    QVERIFY(started.results.wait());
    QVERIFY(!workbench.line());
    QCOMPARE(lines.count(), 1);
}

QTEST_GUILESS_MAIN(TestDrawLine)
#include "tst_draw_line.moc"
