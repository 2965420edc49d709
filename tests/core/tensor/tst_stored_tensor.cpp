// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/stored_tensor.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/tensors.h"

#include <QTest>

#include <numeric>

using namespace normscope;

Q_DECLARE_METATYPE(normscope::Shape)
Q_DECLARE_METATYPE(normscope::ErrorCode)

/// Arrays as they were stored: rows apart, stacked, checked before they are made.
class TestStoredTensor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesTypes();
    void readsPackedAndStrided_data();
    void readsPackedAndStrided();
    void visitsRunsWithinRows();
    void stacksWithoutCopying();
    void keepsMemoryAlive();
    void refusesToStack_data();
    void refusesToStack();
    void acceptsSizes_data();
    void acceptsSizes();
    void refusesSizes_data();
    void refusesSizes();
};

void TestStoredTensor::describesTypes()
{
    const Shape shape {2, 3, 4, 5};
    const auto tensor = StoredTensor::fromValues(shape, std::vector<std::uint16_t>(120));
    QVERIFY(tensor.type() == StoredType::uint16);
    QCOMPARE(tensor.bytes(), 240);
    QCOMPARE(tensor.buffers().size(), 1U);
    QCOMPARE(tensor.buffers().front().count, 2);
    QCOMPARE(bytesPerElement(StoredType::uint8), 1U);
    QCOMPARE(bytesPerElement(StoredType::float32), 4U);
    QCOMPARE(bytesPerElement(StoredType::float64), 8U);
    QCOMPARE(toString(StoredType::uint8), std::string_view("uint8"));
    QCOMPARE(toString(StoredType::float64), std::string_view("float64"));
}

namespace {

/// Every [first, first + count) of every image, packed and strided, as float and double.
template<typename V>
QString wrongRange(const Shape &shape, std::int64_t padding)
{
    std::vector<V> values(static_cast<std::size_t>(shape.elements()));
    std::iota(values.begin(), values.end(), V(0));
    const StoredTensor packed = StoredTensor::fromValues(shape, values);
    const StoredTensor strided = test::stridedTensor(shape, values, padding);
    const std::int64_t size = shape.imageElements();
    for (std::int64_t n = 0; n < shape.batch; ++n) {
        for (std::int64_t first = 0; first < size; ++first) {
            for (std::int64_t count = 0; count <= size - first; ++count) {
                const auto begin = values.begin() + n * size + first;
                const std::vector<double> want(begin, begin + count);
                std::vector<double> got(want.size());
                packed.read(n, first, count, got.data());
                if (got != want)
                    return test::bitDifference(got, want);
                std::vector<float> narrow(want.size());
                strided.read(n, first, count, narrow.data());
                if (std::vector<double>(narrow.begin(), narrow.end()) != want)
                    return QStringLiteral("strided rows");
            }
        }
    }
    return {};
}

} // namespace

void TestStoredTensor::readsPackedAndStrided_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<int>("padding");
    QTest::newRow("grey") << Shape {1, 4, 5, 1} << 3;
    QTest::newRow("colour") << Shape {2, 3, 4, 3} << 1;
    QTest::newRow("one column") << Shape {2, 6, 1, 2} << 5;
    QTest::newRow("one element") << Shape {1, 1, 1, 1} << 2;
    QTest::newRow("no padding") << Shape {2, 3, 2, 2} << 0;
}

void TestStoredTensor::readsPackedAndStrided()
{
    QFETCH(Shape, shape);
    QFETCH(int, padding);
    QCOMPARE(wrongRange<std::uint8_t>(shape, padding), QString());
    QCOMPARE(wrongRange<std::uint16_t>(shape, padding), QString());
    QCOMPARE(wrongRange<float>(shape, padding), QString());
    QCOMPARE(wrongRange<double>(shape, padding), QString());
}

void TestStoredTensor::visitsRunsWithinRows()
{
    const Shape shape {1, 4, 3, 2};
    const auto tensor = test::stridedTensor(shape, std::vector<float>(24), 4);
    std::vector<std::int64_t> runs;
    tensor.visitRuns(0, 4, 12, [&runs](const auto *, std::int64_t run) { runs.push_back(run); });
    QCOMPARE(runs, (std::vector<std::int64_t> {2, 6, 4}));
}

void TestStoredTensor::stacksWithoutCopying()
{
    const Shape one {1, 2, 3, 1};
    const Shape two {2, 2, 3, 1};
    std::vector<float> first(6);
    std::iota(first.begin(), first.end(), 0.F);
    std::vector<float> others(12);
    std::iota(others.begin(), others.end(), 6.F);
    const StoredTensor strided = test::stridedTensor(one, first, 5);
    const StoredTensor packed = StoredTensor::fromValues(two, others);
    const Result<StoredTensor> stacked = StoredTensor::stack({strided, packed});
    QVERIFY(stacked.hasValue());
    QCOMPARE(toString(stacked->shape()), std::string("3 x 2 x 3 x 1"));
    QCOMPARE(stacked->buffers()[0].data, strided.buffers()[0].data);
    QCOMPARE(stacked->buffers()[1].data, packed.buffers()[0].data);
    const std::vector<double> all = test::readAll<double>(test::rawInput(*stacked));
    std::vector<double> want(18);
    std::iota(want.begin(), want.end(), 0.);
    QCOMPARE(all, want);
}

