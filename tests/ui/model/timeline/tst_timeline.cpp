// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timeline/timeline.h"

#include <QTest>

using namespace normscope;

Q_DECLARE_METATYPE(const normscope::BackwardRule *)

namespace {

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAt_data();
    void stopsAt();
    void goesForthAndBack_data();
    void goesForthAndBack();
    void lacksForeignStages();
    void stepsVisitPinnedStops();
};

QStringList namesOf(const std::vector<StageId> &stages)
{
    QStringList names;
    for (const StageId id : stages)
        names += QString::fromStdString(std::string(stage(id).name));
    return names;
}

void addRules()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<QString>("backward");
    QTest::newRow("documented") << &kDocumentedRule << QStringLiteral("delta_in layer_delta delta");
    QTest::newRow("passthrough") << &kPassthroughRule << QStringLiteral("delta_in delta");
    QTest::newRow("exact") << &kExactRule << QStringLiteral("delta_in dot tangent delta");
}

} // namespace

void TestTimeline::stopsAt_data()
{
    addRules();
}

void TestTimeline::stopsAt()
{
    QFETCH(const BackwardRule *, rule);
    QFETCH(QString, backward);
    const Timeline timeline(*rule);
    const QString forward = QStringLiteral("input squares sum norm output scales");
    QCOMPARE(namesOf(timeline.stops()).join(u' '), forward + u' ' + backward);
    QCOMPARE(timeline.forwardCount(), 6);
    QCOMPARE(timeline.count(), 7 + backward.count(u' '));
    QCOMPARE(timeline.first(), StageId::input);
    QCOMPARE(timeline.last(), StageId::delta);
}

void TestTimeline::goesForthAndBack_data()
{
    addRules();
}

void TestTimeline::goesForthAndBack()
{
    QFETCH(const BackwardRule *, rule);
    const Timeline timeline(*rule);
    StageId at = timeline.first();
    QVERIFY(!timeline.previous(at));
    int steps = 0;
    while (const auto next = timeline.next(at)) {
        QCOMPARE(timeline.indexOf(at).value(), steps);
        QVERIFY(timeline.previous(*next) == at);
        at = *next;
        ++steps;
    }
    QCOMPARE(at, timeline.last());
    QCOMPARE(steps, timeline.count() - 1);
}

void TestTimeline::lacksForeignStages()
{
    const Timeline timeline(kPassthroughRule);
    for (const StageId id : {StageId::layerDelta, StageId::dot, StageId::tangent}) {
        QVERIFY(!timeline.indexOf(id));
        QVERIFY(!timeline.next(id));
        QVERIFY(!timeline.previous(id));
    }
}

void TestTimeline::stepsVisitPinnedStops()
{
    const Timeline timeline(kDocumentedRule, {StageId::squares, StageId::delta, StageId::dot});
    QCOMPARE(timeline.count(), 9); // all of them can be gone to
    QVERIFY(timeline.next(StageId::input) == StageId::squares);
    QVERIFY(timeline.next(StageId::squares) == StageId::delta);
    QVERIFY(!timeline.next(StageId::delta));
    QVERIFY(timeline.previous(StageId::output) == StageId::squares);
    QVERIFY(!timeline.previous(StageId::squares));
    QVERIFY(timeline.isVisited(StageId::delta) && !timeline.isVisited(StageId::norm));
    // A rule without any of the pinned stages has every stop.
    const Timeline free(kPassthroughRule, {StageId::dot, StageId::tangent});
    QVERIFY(!free.hasPinned());
    QVERIFY(free.next(StageId::input) == StageId::squares);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
