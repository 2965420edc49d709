// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"
#include "tests/core/io/npy_bytes.h"

#include <QTest>

#include <cstdlib>
#include <limits>
#include <new>
#include <random>

using namespace normscope;

namespace {

/// What this thread allocates (Qt Test has one of its own): the largest piece, and the size from
/// which on there is no memory.
thread_local std::size_t largestAllocation = 0;
thread_local std::size_t allocationLimit = std::numeric_limits<std::size_t>::max();

} // namespace

void *operator new(std::size_t size)
{
    largestAllocation = std::max(largestAllocation, size);
    if (size < allocationLimit) {
        if (void *memory = std::malloc(size == 0 ? 1 : size))
            return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

std::string smallFile()
{
    std::string data;
    for (int i = 0; i < 24; ++i)
        npytest::append(data, static_cast<float>(i), false);
    return npytest::file(npytest::dictionary("<f4", false, "(1, 2, 3, 4)"), data);
}

} // namespace

/// Whole .npy files, in memory: what is noticed and what is refused.
class TestNpyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryVersion_data();
    void readsEveryVersion();
    void tellsLimitsOfType();
    void noticesInexactIntegers();
    void noticesTrailingBytes();
    void noticesChannelsFirst();
    void knowsItsMagic();
    void refuses_data();
    void refuses();
    void refusesLargeShapes_data();
    void refusesLargeShapes();
    void refusesMoreThanTheFileHolds();
    void refusesEveryTruncation();
    void passesOnAFailingSource();
    void survivesMutations();
    void runsOutOfMemory();
};

void TestNpyReader::readsEveryVersion_data()
{
    QTest::addColumn<int>("major");
    QTest::newRow("1.0") << 1;
    QTest::newRow("2.0") << 2;
    QTest::newRow("3.0") << 3;
}

void TestNpyReader::readsEveryVersion()
{
    QFETCH(int, major);
    const std::string dictionary = npytest::dictionary("|u1", false, "(2, 3)");
    for (const std::string &bytes : {npytest::file(dictionary, "abcdef", major),
                                     npytest::rawFile(dictionary, "abcdef", major)}) {
        for (const std::int64_t fileBytes : {std::ssize(bytes), std::ptrdiff_t {-1}}) {
            const Result<NpyArray> array
                = readNpy(npytest::sourceOf(bytes), fileBytes, Layout::automatic);
            QCOMPARE(npytest::refusal(array), std::string());
            QVERIFY(npytest::values(array->tensor)
                    == std::vector<double>({'a', 'b', 'c', 'd', 'e', 'f'}));
        }
    }
}

void TestNpyReader::tellsLimitsOfType()
{
    const auto limitOf = [](const char *descr, const std::string &data) {
        const std::string bytes = npytest::file(npytest::dictionary(descr, false, "(1, 1)"), data);
        const Result<NpyArray> array = npytest::read(bytes);
        return array ? array->typeMaximum : -1;
    };
    QCOMPARE(limitOf("|b1", std::string(1, 0)), 1.0);
    QCOMPARE(limitOf("|i1", std::string(1, 0)), 127.0);
    QCOMPARE(limitOf("<f2", std::string(2, 0)), 65504.0);
    QCOMPARE(limitOf("<u8", std::string(8, 0)), 0x1p64);
}

void TestNpyReader::noticesInexactIntegers()
{
    const auto inexact = [](const char *descr, auto value, bool big) {
        std::string data(64, '\0');
        npytest::append(data, value, big);
        const std::string bytes = npytest::file(npytest::dictionary(descr, false, "(3, 3)"), data);
        const Result<NpyArray> array = npytest::read(bytes);
        return array.hasValue() && array->inexact;
    };
    constexpr std::int64_t kLimit = std::int64_t {1} << 53;
    QVERIFY(!inexact("<i8", kLimit, false));
    QVERIFY(inexact("<i8", kLimit + 1, false));
    QVERIFY(inexact(">i8", -kLimit - 1, true));
    QVERIFY(!inexact(">i8", -kLimit - 2, true));
    QVERIFY(inexact("<u8", std::numeric_limits<std::uint64_t>::max(), false));
    QVERIFY(!inexact("<f8", 0.1, false));
}

void TestNpyReader::noticesTrailingBytes()
{
    const std::string bytes = smallFile() + '\n';
    for (const std::int64_t fileBytes : {std::ssize(bytes), std::ptrdiff_t {-1}}) {
        const Result<NpyArray> array
            = readNpy(npytest::sourceOf(bytes), fileBytes, Layout::automatic);
        QVERIFY(array.hasValue());
        QVERIFY(array->trailingBytes);
        QCOMPARE(npytest::values(array->tensor).back(), 23.0);
    }
}

void TestNpyReader::noticesChannelsFirst()
{
    const std::string data(216, 'x');
    const std::string bytes = npytest::file(npytest::dictionary("|u1", false, "(3, 8, 9)"), data);
    QVERIFY(npytest::read(bytes, Layout::automatic)->looksChannelsFirst);
    QVERIFY(!npytest::read(bytes, Layout::hwc)->looksChannelsFirst); // it was asked for
    QVERIFY(!npytest::read(bytes, Layout::chw)->looksChannelsFirst);
}

