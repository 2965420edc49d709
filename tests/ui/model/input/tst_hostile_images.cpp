// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were made to harm: each is refused with one line of text, or gives exactly the
// pixels that it holds.
#include "test_files.h"
#include "ui/model/input/error_text.h"

#include <QImageReader>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

using Values = std::vector<double>;
Q_DECLARE_METATYPE(Values)

namespace {

constexpr int kOpens = -1;
constexpr int kDamaged = int(ErrorCode::damagedFile);
constexpr int kUnsupported = int(ErrorCode::unsupported);
constexpr int kTooLarge = int(ErrorCode::tooLarge);
constexpr int kUnknown = int(ErrorCode::unknownFormat);

bool canRead(const QByteArray &format)
{
    return QImageReader::supportedImageFormats().contains(format);
}

/// One row: what comes of the file, and for kOpens the pixels.
void row(const char *name, const QByteArray &file, int outcome, const Values &values = {})
{
    QTest::newRow(name) << file << outcome << values;
}

QByteArray replaced(QByteArray file, qsizetype at, const QByteArray &bytes)
{
    return file.replace(at, bytes.size(), bytes);
}

/// A PNG of these chunks after its signature.
QByteArray pngOf(const QByteArray &chunks)
{
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n") + chunks;
}

QByteArray ihdr(quint32 columns, quint32 rows, int depth, int colorType, int interlace = 0)
{
    return pngChunk("IHDR",
                    bigEndianBytes(columns) + bigEndianBytes(rows)
                        + bytesOf({depth, colorType, 0, 0, interlace}));
}

QByteArray zlib(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

QByteArray idat(const QByteArray &filtered)
{
    return pngChunk("IDAT", zlib(filtered));
}

QByteArray greyPng(quint32 columns, quint32 rows, const QByteArray &filtered)
{
    return pngOf(ihdr(columns, rows, 8, 0) + idat(filtered) + pngChunk("IEND", {}));
}

QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + littleEndianBytes(quint32(4 + chunks.size())) + "WEBP" + chunks;
}

} // namespace

class TestHostileImages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void png_data();
    void png();
    void jpeg_data();
    void jpeg();
    void gif_data();
    void gif();
    void bmp_data();
    void bmp();
    void webp_data();
    void webp();
    void tiff_data();
    void tiff();
    void others_data();
    void others();

private:
    static void columns();
    static void check();
};

void TestHostileImages::columns()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<Values>("values");
}

void TestHostileImages::check()
{
    QFETCH(QByteArray, file);
    QFETCH(int, outcome);
    QFETCH(Values, values);
    const auto image = decode(file);
    if (image) {
        QCOMPARE(kOpens, outcome);
        QCOMPARE(valuesOf(image->tensor), values);
        return;
    }
    const QString words
        = errorText(InputError(image.error(), FilePath::fromBytes("x.png"))).forCommandLine();
    QVERIFY2(int(image.error().code) == outcome, qPrintable(words));
    QVERIFY(words.startsWith(u"x.png: "_qs) && words.contains(u"; "_qs));
    QVERIFY(!words.contains(u'\n') && !words.contains(u"%1"_qs));
}

