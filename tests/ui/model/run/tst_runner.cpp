// SPDX-License-Identifier: GPL-3.0-or-later
// The newest request wins, and nothing else arrives.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/run/runner.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace normscope;
using ResultPointer = std::shared_ptr<const LayerResult>;

namespace {

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computes();
    void newestWins();
    void newestWinsOverAnError();
    void newestWinsOverWhatWaited();
    void cancels();
    void cancelsWhatWaits();
    void cancelsWhatHasJustEnded();
    void endsWhileItRuns();
    void tellsErrors();
    void readsAgainWhenToldTo();
    void keepsWhatItCannotReadAgain();
};

/// A runner and all that it says.
struct Watched
{
    Runner runner;
    QSignalSpy finished {&runner, &Runner::finished};
    QSignalSpy failed {&runner, &Runner::failed};
    QSignalSpy cancelled {&runner, &Runner::cancelled};
    QSignalSpy busy {&runner, &Runner::busyChanged};

    ResultPointer result() const { return finished.constLast()[0].value<ResultPointer>(); }
    /// How many outcomes of any kind have arrived.
    qsizetype outcomes() const { return finished.size() + failed.size() + cancelled.size(); }
};

Setup withEpsilon(double epsilon, const char *sample = "twins")
{
    Setup setup = test::sampleSetup(sample);
    setup.epsilon = epsilon;
    return setup;
}

} // namespace

void TestRunner::computes()
{
    Watched w;
    QVERIFY(!w.runner.isBusy());
    w.runner.request(withEpsilon(0.5));
    QVERIFY(w.runner.isBusy());
    QCOMPARE(w.busy.size(), 1);
    QVERIFY(w.finished.wait());
    QVERIFY(!w.runner.isBusy());
    QCOMPARE(w.result()->setup.epsilon, 0.5);
    QCOMPARE(w.busy.size(), 2);
    QCOMPARE(w.outcomes(), 1);
}

/// Whatever was on its way when the last request came, only that one's result arrives.
void TestRunner::newestWins()
{
    Watched w;
    for (int i = 1; i <= 200; ++i)
        w.runner.request(withEpsilon(i));
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->setup.epsilon, 200.);
    QCOMPARE(w.result()->run->spec().epsilon, 200.);
    QVERIFY(!w.runner.isBusy());
    QCOMPARE(w.outcomes(), 1);
    QCOMPARE(w.busy.size(), 2);
    w.runner.request(withEpsilon(201)); // were something left, it would come first
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->setup.epsilon, 201.);
    QCOMPARE(w.outcomes(), 2);
}

void TestRunner::newestWinsOverAnError()
{
    Watched w;
    w.runner.request(withEpsilon(-1));
    w.runner.request(withEpsilon(1));
    QVERIFY(w.finished.wait());
    QCOMPARE(w.outcomes(), 1);
}

/// The first job ends while nobody listens; what waited for it is older than the last request.
void TestRunner::newestWinsOverWhatWaited()
{
    Watched w;
    w.runner.request(withEpsilon(1, "three-four"));
    w.runner.request(withEpsilon(2, "three-four"));
    QVERIFY(computeResult(withEpsilon(1, "chelsea"), nullptr).result); // meanwhile
    w.runner.request(withEpsilon(3, "three-four"));
    while (w.runner.isBusy())
        QVERIFY(w.finished.wait());
    QCOMPARE(w.outcomes(), 1);
    QCOMPARE(w.result()->setup.epsilon, 3.);
}

void TestRunner::cancels()
{
    Watched w;
    w.runner.request(withEpsilon(1, "chelsea"));
    w.runner.cancel();
    QCOMPARE(w.cancelled.size(), 1); // at once, whatever is still on its way
    QVERIFY(!w.runner.isBusy());
    w.runner.request(withEpsilon(2));
    QVERIFY(w.finished.wait());
    QCOMPARE(w.outcomes(), 2);
}

/// Not even the result of the job that it would have replaced arrives.
void TestRunner::cancelsWhatWaits()
{
    Watched w;
    w.runner.request(withEpsilon(1, "chelsea"));
    w.runner.request(withEpsilon(2));
    w.runner.cancel();
    QCOMPARE(w.cancelled.size(), 1);
    w.runner.request(withEpsilon(3));
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->setup.epsilon, 3.);
    QCOMPARE(w.outcomes(), 2);
}

/// The job may end before it notices: its result is still not wanted.
void TestRunner::cancelsWhatHasJustEnded()
{
    Watched w;
    w.runner.request(withEpsilon(1, "three-four"));
    const LayerOutcome longer = computeResult(withEpsilon(1, "chelsea"), nullptr); // meanwhile
    QVERIFY(longer.result);
    w.runner.cancel();
    w.runner.request(withEpsilon(2)); // were something left, it would come first
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->setup.epsilon, 2.);
    QCOMPARE(w.outcomes(), 2);
}

void TestRunner::endsWhileItRuns()
{
    for (const bool hasWaiting : {false, true}) {
        auto runner = std::make_unique<Runner>();
        QSignalSpy finished(runner.get(), &Runner::finished);
        QSignalSpy cancelled(runner.get(), &Runner::cancelled);
        runner->request(withEpsilon(1, "chelsea"));
        if (hasWaiting)
            runner->request(withEpsilon(2, "chelsea"));
        runner.reset();
        QCOMPARE(finished.size() + cancelled.size(), 0);
    }
}

void TestRunner::tellsErrors()
{
    Watched w;
    const Setup bad = test::setupOf(FilePath::fromBytes("/none.npy"));
    w.runner.request(bad);
    QVERIFY(w.failed.wait());
    QVERIFY(w.failed[0][0].value<Setup>() == bad);
    const auto *error = static_cast<const InputError *>(w.failed[0][1].constData());
    QCOMPARE(error->error.code, ErrorCode::fileNotOpened);
    QCOMPARE(error->file.bytes(), QByteArray("/none.npy"));
    QVERIFY(!w.runner.isBusy());
    w.runner.request(withEpsilon(1));
    QVERIFY(w.finished.wait());
    QCOMPARE(w.outcomes(), 2);
}

void TestRunner::readsAgainWhenToldTo()
{
    const test::ArrayFiles files;
    const FilePath file = files.write<double>("a.npy", {1, 1, 1, 2}, {1, 2});
    Watched w;
    Setup setup = test::setupOf(file);
    w.runner.request(setup);
    QVERIFY(w.finished.wait());
    files.write<double>("a.npy", {1, 1, 1, 2}, {1, 9});
    setup.epsilon = 1;
    w.runner.request(setup);
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->statistics->of(StageId::input).max, 2.);
    w.runner.forget();
    w.runner.request(setup);
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->statistics->of(StageId::input).max, 9.);
}

void TestRunner::keepsWhatItCannotReadAgain()
{
    const test::ArrayFiles files;
    const FilePath file = files.write<double>("a.npy", {1, 1, 1, 2}, {1, 2});
    Watched w;
    Setup setup = test::setupOf(file);
    w.runner.request(setup);
    QVERIFY(w.finished.wait());
    QVERIFY(QFile::remove(QFile::decodeName(file.bytes())));
    w.runner.forget();
    w.runner.request(setup);
    QVERIFY(w.failed.wait());
    setup.epsilon = 1;
    w.runner.request(setup);
    QVERIFY(w.finished.wait());
    QCOMPARE(w.result()->statistics->of(StageId::input).max, 2.);
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