void TestNpyReader::knowsItsMagic()
{
    QVERIFY(looksLikeNpy(smallFile()));
    QVERIFY(looksLikeNpy("\x93NUMPY"));
    QVERIFY(!looksLikeNpy("\x93NUMP"));
    QVERIFY(!looksLikeNpy("\x93NUMPX\x01"));
    QVERIFY(!looksLikeNpy(""));
}

void TestNpyReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("refusal");

    const auto row = [](const char *name, const std::string &bytes, const char *refusal) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(refusal);
    };
    const std::string good = npytest::dictionary("<f4", false, "(1, 1)");
    const std::string four(4, '\0');
    row("nothing", "", "unknownFormat: ");
    row("PNG", "\x89PNG\r\n\x1a\n", "unknownFormat: ");
    row("zip", std::string("PK\x03\x04").append(100, '\0'), "unknownFormat: ");
    row("wrong magic", "\x93NUMPX" + npytest::file(good, four).substr(6), "unknownFormat: ");
    row("only magic", "\x93NUMPY", "damagedFile: the file ends in its header");
    row("version 0", npytest::file(good, four, 0), "unsupported: version 0.0 of the NPY format");
    row("version 4", npytest::file(good, four, 4), "unsupported: version 4.0 of the NPY format");
    std::string minor = npytest::file(good, four);
    minor[7] = 1;
    row("version 1.1", minor, "unsupported: version 1.1 of the NPY format");
    row("longest header", npytest::rawFile(good + std::string(65536 - good.size(), ' '), "", 2),
        "damagedFile: the array has 4 bytes, but only 0 follow the header");
    row("longer header", npytest::rawFile(good + std::string(65537 - good.size(), ' '), four, 2),
        "damagedFile: the header claims 65537 bytes");
    row("4 GiB header", std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff", 12) + good,
        "damagedFile: the file ends in its header");
    row("no header", npytest::rawFile("", four), "damagedFile: the header is not a dictionary");
    row("binary header", npytest::rawFile(std::string(64, '\xc3'), four, 3),
        "damagedFile: the header is not a dictionary");

    const auto array = [&](const char *name, const char *descr, const char *shape,
                           const char *refusal) {
        row(name, npytest::file(npytest::dictionary(descr, false, shape), std::string(64, '\0')),
            refusal);
    };
    array("objects", "|O", "(1, 2)", "unsupported: an array of Python objects");
    array("complex", "<c8", "(1, 2)", "unsupported: an array of complex numbers");
    array("text", "<U4", "(1, 2)", "unsupported: an array of text");
    array("dates", "<M8[ns]", "(1, 2)", "unsupported: an array of dates and times");
    array("void", "|V4", "(1, 2)", "unsupported: an array of raw bytes");
    row("structured",
        npytest::file("{'descr': [('r', '<f4')], 'fortran_order': False, 'shape': (1, 2), }",
                      std::string(8, '\0')),
        "unsupported: a structured array");
    array("0-D", "<f4", "()", "unsupported: a 0-D array");
    array("1-D", "<f4", "(4,)", "unsupported: a 1-D array");
    array("5-D", "<f4", "(1, 1, 1, 1, 1)", "unsupported: a 5-D array");
    array("empty rows", "<f4", "(0, 4)", "unsupported: an array with an empty axis");
    array("empty channels", "<f4", "(2, 2, 0)", "unsupported: an array with an empty axis");
    array("empty batch", "<f4", "(0, 4611686018427387904, 4611686018427387904, 3)",
          "unsupported: an array with an empty axis");
    array("short", "<f4", "(4, 5)",
          "damagedFile: the array has 80 bytes, but only 64 follow the header");
}

void TestNpyReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, refusal);
    QCOMPARE(npytest::refusal(npytest::read(bytes.toStdString())), refusal.toStdString());
}

void TestNpyReader::refusesLargeShapes_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("refusal");

    const auto row = [](const char *shape, const char *refusal) {
        QTest::newRow(shape) << QByteArray(shape) << QByteArray(refusal);
    };
    const char *const pixels = "tooLarge: 120 megapixels";
    row("(1, 32768, 32768, 1)", pixels);
    row("(120000001, 1)", pixels);
    row("(4294967296, 4294967296, 2, 1)", pixels);
    row("(2305843009213693952, 8, 1, 3)", pixels); // 2^64 * 3
    row("(4611686018427387904, 1, 1, 1)", pixels);
    row("(9223372036854775807, 9223372036854775807)", pixels);
    row("(18446744073709551616, 1, 1, 1)", pixels);
    row("(36893488147419103256, 1, 1, 1)", pixels); // 2^65 + 24
    row("(1, 1, 4611686018427387904)", "tooLarge: 480 million elements");
    row("(120, 1000, 1000, 5)", "tooLarge: 480 million elements");
    row("(120, 1000, 1000, 4)",
        "damagedFile: the array has 3840000000 bytes, but only 100 follow the header");
}

