// SPDX-License-Identifier: GPL-3.0-or-later
// The raw numbers of a PNG, of each colour type and depth.
#include "test_images.h"

#include <QTest>

#include <algorithm>

using namespace normscope;
using namespace normscope::test;

using Values = std::vector<double>;
Q_DECLARE_METATYPE(Values)

namespace {

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result += char(value);
    return result;
}

bool hasNotice(const DecodedImage &image, NoticeCode code)
{
    return std::ranges::count(image.notices, code, &Notice::code) == 1;
}

} // namespace

class TestDecodePng : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void alpha_data();
    void alpha();
    void ignoresProfiles();
    void saysThatItIsAnimated();
    void refuses_data();
    void refuses();
};

void TestDecodePng::numbers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<Values>("values");
    const auto row
        = [](const char *name, const PngParts &parts, int channels, const Values &values) {
              QTest::newRow(name) << makePng(parts) << channels << (parts.depth == 16) << values;
          };
    row("grey 1 bit", {4, 2, 1, 0, {}, bytes({0xA0, 0x50})}, 1, {255, 0, 255, 0, 0, 255, 0, 255});
    row("grey 2 bits", {4, 1, 2, 0, {}, bytes({0x1B})}, 1, {0, 85, 170, 255});
    row("grey 4 bits", {2, 1, 4, 0, {}, bytes({0x1F})}, 1, {17, 255});
    row("grey 8 bits", {3, 1, 8, 0, {}, bytes({0, 128, 254})}, 1, {0, 128, 254});
    row("grey 16 bits", {2, 1, 16, 0, {}, bytes({0x12, 0x34, 0xFF, 0xFE})}, 1, {0x1234, 0xFFFE});
    const QByteArray greys = pngChunk("PLTE", bytes({10, 10, 10, 200, 200, 200}));
    const QByteArray colors = pngChunk("PLTE", bytes({1, 2, 3, 200, 100, 50}));
    row("grey palette", {3, 1, 8, 3, greys, bytes({1, 0, 1})}, 1, {200, 10, 200});
    row("colour palette", {2, 1, 8, 3, colors, bytes({1, 0})}, 3, {200, 100, 50, 1, 2, 3});
    row("colour palette 1 bit", {2, 1, 1, 3, colors, bytes({0x80})}, 3, {200, 100, 50, 1, 2, 3});
    row("RGB", {2, 1, 8, 2, {}, bytes({1, 2, 3, 253, 254, 255})}, 3, {1, 2, 3, 253, 254, 255});
    row("RGB of greys", {1, 1, 8, 2, {}, bytes({7, 7, 7})}, 3, {7, 7, 7});
    row("RGB 16 bits", {1, 1, 16, 2, {}, bytes({1, 2, 3, 4, 5, 6})}, 3, {0x102, 0x304, 0x506});
}

void TestDecodePng::numbers()
{
    QFETCH(QByteArray, file);
    QFETCH(int, channels);
    QFETCH(bool, wide);
    QFETCH(Values, values);
    const auto image = decode(file);
    QVERIFY(image.hasValue());
    QCOMPARE(int(image->tensor.shape().channels), channels);
    QVERIFY(image->tensor.type() == (wide ? StoredType::uint16 : StoredType::uint8));
    QCOMPARE(valuesOf(image->tensor), values);
    QVERIFY(image->notices.isEmpty());
}

