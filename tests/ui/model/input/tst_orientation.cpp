// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_images.h"
#include "ui/model/input/orientation.h"

#include <QTest>

using namespace normscope;
using namespace normscope::test;

namespace {

/// An EXIF block with one entry, the orientation.
QByteArray exifBlock(int orientation, bool little)
{
    const auto number16 = [little](int value) {
        return little ? littleEndianBytes(quint16(value)) : bigEndianBytes(quint16(value));
    };
    const auto number32 = [little](quint32 value) {
        return little ? littleEndianBytes(value) : bigEndianBytes(value);
    };
    return (little ? "II" : "MM") + number16(42) + number32(8) + number16(1) + number16(0x0112)
        + number16(3) + number32(1) + number16(orientation) + number16(0) + number32(0);
}

/// `jpeg` with an APP1 segment behind its first two bytes.
QByteArray withExif(const QByteArray &jpeg, const QByteArray &block)
{
    const QByteArray body = QByteArray("Exif\0\0", 6) + block;
    return jpeg.left(2) + "\xff\xe1" + bigEndianBytes(quint16(body.size() + 2)) + body
        + jpeg.mid(2);
}

/// Four flat quarters, which survive JPEG: red 250, 150, 100, 20 at top left, top right, bottom
/// left, bottom right.
QImage quarters()
{
    QImage image(32, 16, QImage::Format_Grayscale8);
    for (int row = 0; row < 16; ++row) {
        for (int column = 0; column < 32; ++column) {
            const int value = row < 8 ? (column < 16 ? 250 : 150) : (column < 16 ? 100 : 20);
            image.scanLine(row)[column] = uchar(value);
        }
    }
    return image;
}

} // namespace

class TestOrientation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBlocks();
    void turnsJpeg_data();
    void turnsJpeg();
    void turnsPng();
};

void TestOrientation::readsBlocks()
{
    for (int exif = 1; exif <= 8; ++exif) {
        QCOMPARE(orientationOfExif(exifBlock(exif, true)).exif, exif);
        QCOMPARE(orientationOfExif(exifBlock(exif, false)).exif, exif);
    }
    QCOMPARE(orientationOfExif(exifBlock(99, true)).exif, 1);
    QCOMPARE(orientationOfExif(exifBlock(0, true)).exif, 1);
    QCOMPARE(orientationOfExif({}).exif, 1);
    const QByteArray block = exifBlock(6, true);
    for (qsizetype size = 0; size < 20; ++size)
        QCOMPARE(orientationOfExif(block.left(size)).exif, 1);
}

void TestOrientation::turnsJpeg_data()
{
    QTest::addColumn<int>("exif");
    QTest::addColumn<bool>("upright");       // 32 columns remain 32
    QTest::addColumn<QList<int>>("corners"); // top left, top right, bottom left, bottom right
    // By the EXIF table: where the stored row 0 and column 0 are seen.
    QTest::newRow("1") << 1 << true << QList<int> {250, 150, 100, 20};
    QTest::newRow("2: right, top") << 2 << true << QList<int> {150, 250, 20, 100};
    QTest::newRow("3: right, bottom") << 3 << true << QList<int> {20, 100, 150, 250};
    QTest::newRow("4: left, bottom") << 4 << true << QList<int> {100, 20, 250, 150};
    QTest::newRow("5: top, left") << 5 << false << QList<int> {250, 100, 150, 20};
    QTest::newRow("6: top, right") << 6 << false << QList<int> {100, 250, 20, 150};
    QTest::newRow("7: bottom, right") << 7 << false << QList<int> {20, 150, 100, 250};
    QTest::newRow("8: bottom, left") << 8 << false << QList<int> {150, 20, 250, 100};
    QTest::newRow("99") << 99 << true << QList<int> {250, 150, 100, 20};
}

void TestOrientation::turnsJpeg()
{
    QFETCH(int, exif);
    QFETCH(bool, upright);
    QFETCH(QList<int>, corners);
    const auto image = decode(withExif(encoded(quarters(), "jpeg"), exifBlock(exif, false)));
    QVERIFY(image.hasValue());
    const Shape shape = image->tensor.shape();
    QVERIFY(shape == (upright ? (Shape {1, 16, 32, 1}) : (Shape {1, 32, 16, 1})));
    const auto values = valuesOf(image->tensor);
    const auto at = [&](qint64 row, qint64 column) {
        return qRound(values[std::size_t(shape.flat({0, row, column, 0}))]);
    };
    const QList<int> seen {at(0, 0), at(0, shape.columns - 1), at(shape.rows - 1, 0),
                           at(shape.rows - 1, shape.columns - 1)};
    for (int i = 0; i < 4; ++i)
        QVERIFY2(qAbs(seen[i] - corners[i]) <= 3, qPrintable(QString::number(i)));
    const bool said = exif > 1 && exif <= 8;
    QCOMPARE(image->notices.size(), said ? 1 : 0);
    if (said)
        QCOMPARE(image->notices.front(),
                 (Notice {NoticeCode::orientationApplied, exif, 0, {}, {}}));
}

void TestOrientation::turnsPng()
{
    const QByteArray exif = pngChunk("eXIf", exifBlock(6, true));
    const auto image = decode(makePng({2, 1, 16, 0, exif, QByteArray("\0\1\0\2", 4)}));
    QVERIFY(image.hasValue());
    QVERIFY(image->tensor.shape() == (Shape {1, 2, 1, 1}));
    QCOMPARE(valuesOf(image->tensor), (std::vector<double> {1, 2}));
}

QTEST_GUILESS_MAIN(TestOrientation)
#include "tst_orientation.moc"