void TestNpyReader::refusesLargeShapes()
{
    QFETCH(QByteArray, shape);
    QFETCH(QByteArray, refusal);
    const std::string bytes = npytest::file(npytest::dictionary("<f8", false, shape.toStdString()),
                                            std::string(100, '\0'));
    largestAllocation = 0;
    const Result<NpyArray> array = npytest::read(bytes);
    const std::size_t allocated = largestAllocation;
    QCOMPARE(npytest::refusal(array), refusal.toStdString());
    QVERIFY2(allocated < 4096, std::to_string(allocated).c_str());
}

void TestNpyReader::refusesMoreThanTheFileHolds()
{
    const std::string bytes = smallFile();
    // A file that shrinks while it is read.
    const Result<NpyArray> shorter
        = readNpy(npytest::sourceOf(std::string_view(bytes).substr(0, bytes.size() - 5)),
                  std::ssize(bytes), Layout::automatic);
    QCOMPARE(npytest::refusal(shorter),
             std::string("damagedFile: the file ends 5 bytes before the array does"));
    const std::string wide
        = npytest::file(npytest::dictionary("|u1", false, "(1001, 1000)"), std::string(1001000, 1));
    QVERIFY(readNpy(npytest::sourceOf(wide), std::ssize(wide), Layout::hw, 2).hasValue());
    QCOMPARE(npytest::refusal(readNpy(npytest::sourceOf(wide), std::ssize(wide), Layout::hw, 1)),
             std::string("tooLarge: 1 megapixels"));
}

void TestNpyReader::refusesEveryTruncation()
{
    const std::string whole = smallFile();
    QVERIFY(npytest::read(whole).hasValue());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string_view bytes = std::string_view(whole).substr(0, size);
        for (const std::int64_t fileBytes : {std::ssize(bytes), std::ptrdiff_t {-1}}) {
            const Result<NpyArray> array
                = readNpy(npytest::sourceOf(bytes), fileBytes, Layout::automatic);
            QVERIFY2(!array, std::to_string(size).c_str());
            QVERIFY(array.error().code
                    == (size < 6 ? ErrorCode::unknownFormat : ErrorCode::damagedFile));
        }
    }
}

void TestNpyReader::passesOnAFailingSource()
{
    const std::string bytes = smallFile();
    int calls = 0;
    const auto failingAt = [&](int call) -> ByteSource {
        calls = 0;
        return [inner = npytest::sourceOf(bytes), call, &calls](void *data, std::int64_t size) {
            return ++calls == call ? -1 : inner(data, size);
        };
    };
    QVERIFY(readNpy(failingAt(0), std::ssize(bytes), Layout::automatic).hasValue());
    const int all = calls;
    QVERIFY(all >= 5); // magic, version, length, header, array, what trails
    for (int call = 1; call <= all; ++call) {
        const Result<NpyArray> array
            = readNpy(failingAt(call), std::ssize(bytes), Layout::automatic);
        QCOMPARE(npytest::refusal(array), std::string("fileUnreadable: "));
    }
}

void TestNpyReader::survivesMutations()
{
    constexpr unsigned kSeed = 20240607;
    std::mt19937 random(kSeed);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    const std::string whole = smallFile();
    int opened = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string bytes = whole;
        for (std::size_t flips = below(3) + 1; flips > 0; --flips) {
            // Mostly where the header says something, for changed numbers are only numbers.
            const std::size_t at = below(4) == 0 ? below(bytes.size()) : below(80);
            bytes[at] = below(2) == 0 ? static_cast<char>(below(256))
                                      : static_cast<char>(bytes[at] ^ 1 << below(8));
        }
        for (const Layout layout : {Layout::automatic, Layout::nchw, Layout::chw, Layout::hw}) {
            const Result<NpyArray> array = npytest::read(bytes, layout);
            if (!array)
                continue;
            ++opened;
            const std::vector<double> values = npytest::values(array->tensor);
            QVERIFY2(std::ssize(values) == array->tensor.shape().elements() && !values.empty()
                         && values.size() <= bytes.size(),
                     qPrintable(QStringLiteral("seed %1 round %2").arg(kSeed).arg(round)));
        }
    }
    QVERIFY(opened > 100);
}

void TestNpyReader::runsOutOfMemory()
{
    const std::string bytes
        = npytest::file(npytest::dictionary("<f4", false, "(100, 100)"), std::string(40000, '\0'));
    for (const std::size_t limit :
         {std::size_t {30000}, std::size_t {100}}) { // the array, the buffer or the header
        allocationLimit = limit;
        const Result<NpyArray> array = npytest::read(bytes);
        allocationLimit = std::numeric_limits<std::size_t>::max();
        QCOMPARE(npytest::refusal(array), std::string("outOfMemory: "));
    }
}

QTEST_APPLESS_MAIN(TestNpyReader)
#include "tst_npy_reader.moc"
