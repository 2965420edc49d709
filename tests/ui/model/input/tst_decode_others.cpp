// SPDX-License-Identifier: GPL-3.0-or-later
// The raw numbers of TIFF, BMP, GIF, WebP, JPEG and PNM: depths, palettes, alpha, frames, pages.
#include "test_files.h"

#include <QImageReader>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

using Values = std::vector<double>;
Q_DECLARE_METATYPE(Values)

namespace {

bool hasNotice(const DecodedImage &image, NoticeCode code)
{
    return std::ranges::count(image.notices, code, &Notice::code) == 1;
}

bool canRead(const QByteArray &format)
{
    return QImageReader::supportedImageFormats().contains(format);
}

DecodeOptions keepingAlpha()
{
    DecodeOptions options;
    options.keepAlpha = true;
    return options;
}

QByteArray tiff(const std::vector<TiffEntry> &entries, const std::vector<QByteArray> &strips,
                bool little = true)
{
    return makeTiff({entries, strips, little});
}

} // namespace

class TestDecodeOthers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void alpha_data();
    void alpha();
    void firstOfMany_data();
    void firstOfMany();
    void greyIsAdopted();
    void unsupportedTiffs_data();
    void unsupportedTiffs();
    void turned_data();
    void turned();
    void cancelled_data();
    void cancelled();
    void pnmNotices();

private:
    static void tiffRows();
    static void bmpRows();
    static void pnmRows();
};

void TestDecodeOthers::tiffRows()
{
    const auto row
        = [](const char *name, const QByteArray &file, int channels, const Values &values,
             bool wide = false) { QTest::newRow(name) << file << channels << wide << values; };
    const auto rgb = tiffEntries(2, 1, 8, 3, 2);
    const auto planes = with(rgb, {284, 3, {2}});
    row("tiff RGB", tiff(rgb, {bytesOf({1, 2, 3, 253, 254, 255})}), 3, {1, 2, 3, 253, 254, 255});
    row("tiff RGB, big endian", tiff(rgb, {bytesOf({1, 2, 3, 4, 5, 6})}, false), 3,
        {1, 2, 3, 4, 5, 6});
    row("tiff RGB in planes", tiff(planes, {bytesOf({1, 4}), bytesOf({2, 5}), bytesOf({3, 6})}), 3,
        {1, 2, 3, 4, 5, 6});
    row("tiff RGB in two strips",
        tiff(with(tiffEntries(1, 2, 8, 3, 2), {278, 4, {1}}),
             {bytesOf({1, 2, 3}), bytesOf({4, 5, 6})}),
        3, {1, 2, 3, 4, 5, 6});
    row("tiff RGB 16 bits", tiff(tiffEntries(1, 1, 16, 3, 2), {bytesOf({2, 1, 4, 3, 0xFE, 0xFF})}),
        3, {0x102, 0x304, 0xFFFE}, true);
    row("tiff RGB 16 bits, big endian",
        tiff(tiffEntries(1, 1, 16, 3, 2), {bytesOf({1, 2, 3, 4, 0xFF, 0xFE})}, false), 3,
        {0x102, 0x304, 0xFFFE}, true);
    row("tiff grey", tiff(tiffEntries(3, 1, 8, 1, 1), {bytesOf({0, 128, 254})}), 1, {0, 128, 254});
    row("tiff grey, white is zero", tiff(tiffEntries(3, 1, 8, 1, 0), {bytesOf({0, 128, 254})}), 1,
        {255, 127, 1});
    row("tiff grey 16 bits", tiff(tiffEntries(2, 1, 16, 1, 1), {bytesOf({2, 1, 0xFE, 0xFF})}), 1,
        {0x102, 0xFFFE}, true);
    row("tiff 1 bit", tiff(tiffEntries(4, 1, 1, 1, 1), {bytesOf({0xA0})}), 1, {255, 0, 255, 0});
    row("tiff 1 bit, white is zero", tiff(tiffEntries(4, 1, 1, 1, 0), {bytesOf({0xA0})}), 1,
        {0, 255, 0, 255});
    std::vector<quint32> ramp(768, 0);
    ramp[1] = 51400;
    ramp[256 + 1] = 25700;
    ramp[512 + 1] = 12850;
    row("tiff palette", tiff(with(tiffEntries(2, 1, 8, 1, 3), {320, 3, ramp}), {bytesOf({1, 0})}),
        3, {200, 100, 50, 0, 0, 0});
}

