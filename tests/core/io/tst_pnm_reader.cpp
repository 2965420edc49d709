// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pnm_reader.h"
#include "npy_bytes.h"

#include <QTest>

using namespace normscope;
using npytest::sourceOf;

using Values = std::vector<double>;
Q_DECLARE_METATYPE(Values)

namespace {

Result<PnmImage> readBytes(const QByteArray &file, std::int64_t maxMegapixels = 120)
{
    const std::string_view bytes(file.constData(), std::size_t(file.size()));
    return readPnm(sourceOf(bytes), file.size(), maxMegapixels);
}

} // namespace

class TestPnmReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void rowsOfBitsAreFilledUp();
    void saysTheMaximum();
    void trailing_data();
    void trailing();
    void refuses_data();
    void refuses();
    void cut_data();
    void cut();
    void limits_data();
    void limits();
    void limitOfTheBatch();
    void unknownSize();
    void sourceThatFails();
    void sourceThatFailsLater();
};

void TestPnmReader::numbers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<Values>("values");
    const auto row = [](const char *name, const QByteArray &file, int rows, int channels,
                        const Values &values, bool wide = false) {
        QTest::newRow(name) << file << rows << channels << wide << values;
    };
    // pbm(5): 1 is black.
    row("P1", "P1\n3 2\n1 0 1\n0 1 0\n", 2, 1, {0, 255, 0, 255, 0, 255});
    row("P1 without spaces", "P1 3 2 101010", 2, 1, {0, 255, 0, 255, 0, 255});
    row("P2", "P2\n3 1\n255\n0 17 255\n", 1, 1, {0, 17, 255});
    row("P2 leading zeros", "P2 2 1 0255 007 000", 1, 1, {7, 0});
    row("P2 wide", "P2 3 1 65535 0 256 65535", 1, 1, {0, 256, 65535}, true);
    row("P3", "P3 2 1 255 1 2 3 253 254 255\n", 1, 3, {1, 2, 3, 253, 254, 255});
    row("P3 maximum 256 is wide", "P3 1 1 256 1 2 256", 1, 3, {1, 2, 256}, true);
    row("P4", "P4\n8 2\n\xa5\x0f", 2, 1,
        {0, 255, 0, 255, 255, 0, 255, 0, //
         255, 255, 255, 255, 0, 0, 0, 0});
    row("P5", QByteArray("P5\n3 1\n255\n\0\x11\xff", 14), 1, 1, {0, 17, 255});
    row("P5 wide, high byte first", "P5 2 1 65535\n\x12\x34\xff\xfe", 1, 1, {0x1234, 0xFFFE}, true);
    row("P6", "P6\n1 2\n255\n\x01\x02\x03\xfd\xfe\xff", 2, 3, {1, 2, 3, 253, 254, 255});
    row("P6 wide", "P6 1 1 1023\n\x01\x02\x03\xff\x02\x01", 1, 3, {0x102, 0x3FF, 0x201}, true);
    row("raw numbers, whatever the maximum", "P5 2 1 100\n\x64\x32", 1, 1, {100, 50});
    row("a raw space is a number", "P5 2 1 255\n  ", 1, 1, {32, 32});
    row("a raw '#' is a number", "P5 2 1 255\n#\n", 1, 1, {35, 10});
    row("comments", "P2 # one\n#two\n2 # three\n 1#four\n255#five\n1# six\n 2#", 1, 1, {1, 2});
    row("comment that ends the raw header", "P5 1 1 255#c\n\x07", 1, 1, {7});
    row("every kind of space", "P5\t\v\f\r\n 1\n1\t255\r\x07", 1, 1, {7});
}

void TestPnmReader::numbers()
{
    QFETCH(QByteArray, file);
    QFETCH(int, rows);
    QFETCH(int, channels);
    QFETCH(bool, wide);
    QFETCH(Values, values);
    const auto image = readBytes(file);
    QCOMPARE(npytest::refusal(image), std::string());
    const auto columns = std::int64_t(values.size()) / rows / channels;
    QVERIFY(image->tensor.shape() == (Shape {1, rows, columns, channels}));
    QVERIFY(image->tensor.type() == (wide ? StoredType::uint16 : StoredType::uint8));
    QCOMPARE(npytest::values(image->tensor), values);
    QVERIFY(!image->trailingBytes);
}

void TestPnmReader::rowsOfBitsAreFilledUp()
{
    const auto image = readBytes(QByteArray("P4 9 2\n\xff\x7f\x00\xff", 11));
    QVERIFY(image.hasValue());
    QCOMPARE(npytest::values(image->tensor),
             (Values {0, 0, 0, 0, 0, 0, 0, 0, 255, //
                      255, 255, 255, 255, 255, 255, 255, 255, 0}));
}