void TestDecodePng::alpha_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Values>("dropped");
    QTest::addColumn<Values>("kept");
    const auto row
        = [](const char *name, const PngParts &parts, const Values &dropped, const Values &kept) {
              QTest::newRow(name) << makePng(parts) << dropped << kept;
          };
    // The colour of a transparent pixel is a number of the file like any other.
    row("RGBA", {2, 1, 8, 6, {}, bytes({200, 100, 51, 0, 10, 20, 30, 99})},
        {200, 100, 51, 10, 20, 30}, {200, 100, 51, 0, 10, 20, 30, 99});
    row("RGBA 16 bits", {1, 1, 16, 6, {}, bytes({1, 2, 3, 4, 5, 6, 7, 8})}, {0x102, 0x304, 0x506},
        {0x102, 0x304, 0x506, 0x708});
    row("grey and alpha", {2, 1, 8, 4, {}, bytes({200, 0, 9, 77})}, {200, 9}, {200, 0, 9, 77});
    row("grey and alpha 16 bits", {2, 1, 16, 4, {}, bytes({1, 2, 3, 4, 0xFF, 0xFE, 0, 0})},
        {0x102, 0xFFFE}, {0x102, 0x304, 0xFFFE, 0});
    row("grey with tRNS", {2, 1, 8, 0, pngChunk("tRNS", bytes({0, 9})), bytes({9, 8})}, {9, 8},
        {9, 0, 8, 255});
    row("1 bit with tRNS", {2, 1, 1, 0, pngChunk("tRNS", bytes({0, 1})), bytes({0x80})}, {255, 0},
        {255, 0, 0, 255});
    row("1 bit with black tRNS", {2, 1, 1, 0, pngChunk("tRNS", bytes({0, 0})), bytes({0x80})},
        {255, 0}, {255, 255, 0, 0});
    row("2 bits with tRNS", {2, 1, 2, 0, pngChunk("tRNS", bytes({0, 2})), bytes({0x90})}, {170, 85},
        {170, 0, 85, 255});
    row("grey 16 bits with tRNS",
        {2, 1, 16, 0, pngChunk("tRNS", bytes({1, 2})), bytes({1, 2, 1, 3})}, {0x102, 0x103},
        {0x102, 0, 0x103, 0xFFFF});
    row("RGB with tRNS",
        {2, 1, 8, 2, pngChunk("tRNS", bytes({0, 1, 0, 2, 0, 3})), bytes({1, 2, 3, 1, 2, 4})},
        {1, 2, 3, 1, 2, 4}, {1, 2, 3, 0, 1, 2, 4, 255});
    const QByteArray palette
        = pngChunk("PLTE", bytes({1, 2, 3, 200, 100, 50})) + pngChunk("tRNS", bytes({128}));
    row("palette with tRNS", {2, 1, 8, 3, palette, bytes({0, 1})}, {1, 2, 3, 200, 100, 50},
        {1, 2, 3, 128, 200, 100, 50, 255});
}

void TestDecodePng::alpha()
{
    QFETCH(QByteArray, file);
    QFETCH(Values, dropped);
    QFETCH(Values, kept);
    const auto without = decode(file);
    QVERIFY(without.hasValue());
    QCOMPARE(valuesOf(without->tensor), dropped);
    QVERIFY(hasNotice(*without, NoticeCode::alphaDropped));
    DecodeOptions options;
    options.keepAlpha = true;
    const auto with = decode(file, options);
    QVERIFY(with.hasValue());
    QCOMPARE(valuesOf(with->tensor), kept);
    QVERIFY(with->notices.isEmpty());
}

void TestDecodePng::ignoresProfiles()
{
    const QByteArray before = pngChunk("gAMA", bigEndianBytes(quint32(100000)))
        + pngChunk("iCCP", "x" + QByteArray(2, '\0') + qCompress("nonsense").mid(4))
        + pngChunk("tEXt", QByteArray("a\0b", 3));
    const auto image = decode(makePng({1, 1, 8, 2, before, bytes({10, 128, 250})}));
    QVERIFY(image.hasValue());
    QCOMPARE(valuesOf(image->tensor), (Values {10, 128, 250}));
}

void TestDecodePng::saysThatItIsAnimated()
{
    const QByteArray control
        = pngChunk("acTL", bigEndianBytes(quint32(5)) + bigEndianBytes(quint32(0)));
    const auto image = decode(makePng({1, 1, 8, 0, control, bytes({1})}));
    QVERIFY(image.hasValue());
    QVERIFY(hasNotice(*image, NoticeCode::firstFrameOnly));
    QCOMPARE(image->notices.front().number, 5);
}

void TestDecodePng::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    const PngParts good {2, 2, 8, 0, {}, bytes({1, 2, 3, 4})};
    auto parts = good;
    const auto row = [&good, &parts](const char *name) {
        QTest::newRow(name) << makePng(parts);
        parts = good;
    };
    parts.depth = 3;
    row("depth 3");
    parts.colorType = 5;
    row("colour type 5");
    parts.columns = 0;
    row("no columns");
    parts.columns = 0x80000001U;
    row("more columns than there can be");
    parts.colorType = 3;
    row("no palette");
    parts.before = pngChunk("ABCD", {});
    row("unknown critical chunk");
    QByteArray file = makePng(good);
    file[file.indexOf("IDAT") + 6] = char(file[file.indexOf("IDAT") + 6] ^ 1);
    QTest::newRow("checksum") << file;
    file = makePng(good);
    file.back() = char(file.back() ^ 1);
    QTest::newRow("checksum of the last chunk") << file;
    file = makePng(good);
    QTest::newRow("length beyond the end")
        << file.replace(file.indexOf("IDAT") - 4, 4, bigEndianBytes(quint32(0x7FFFFFFF)));
}

void TestDecodePng::refuses()
{
    QFETCH(QByteArray, file);
    const auto image = decode(file);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::damagedFile);
}

QTEST_GUILESS_MAIN(TestDecodePng)
#include "tst_decode_png.moc"