void TestDecodeOthers::bmpRows()
{
    const auto row
        = [](const char *name, const BmpParts &parts, int channels, const Values &values) {
              QTest::newRow(name) << makeBmp(parts) << channels << false << values;
          };
    const QByteArray colors = bytesOf({3, 2, 1, 0, 50, 100, 200, 0});
    const QByteArray greys = bytesOf({10, 10, 10, 0, 200, 200, 200, 0});
    row("bmp 24 bits", {1, 1, 24, 0, {}, bytesOf({3, 2, 1, 0}), {}}, 3, {1, 2, 3});
    row("bmp 24 bits, bottom first", {1, 2, 24, 0, {}, bytesOf({3, 2, 1, 0, 6, 5, 4, 0}), {}}, 3,
        {4, 5, 6, 1, 2, 3});
    row("bmp 24 bits, top first", {1, -2, 24, 0, {}, bytesOf({3, 2, 1, 0, 6, 5, 4, 0}), {}}, 3,
        {1, 2, 3, 4, 5, 6});
    row("bmp 32 bits", {1, 1, 32, 0, {}, bytesOf({3, 2, 1, 0}), {}}, 3, {1, 2, 3});
    row("bmp palette", {2, 1, 8, 0, colors, bytesOf({1, 0, 0, 0}), {}}, 3, {200, 100, 50, 1, 2, 3});
    row("bmp grey palette", {2, 1, 8, 0, greys, bytesOf({1, 0, 0, 0}), {}}, 1, {200, 10});
    row("bmp 4 bits", {2, 1, 4, 0, colors, bytesOf({0x10, 0, 0, 0}), {}}, 3,
        {200, 100, 50, 1, 2, 3});
    row("bmp 1 bit", {2, 1, 1, 0, greys, bytesOf({0x80, 0, 0, 0}), {}}, 1, {200, 10});
    row("bmp runs", {3, 1, 8, 1, greys, bytesOf({2, 1, 1, 0, 0, 0, 0, 1}), {}}, 1, {200, 200, 10});
}

void TestDecodeOthers::pnmRows()
{
    const auto row
        = [](const char *name, const QByteArray &file, int channels, const Values &values,
             bool wide = false) { QTest::newRow(name) << file << channels << wide << values; };
    row("pbm", "P1 2 1 1 0", 1, {0, 255});
    row("pgm", "P5 2 1 255\n\x01\xfe", 1, {1, 254});
    row("pgm 16 bits", "P5 1 1 65535\n\x12\x34", 1, {0x1234}, true);
    row("ppm", "P6 1 1 255\n\x01\x02\x03", 3, {1, 2, 3});
    row("ppm 16 bits", "P6 1 1 65535\n\x01\x02\x03\x04\x05\x06", 3, {0x102, 0x304, 0x506}, true);
}

void TestDecodeOthers::numbers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<Values>("values");
    if (canRead("tiff"))
        tiffRows();
    bmpRows();
    pnmRows();
    QTest::newRow("gif") << makeGif({}) << 3 << false
                         << Values {200, 100, 50, 10, 20, 30, 200, 100, 50, 10, 20, 30};
    GifParts greys;
    greys.palette = bytesOf({0, 0, 0, 7, 7, 7, 9, 9, 9, 255, 255, 255});
    QTest::newRow("gif of greys") << makeGif(greys) << 1 << false << Values {7, 9, 7, 9};
}

void TestDecodeOthers::numbers()
{
    QFETCH(QByteArray, file);
    QFETCH(int, channels);
    QFETCH(bool, wide);
    QFETCH(Values, values);
    const auto image = decode(file);
    QVERIFY2(image.hasValue(), image ? "" : image.error().detail.c_str());
    QCOMPARE(int(image->tensor.shape().channels), channels);
    QVERIFY(image->tensor.type() == (wide ? StoredType::uint16 : StoredType::uint8));
    QCOMPARE(valuesOf(image->tensor), values);
    QVERIFY(image->notices.isEmpty());
}

void TestDecodeOthers::alpha_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Values>("dropped");
    QTest::addColumn<Values>("kept");
    if (canRead("tiff")) {
        // Associated (1) or not (2), the file's numbers stay.
        for (const quint32 kind : {1U, 2U}) {
            const auto entries = with(tiffEntries(2, 1, 8, 4, 2), {338, 3, {kind}});
            QTest::addRow("tiff RGBA %u", kind)
                << tiff(entries, {bytesOf({90, 100, 51, 128, 10, 20, 30, 99})})
                << Values {90, 100, 51, 10, 20, 30} << Values {90, 100, 51, 128, 10, 20, 30, 99};
        }
        QTest::newRow("tiff RGBA 16 bits")
            << tiff(with(tiffEntries(1, 1, 16, 4, 2), {338, 3, {2}}),
                    {bytesOf({2, 1, 4, 3, 6, 5, 8, 7})})
            << Values {0x102, 0x304, 0x506} << Values {0x102, 0x304, 0x506, 0x708};
    }
    if (canRead("webp")) {
        QImage image(1, 1, QImage::Format_ARGB32);
        image.setPixel(0, 0, qRgba(200, 100, 51, 77));
        QTest::newRow("webp") << encoded(image, "webp") << Values {200, 100, 51}
                              << Values {200, 100, 51, 77};
    }
    GifParts parts;
    parts.before = QByteArray("\x21\xf9\x04\x01\0\0\x01\0", 8); // colour 1 is transparent
    QTest::newRow("gif") << makeGif(parts)
                         << Values {200, 100, 50, 10, 20, 30, 200, 100, 50, 10, 20, 30}
                         << Values {};
}

