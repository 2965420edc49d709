// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's setup, result and probe belong together, whatever was asked for.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void starts();
    void changesAndComesBack();
    void ignoresNoChange();
    void refusesBadTexts();
    void looksWithoutComputing();
    void mergesViewChanges();
    void goesThroughEveryRule();
    void leavesAStageThatTheRuleLacks();
    void fitsTheViewToTheInput();
    void resetsAllButTheInput();
    void probes();
    void isStaleAsSoonAsTheSetupChanges();
    void theProbeGoesAlong();
    void probeAndLineAreInTheResult();
    void readsAgain();
    void looksFirst();
    void givesUpTheFirstLook();
};

/// A workbench with its first result, and what it says after that.
struct Watched
{
    explicit Watched(const Setup &setup) : workbench(setup)
    {
        workbench.start();
        started = results.wait();
        results.clear();
        setups.clear();
    }

    Workbench workbench;
    QSignalSpy results {&workbench, &Workbench::resultChanged};
    QSignalSpy setups {&workbench, &Workbench::setupChanged};
    QSignalSpy stale {&workbench, &Workbench::staleChanged};
    bool started = false;

    bool set(const char *key, const char *text)
    {
        return workbench.changeField(QLatin1StringView(key), QLatin1StringView(text)).hasValue();
    }
    /// The shown result is that of the setup.
    bool belongs() const
    {
        return !workbench.isStale() && workbench.result()
            && changedScope(workbench.setup(), workbench.result()->setup).value_or(FieldScope::view)
            == FieldScope::view;
    }
};

} // namespace

void TestWorkbench::starts()
{
    Workbench workbench(test::sampleSetup());
    QSignalSpy results(&workbench, &Workbench::resultChanged);
    QSignalSpy busy(&workbench, &Workbench::busyChanged);
    QVERIFY(!workbench.result());
    QVERIFY(workbench.isStale());
    QVERIFY(!workbench.isBusy());
    workbench.start();
    QVERIFY(workbench.isBusy());
    QVERIFY(results.wait());
    QVERIFY(!workbench.isStale());
    QVERIFY(!workbench.isBusy());
    QCOMPARE(busy.size(), 2);
    QVERIFY(workbench.result()->setup == workbench.setup());
    QVERIFY(!workbench.undoStack()->canUndo());
}

void TestWorkbench::changesAndComesBack()
{
    Watched w(test::sampleSetup());
    QVERIFY(w.started);
    const Setup before = w.workbench.setup();
    QVERIFY(w.set("axis", "3"));
    QCOMPARE(w.setups.size(), 1);
    QVERIFY(w.setups[0][0].value<Setup>() == before);
    QVERIFY(w.workbench.isStale());
    QCOMPARE(w.workbench.undoStack()->undoText(), QStringLiteral("Axis: None to 3"));
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
    QCOMPARE(w.workbench.result()->setup.axis.toOption(), std::string("3"));

    w.workbench.undoStack()->undo();
    QVERIFY(w.workbench.setup() == before);
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
    w.workbench.undoStack()->redo();
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
    QCOMPARE(w.workbench.setup().axis.toOption(), std::string("3"));
}

void TestWorkbench::ignoresNoChange()
{
    Watched w(test::sampleSetup());
    w.workbench.change(w.workbench.setup());
    QVERIFY(w.set("axis", "none"));
    QCOMPARE(w.workbench.undoStack()->count(), 0);
    QCOMPARE(w.setups.size(), 0);
    QVERIFY(!w.workbench.isBusy());
}

void TestWorkbench::refusesBadTexts()
{
    Watched w(test::sampleSetup());
    const Setup before = w.workbench.setup();
    QVERIFY(!w.set("axis", "9"));
    QVERIFY(!w.set("epsilon", ""));
    QVERIFY(w.workbench.setup() == before);
    QCOMPARE(w.workbench.undoStack()->count(), 0);
}

void TestWorkbench::looksWithoutComputing()
{
    Watched w(test::sampleSetup());
    const auto result = w.workbench.result();
    w.workbench.goTo(StageId::norm);
    QVERIFY(w.set("channel", "1"));
    QCOMPARE(w.setups.size(), 2);
    QVERIFY(!w.workbench.isStale());
    QVERIFY(!w.workbench.isBusy());
    QVERIFY(w.workbench.result() == result);
}

/// Steps through the stages are one step back; what computes ends such a run.
void TestWorkbench::mergesViewChanges()
{
    Watched w(test::sampleSetup());
    const QUndoStack &undo = *w.workbench.undoStack();
    const StageId before = w.workbench.setup().stage;
    w.workbench.goTo(StageId::norm);
    w.workbench.goTo(StageId::sum);
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.undoText(), QStringLiteral("Stage: output to sum"));
    w.workbench.goTo(before);
    QCOMPARE(undo.count(), 0); // nothing is left of it
    w.workbench.goTo(StageId::norm);
    QVERIFY(w.set("axis", "3"));
    w.workbench.goTo(StageId::sum);
    w.workbench.goTo(StageId::scales);
    QCOMPARE(undo.count(), 3);
    w.workbench.undoStack()->undo();
    QCOMPARE(w.workbench.setup().stage, StageId::norm);
    w.workbench.undoStack()->undo();
    w.workbench.undoStack()->undo();
    QCOMPARE(w.workbench.setup().stage, before);
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
}