void TestPnmReader::saysTheMaximum()
{
    QCOMPARE(readBytes("P2 1 1 100 7")->maximum, 100);
    QCOMPARE(readBytes("P5 1 1 1023\n\x01\x02")->maximum, 1023);
    QCOMPARE(readBytes("P1 1 1 1")->maximum, 255);
}

void TestPnmReader::trailing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("trailing");
    QTest::addColumn<bool>("more");
    QTest::newRow("plain, space") << QByteArray("P2 1 1 9 7\n \n") << false << false;
    QTest::newRow("plain, comment") << QByteArray("P2 1 1 9 7 # the end") << false << false;
    QTest::newRow("plain, one number more") << QByteArray("P2 1 1 9 7 8") << true << false;
    QTest::newRow("plain bits, one more") << QByteArray("P1 1 1 11") << true << false;
    QTest::newRow("raw, line feed") << QByteArray("P5 1 1 255\n7\n") << true << false;
    QTest::newRow("raw, bytes") << QByteArray("P5 1 1 255\n7garbage") << true << false;
    QTest::newRow("raw, another picture")
        << QByteArray("P5 1 1 255\n7P5 1 1 255\n8") << true << true;
}

void TestPnmReader::trailing()
{
    QFETCH(QByteArray, file);
    const auto image = readBytes(file);
    QCOMPARE(npytest::refusal(image), std::string());
    QTEST(image->trailingBytes, "trailing");
    QTEST(image->morePictures, "more");
}

void TestPnmReader::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("refusal");
    const auto row = [](const char *name, const QByteArray &file, const char *refusal) {
        QTest::newRow(name) << file << QByteArray(refusal);
    };
    constexpr auto header = "damagedFile: its header is wrong";
    constexpr auto stray = "damagedFile: stray bytes are inside";
    constexpr auto early = "damagedFile: it ends early";
    row("no PNM", "Q5 1 1 255\n7", "unknownFormat: ");
    row("P0", "P0 1 1 255\n7", "unknownFormat: ");
    row("P8", "P8 1 1 255\n7", "unknownFormat: ");
    row("PFM", "PF 1 1 -1.0\n7", "unknownFormat: ");
    row("PAM", "P7\nWIDTH 1\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\n7", "unsupported: PAM (P7)");
    row("no space behind the kind", "P51 1 255\n7", header);
    row("no columns", "P5 0 1 255\n7", header);
    row("no rows", "P5 1 0 255\n7", header);
    row("negative", "P5 -1 1 255\n7", header);
    row("plus", "P5 +1 1 255\n7", header);
    row("hexadecimal", "P5 0x1 1 255\n7", header);
    row("fraction", "P5 1.0 1 255\n7", header);
    row("exponent", "P5 1e0 1 255\n7", header);
    row("words", "P6\nten ten\n255\n", header);
    row("maximum 0", "P5 1 1 0\n7", header);
    row("maximum 65536", "P5 1 1 65536\n77", header);
    row("maximum of 20 digits", "P5 1 1 99999999999999999999\n77", header);
    row("maximum -1", "P5 1 1 -1\n7", header);
    row("maximum without a space", "P5 1 1 255", early);
    row("maximum and a letter", "P5 1 1 255a7", header);
    row("NUL in the header", QByteArray("P5 1\0 1 255\n7", 13), header);
    row("Unicode digits", "P5 \xd9\xa1 1 255\n7", header);
    row("endless comment", "P6\n#" + QByteArray(300000, 'x'), header);
    row("endless space", "P6" + QByteArray(300000, ' ') + "1 1 255\nabc", header);
    row("endless digits", "P6 " + QByteArray(300000, '0') + "1 1 255\nabc", header);
    row("endless last comment", "P5 1 1 255#" + QByteArray(300000, 'x') + "\n7", header);
    row("comment without an end", "P5 1 1 # 255", early);
    row("plain, too few", "P2 2 1 255 1 ", early);
    row("plain bits, too few", "P1 2 2 0 1 1 ", early);
    row("plain, above the maximum", "P2 2 1 100 1 101",
        "damagedFile: a number is larger than its "
        "maximum of 100");
    row("plain, huge", "P2 1 1 255 99999999999999999999999999",
        "damagedFile: a number is larger "
        "than its maximum of 255");
    row("plain, negative", "P2 2 1 255 1 -1", stray);
    row("plain, a letter", "P2 2 1 255 1 a", stray);
    row("plain, a letter behind a number", "P2 2 1 255 1a 2", stray);
    row("plain, a fraction", "P2 2 1 255 1.5 2", stray);
    row("plain, NUL", QByteArray("P2 2 1 255 1\0002", 15), stray);
    row("plain bits, 2", "P1 2 1 02", stray);
    row("plain bits, a letter", "P1 2 1 0x", stray);
    row("raw, above the maximum", "P5 2 1 100\n\x01\x65",
        "damagedFile: a number is larger than "
        "its maximum of 100");
    row("raw wide, above the maximum", "P5 1 1 1023\n\x04\x01",
        "damagedFile: a number is larger "
        "than its maximum of 1023");
}

