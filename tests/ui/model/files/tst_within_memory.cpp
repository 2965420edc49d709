// SPDX-License-Identifier: GPL-3.0-or-later
// Work that memory runs out in, on the thread that asks for it and on another one.
#include "ui/model/files/within_memory.h"

#include <QFuture>
#include <QTest>
#include <QtConcurrentRun>

#include <new>
#include <stdexcept>
#include <string>

using namespace normscope;

class TestWithinMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnWhatWorkReturns();
    void aShortageIsAnError();
    void aShortageOnAnotherThreadIsAnError();
    void otherExceptionsPass();
};

namespace {

/// As an array that is too large does.
Result<int> takeTooMuch()
{
    throw std::bad_alloc();
}

} // namespace

void TestWithinMemory::handsOnWhatWorkReturns()
{
    const Result<int> value = withinMemory([]() -> Result<int> { return 3; });
    QVERIFY(value);
    QCOMPARE(*value, 3);
    const Result<void> failed = withinMemory([]() -> Result<void> {
        return Error {ErrorCode::writeFailed, "no space"};
    });
    QVERIFY(!failed);
    QVERIFY(failed.error().code == ErrorCode::writeFailed);
    QCOMPARE(failed.error().detail, std::string("no space"));
}

void TestWithinMemory::aShortageIsAnError()
{
    const Result<int> result = withinMemory(takeTooMuch);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::outOfMemory);
}

void TestWithinMemory::aShortageOnAnotherThreadIsAnError()
{
    const QFuture<Result<int>> job = QtConcurrent::run([] { return withinMemory(takeTooMuch); });
    const Result<int> result = job.result();
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::outOfMemory);
}

/// They are faults of the program, not of the machine.
void TestWithinMemory::otherExceptionsPass()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)withinMemory([]() -> Result<void> {
                                 throw std::logic_error("fault");
                             }));
}

QTEST_GUILESS_MAIN(TestWithinMemory)
#include "tst_within_memory.moc"
