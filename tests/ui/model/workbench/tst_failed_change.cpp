// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be computed, or is cancelled, leaves the former setup and result, and a history in
// which every step can be taken again.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

class TestFailedChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void returns();
    void canBeTriedAgain();
    void returnsOverViewChanges();
    void isForgottenByANewOne();
    void returnsFromAFailingUndo();
    void returnsToAStepThatIsGone();
    void failsFirst();
    void failsToReadAgain();
    void isCancelled();

private:
    bool open(const char *file)
    {
        return bench()
            .changeField(QStringLiteral("delta"), m_files.path(QLatin1StringView(file)))
            .hasValue();
    }
    bool set(const char *key, const char *text)
    {
        return bench().changeField(QLatin1StringView(key), QLatin1StringView(text)).hasValue();
    }
    Workbench &bench() { return *m_bench; }
    QUndoStack &undo() { return *m_bench->undoStack(); }
    void checkIsBackAt(const Setup &setup);

    test::ArrayFiles m_files;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_results;
};

} // namespace

void TestFailedChange::init()
{
    m_bench = std::make_unique<Workbench>(test::sampleSetup());
    m_failed = std::make_unique<QSignalSpy>(m_bench.get(), &Workbench::failed);
    m_results = std::make_unique<QSignalSpy>(m_bench.get(), &Workbench::resultChanged);
    m_bench->start();
    QVERIFY(m_results->wait());
}

void TestFailedChange::cleanup()
{
    m_bench.reset();
}

void TestFailedChange::checkIsBackAt(const Setup &setup)
{
    QVERIFY(bench().setup() == setup);
    QVERIFY(!bench().isStale());
    QVERIFY(!bench().isBusy());
    QVERIFY(!changedScope(bench().result()->setup, setup)
            || changedScope(bench().result()->setup, setup) == FieldScope::view);
}

void TestFailedChange::returns()
{
    const Setup before = bench().setup();
    const auto result = bench().result();
    QVERIFY(open("none.npy"));
    QVERIFY(bench().isStale());
    QVERIFY(m_failed->wait());
    checkIsBackAt(before);
    QVERIFY(bench().result() == result);
    QVERIFY(!undo().canUndo());
    QVERIFY(set("axis", "3"));
    QVERIFY(m_results->wait());
    QCOMPARE(undo().count(), 1);
}

void TestFailedChange::canBeTriedAgain()
{
    const Setup before = bench().setup();
    QVERIFY(open("late.npy"));
    QVERIFY(m_failed->wait());
    undo().redo();
    QVERIFY(m_failed->wait());
    checkIsBackAt(before);
    m_files.write<double>("late.npy", {1, 1, 1, 2}, {1, 2});
    undo().redo();
    QVERIFY(m_results->wait());
    QVERIFY(bench().result()->deltaFile);
    QCOMPARE(undo().index(), 1);
}

/// Steps before and after the failing one stay where they are in the history.
void TestFailedChange::returnsOverViewChanges()
{
    QVERIFY(set("axis", "3"));
    QVERIFY(m_results->wait());
    const Setup before = bench().setup();
    QVERIFY(open("none.npy"));
    bench().goTo(StageId::norm);
    QVERIFY(m_failed->wait());
    checkIsBackAt(before);
    QCOMPARE(undo().index(), 1);
    QCOMPARE(undo().count(), 3);
}

/// A newer change takes the failing one's place before it is known to fail: it fails as well, or
/// mends it.
void TestFailedChange::isForgottenByANewOne()
{
    QVERIFY(open("none.npy"));
    QVERIFY(set("delta", "ones"));
    QVERIFY(m_results->wait());
    QCOMPARE(m_failed->size(), 0);
    QCOMPARE(bench().result()->statistics->of(StageId::deltaIn).min, 1.);
    QCOMPARE(undo().index(), 2);
}

/// The step back cannot be computed any more: the place in the history is kept.
void TestFailedChange::returnsFromAFailingUndo()
{
    m_files.write<double>("gone.npy", {1, 1, 1, 2}, {1, 2});
    QVERIFY(set("axis", "3"));
    QVERIFY(open("gone.npy"));
    QVERIFY(m_results->wait());
    QVERIFY(set("delta", "zeros"));
    QVERIFY(set("epsilon", "1"));
    QVERIFY(m_results->wait());
    QVERIFY(QFile::remove(m_files.path(QStringLiteral("gone.npy"))));
    const Setup before = bench().setup();
    undo().setIndex(2);
    QVERIFY(m_failed->wait());
    checkIsBackAt(before);
    QCOMPARE(undo().index(), 4);
    undo().undo();
    QVERIFY(m_results->wait());
    QCOMPARE(bench().setup().epsilon, kDefaultEpsilon);
}

/// The step that led to the result was undone, and what was done instead fails: the way back to the
/// result is a step of its own, so that Undo and Redo still lead through the same setups.
void TestFailedChange::returnsToAStepThatIsGone()
{
    QVERIFY(set("axis", "3"));
    QVERIFY(m_results->wait());
    const Setup ofResult = bench().setup();
    undo().undo();
    QVERIFY(open("none.npy"));
    QVERIFY(m_failed->wait());
    checkIsBackAt(ofResult);
    undo().undo();
    undo().redo();
    QTRY_VERIFY(!bench().isBusy());
    checkIsBackAt(ofResult);
}

/// There is nothing to return to.
void TestFailedChange::failsFirst()
{
    Workbench workbench(test::setupOf(FilePath::fromBytes("/none.npy")));
    QSignalSpy failed(&workbench, &Workbench::failed);
    QSignalSpy results(&workbench, &Workbench::resultChanged);
    workbench.start();
    QVERIFY(failed.wait());
    QVERIFY(!workbench.result());
    QVERIFY(workbench.isStale());
    QVERIFY(workbench.changeField(QStringLiteral("sample"), QStringLiteral("three-four")));
    QVERIFY(results.wait());
    QVERIFY(!workbench.isStale());
}

void TestFailedChange::failsToReadAgain()
{
    m_files.write<double>("dy.npy", {1, 1, 1, 2}, {1, 2});
    QVERIFY(open("dy.npy"));
    QVERIFY(m_results->wait());
    const Setup before = bench().setup();
    QVERIFY(QFile::remove(m_files.path(QStringLiteral("dy.npy"))));
    bench().reload();
    QVERIFY(m_failed->wait());
    checkIsBackAt(before);
    QCOMPARE(undo().index(), 1);
}

void TestFailedChange::isCancelled()
{
    QSignalSpy cancelled(&bench(), &Workbench::cancelled);
    const Setup before = bench().setup();
    QVERIFY(set("sample", "chelsea"));
    bench().cancel();
    QCOMPARE(cancelled.size(), 1); // at once
    checkIsBackAt(before);
    QVERIFY(undo().canRedo());
    QVERIFY(set("axis", "3"));
    QVERIFY(set("axis", "1"));
    bench().cancel();
    QCOMPARE(cancelled.size(), 2);
    checkIsBackAt(before);
    QCOMPARE(m_failed->size(), 0);
}

QTEST_GUILESS_MAIN(TestFailedChange)
#include "tst_failed_change.moc"
