// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"
#include "tests/core/io/npy_bytes.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

Q_DECLARE_METATYPE(normscope::Layout)

namespace {

/// The bits of small whole numbers and the largest number as binary16.
std::uint16_t halfOf(int i)
{
    constexpr std::array<std::uint16_t, 8> kBits {0x7BFF, 0xFBFF, 0x0000, 0x3C00,
                                                  0xC000, 0x4200, 0x0001, 0x3555};
    return kBits[static_cast<std::size_t>(i) % kBits.size()];
}
double valueOfHalf(int i)
{
    constexpr std::array<double, 8> kValues {65504, -65504, 0, 1, -2, 3, 0x1p-24, 0x1.554p-2};
    return kValues[static_cast<std::size_t>(i) % kValues.size()];
}

/// Element i of the test arrays of a type: appends its bytes and returns the number.
double appendElement(std::string &bytes, const std::string &code, int i, bool big)
{
    const auto put = [&](auto zero) {
        using V = decltype(zero);
        using Limits = std::numeric_limits<V>;
        const V value = i == 0 ? Limits::max() : i == 1 ? Limits::lowest() : static_cast<V>(i * 2);
        npytest::append(bytes, value, big);
        return static_cast<double>(value);
    };
    if (code == "b1") {
        bytes += static_cast<char>(i % 3 == 0 ? 0 : i);
        return i % 3 == 0 ? 0 : 1;
    }
    if (code == "f2") {
        npytest::append(bytes, halfOf(i), big);
        return valueOfHalf(i);
    }
    if (code == "u1")
        return put(std::uint8_t {});
    if (code == "u2")
        return put(std::uint16_t {});
    if (code == "u4")
        return put(std::uint32_t {});
    if (code == "u8")
        return put(std::uint64_t {});
    if (code == "i1")
        return put(std::int8_t {});
    if (code == "i2")
        return put(std::int16_t {});
    if (code == "i4")
        return put(std::int32_t {});
    if (code == "i8")
        return put(std::int64_t {});
    return code == "f4" ? put(float {}) : put(double {});
}

/// Calls visit(flat) with the position in C order of NHWC of each element of an array whose
/// dimensions are named by the letters of `layout`, in the order of the file.
template<typename Visit>
void visitInFileOrder(const std::string &layout, const Shape &shape, bool fortranOrder,
                      Visit &&visit)
{
    Index4 index {0, 0, 0, 0};
    std::string slowestFirst = layout;
    if (fortranOrder)
        std::reverse(slowestFirst.begin(), slowestFirst.end());
    const auto descend = [&](const auto &self, std::size_t depth) -> void {
        if (depth == slowestFirst.size()) {
            visit(((index[0] * shape.rows + index[1]) * shape.columns + index[2]) * shape.channels
                  + index[3]);
            return;
        }
        const std::size_t axis = std::string("nhwc").find(slowestFirst[depth]);
        for (index[axis] = 0; index[axis] < shape.lengths()[axis]; ++index[axis])
            self(self, depth + 1);
        index[axis] = 0;
    };
    descend(descend, 0);
}

std::vector<std::int64_t> dimensionsOf(const std::string &layout, const Shape &shape)
{
    std::vector<std::int64_t> dimensions;
    for (const char letter : layout)
        dimensions.push_back(shape.lengths()[std::string("nhwc").find(letter)]);
    return dimensions;
}

struct NamedLayout
{
    Layout layout;
    const char *letters;
    Shape shape;
};

constexpr std::array<NamedLayout, 6> kLayouts {{
    {Layout::automatic, "nhwc", {2, 3, 4, 5}},
    {Layout::nhwc, "nhwc", {2, 3, 4, 5}},
    {Layout::nchw, "nchw", {2, 3, 4, 5}},
    {Layout::hwc, "hwc", {1, 3, 4, 5}},
    {Layout::chw, "chw", {1, 3, 4, 5}},
    {Layout::hw, "hw", {1, 7, 6, 1}},
}};

} // namespace

/// The numbers of .npy files: each type, order and layout.
class TestNpyBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType_data();
    void readsEveryType();
    void readsLongArraysInChunks_data();
    void readsLongArraysInChunks();
    void keepsSpecialNumbers();
    void noticesWhereItEnds_data();
    void noticesWhereItEnds();
};

void TestNpyBody::readsEveryType_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<char>("order");
    QTest::addColumn<bool>("fortranOrder");
    QTest::addColumn<int>("layout");

    for (const char *code :
         {"b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8"}) {
        for (const char order : {'<', '>', '|', '='}) {
            for (const bool fortranOrder : {false, true}) {
                for (std::size_t i = 0; i < kLayouts.size(); ++i)
                    QTest::addRow("%c%s %s %s%s", order, code, fortranOrder ? "Fortran" : "C",
                                  kLayouts[i].letters, i == 0 ? " automatic" : "")
                        << QByteArray(code) << order << fortranOrder << int(i);
            }
        }
    }
}