void TestHostileImages::png_data()
{
    columns();
    const QByteArray end = pngChunk("IEND", {});
    const QByteArray two = idat(QByteArray("\0\1\2\0\3\4", 6)); // 2 x 2 greys
    const Values greys {1, 2, 3, 4};
    row("good", pngOf(ihdr(2, 2, 8, 0) + two + end), kOpens, greys);
    row("garbage behind the end", pngOf(ihdr(2, 2, 8, 0) + two + end + "garbage"), kOpens, greys);
    row("many chunks of text",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("tEXt", QByteArray("a\0b", 3)).repeated(30000) + two
              + end),
        kOpens, greys);
    row("a text that unpacks to 64 MB",
        pngOf(ihdr(2, 2, 8, 0)
              + pngChunk("zTXt", QByteArray("k\0\0", 3) + zlib(QByteArray(64 << 20, '\0'))) + two
              + end),
        kOpens, greys);
    row("a broken profile", pngOf(ihdr(2, 2, 8, 0) + pngChunk("iCCP", "nonsense") + two + end),
        kOpens, greys);
    const QByteArray stream = zlib(QByteArray("\0\1\2\0\3\4", 6));
    QByteArray pieces;
    for (const char byte : stream)
        pieces += pngChunk("IDAT", QByteArray(1, byte)) + pngChunk("IDAT", {});
    row("pixels in pieces of a byte", pngOf(ihdr(2, 2, 8, 0) + pieces + end), kOpens, greys);
    row("every filter",
        greyPng(3, 5, bytesOf({0, 10, 20, 30, 1, 10, 1, 1, 2, 1, 1, 1, 3, 2, 3, 4, 4, 1, 2, 3})),
        kOpens,
        // By hand: sub adds the left, up the above, average (left + above) / 2, Paeth the nearest.
        {10, 20, 30, 10, 11, 12, 11, 12, 13, 7, 12, 16, 8, 14, 19});
    row("a filter that is none", greyPng(2, 2, bytesOf({0, 1, 2, 5, 3, 4})), kDamaged);
    row("no pixels", pngOf(ihdr(2, 2, 8, 0) + end), kDamaged);
    row("empty pixels", pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", {}) + end), kDamaged);
    row("no zlib stream", pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", QByteArray(40, '\xff')) + end),
        kDamaged);
    row("a bad zlib block",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", "\x78\x9c" + QByteArray(30, '\xff')) + end),
        kDamaged);
    row("too few pixels", greyPng(2, 2, bytesOf({0, 1, 2, 0, 3})), kDamaged);
    row("a row too few", greyPng(2, 2, bytesOf({0, 1, 2})), kDamaged);
    row("a row too many", greyPng(2, 2, bytesOf({0, 1, 2, 0, 3, 4, 0, 5, 6})), kDamaged);
    row("the checksum of the pixels is cut",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", stream.chopped(4)) + end), kDamaged);
    row("the checksum of the pixels is wrong",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", stream.chopped(1) + '\0') + end), kDamaged);
    row("bytes behind the stream",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", stream + "more") + end), kDamaged);
    row("a chunk between the pixels",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("IDAT", stream.left(4))
              + pngChunk("tEXt", QByteArray("a\0b", 3)) + pngChunk("IDAT", stream.mid(4)) + end),
        kDamaged);
    row("no end", pngOf(ihdr(2, 2, 8, 0) + two), kDamaged);
    row("no header", pngOf(two + end), kDamaged);
    row("two headers", pngOf(ihdr(2, 2, 8, 0) + ihdr(2, 2, 8, 0) + two + end), kDamaged);
    row("the header's checksum",
        replaced(pngOf(ihdr(2, 2, 8, 0) + two + end), 29, QByteArray(4, '\0')), kDamaged);
    row("a length beyond the file",
        pngOf(ihdr(2, 2, 8, 0) + bigEndianBytes(quint32(0x7FFFFFFF)) + "IDATxx"), kDamaged);
    row("a length of four billion",
        pngOf(ihdr(2, 2, 8, 0) + bigEndianBytes(quint32(0xFFFFFFFF)) + "IDATxx"), kDamaged);
    for (const quint32 side : {12000U, 65535U, 0x7FFFFFFFU})
        row(qPrintable(u"%1 squared"_qs.arg(side)), pngOf(ihdr(side, side, 8, 2) + two + end),
            kTooLarge);
    row("wide", pngOf(ihdr(0x7FFFFFFF, 1, 8, 0) + two + end), kTooLarge);
    row("400 megapixels of a bit", pngOf(ihdr(20000, 20000, 1, 0) + two + end), kTooLarge);
    row("no columns", pngOf(ihdr(0, 2, 8, 0) + two + end), kDamaged);
    row("no rows", pngOf(ihdr(2, 0, 8, 0) + two + end), kDamaged);
    row("a negative width", pngOf(ihdr(0x80000001U, 2, 8, 0) + two + end), kDamaged);
    row("depth 3", pngOf(ihdr(2, 2, 3, 0) + two + end), kDamaged);
    row("depth 16 of a palette", pngOf(ihdr(2, 2, 16, 3) + two + end), kDamaged);
    row("colour type 5", pngOf(ihdr(2, 2, 8, 5) + two + end), kDamaged);
    row("colour type 255", pngOf(ihdr(2, 2, 8, 255) + two + end), kDamaged);
    row("interlace 2", pngOf(ihdr(2, 2, 8, 0, 2) + two + end), kDamaged);
    const QByteArray palette = pngChunk("PLTE", bytesOf({1, 2, 3, 4, 5, 6}));
    const QByteArray indexed = ihdr(2, 1, 8, 3);
    const QByteArray zeroOne = idat(bytesOf({0, 0, 1}));
    row("palette", pngOf(indexed + palette + zeroOne + end), kOpens, {1, 2, 3, 4, 5, 6});
    row("no palette", pngOf(indexed + zeroOne + end), kDamaged);
    row("palette behind the pixels", pngOf(indexed + zeroOne + palette + end), kDamaged);
    row("two palettes", pngOf(indexed + palette + palette + zeroOne + end), kDamaged);
    row("an empty palette", pngOf(indexed + pngChunk("PLTE", {}) + zeroOne + end), kDamaged);
    row("a palette of four bytes", pngOf(indexed + pngChunk("PLTE", "abcd") + zeroOne + end),
        kDamaged);
    row("a palette of 257 colours",
        pngOf(indexed + pngChunk("PLTE", QByteArray(771, 'x')) + zeroOne + end), kDamaged);
    row("a palette of 3 colours for a bit",
        pngOf(ihdr(2, 1, 1, 3) + pngChunk("PLTE", "aaabbbccc") + idat(bytesOf({0, 0})) + end),
        kDamaged);
    row("an index beyond the palette", pngOf(indexed + palette + idat(bytesOf({0, 0, 2})) + end),
        kDamaged);
    row("more alphas than colours",
        pngOf(indexed + palette + pngChunk("tRNS", "abc") + zeroOne + end), kDamaged);
    row("transparency of another size",
        pngOf(ihdr(2, 2, 8, 0) + pngChunk("tRNS", "abc") + two + end), kDamaged);
    // Adam7, 2 x 2: pass 1 has (0, 0), pass 6 (0, 1), pass 7 the row 1.
    row("interlaced", pngOf(ihdr(2, 2, 8, 0, 1) + idat(bytesOf({0, 1, 0, 2, 0, 3, 4})) + end),
        kOpens, greys);
    row("interlaced, cut", pngOf(ihdr(2, 2, 8, 0, 1) + idat(bytesOf({0, 1, 0, 2})) + end),
        kDamaged);
    row("interlaced, of one column", pngOf(ihdr(1, 2, 8, 0, 1) + idat(bytesOf({0, 1, 0, 3})) + end),
        kOpens, {1, 3});
}

void TestHostileImages::png()
{
    check();
}

void TestHostileImages::jpeg_data()
{
    columns();
    QImage grey(8, 8, QImage::Format_Grayscale8);
    grey.fill(77);
    const QByteArray good = encoded(grey, "jpeg");
    const qsizetype frame = good.indexOf("\xff\xc0");
    const qsizetype scan = good.indexOf("\xff\xda");
    const auto sized = [&](quint16 rows, quint16 width) {
        return replaced(good, frame + 5, bigEndianBytes(rows) + bigEndianBytes(width));
    };
    row("good", good, kOpens, Values(64, 77));
    row("garbage behind the end", good + "garbage", kOpens, Values(64, 77));
    row("a broken profile",
        good.left(2) + "\xff\xe2" + bigEndianBytes(quint16(9)) + "rubbish" + good.mid(2), kOpens,
        Values(64, 77));
    const QByteArray loop = QByteArray("MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08"
                                       "\0\0\0\x08",
                                       26);
    row("an EXIF directory that leads to itself",
        good.left(2) + "\xff\xe1" + bigEndianBytes(quint16(34)) + QByteArray("Exif\0\0", 6) + loop
            + good.mid(2),
        kOpens, Values(64, 77));
    row("65500 squared", sized(65500, 65500), kTooLarge);
    row("no rows", sized(0, 8), kDamaged);
    row("no columns", sized(8, 0), kDamaged);
    row("more rows than there are", sized(800, 8), kDamaged);
    row("start and end", QByteArray("\xff\xd8\xff\xd9"), kDamaged);
    row("no frame", good.left(frame) + good.mid(scan), kDamaged);
    row("two frames", good.left(scan) + good.mid(frame), kDamaged);
    row("a segment of length 1", replaced(good, 4, bytesOf({0, 1})), kDamaged);
    row("a segment of length 0", replaced(good, 4, bytesOf({0, 0})), kDamaged);
    row("a segment beyond the end", replaced(good, 4, bytesOf({0xFF, 0xFF})), kDamaged);
    row("12 bits", replaced(good, frame + 4, bytesOf({12})), kUnsupported);
    row("lossless", replaced(good, frame + 1, bytesOf({0xC3})), kUnsupported);
    row("arithmetic", replaced(good, frame + 1, bytesOf({0xC9})), kUnsupported);
    row("no components", replaced(good, frame + 9, bytesOf({0})), kDamaged);
    row("200 components", replaced(good, frame + 9, bytesOf({200})), kDamaged);
    row("a sampling of 0", replaced(good, frame + 11, bytesOf({0})), kDamaged);
    row("a table of quantities that is missing", replaced(good, frame + 12, bytesOf({3})),
        kDamaged);
    row("an unknown component in the scan", replaced(good, scan + 5, bytesOf({99})), kDamaged);
    row("an end in the middle of the pixels", good.left(scan + 11) + "\xff\xd9", kDamaged);
    row("no end", good.chopped(2), kDamaged);
    row("a scan with nothing", good.left(scan) + bytesOf({0xFF, 0xDA, 0, 2, 0xFF, 0xD9}), kDamaged);
    row("a thousand scans",
        good.chopped(2) + good.mid(scan, good.size() - scan - 2).repeated(1000) + "\xff\xd9",
        kDamaged);
    row("another picture inside", good.left(2) + good, kDamaged);
}

void TestHostileImages::jpeg()
{
    check();
}

void TestHostileImages::gif_data()
{
    columns();
    const Values pixels {200, 100, 50, 10, 20, 30, 200, 100, 50, 10, 20, 30};
    const QByteArray good = makeGif({});
    const auto coded = [](const QByteArray &codes) {
        GifParts parts;
        parts.codes = codes;
        return makeGif(parts);
    };
    row("good", good, kOpens, pixels);
    row("GIF87a", replaced(good, 4, "7"), kOpens, pixels);
    row("garbage behind the end", good + "garbage", kOpens, pixels);
    row("a screen of no columns", replaced(good, 6, bytesOf({0, 0})), kDamaged);
    row("a screen of no rows", replaced(good, 8, bytesOf({0, 0})), kDamaged);
    row("a screen of 65535 squared", replaced(good, 6, QByteArray(4, '\xff')), kTooLarge);
    row("a frame of no columns", replaced(good, 30, bytesOf({0, 0})), kDamaged);
    row("a frame larger than its codes", replaced(good, 30, bytesOf({9, 0})), kDamaged);
    row("no frame", good.left(25) + '\x3b', kDamaged);
    row("no palette", replaced(good, 10, bytesOf({1})), kDamaged);
    row("a palette that is cut", good.left(20) + '\x3b', kDamaged);
    row("minimum code size 0", coded(QByteArray("\0\2\x8c\x5c\0", 5)), kDamaged);
    row("minimum code size 12", coded(QByteArray("\x0c\2\x8c\x5c\0", 5)), kDamaged);
    row("minimum code size 255", coded(QByteArray("\xff\2\x8c\x5c\0", 5)), kDamaged);
    row("no codes", coded(QByteArray("\2\0", 2)), kDamaged);
    row("a code without a meaning", coded(QByteArray("\2\2\xfc\xff\0", 5)), kDamaged);
    row("the end as the first code", coded(QByteArray("\2\1\x05\0", 4)), kDamaged);
    row("only clear codes", coded(QByteArray("\2\3\x24\x49\x92\0", 6)), kDamaged);
    row("a colour that the palette lacks", // codes of four bits: 8 clear, 4, 4, 4, 4, 9 end
        coded(QByteArray("\3\3\x48\x44\x94\0", 6)), kDamaged);
    row("a sub-block that is cut", coded(QByteArray("\2\x09\x8c\x5c", 4)), kDamaged);
    row("an unknown block", good.chopped(1) + "\x55\x3b", kDamaged);
    row("no trailer", good.chopped(1), kDamaged);
    GifParts extended;
    extended.before = "\x21\xfe" + QByteArray("\xff" + QByteArray(255, 'c')).repeated(2000)
        + QByteArray(1, '\0');
    row("a comment of half a megabyte", makeGif(extended), kOpens, pixels);
    GifParts many;
    many.after = gifFrame({}).repeated(5000);
    row("5000 frames", makeGif(many), kOpens, pixels);
    // The table of strings is full after 4096 codes; what follows has to do without new ones.
    QByteArray full;
    quint32 bits = 0;
    int held = 0;
    int width = 3;
    quint32 next = 6;
    const auto put = [&](quint32 code) {
        bits |= code << held;
        for (held += width; held >= 8; held -= 8, bits >>= 8)
            full += char(bits & 0xFF);
    };
    put(4);
    put(1);
    for (int i = 1; i < 90 * 90; ++i) {
        put(1);
        if (next < 4096 && ++next == 1U << width && width < 12)
            ++width;
    }
    put(5);
    full += char(bits & 0xFF);
    GifParts endless;
    endless.columns = 90;
    endless.rows = 90;
    endless.codes = "\2";
    for (qsizetype at = 0; at < full.size(); at += 255) {
        const QByteArray block = full.mid(at, 255);
        endless.codes += char(block.size()) + block;
    }
    endless.codes += '\0';
    Values ones;
    for (int i = 0; i < 90 * 90; ++i)
        ones.insert(ones.end(), {200, 100, 50});
    row("a full table of strings", makeGif(endless), kOpens, ones);
}

void TestHostileImages::gif()
{
    check();
}

void TestHostileImages::bmp_data()
{
    columns();
    const BmpParts parts {2, 1, 24, 0, {}, bytesOf({3, 2, 1, 6, 5, 4, 0, 0}), {}};
    const QByteArray good = makeBmp(parts);
    const Values pixels {1, 2, 3, 4, 5, 6};
    const auto with32 = [&good](qsizetype at, quint32 value) {
        return replaced(good, at, littleEndianBytes(value));
    };
    row("good", good, kOpens, pixels);
    row("garbage behind the end", good + "garbage", kOpens, pixels);
    row("a wrong length of the file", with32(2, 0xFFFFFFFFU), kOpens, pixels);
    row("65535 squared", replaced(good, 18, littleEndianBytes(65535) + littleEndianBytes(65535)),
        kDamaged);
    row("negative columns", with32(18, quint32(-2)), kDamaged);
    row("no columns", with32(18, 0), kDamaged);
    row("no rows", with32(22, 0), kDamaged);
    row("the lowest number of rows", with32(22, 0x80000000U), kDamaged);
    row("a row too many", with32(22, 2), kDamaged);
    row("pixels outside of the file", with32(10, 0xFFFFFFF0U), kDamaged);
    row("pixels inside of the header", with32(10, 20), kDamaged);
    row("a header of 0 bytes", with32(14, 0), kDamaged);
    row("a header of four billion bytes", with32(14, 0xFFFFFFFFU), kDamaged);
    row("depth 0", replaced(good, 28, bytesOf({0, 0})), kDamaged);
    row("depth 3", replaced(good, 28, bytesOf({3, 0})), kDamaged);
    row("depth 65535", replaced(good, 28, bytesOf({255, 255})), kDamaged);
    row("JPEG inside", with32(30, 4), kUnsupported);
    row("compression 99", with32(30, 99), kUnsupported);
    row("runs of 24 bits", with32(30, 1), kDamaged);
    row("four billion colours", with32(46, 0xFFFFFFFFU), kDamaged);
    const QByteArray palette = bytesOf({3, 2, 1, 0, 6, 5, 4, 0});
    row("palette", makeBmp({2, 1, 8, 0, palette, bytesOf({1, 0, 0, 0}), {}}), kOpens,
        {4, 5, 6, 1, 2, 3});
    row("an index beyond the palette", makeBmp({2, 1, 8, 0, palette, bytesOf({1, 2, 0, 0}), {}}),
        kDamaged);
    row("runs", makeBmp({2, 1, 8, 1, palette, bytesOf({2, 1, 0, 1}), {}}), kOpens,
        {4, 5, 6, 4, 5, 6});
    row("runs without an end", makeBmp({2, 1, 8, 1, palette, bytesOf({2, 1, 2, 1}), {}}), kDamaged);
    row("runs of no bytes", makeBmp({2, 1, 8, 1, palette, {}, {}}), kDamaged);
    row("runs over the border",
        makeBmp({2, 1, 8, 1, palette, bytesOf({255, 1, 255, 1, 255, 1, 0, 1}), {}}), kOpens,
        {4, 5, 6, 4, 5, 6});
}

void TestHostileImages::bmp()
{
    check();
}

void TestHostileImages::webp_data()
{
    columns();
    if (!canRead("webp"))
        QSKIP("Qt's WebP plugin is missing");
    QImage image(2, 1, QImage::Format_RGB32);
    image.setPixel(0, 0, qRgb(1, 2, 3));
    image.setPixel(1, 0, qRgb(4, 5, 6));
    const QByteArray good = encoded(image, "webp");
    QCOMPARE(good.mid(12, 4), QByteArray("VP8L"));
    const QByteArray picture = good.mid(12);
    const Values pixels {1, 2, 3, 4, 5, 6};
    row("good", good, kOpens, pixels);
    row("garbage behind the end", good + "garbage", kOpens, pixels);
    row("a RIFF longer than the file", replaced(good, 4, littleEndianBytes(0x7FFFFFFFU)), kDamaged);
    row("a RIFF of no bytes", replaced(good, 4, littleEndianBytes(0U)), kDamaged);
    row("a RIFF that cuts the picture",
        replaced(good, 4, littleEndianBytes(quint32(good.size() - 12))), kDamaged);
    row("a chunk longer than the RIFF", replaced(good, 16, littleEndianBytes(0x7FFFFFFFU)),
        kDamaged);
    row("a chunk of no bytes", replaced(good, 16, littleEndianBytes(0U)), kDamaged);
    row("no chunk", riff({}), kDamaged);
    row("an unknown chunk first", riff("ABCD" + littleEndianBytes(4U) + "abcd" + picture),
        kDamaged);
    row("16383 squared", replaced(good, 21, littleEndianBytes(0x0FFFFFFEU)), kTooLarge);
    row("more pixels than there are",
        replaced(encoded(colorRamp(9, 5), "webp"), 21, littleEndianBytes(99U | 99U << 14)),
        kDamaged);
    row("the wrong signature", replaced(good, 20, "\x30"), kDamaged);
    const QByteArray big = "VP8X" + littleEndianBytes(10U) + QByteArray(4, '\0');
    row("a screen of 16 million squared", riff(big + QByteArray(6, '\xff') + picture), kTooLarge);
    row("a screen of another size", riff(big + QByteArray("\x09\0\0\x09\0\0", 6) + picture),
        kDamaged);
    row("only a screen", riff(big + QByteArray(6, '\0')), kDamaged);
    row("noise", riff("VP8 " + littleEndianBytes(100U) + QByteArray(100, 'n')), kDamaged);
}

void TestHostileImages::webp()
{
    check();
}

void TestHostileImages::tiff_data()
{
    columns();
    if (!canRead("tiff"))
        QSKIP("Qt's TIFF plugin is missing");
    const auto entries = tiffEntries(2, 2, 8, 1, 1);
    const QByteArray strip = bytesOf({1, 2, 3, 4});
    const Values pixels {1, 2, 3, 4};
    const auto changed = [&](const TiffEntry &entry) {
        return makeTiff({with(entries, entry), {strip}});
    };
    const QByteArray good = makeTiff({entries, {strip}});
    row("good", good, kOpens, pixels);
    row("garbage behind the end", good + "garbage", kOpens, pixels);
    row("an unknown tag", changed({60000, 4, {1}}), kOpens, pixels);
    TiffParts loop {entries, {strip}};
    loop.next = 12;
    row("a directory that leads to itself", makeTiff(loop), kOpens, pixels);
    loop.next = 0xFFFFFFF0U;
    row("a next directory outside of the file", makeTiff(loop), kOpens, pixels);
    row("a directory outside of the file", replaced(good, 4, littleEndianBytes(0xFFFFFFF0U)),
        kDamaged);
    row("a directory at 0", replaced(good, 4, littleEndianBytes(0U)), kDamaged);
    row("65535 entries", replaced(good, 12, bytesOf({255, 255})), kDamaged);
    row("no entries", replaced(good, 12, bytesOf({0, 0})), kUnsupported);
    row("100000 squared", makeTiff({tiffEntries(100000, 100000, 8, 1, 1), {strip}}), kDamaged);
    row("four billion squared", makeTiff({tiffEntries(0xFFFFFFFFU, 0xFFFFFFFFU, 8, 1, 1), {strip}}),
        kDamaged);
    row("100000 squared, packed",
        makeTiff({with(tiffEntries(100000, 100000, 8, 1, 1), {259, 3, {8}}), {strip}}), kTooLarge);
    row("no columns", changed({256, 4, {0}}), kDamaged);
    row("no rows", changed({257, 4, {0}}), kDamaged);
    row("a strip outside of the file", changed({273, 4, {0xFFFFFFF0U}}), kDamaged);
    row("a strip of four billion bytes", changed({279, 4, {0xFFFFFFF0U}}), kDamaged);
    row("a strip too short", changed({279, 4, {3}}), kDamaged);
    row("a strip of no bytes", changed({279, 4, {0}}), kDamaged);
    row("two strips, one length", changed({273, 4, {8, 8}}), kDamaged);
    row("no samples", changed({277, 3, {0}}), kUnsupported);
    row("65535 samples", changed({277, 3, {65535}}), kUnsupported);
    row("depth 0", changed({258, 3, {0}}), kUnsupported);
    row("compression 99", changed({259, 3, {99}}), kDamaged);
    row("broken zlib", changed({259, 3, {8}}), kDamaged);
    row("broken LZW", changed({259, 3, {5}}), kDamaged);
    row("broken JPEG", changed({259, 3, {7}}), kDamaged);
    row("zlib that ends early",
        makeTiff({with(entries, {259, 3, {8}}), {zlib(bytesOf({1, 2, 3}))}}), kDamaged);
    row("zlib", makeTiff({with(entries, {259, 3, {8}}), {zlib(strip)}}), kOpens, pixels);
    row("PackBits", makeTiff({with(entries, {259, 3, {32773}}), {bytesOf({1, 1, 2, 1, 3, 4})}}),
        kOpens, pixels);
    row("PackBits that end early",
        makeTiff({with(entries, {259, 3, {32773}}), {bytesOf({3, 1, 2})}}), kDamaged);
    row("a palette without colours", changed({262, 3, {3}}), kDamaged);
}

void TestHostileImages::tiff()
{
    check();
}

void TestHostileImages::others_data()
{
    columns();
    row("nothing", {}, kUnknown);
    row("a byte", "P", kUnknown);
    row("zeros", QByteArray(1 << 20, '\0'), kUnknown);
    row("text", "this is no picture", kUnknown);
    row("html", "<html><body>404</body></html>", kUnknown);
    row("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>", kUnknown);
    row("xbm", "#define a_width 8\n#define a_height 2\nstatic char a_bits[] = {1, 2};", kUnknown);
    row("xpm", "/* XPM */\nstatic char *x[] = {\"2 1 2 1\"};", kUnknown);
    row("tga", QByteArray("\0\0\2\0\0\0\0\0\0\0\0\0\1\0\1\0\x18\0abc", 21), kUnknown);
    row("icns", QByteArray("icns\0\0\0\x08", 8), kUnknown);
    row("ico", QByteArray("\0\0\1\0\1\0\1\1\0\0\1\0\x18\0", 14), kUnknown);
    row("mng", "\x8aMNG\r\n\x1a\n", kUnknown);
    row("pdf", "%PDF-1.4\n", kUnknown);
    row("zip", "PK\3\4", kUnknown);
    row("elf",
        "\x7f"
        "ELF",
        kUnknown);
    row("RIFF of sound", QByteArray("RIFF\4\0\0\0WAVE", 12), kUnknown);
    row("BigTIFF", QByteArray("II+\0\x08\0\0\0", 8), kUnknown);
    row("PNG's first bytes, then GIF", QByteArrayLiteral("\x89PNG\r\n\x1a\n") + makeGif({}),
        kDamaged);
    row("GIF's first bytes, then PNG", "GIF89a" + greyPng(1, 1, bytesOf({0, 1})), kDamaged);
    row("BM and text", "BM this is a letter about nothing in particular, and no picture", kDamaged);
    row("a page that begins with P6", "P6 is the sixth of the formats", kDamaged);
    // A picture and something else at once: what it opens as is decided by its first bytes.
    row("PNG and zip", greyPng(1, 1, bytesOf({0, 7})) + "PK\5\6" + QByteArray(18, '\0'), kOpens,
        {7});
    row("GIF and script", makeGif({}) + "<script>alert(1)</script>", kOpens,
        {200, 100, 50, 10, 20, 30, 200, 100, 50, 10, 20, 30});
}

void TestHostileImages::others()
{
    check();
}

QTEST_GUILESS_MAIN(TestHostileImages)
#include "tst_hostile_images.moc"
