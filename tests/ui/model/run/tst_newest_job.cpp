// SPDX-License-Identifier: GPL-3.0-or-later
// Of several jobs only the newest answers, and nothing that it held stays behind.
#include "ui/model/run/newest_job.h"

#include <QSemaphore>
#include <QTest>

#include <new>

using namespace normscope;

namespace {

class TestNewestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void newestAnswers();
    void cancelled();
    void withoutMemory();
    void keepsNothing();
    void endsWithItsOwner();
    void leavesQtsThreadsFree();
    void laterOnesLetGo();
};

using Answers = QList<int>;

/// Says its number when it is let go, whether it is stopped or not.
NewestJob<int>::Work workOf(int number, QSemaphore &gate)
{
    return [number, &gate](const StopToken & /*stop*/) {
        gate.acquire();
        return number;
    };
}

} // namespace

void TestNewestJob::answers()
{
    Answers answers;
    NewestJob<int> job([&answers](int answer) { answers += answer; });
    QVERIFY(!job.isBusy());
    job.start([](const StopToken &) { return 7; });
    QVERIFY(job.isBusy());
    QTRY_COMPARE(answers, Answers {7});
    QVERIFY(!job.isBusy());
}

void TestNewestJob::newestAnswers()
{
    Answers answers;
    QSemaphore gate;
    NewestJob<int> job([&answers](int answer) { answers += answer; });
    for (int i = 1; i <= 5; ++i)
        job.start(workOf(i, gate));
    gate.release(2); // the first, which is stopped, and the last; the others are never begun
    QTRY_COMPARE(answers, Answers {5});
    QVERIFY(!job.isBusy());
    QCOMPARE(gate.available(), 0);
}

void TestNewestJob::cancelled()
{
    Answers answers;
    QSemaphore gate;
    NewestJob<int> job([&answers](int answer) { answers += answer; });
    job.start(workOf(1, gate));
    job.start(workOf(2, gate));
    job.cancel();
    QVERIFY(!job.isBusy());
    gate.release(2);
    job.start(workOf(3, gate));
    QTRY_COMPARE(answers, Answers {3});
    QCOMPARE(gate.available(), 0);
}

void TestNewestJob::withoutMemory()
{
    Answers answers;
    NewestJob<int> job([&answers](int answer) { answers += answer; });
    job.start([](const StopToken &) -> int { throw std::bad_alloc(); });
    QTRY_COMPARE(answers, Answers {0});
}

/// Neither the answer, nor what the work needed, nor the answer of a job that was stopped.
void TestNewestJob::keepsNothing()
{
    const auto kept = std::make_shared<int>(1);
    QSemaphore gate;
    bool isThere = false;
    NewestJob<std::shared_ptr<int>> job(
        [&isThere](const std::shared_ptr<int> &) { isThere = true; });
    for (const bool isCancelled : {false, true}) {
        isThere = false;
        job.start([kept, &gate](const StopToken &) {
            gate.acquire();
            return kept;
        });
        if (isCancelled)
            job.cancel();
        gate.release();
        QTRY_COMPARE(kept.use_count(), 1);
        QCOMPARE(isThere, !isCancelled);
    }
}

/// Who owns it need not wait: nothing arrives any more, and what runs is stopped.
void TestNewestJob::endsWithItsOwner()
{
    Answers answers;
    {
        NewestJob<int> job([&answers](int answer) { answers += answer; });
        job.start([](const StopToken &stop) {
            while (!stop.stop_requested()) {}
            return 1;
        });
    }
    QTest::qWait(0);
    QVERIFY(answers.isEmpty());
}

/// Qt paints large areas on the threads of its pool, and waits for them.
void TestNewestJob::leavesQtsThreadsFree()
{
    Answers answers;
    QSemaphore gate;
    NewestJob<int> job([&answers](int answer) { answers += answer; });
    job.start(workOf(1, gate));
    QTRY_COMPARE(backgroundPool().threads().activeThreadCount(), 1);
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    gate.release();
    QTRY_COMPARE(answers, Answers {1});
}

/// A job that others do not wait for begins after those that somebody waits for, counts as busy
/// until then, and can be withdrawn.
void TestNewestJob::laterOnesLetGo()
{
    Answers answers;
    QSemaphore gate;
    const auto note = [&answers](int answer) { answers += answer; };
    NewestJob<int> later(note);
    NewestJob<int> withdrawn(note);
    NewestJob<int> urgent(note);
    later.start([](const StopToken &) { return 1; }, Urgency::later);
    withdrawn.start([](const StopToken &) { return 2; }, Urgency::soon);
    urgent.start(workOf(3, gate));
    withdrawn.cancel();
    QVERIFY(later.isBusy());
    QVERIFY(!withdrawn.isBusy());
    gate.release();
    QTRY_COMPARE(answers, (Answers {3, 1}));
    QVERIFY(!later.isBusy());
}

QTEST_GUILESS_MAIN(TestNewestJob)
#include "tst_newest_job.moc"
