// SPDX-License-Identifier: GPL-3.0-or-later
// A file that ends early or contradicts itself is refused, and never shown in part.
#include "test_images.h"

#include <QImageReader>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

namespace {

/// GIF, 2 x 2 pixels, the colours 1 2 1 2 of a palette of four, in three-bit LZW codes:
/// clear 4, then 1, 2, then 6 (the string 1 2), end 5.
QByteArray smallGif()
{
    QByteArray file("GIF89a\2\0\2\0\x81\0\0", 13);
    file += QByteArray("\0\0\0\xc8\x64\x32\x0a\x14\x1e\xff\xff\xff", 12);
    file += QByteArray("\x2c\0\0\0\0\2\0\2\0\0", 10);
    file += QByteArray("\2\2\x8c\x5c\0", 5);
    return file + '\x3b';
}

QByteArray smallTiff()
{
    return encoded(colorRamp(9, 5), "tiff");
}

bool canRead(const QByteArray &format)
{
    return QImageReader::supportedImageFormats().contains(format);
}

} // namespace

class TestDamagedFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cut_data();
    void cut();
    void bytesAfterTheEnd_data();
    void bytesAfterTheEnd();
    void decoderWarnings();
    void headers_data();
    void headers();
};

void TestDamagedFiles::cut_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("png") << encoded(colorRamp(9, 5), "png");
    QTest::newRow("jpeg") << encoded(colorRamp(9, 5), "jpeg");
    QTest::newRow("bmp") << encoded(colorRamp(9, 5), "bmp");
    QTest::newRow("gif") << smallGif();
    if (canRead("webp"))
        QTest::newRow("webp") << encoded(colorRamp(9, 5), "webp");
    if (canRead("tiff"))
        QTest::newRow("tiff") << smallTiff();
}

void TestDamagedFiles::cut()
{
    QFETCH(QByteArray, file);
    const auto whole = decode(file);
    QVERIFY2(whole.hasValue(), whole ? "" : whole.error().detail.c_str());
    for (qsizetype size = 16; size < file.size(); ++size) {
        const auto part = decode(file.left(size));
        QVERIFY2(!part, qPrintable(QString::number(size)));
        QCOMPARE(part.error().code, ErrorCode::damagedFile);
    }
}

void TestDamagedFiles::bytesAfterTheEnd_data()
{
    cut_data();
}

void TestDamagedFiles::bytesAfterTheEnd()
{
    QFETCH(QByteArray, file);
    const auto whole = decode(file);
    const auto longer = decode(file + QByteArray(500, 'x'));
    QVERIFY(longer.hasValue());
    QCOMPARE(valuesOf(longer->tensor), valuesOf(whole->tensor));
}

void TestDamagedFiles::decoderWarnings()
{
    // Entropy-coded data that is there to its end marker, but too short: libjpeg fills up the
    // picture with grey and says so in a warning.
    const QByteArray file = encoded(colorRamp(64, 64), "jpeg");
    const auto image = decode(file.left(file.size() - 200) + "\xff\xd9");
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::damagedFile);
}

void TestDamagedFiles::headers_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray bmp = encoded(colorRamp(9, 5), "bmp");
    const auto bmpWith = [&bmp](qsizetype at, quint32 value) {
        return QByteArray(bmp).replace(at, 4, littleEndianBytes(value));
    };
    QTest::newRow("bmp, negative columns") << bmpWith(18, quint32(-9));
    QTest::newRow("bmp, lowest number of rows") << bmpWith(22, 0x80000000U);
    QTest::newRow("bmp, pixels outside the file") << bmpWith(10, 0xFFFFFFF0U);
    QTest::newRow("bmp, four billion colours") << bmpWith(46, 0xFFFFFFFFU);
    QByteArray gif = smallGif();
    gif[32] = 9; // more columns than there are codes for
    QTest::newRow("gif, too few codes") << gif;
    gif = smallGif();
    gif[gif.size() - 4] = '\xfc'; // a code without a meaning
    QTest::newRow("gif, unknown code") << gif;
    QTest::newRow("jpeg without a picture") << QByteArray("\xff\xd8\xff\xd9");
}

void TestDamagedFiles::headers()
{
    QFETCH(QByteArray, file);
    const auto image = decode(file);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::damagedFile);
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damaged_files.moc"