void TestStoredTensor::keepsMemoryAlive()
{
    const auto owner = std::make_shared<const std::vector<double>>(std::vector<double> {1, 2, 3});
    const std::weak_ptr<const std::vector<double>> watch = owner;
    {
        const auto *bytes = reinterpret_cast<const std::byte *>(owner->data());
        const StoredTensor tensor({1, 1, 3, 1}, StoredType::float64, {{owner, bytes, 24}});
        const Result<StoredTensor> stacked = StoredTensor::stack({tensor, tensor});
        QCOMPARE(watch.use_count(), 4);
    }
    QCOMPARE(watch.use_count(), 1);
}

void TestStoredTensor::refusesToStack_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<bool>("sameType");
    QTest::newRow("rows") << Shape {1, 3, 3, 3} << true;
    QTest::newRow("columns") << Shape {1, 2, 4, 3} << true;
    QTest::newRow("channels") << Shape {1, 2, 3, 1} << true;
    QTest::newRow("type") << Shape {1, 2, 3, 3} << false;
}

void TestStoredTensor::refusesToStack()
{
    QFETCH(Shape, shape);
    QFETCH(bool, sameType);
    const auto size = static_cast<std::size_t>(shape.elements());
    const auto first = StoredTensor::fromValues({1, 2, 3, 3}, std::vector<float>(18));
    const auto second = sameType ? StoredTensor::fromValues(shape, std::vector<float>(size))
                                 : StoredTensor::fromValues(shape, std::vector<double>(size));
    const Result<StoredTensor> stacked = StoredTensor::stack({first, second});
    QVERIFY(!stacked.hasValue());
    QCOMPARE(stacked.error().code, ErrorCode::shapeMismatch);
    const std::string &detail = stacked.error().detail;
    QVERIFY(detail.find(toString(shape)) != std::string::npos);
    QVERIFY(detail.find("1 x 2 x 3 x 3") != std::string::npos);
}

void TestStoredTensor::acceptsSizes_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("one element") << Shape {1, 1, 1, 1};
    QTest::newRow("120 megapixels") << Shape {1, 10'000, 12'000, 4};
    QTest::newRow("120 megapixels in a batch") << Shape {120, 1000, 1000, 1};
    QTest::newRow("480 million elements") << Shape {1, 1, 1, 480'000'000};
}

void TestStoredTensor::acceptsSizes()
{
    QFETCH(Shape, shape);
    QVERIFY(checkSize(shape).hasValue());
}

void TestStoredTensor::refusesSizes_data()
{
    constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kHalf = std::int64_t {1} << 32;
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<qint64>("maxMegapixels");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("no image") << Shape {0, 1, 1, 1} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("no row") << Shape {1, 0, 1, 1} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("no column") << Shape {1, 1, 0, 1} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("no channel") << Shape {1, 1, 1, 0} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("negative") << Shape {1, -4, -5, 1} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("empty and huge")
        << Shape {kHuge, kHuge, 0, 1} << qint64 {120} << ErrorCode::unsupported;
    QTest::newRow("a pixel too many")
        << Shape {1, 1, 120'000'001, 1} << qint64 {120} << ErrorCode::tooLarge;
    QTest::newRow("a batch too large")
        << Shape {121, 1000, 1000, 1} << qint64 {120} << ErrorCode::tooLarge;
    QTest::newRow("an element too many")
        << Shape {1, 1, 1, 480'000'001} << qint64 {120} << ErrorCode::tooLarge;
    QTest::newRow("a smaller limit")
        << Shape {1, 1001, 1000, 1} << qint64 {1} << ErrorCode::tooLarge;
    QTest::newRow("elements with a larger limit")
        << Shape {1, 30'000, 30'000, 1} << qint64 {1000} << ErrorCode::tooLarge;
    // Products that are small or 0 modulo 2^64.
    QTest::newRow("2^64") << Shape {kHalf, kHalf, 1, 1} << qint64 {120} << ErrorCode::tooLarge;
    QTest::newRow("2^64 with channels")
        << Shape {1, 1, 16, kHalf * (kHalf / 16)} << qint64 {120} << ErrorCode::tooLarge;
    QTest::newRow("largest") << Shape {kHuge, kHuge, kHuge, kHuge} << qint64 {120}
                             << ErrorCode::tooLarge;
    QTest::newRow("any number of megapixels")
        << Shape {kHalf, kHalf, 1, 1} << qint64 {kHuge} << ErrorCode::tooLarge;
}

void TestStoredTensor::refusesSizes()
{
    QFETCH(Shape, shape);
    QFETCH(qint64, maxMegapixels);
    const Result<void> checked = checkSize(shape, maxMegapixels);
    QVERIFY(!checked.hasValue());
    QTEST(checked.error().code, "code");
}

QTEST_APPLESS_MAIN(TestStoredTensor)
#include "tst_stored_tensor.moc"
