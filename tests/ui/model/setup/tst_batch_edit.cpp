// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/batch_edit.h"

#include <QTest>

using namespace normscope;
using Kind = DeltaSource::Kind;

namespace {

class TestBatchEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicates_data();
    void duplicates();
    void moves_data();
    void moves();
    void removes();
    void keepsTheLastImage();
    void filesOfOneImageChangePlaces();
    void whatBelongsToAnImageGoesWithIt();
    void whatBelongsToARemovedImageGoes();
    void aFileOfDeltaGoes();
};

Setup sampleWith(const QList<qint64> &batch, qint64 image = 0)
{
    Setup setup;
    setup.batch = batch;
    setup.image = image;
    return setup;
}

} // namespace

void TestBatchEdit::duplicates_data()
{
    QTest::addColumn<QList<qint64>>("batch");
    QTest::addColumn<qint64>("images");
    QTest::addColumn<qint64>("image");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("a sample") << QList<qint64> {} << 1LL << 0LL << QList<qint64> {0, 0};
    QTest::newRow("once more") << QList<qint64> {0, 0} << 2LL << 1LL << QList<qint64> {0, 0, 0};
    QTest::newRow("the first of two") << QList<qint64> {} << 2LL << 0LL << QList<qint64> {0, 0, 1};
    QTest::newRow("the last of two") << QList<qint64> {} << 2LL << 1LL << QList<qint64> {0, 1, 1};
    QTest::newRow("of an order") << QList<qint64> {2, 0} << 2LL << 0LL << QList<qint64> {2, 2, 0};
}

void TestBatchEdit::duplicates()
{
    QFETCH(const QList<qint64>, batch);
    QFETCH(const qint64, images);
    QFETCH(const qint64, image);
    const Setup edited = withImageDuplicated(sampleWith(batch, image), images, image);
    QTEST(edited.batch, "expected");
    QCOMPARE(edited.image, image);
}

void TestBatchEdit::moves_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("on") << 0LL << 1LL << QList<qint64> {1, 0, 2};
    QTest::newRow("to the end") << 0LL << 2LL << QList<qint64> {1, 2, 0};
    QTest::newRow("to the beginning") << 2LL << 0LL << QList<qint64> {2, 0, 1};
    QTest::newRow("nowhere") << 1LL << 1LL << QList<qint64> {};
}

void TestBatchEdit::moves()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    const Setup edited = withImageMoved(sampleWith({}, from), 3, from, to);
    QTEST(edited.batch, "expected");
    QCOMPARE(edited.image, to); // the same image is shown
}

void TestBatchEdit::removes()
{
    const Setup first = withImageRemoved(sampleWith({}, 2), 3, 0);
    QCOMPARE(first.batch, (QList<qint64> {1, 2}));
    QCOMPARE(first.image, 1);
    const Setup last = withImageRemoved(sampleWith({}, 2), 3, 2);
    QCOMPARE(last.batch, (QList<qint64> {0, 1}));
    QCOMPARE(last.image, 1);
}

void TestBatchEdit::keepsTheLastImage()
{
    const Setup setup = sampleWith({0});
    QVERIFY(withImageRemoved(setup, 1, 0) == setup);
}

void TestBatchEdit::filesOfOneImageChangePlaces()
{
    const FilePath a = FilePath::fromBytes("a.png");
    const FilePath b = FilePath::fromBytes("b.png");
    Setup setup;
    setup.files = {a, b};
    QCOMPARE(withImageDuplicated(setup, 2, 1).files, (QList<FilePath> {a, b, b}));
    QCOMPARE(withImageMoved(setup, 2, 0, 1).files, (QList<FilePath> {b, a}));
    QCOMPARE(withImageRemoved(setup, 2, 0).files, QList<FilePath> {b});
    QVERIFY(withImageRemoved(setup, 2, 0).batch.isEmpty());
    // A file of several images is ordered by their numbers.
    setup.files = {a};
    const Setup edited = withImageMoved(setup, 2, 0, 1);
    QCOMPARE(edited.files, QList<FilePath> {a});
    QCOMPARE(edited.batch, (QList<qint64> {1, 0}));
}

void TestBatchEdit::whatBelongsToAnImageGoesWithIt()
{
    Setup setup;
    setup.pins = {{0, 1, 2, 0}, {1, 5, 6, 2}};
    setup.delta.kind = Kind::impulse;
    setup.delta.at = {1, 7, 8, 1};
    setup.compare.delta = setup.delta;
    setup.compare.image = 0;
    const Setup moved = withImageMoved(setup, 2, 0, 1);
    QVERIFY(moved.compare.delta == moved.delta && moved.compare.image == 1);
    QCOMPARE(moved.pins, (QList<Index4> {{1, 1, 2, 0}, {0, 5, 6, 2}}));
    QVERIFY(moved.delta.at == (Index4 {0, 7, 8, 1}));
    // A copy comes behind the original, which keeps what it has.
    const Setup copied = withImageDuplicated(setup, 2, 0);
    QCOMPARE(copied.pins, (QList<Index4> {{0, 1, 2, 0}, {2, 5, 6, 2}}));
    QVERIFY(copied.delta.at == (Index4 {2, 7, 8, 1}));
}

void TestBatchEdit::whatBelongsToARemovedImageGoes()
{
    Setup setup;
    setup.pins = {{0, 1, 2, 0}, {1, 5, 6, 2}};
    setup.delta.kind = Kind::impulse;
    setup.delta.at = {0, 7, 8, 1};
    setup.compare.delta = setup.delta;
    setup.compare.image = 0;
    const Setup removed = withImageRemoved(setup, 2, 0);
    QVERIFY(!removed.compare.delta && !removed.compare.image);
    QCOMPARE(removed.pins, (QList<Index4> {{0, 5, 6, 2}}));
    QVERIFY(removed.delta == DeltaChoice {});
}

void TestBatchEdit::aFileOfDeltaGoes()
{
    Setup setup;
    setup.delta.kind = Kind::file;
    setup.delta.file = FilePath::fromBytes("dy.npy");
    QVERIFY(withImageDuplicated(setup, 1, 0).delta == DeltaChoice {});
}

QTEST_GUILESS_MAIN(TestBatchEdit)
#include "tst_batch_edit.moc"
