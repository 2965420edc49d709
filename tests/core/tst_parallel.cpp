// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parallel.h"

#include <QTest>

#include <array>
#include <atomic>
#include <mutex>
#include <new>
#include <set>
#include <thread>
#include <vector>

using namespace normscope;

/// The one way to use several threads.
class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsEachOnce_data();
    void callsEachOnce();
    void staysOnOneThread();
    void endsEarly();
    void doesNotStart();
    void passesBadAlloc();
    void passesBadAllocFromWithin();
    void nests();
    void takesTheSmallestLimit();
    void servesSeveralCallers();
};

void TestParallel::callsEachOnce_data()
{
    QTest::addColumn<qint64>("count");
    QTest::newRow("0") << qint64 {0};
    QTest::newRow("1") << qint64 {1};
    QTest::newRow("10007") << qint64 {10'007};
}

void TestParallel::callsEachOnce()
{
    QFETCH(qint64, count);
    for (const int threads : {1, 2, 8}) {
        const ThreadLimit limit(threads);
        std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
        QVERIFY(
            parallelFor(count, {}, [&](std::int64_t i) { ++calls[static_cast<std::size_t>(i)]; }));
        for (const std::atomic<int> &number : calls)
            QCOMPARE(number.load(), 1);
    }
}

void TestParallel::staysOnOneThread()
{
    const ThreadLimit limit(1);
    std::set<std::thread::id> ids;
    QVERIFY(
        parallelFor(1000, {}, [&ids](std::int64_t) { ids.insert(std::this_thread::get_id()); }));
    QCOMPARE(ids, std::set<std::thread::id> {std::this_thread::get_id()});
}

void TestParallel::endsEarly()
{
    std::stop_source source;
    std::atomic<int> calls {0};
    QVERIFY(!parallelFor(1'000'000, source.get_token(), [&](std::int64_t) {
        ++calls;
        source.request_stop();
    }));
    // Each thread ends at the next of its own.
    QVERIFY(calls >= 1 && calls <= 256);
}

void TestParallel::doesNotStart()
{
    std::stop_source source;
    source.request_stop();
    std::atomic<int> calls {0};
    QVERIFY(!parallelFor(100, source.get_token(), [&](std::int64_t) { ++calls; }));
    QCOMPARE(calls.load(), 0);
}

void TestParallel::passesBadAlloc()
{
    const auto run = [](std::int64_t i) {
        if (i == 50)
            throw std::bad_alloc();
    };
    QVERIFY_EXCEPTION_THROWN((void)parallelFor(100, {}, run), std::bad_alloc);
}

void TestParallel::nests()
{
    std::atomic<int> calls {0};
    QVERIFY(parallelFor(
        20, {}, [&](std::int64_t) { (void)parallelFor(30, {}, [&](std::int64_t) { ++calls; }); }));
    QCOMPARE(calls.load(), 600);
}

void TestParallel::passesBadAllocFromWithin()
{
    const auto inner = [](std::int64_t i) {
        if (i == 7)
            throw std::bad_alloc();
    };
    const auto outer = [&inner](std::int64_t) { (void)parallelFor(10, {}, inner); };
    QVERIFY_EXCEPTION_THROWN((void)parallelFor(10, {}, outer), std::bad_alloc);
    // Nothing is left behind that would keep the next one from running.
    std::atomic<int> calls {0};
    QVERIFY(parallelFor(100, {}, [&](std::int64_t) { ++calls; }));
    QCOMPARE(calls.load(), 100);
}

void TestParallel::takesTheSmallestLimit()
{
    const ThreadLimit one(1);
    const ThreadLimit eight(8);
    std::set<std::thread::id> ids;
    QVERIFY(
        parallelFor(1000, {}, [&ids](std::int64_t) { ids.insert(std::this_thread::get_id()); }));
    QCOMPARE(ids.size(), std::size_t {1});
}

void TestParallel::servesSeveralCallers()
{
    std::array<std::atomic<int>, 4> calls {};
    {
        std::vector<std::jthread> callers; // joined here
        for (std::atomic<int> &number : calls) {
            callers.emplace_back([&number] {
                const bool complete = parallelFor(500, {}, [&number](std::int64_t) { ++number; });
                if (!complete)
                    number = -1;
            });
        }
    }
    for (const std::atomic<int> &number : calls)
        QCOMPARE(number.load(), 500);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