void TestNpyBody::readsEveryType()
{
    QFETCH(QByteArray, code);
    QFETCH(char, order);
    QFETCH(bool, fortranOrder);
    QFETCH(int, layout);
    const NamedLayout &named = kLayouts[static_cast<std::size_t>(layout)];

    const bool big = order == '>' || (order != '<' && std::endian::native == std::endian::big);
    std::string data;
    std::vector<double> expected(static_cast<std::size_t>(named.shape.elements()));
    int i = 0;
    visitInFileOrder(named.letters, named.shape, fortranOrder, [&](std::int64_t flat) {
        expected[static_cast<std::size_t>(flat)]
            = appendElement(data, code.toStdString(), i++ % 60, big);
    });
    const std::string descr = order + code.toStdString();
    const std::string bytes = npytest::file(
        npytest::dictionary(descr, fortranOrder,
                            npytest::tupleText(dimensionsOf(named.letters, named.shape))),
        data);

    const Result<NpyArray> array = npytest::read(bytes, named.layout);
    QCOMPARE(npytest::refusal(array), std::string());
    QVERIFY(array->tensor.shape() == named.shape);
    QVERIFY(npytest::values(array->tensor) == expected);
    QCOMPARE(array->descr, descr);
    QCOMPARE(array->inexact, code == "u8" || code == "i8"); // their largest number is inside
    QVERIFY(!array->trailingBytes);
}

void TestNpyBody::readsLongArraysInChunks_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<bool>("fortranOrder");

    QTest::newRow("nhwc C") << QByteArray("nhwc") << Layout::nhwc << false;
    QTest::newRow("nhwc Fortran") << QByteArray("nhwc") << Layout::nhwc << true;
    QTest::newRow("nchw C") << QByteArray("nchw") << Layout::nchw << false;
    QTest::newRow("nchw Fortran") << QByteArray("nchw") << Layout::nchw << true;
}

void TestNpyBody::readsLongArraysInChunks()
{
    QFETCH(QByteArray, letters);
    QFETCH(Layout, layout);
    QFETCH(bool, fortranOrder);
    for (const Shape &shape : {Shape {2, 401, 503, 3}, Shape {3, 100001, 2, 2},
                               Shape {70001, 2, 1, 3}, Shape {1, 1, 2, 200003}}) {
        std::string data;
        std::vector<double> expected(static_cast<std::size_t>(shape.elements()));
        visitInFileOrder(letters.toStdString(), shape, fortranOrder, [&](std::int64_t flat) {
            expected[static_cast<std::size_t>(flat)] = static_cast<double>(flat);
            npytest::append(data, static_cast<std::uint32_t>(flat), false);
        });
        const std::string bytes = npytest::file(
            npytest::dictionary("<u4", fortranOrder,
                                npytest::tupleText(dimensionsOf(letters.toStdString(), shape))),
            data);
        std::int64_t longest = 0;
        const ByteSource source
            = [inner = npytest::sourceOf(bytes), &longest](void *into, std::int64_t size) {
                  longest = std::max(longest, size);
                  return inner(into, size);
              };
        const Result<NpyArray> array = readNpy(source, std::ssize(bytes), layout);
        QCOMPARE(npytest::refusal(array), std::string());
        QVERIFY(array->tensor.shape() == shape);
        QVERIFY(npytest::values(array->tensor) == expected);
        QVERIFY(longest <= 1 << 20);
    }
}

void TestNpyBody::keepsSpecialNumbers()
{
    using Limits = std::numeric_limits<double>;
    std::string data;
    for (const double value : {Limits::infinity(), -Limits::infinity(), -0.0, Limits::denorm_min(),
                               Limits::max(), Limits::quiet_NaN()})
        npytest::append(data, value, true);
    const std::string doubles = npytest::file(npytest::dictionary(">f8", false, "(1, 6)"), data);
    const Result<NpyArray> array = npytest::read(doubles);
    QVERIFY(array.hasValue());
    const std::vector<double> values = npytest::values(array->tensor);
    QVERIFY(values[0] == Limits::infinity() && values[1] == -Limits::infinity());
    QVERIFY(values[2] == 0 && std::signbit(values[2]));
    QVERIFY(values[3] == Limits::denorm_min() && values[4] == Limits::max());
    QVERIFY(std::isnan(values[5]));
}

void TestNpyBody::noticesWhereItEnds_data()
{
    QTest::addColumn<QByteArray>("descr");
    for (const char *code :
         {"b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8"}) {
        for (const char order : {'<', '>'})
            QTest::addRow("%c%s", order, code) << order + QByteArray(code);
    }
}

/// The array goes on in a second chunk, which has no last byte or cannot be read, in a file of
/// unknown length.
void TestNpyBody::noticesWhereItEnds()
{
    QFETCH(QByteArray, descr);
    constexpr std::int64_t kChunkBytes = 1 << 20;
    const std::int64_t bytes = descr.back() - '0'; // of an element
    const std::int64_t columns = kChunkBytes / bytes + 5;
    const std::string file = npytest::file(
        npytest::dictionary(descr.toStdString(), false, "(1, " + std::to_string(columns) + ")"),
        std::string(static_cast<std::size_t>(columns * bytes - 1), '\0'));
    const Result<NpyArray> cut = readNpy(npytest::sourceOf(file), -1, Layout::automatic);
    QCOMPARE(npytest::refusal(cut),
             std::string("damagedFile: the file ends 1 bytes before the array does"));

    std::int64_t left = kChunkBytes; // of the array, more or less
    const ByteSource failing
        = [inner = npytest::sourceOf(file), &left](void *data, std::int64_t size) {
              left -= size;
              return left < 0 ? -1 : inner(data, size);
          };
    QCOMPARE(npytest::refusal(readNpy(failing, -1, Layout::automatic)),
             std::string("fileUnreadable: "));
}

QTEST_APPLESS_MAIN(TestNpyBody)
#include "tst_npy_body.moc"