void TestWorkbench::goesThroughEveryRule()
{
    for (const BackwardRule *rule : ruleTable()) {
        Setup setup = test::sampleSetup();
        setup.rule = rule;
        setup.stage = StageId::input;
        Watched w(setup);
        w.workbench.goBack(); // nothing is before it
        QCOMPARE(w.workbench.setup().stage, StageId::input);
        for (const StageId stop : stagesOf(*rule)) {
            QCOMPARE(w.workbench.setup().stage, stop);
            w.workbench.goNext();
        }
        QCOMPARE(w.workbench.setup().stage, StageId::delta);
        for (int i = 0; i < w.workbench.timeline().count(); ++i)
            w.workbench.goBack();
        QCOMPARE(w.workbench.setup().stage, StageId::input);
        QVERIFY(!w.workbench.isBusy());
    }
}

void TestWorkbench::leavesAStageThatTheRuleLacks()
{
    Setup setup = test::sampleSetup();
    setup.stage = StageId::layerDelta;
    Watched w(setup);
    QVERIFY(w.set("rule", "exact"));
    QCOMPARE(w.workbench.setup().stage, StageId::delta); // at once, before the result
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
    w.workbench.undoStack()->undo();
    QCOMPARE(w.workbench.setup().stage, StageId::layerDelta);
    QVERIFY(w.workbench.setup() == setup);
    QVERIFY(w.results.wait());
    w.workbench.undoStack()->redo();
    QCOMPARE(w.workbench.setup().stage, StageId::delta);
    QCOMPARE(w.workbench.undoStack()->count(), 1);
}

/// The batch of two becomes one image; going back shows the second image again.
void TestWorkbench::fitsTheViewToTheInput()
{
    Watched w(test::sampleSetup("twins"));
    QVERIFY(w.set("image", "1"));
    QVERIFY(w.set("sample", "three-four"));
    QVERIFY(w.results.wait());
    QCOMPARE(w.workbench.setup().image, 0);
    QVERIFY(w.belongs());
    w.workbench.undoStack()->undo();
    QVERIFY(w.results.wait());
    QCOMPARE(w.workbench.setup().image, 1);
    QVERIFY(w.belongs());
}

void TestWorkbench::resetsAllButTheInput()
{
    Setup setup = test::sampleSetup("twins");
    setup.keepAlpha = true;
    setup.maxMegapixels = 7;
    Watched w(setup);
    QVERIFY(w.set("epsilon", "1"));
    QVERIFY(w.set("rule", "exact"));
    QVERIFY(w.set("image", "1"));
    w.workbench.resetSetup();
    Setup expected = windowDefaults();
    expected.sample = QStringLiteral("twins");
    expected.keepAlpha = true;
    expected.maxMegapixels = 7;
    QVERIFY(w.workbench.setup() == expected);
    w.workbench.undoStack()->undo();
    QCOMPARE(w.workbench.setup().epsilon, 1.);
}

/// The probe is read anew from each result, and comes back where the place exists again.
void TestWorkbench::probes()
{
    Watched w(test::sampleSetup());
    QSignalSpy probes(&w.workbench, &Workbench::probeChanged);
    w.workbench.setProbe(Index4 {0, 0, 0, 1});
    w.workbench.setProbe(Index4 {0, 0, 0, 1});
    QCOMPARE(probes.size(), 1);
    QCOMPARE(w.workbench.probe()->value(StageId::input), 4.);
    QVERIFY(w.set("axis", "()"));
    QVERIFY(w.set("epsilon", "0"));
    QVERIFY(w.results.wait());
    QCOMPARE(w.workbench.probe()->value(StageId::norm), 0.25);

    w.workbench.setProbe(Index4 {0, 5, 5, 0}); // there is one pixel
    QVERIFY(!w.workbench.probe());
    QVERIFY(w.set("sample", "twins"));
    QVERIFY(w.results.wait());
    QVERIFY(w.workbench.probe());
    w.workbench.setProbe(std::nullopt);
    QVERIFY(!w.workbench.probe());
}

/// Nobody who hears of another input takes the former result for that of the setup.
void TestWorkbench::isStaleAsSoonAsTheSetupChanges()
{
    Workbench workbench(windowDefaults());
    workbench.start();
    QTRY_VERIFY(workbench.result() && !workbench.isStale());
    int changes = 0;
    bool wasStale = true;
    connect(&workbench, &Workbench::setupChanged, this, [&] {
        ++changes;
        wasStale = wasStale && workbench.isStale();
    });
    QVERIFY(workbench.changeField(u"sample"_s, u"twins"_s).hasValue());
    QCOMPARE(changes, 1);
    QVERIFY(wasStale);
}