void TestDecodeOthers::alpha()
{
    QFETCH(QByteArray, file);
    QFETCH(Values, dropped);
    QFETCH(Values, kept);
    const auto without = decode(file);
    QVERIFY2(without.hasValue(), without ? "" : without.error().detail.c_str());
    QCOMPARE(valuesOf(without->tensor), dropped);
    QVERIFY(hasNotice(*without, NoticeCode::alphaDropped));
    const auto with = decode(file, keepingAlpha());
    QVERIFY(with.hasValue());
    QCOMPARE(with->tensor.shape().channels, 4);
    QVERIFY(with->notices.isEmpty());
    if (!kept.empty())
        QCOMPARE(valuesOf(with->tensor), kept);
}

void TestDecodeOthers::firstOfMany_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<Values>("values");
    GifParts parts;
    GifParts second;
    second.codes = QByteArray("\2\2\xcc\x5c\0", 5); // other colours
    parts.after = gifFrame(second);
    QTest::newRow("gif") << makeGif(parts) << int(NoticeCode::firstFrameOnly)
                         << Values {200, 100, 50, 10, 20, 30, 200, 100, 50, 10, 20, 30};
    QTest::newRow("pgm") << QByteArray("P5 1 1 255\n\x07P5 1 1 255\n\x08")
                         << int(NoticeCode::firstPageOnly) << Values {7};
    if (canRead("tiff")) {
        TiffParts pages {tiffEntries(1, 1, 8, 1, 1), {bytesOf({7})}};
        const auto one = quint32(makeTiff(pages).size());
        pages.next = one;
        const QByteArray first = makeTiff(pages);
        // The second directory is a copy of the first one and its last.
        const QByteArray directory = first.mid(10).chopped(4) + QByteArray(4, '\0');
        QTest::newRow("tiff") << first + directory << int(NoticeCode::firstPageOnly) << Values {7};
    }
}

void TestDecodeOthers::firstOfMany()
{
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QFETCH(Values, values);
    const auto image = decode(file);
    QVERIFY2(image.hasValue(), image ? "" : image.error().detail.c_str());
    QVERIFY(hasNotice(*image, NoticeCode(code)));
    QCOMPARE(image->notices.size(), 1);
    QCOMPARE(valuesOf(image->tensor), values);
}

void TestDecodeOthers::greyIsAdopted()
{
    // Rows of a QImage begin at multiples of four bytes; the adopted ones still do.
    QImage grey(3, 2, QImage::Format_Grayscale8);
    grey.fill(77);
    const auto image = decode(encoded(grey, "jpeg"));
    QVERIFY(image.hasValue());
    QCOMPARE(image->tensor.shape().channels, 1);
    QCOMPARE(image->tensor.buffers().front().rowBytes, std::ptrdiff_t(4));
    QCOMPARE(valuesOf(image->tensor), Values(6, 77));
}

void TestDecodeOthers::unsupportedTiffs_data()
{
    QTest::addColumn<QByteArray>("file");
    if (!canRead("tiff"))
        QSKIP("Qt's TIFF plugin is missing");
    const QByteArray strip(64, '\7');
    QTest::newRow("float") << tiff(with(tiffEntries(2, 1, 32, 1, 1), {339, 3, {3}}), {strip});
    QTest::newRow("signed") << tiff(with(tiffEntries(2, 1, 8, 1, 1), {339, 3, {2}}), {strip});
    QTest::newRow("32 bits") << tiff(tiffEntries(2, 1, 32, 1, 1), {strip});
    QTest::newRow("12 bits") << tiff(tiffEntries(2, 1, 12, 1, 1), {strip});
    QTest::newRow("mixed bits") << tiff(with(tiffEntries(2, 1, 8, 3, 2), {258, 3, {5, 6, 5}}),
                                        {strip});
    QTest::newRow("two extra samples")
        << tiff(with(tiffEntries(2, 1, 8, 5, 2), {338, 3, {0, 0}}), {strip});
    QTest::newRow("grey of three samples") << tiff(tiffEntries(2, 1, 8, 3, 1), {strip});
    QTest::newRow("RGB of one sample") << tiff(tiffEntries(2, 1, 8, 1, 2), {strip});
    QTest::newRow("Lab") << tiff(tiffEntries(2, 1, 8, 3, 8), {strip});
}

