// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted can be opened like any file, with the same numbers, and goes away.
#include "tests/ui/model/input/test_images.h"
#include "ui/model/files/pasted_files.h"
#include "ui/model/input/input_loader.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestPastedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAPicture();
    void keepsAnArray_data();
    void keepsAnArray();
    void goesAway();
    void refusesNoPicture();
};

} // namespace

void TestPastedFiles::keepsAPicture()
{
    PastedFiles pasted;
    const QImage picture = test::colorRamp(7, 5);
    const Result<FilePath> file = pasted.write(picture);
    QVERIFY(file.hasValue());
    QCOMPARE(file->fileName(), u"pasted-1.png"_s);
    const LoadResult loaded = loadFiles({*file});
    QVERIFY(loaded.hasValue());
    QVERIFY(loaded->tensor->shape() == (Shape {1, 5, 7, 3}));
    double value = 0;
    loaded->tensor->read(0, loaded->tensor->shape().flat({0, 3, 6, 1}), 1, &value);
    QCOMPARE(value, double(picture.pixelColor(6, 3).green()));
}

void TestPastedFiles::keepsAnArray_data()
{
    QTest::addColumn<QList<qint64>>("lengths");
    QTest::newRow("2") << QList<qint64> {3, 4};
    QTest::newRow("3") << QList<qint64> {2, 3, 2};
    QTest::newRow("4") << QList<qint64> {2, 3, 1, 2};
}

void TestPastedFiles::keepsAnArray()
{
    QFETCH(QList<qint64>, lengths);
    TextArray array;
    array.lengths.assign(lengths.begin(), lengths.end());
    for (int i = 0; i < 12; ++i)
        array.values.push_back(i / 3.0);
    PastedFiles pasted;
    const Result<FilePath> file = pasted.write(array);
    QVERIFY(file.hasValue());
    const LoadResult loaded = loadFiles({*file});
    QVERIFY(loaded.hasValue());
    std::vector<double> values;
    for (qint64 image = 0; image < loaded->tensor->shape().batch; ++image) {
        const std::vector<double> part = test::valuesOf(*loaded->tensor, image);
        values.insert(values.end(), part.begin(), part.end());
    }
    QCOMPARE(values, array.values);
    const Index4 shape = loaded->tensor->shape().lengths();
    const QList<QList<qint64>> expected {{1, 3, 4, 1}, {1, 2, 3, 2}, {2, 3, 1, 2}};
    QCOMPARE(QList<qint64>(shape.begin(), shape.end()), expected[lengths.size() - 2]);
}

void TestPastedFiles::goesAway()
{
    QString folder;
    {
        PastedFiles pasted;
        const Result<FilePath> first = pasted.write(test::colorRamp(2, 2));
        const Result<FilePath> second = pasted.write(test::colorRamp(2, 2));
        QVERIFY(first.hasValue() && second.hasValue());
        QVERIFY2(*first != *second, "undo comes back to the first");
        QVERIFY(pasted.contains(*first) && pasted.contains(*second));
        QVERIFY(!pasted.contains(FilePath::fromBytes("/tmp/other.png")));
        folder = QFileInfo(QFile::decodeName(first->bytes())).path();
        QVERIFY2((QFileInfo(folder).permissions() & (QFile::ReadOther | QFile::ReadGroup)) == 0,
                 "nobody else reads it");
    }
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(!PastedFiles().contains(FilePath::fromBytes("/x")));
}

void TestPastedFiles::refusesNoPicture()
{
    PastedFiles pasted;
    QVERIFY(!pasted.write(QImage()).hasValue());
}

QTEST_GUILESS_MAIN(TestPastedFiles)
#include "tst_pasted_files.moc"