/// The element that is pointed at in the shown channel is the one of the channel that is shown
/// next.
void TestWorkbench::theProbeGoesAlong()
{
    Setup setup = windowDefaults();
    setup.sample = u"twins"_s;
    Workbench workbench(setup);
    workbench.start();
    QTRY_VERIFY(workbench.result() && !workbench.isStale());
    workbench.setProbe(Index4 {0, 2, 3, 0});
    QVERIFY(workbench.changeField(u"channel"_s, u"2"_s).hasValue());
    QCOMPARE(workbench.probe()->at, (Index4 {0, 2, 3, 2}));
    QVERIFY(workbench.changeField(u"image"_s, u"1"_s).hasValue());
    QCOMPARE(workbench.probe()->at, (Index4 {1, 2, 3, 2}));
    workbench.setProbe(Index4 {1, 2, 3, 0}); // another channel than the one that is shown
    QVERIFY(workbench.changeField(u"channel"_s, u"1"_s).hasValue());
    QCOMPARE(workbench.probe()->at, (Index4 {1, 2, 3, 0}));
    QVERIFY(workbench.changeField(u"image"_s, u"7"_s).hasValue()); // there are two
    QCOMPARE(workbench.setup().image, 1);
}

void TestWorkbench::readsAgain()
{
    const test::ArrayFiles files;
    Watched w(test::setupOf(files.write<double>("a.npy", {1, 1, 1, 2}, {1, 2})));
    files.write<double>("a.npy", {1, 1, 1, 2}, {1, 9});
    w.workbench.reload();
    QVERIFY(w.workbench.isStale());
    QVERIFY(w.results.wait());
    QVERIFY(w.belongs());
    QCOMPARE(w.workbench.result()->statistics->of(StageId::input).max, 9.);
    QCOMPARE(w.workbench.undoStack()->count(), 0);
}

/// Whoever hears that one of them went finds the other in the new, smaller result, too.
void TestWorkbench::probeAndLineAreInTheResult()
{
    Watched w(test::sampleSetup("chelsea"));
    QVERIFY(w.started);
    w.workbench.setProbe(Index4 {0, 250, 400, 0});
    w.workbench.setLine(MapLine {{20, 10}, QPoint(400, 200)});
    int outside = 0;
    int heard = 0;
    const auto look = [&] {
        ++heard;
        const Shape &shape = w.workbench.result()->shape();
        if (w.workbench.probe() && !shape.contains(w.workbench.probe()->at))
            ++outside;
        const auto &line = w.workbench.line();
        if (line && !shape.contains({0, line->from.y(), line->from.x(), 0}))
            ++outside;
    };
    connect(&w.workbench, &Workbench::lineChanged, this, look);
    connect(&w.workbench, &Workbench::probeChanged, this, look);
    QVERIFY(w.set("sample", "twins"));
    QVERIFY(w.results.wait());
    QVERIFY(heard >= 2);
    QCOMPARE(outside, 0);
}

/// The coming result can be looked at before it is the workbench's, and is the same one then.
void TestWorkbench::looksFirst()
{
    const test::ArrayFiles files;
    Watched w(test::largeSetup(files));
    QVERIFY(w.started);
    const auto former = w.workbench.result();
    QSignalSpy looks(&w.workbench, &Workbench::firstLookChanged);
    QVERIFY(w.set("axis", "1"));
    QVERIFY(looks.wait());
    const auto look = w.workbench.firstLook();
    QVERIFY(look && look->setup.axis == w.workbench.setup().axis);
    QVERIFY(w.workbench.isStale() && w.workbench.isBusy());
    QVERIFY(w.workbench.result() == former);
    QTRY_COMPARE(w.results.size(), 1);
    QVERIFY(w.belongs());
    QVERIFY(w.workbench.result()->run == look->run);
    QVERIFY(!w.workbench.firstLook());
}

void TestWorkbench::givesUpTheFirstLook()
{
    const test::ArrayFiles files;
    Watched w(test::largeSetup(files));
    QVERIFY(w.started);
    QSignalSpy looks(&w.workbench, &Workbench::firstLookChanged);
    QVERIFY(w.set("axis", "1"));
    QVERIFY(looks.wait());
    w.workbench.cancel();
    QVERIFY(!w.workbench.firstLook());
    QCOMPARE(looks.size(), 2);
    QVERIFY(w.belongs());
    QVERIFY(!w.workbench.isBusy());
    QTest::qWait(0);
    QCOMPARE(w.results.size(), 0);
}

QTEST_GUILESS_MAIN(TestWorkbench)
#include "tst_workbench.moc"