void TestDecodeOthers::unsupportedTiffs()
{
    QFETCH(QByteArray, file);
    const auto image = decode(file);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::unsupported);
}

void TestDecodeOthers::turned_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

/// Every format that knows an orientation turns the picture in the same way. Reference: CIPA
/// DC-008, what the first row and the first column of the stored picture are in the seen one.
void TestDecodeOthers::turned()
{
    QFETCH(int, orientation);
    constexpr int kColumns = 3;
    constexpr int kRows = 2;
    Values expected;
    const bool transposed = orientation >= 5;
    for (int row = 0; row < (transposed ? kColumns : kRows); ++row) {
        for (int column = 0; column < (transposed ? kRows : kColumns); ++column) {
            int i = transposed ? column : row;
            int j = transposed ? row : column;
            const bool bottomFirst
                = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
            const bool rightFirst
                = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
            i = bottomFirst ? kRows - 1 - i : i;
            j = rightFirst ? kColumns - 1 - j : j;
            expected.push_back(10 * i + j + 1);
        }
    }
    const QByteArray pixels = bytesOf({1, 2, 3, 11, 12, 13});
    const QByteArray exif = QByteArray("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18)
        + char(orientation) + QByteArray(7, '\0');
    std::vector<QByteArray> files {
        makePng({kColumns, kRows, 8, 0, pngChunk("eXIf", exif), pixels})};
    if (canRead("tiff"))
        files.push_back(
            tiff(with(tiffEntries(kColumns, kRows, 8, 1, 1), {274, 3, {quint32(orientation)}}),
                 {pixels}));
    for (const QByteArray &file : files) {
        const auto image = decode(file);
        QVERIFY2(image.hasValue(), image ? "" : image.error().detail.c_str());
        QCOMPARE(valuesOf(image->tensor), expected);
        QCOMPARE(image->tensor.shape().rows, std::int64_t(transposed ? kColumns : kRows));
        QCOMPARE(hasNotice(*image, NoticeCode::orientationApplied), orientation != 1);
    }
}

void TestDecodeOthers::cancelled_data()
{
    QTest::addColumn<QByteArray>("file");
    const QImage image = colorRamp(300, 300);
    for (const char *format : {"png", "jpeg", "bmp", "webp", "tiff"}) {
        if (canRead(format))
            QTest::newRow(format) << encoded(image, format);
    }
    QTest::newRow("gif") << makeGif({});
    QTest::newRow("pnm") << "P5 1000 1000 255\n" + QByteArray(1'000'000, 'x');
}

/// A device that asks for a stop at its n-th read: wherever that is, the decoder ends and the
/// result is "cancelled", never a part of the picture.
class StoppingBuffer : public QBuffer
{
public:
    StoppingBuffer(const QByteArray &file, int reads) : m_left(reads)
    {
        setData(file);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    StopToken token() const { return m_source.get_token(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_left-- == 0)
            m_source.request_stop();
        return QBuffer::readData(data, maxSize);
    }

private:
    int m_left;
    std::stop_source m_source;
};

void TestDecodeOthers::cancelled()
{
    QFETCH(QByteArray, file);
    const FileFormat format = sniffFormat(file.left(kSniffBytes));
    int cancellations = 0;
    bool finished = false;
    for (int reads = 0; reads < 100'000 && !finished; reads += 1 + reads / 8) {
        StoppingBuffer device(file, reads);
        const auto image = decodeImage(device, format, {}, device.token());
        finished = !device.token().stop_requested();
        if (finished)
            QVERIFY(image.hasValue());
        if (image)
            continue;
        QCOMPARE(int(image.error().code), int(ErrorCode::cancelled));
        ++cancellations;
    }
    QVERIFY(finished);
    QVERIFY(cancellations > 0);
}

void TestDecodeOthers::pnmNotices()
{
    const auto ten = decode("P5 1 1 1023\n\x01\x02");
    QVERIFY(ten.hasValue());
    QCOMPARE(ten->notices, (QList<Notice> {{NoticeCode::ownMaximum, 1023, 65535, {}, {}}}));
    const auto trailing = decode("P5 1 1 255\n\x01more");
    QVERIFY(trailing.hasValue());
    QCOMPARE(trailing->notices, (QList<Notice> {{NoticeCode::trailingBytes, 0, 0, {}, {}}}));
}

QTEST_GUILESS_MAIN(TestDecodeOthers)
#include "tst_decode_others.moc"
