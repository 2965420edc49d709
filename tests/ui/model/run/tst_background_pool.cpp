// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is: what the user waits for begins at once, and details leave it the processors.
#include "ui/model/run/background_pool.h"

#include <QByteArrayList>
#include <QTest>
#include <QThread>

#include <vector>

using namespace normscope;

class TestBackgroundPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urgentBeginsAtOnce();
    void othersWaitForUrgent();
    void theSoonestFirst();
    void asManyAsProcessors();
    void oneTurnForEachOwner();
    void withdrawn();
};

namespace {

/// Notes who has begun.
struct Begun
{
    QByteArrayList names;

    void enqueue(BackgroundPool &pool, Urgency urgency, const char *name)
    {
        pool.enqueue(urgency, name, [this, name] { names += name; });
    }
};

const char *const kMap = "map";
const char *const kPlot = "plot";
const char *const kStrip = "strip";

} // namespace

void TestBackgroundPool::urgentBeginsAtOnce()
{
    BackgroundPool pool;
    Begun begun;
    for (int i = 0; i < 10; ++i)
        begun.enqueue(pool, Urgency::now, kMap);
    QCOMPARE(begun.names.size(), 10);
    QVERIFY(pool.threads().maxThreadCount() >= 10);
    begun.enqueue(pool, Urgency::later, kPlot);
    QCOMPARE(begun.names.size(), 10);
}

/// Whichever is asked for first; and until the last urgent one has ended.
void TestBackgroundPool::othersWaitForUrgent()
{
    BackgroundPool pool;
    Begun begun;
    begun.enqueue(pool, Urgency::soon, kPlot);
    begun.enqueue(pool, Urgency::now, kMap);
    begun.enqueue(pool, Urgency::now, kMap);
    QCoreApplication::sendPostedEvents();
    QTest::qWait(0);
    QCOMPARE(begun.names, (QByteArrayList {kMap, kMap}));
    pool.ended(Urgency::now);
    QTest::qWait(0);
    QCOMPARE(begun.names, (QByteArrayList {kMap, kMap}));
    pool.ended(Urgency::now);
    QTRY_COMPARE(begun.names, (QByteArrayList {kMap, kMap, kPlot}));
}

void TestBackgroundPool::theSoonestFirst()
{
    BackgroundPool pool;
    Begun begun;
    begun.enqueue(pool, Urgency::later, kStrip);
    begun.enqueue(pool, Urgency::soon, kPlot);
    QTRY_VERIFY(!begun.names.isEmpty());
    QCOMPARE(begun.names.constFirst(), QByteArray(kPlot));
    pool.ended(Urgency::soon);
    QTRY_COMPARE(begun.names, (QByteArrayList {kPlot, kStrip}));
}

void TestBackgroundPool::asManyAsProcessors()
{
    BackgroundPool pool;
    int begun = 0;
    const int most = QThread::idealThreadCount();
    std::vector<char> owners(static_cast<std::size_t>(most) + 2);
    for (const char &owner : owners)
        pool.enqueue(Urgency::later, &owner, [&begun] { ++begun; });
    QTRY_COMPARE(begun, most);
    QTest::qWait(0);
    QCOMPARE(begun, most);
    pool.ended(Urgency::later);
    QTRY_COMPARE(begun, most + 1);
}

void TestBackgroundPool::oneTurnForEachOwner()
{
    BackgroundPool pool;
    Begun begun;
    begun.enqueue(pool, Urgency::later, kPlot);
    begun.enqueue(pool, Urgency::soon, kPlot);
    begun.enqueue(pool, Urgency::later, kPlot);
    QTRY_VERIFY(!begun.names.isEmpty());
    QTest::qWait(0);
    QCOMPARE(begun.names, QByteArrayList {kPlot});
}

void TestBackgroundPool::withdrawn()
{
    BackgroundPool pool;
    Begun begun;
    begun.enqueue(pool, Urgency::later, kPlot);
    begun.enqueue(pool, Urgency::later, kStrip);
    pool.withdraw(kPlot);
    QTRY_COMPARE(begun.names, QByteArrayList {kStrip});
}

QTEST_GUILESS_MAIN(TestBackgroundPool)
#include "tst_background_pool.moc"
