// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about an input once the layer has run.
#include "tests/core/io/npy_bytes.h"
#include "tests/ui/model/support/array_files.h"
#include "ui/model/run/layer_result.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

namespace {

class TestLayerNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOverflow_data();
    void saysOverflow();
    void saysConstant();
    void isSilentAboutNothingButNaN();
    void looksAtTheGroupsForTheSum();

private:
    QList<Notice> noticesOf(const Setup &setup) const
    {
        const auto result = computeResult(setup, nullptr).result;
        return result ? result->notices : QList<Notice> {Notice {}, Notice {}};
    }

    test::ArrayFiles m_files;
};

/// A file of two elements of NumPy's type `descr`.
template<typename V>
QByteArray pairOf(const char *descr, V first, V second)
{
    std::string data;
    npytest::append(data, first, false);
    npytest::append(data, second, false);
    return QByteArray::fromStdString(
        npytest::file(npytest::dictionary(descr, false, "(1, 1, 2, 1)"), data));
}

} // namespace

/// The limit is that of the file's own type, in which NumPyNet would square.
void TestLayerNotices::saysOverflow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code"); // -1: nothing is said
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &bytes, int code, const char *words) {
        QTest::newRow(name) << bytes << code << QString::fromLatin1(words);
    };
    constexpr int kNothing = -1;
    constexpr int kWraps = int(NoticeCode::integerSquareWraps);
    constexpr int kSquare = int(NoticeCode::floatSquareOverflows);
    constexpr int kSum = int(NoticeCode::floatSumOverflows);
    row("uint8 15", pairOf<std::uint8_t>("|u1", 0, 15), kNothing, "");
    row("uint8 16", pairOf<std::uint8_t>("|u1", 0, 16), kWraps, "uint8");
    row("int8 -12", pairOf<std::int8_t>("|i1", 0, -12), kWraps, "int8");
    row("int8 11", pairOf<std::int8_t>("|i1", 0, 11), kNothing, "");
    row("uint16 256", pairOf<std::uint16_t>("<u2", 0, 256), kWraps, "uint16");
    row("int16 182", pairOf<std::int16_t>("<i2", 0, 182), kWraps, "int16");
    row("int16 181", pairOf<std::int16_t>("<i2", 0, 181), kNothing, "");
    row("bool", pairOf<std::uint8_t>("|b1", 0, 1), kNothing, "");
    row("float16 256", pairOf<std::uint16_t>("<f2", 0, 0x5C00), kSquare, "float16");
    row("float32 1e20", pairOf<float>("<f4", 0, 1e20F), kSquare, "float32");
    row("float32 sum", pairOf<float>("<f4", 1.4e19F, 1.5e19F), kSum, "float32");
    row("float32 1e19", pairOf<float>("<f4", 0, 1e19F), kNothing, "");
    row("float64 1e200", pairOf<double>("<f8", 0, 1e200), int(NoticeCode::float64SquareOverflows),
        "float64");
    row("float64 1e150", pairOf<double>("<f8", 0, 1e150), kNothing, "");
}

void TestLayerNotices::saysOverflow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    Setup setup = test::setupOf(m_files.write("pair.npy", bytes));
    setup.rescale = RescaleKind::none;
    const QList<Notice> notices = noticesOf(setup);
    QCOMPARE(notices.size(), code < 0 ? 0 : 1);
    if (code >= 0) {
        QCOMPARE(int(notices[0].code), code);
        QTEST(notices[0].words, "words");
        QVERIFY(!text(notices[0]).contains(u'%'));
    }
    setup.rescale = RescaleKind::minmax; // x is at most 1
    QVERIFY(noticesOf(setup).isEmpty());
}

/// Min-max makes zeros of it; the other rescales keep the value.
void TestLayerNotices::saysConstant()
{
    Setup setup = test::setupOf(m_files.write<double>("constant.npy", {1, 2, 2, 1}, {7, 7, 7, 7}));
    setup.rescale = RescaleKind::minmax;
    const auto result = computeResult(setup, nullptr).result;
    QVERIFY(result);
    QCOMPARE(result->notices.size(), 1);
    QCOMPARE(result->notices[0].code, NoticeCode::constantImage);
    const StageStatistics &input = result->statistics->of(StageId::input);
    QVERIFY(input.min == 0 && input.max == 0 && input.nan == 0);
    QCOMPARE(result->statistics->deadGroups, 1);
    setup.rescale = RescaleKind::none;
    QVERIFY(noticesOf(setup).isEmpty());
}

void TestLayerNotices::isSilentAboutNothingButNaN()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Setup setup = test::setupOf(m_files.write<double>("nan.npy", {1, 1, 2, 1}, {nan, nan}));
    setup.rescale = RescaleKind::minmax;
    const QList<Notice> notices = noticesOf(setup);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].code, NoticeCode::nonFinite);
}

/// Each square fits into float32, two of them do not.
void TestLayerNotices::looksAtTheGroupsForTheSum()
{
    const auto file = m_files.write<float>("sum.npy", {1, 1, 2, 1}, {1.5e19F, 1.5e19F});
    Setup setup = test::setupOf(file);
    setup.axis = AxisSet::fromMask(1U << kColumns);
    QCOMPARE(noticesOf(setup).size(), 1);
    setup.axis = AxisSet::fromMask(1U << kChannels);
    QVERIFY(noticesOf(setup).isEmpty());
}

QTEST_GUILESS_MAIN(TestLayerNotices)
#include "tst_layer_notices.moc"