void TestPnmReader::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, refusal);
    QCOMPARE(QByteArray::fromStdString(npytest::refusal(readBytes(file))), refusal);
}

void TestPnmReader::cut_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("P1") << QByteArray("P1 3 2 101010");
    QTest::newRow("P2") << QByteArray("P2 3 2 255 9 8 7 6 5 4");
    QTest::newRow("P3") << QByteArray("P3 1 2 255 9 8 7 6 5 4");
    QTest::newRow("P4") << QByteArray("P4 9 2\n\xff\x7f\x01\xff");
    QTest::newRow("P5") << QByteArray("P5 3 2 255\nabcdef");
    QTest::newRow("P5 wide") << QByteArray("P5 3 2 65535\nabcdefghijkl");
    QTest::newRow("P6") << QByteArray("P6 1 2 255\nabcdef");
}

void TestPnmReader::cut()
{
    QFETCH(QByteArray, file);
    QCOMPARE(npytest::refusal(readBytes(file)), std::string());
    for (qsizetype size = 2; size < file.size(); ++size) {
        // Known from the size of the file, and found out where that is unknown.
        const auto known = readBytes(file.left(size));
        QCOMPARE(npytest::refusal(known), std::string("damagedFile: it ends early"));
        const std::string_view bytes(file.constData(), std::size_t(size));
        QCOMPARE(npytest::refusal(readPnm(sourceOf(bytes), -1)),
                 std::string("damagedFile: it ends early"));
    }
}

void TestPnmReader::limits_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("pixels") << QByteArray("P5 12000 10001 255\n");
    QTest::newRow("65535") << QByteArray("P6\n65535 65535\n255\n");
    QTest::newRow("int") << QByteArray("P6\n2147483647 2147483647\n255\n");
    QTest::newRow("int64") << QByteArray("P6\n9223372036854775807 9223372036854775807\n255\n");
    QTest::newRow("20 digits") << QByteArray("P6\n99999999999999999999 3\n255\n");
    QTest::newRow("bits") << QByteArray("P4\n20000 20000\n");
    QTest::newRow("plain") << QByteArray("P1\n20000 20000\n");
}

void TestPnmReader::limits()
{
    QFETCH(QByteArray, file);
    QCOMPARE(npytest::refusal(readBytes(file + "abc")), std::string("tooLarge: 120 megapixels"));
}

void TestPnmReader::limitOfTheBatch()
{
    const std::string_view header = "P4\n1000 600\n";
    const std::string bytes = std::string(header) + std::string(75'000, 'x');
    const auto size = std::int64_t(bytes.size());
    QVERIFY(readPnm(sourceOf(bytes), size, 1).hasValue());
    QCOMPARE(npytest::refusal(readPnm(sourceOf(bytes), size, 1, 1)),
             std::string("tooLarge: 1 megapixels"));
}

void TestPnmReader::unknownSize()
{
    const std::string_view bytes = "P5 2 1 255\nab";
    const auto image = readPnm(sourceOf(bytes), -1);
    QVERIFY(image.hasValue());
    QCOMPARE(npytest::values(image->tensor), (Values {97, 98}));
}

void TestPnmReader::sourceThatFails()
{
    const auto failing = [](void *, std::int64_t) -> std::int64_t { return -1; };
    QCOMPARE(npytest::refusal(readPnm(failing, 1000)), std::string("fileUnreadable: "));
}

/// Each call of a source may be the one that fails: none is asked again, and none is taken for
/// the end of the file.
void TestPnmReader::sourceThatFailsLater()
{
    QByteArray file("P5 3000 200 255\n");
    file += QByteArray(600'000, 'x');
    for (int good = 0;; ++good) {
        auto inner = sourceOf({file.constData(), std::size_t(file.size())});
        int calls = 0;
        bool asked = false;
        const ByteSource source = [&](void *data, std::int64_t size) -> std::int64_t {
            asked = asked || calls > good;
            return ++calls > good ? -1 : inner(data, size);
        };
        const auto image = readPnm(source, file.size());
        QVERIFY(!asked);
        if (image) {
            QVERIFY(good > 5);
            break;
        }
        QCOMPARE(npytest::refusal(image), std::string("fileUnreadable: "));
    }
}

QTEST_GUILESS_MAIN(TestPnmReader)
#include "tst_pnm_reader.moc"
