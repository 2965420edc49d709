// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_type.h"
#include "tests/core/io/npy_bytes.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

/// The types of numbers in .npy files.
class TestNpyType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsByteOrder_data();
    void readsByteOrder();
    void refuses_data();
    void refuses();
    void widensEveryHalf();
    void widensBool();
    void findsInexactIntegers_data();
    void findsInexactIntegers();
};

void TestNpyType::reads_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<double>("maximum");

    const auto row = [](const char *code, int bytes, const char *stored, double maximum) {
        QTest::newRow(code) << QByteArray(code) << bytes << QByteArray(stored) << maximum;
    };
    row("b1", 1, "uint8", 1);
    row("u1", 1, "uint8", 255);
    row("u2", 2, "uint16", 65535);
    row("u4", 4, "float64", 4294967295.0);
    row("u8", 8, "float64", 0x1p64); // 2^64 - 1, rounded
    row("i1", 1, "float32", 127);
    row("i2", 2, "float32", 32767);
    row("i4", 4, "float64", 2147483647);
    row("i8", 8, "float64", 0x1p63); // 2^63 - 1, rounded
    row("f2", 2, "float32", (2 - 0x1p-10) * 0x1p15);
    row("f4", 4, "float32", (2 - 0x1p-23) * 0x1p127);
    row("f8", 8, "float64", (2 - 0x1p-52) * 0x1p1023);
}

void TestNpyType::reads()
{
    QFETCH(QByteArray, code);
    for (const char order : {'<', '>', '|', '='}) {
        const Result<NpyType> type = parseNpyType(order + code.toStdString());
        QCOMPARE(npytest::refusal(type), std::string());
        QTEST(int(type->bytes), "bytes");
        const std::string_view stored = toString(type->stored);
        QTEST(QByteArray(stored.data(), qsizetype(stored.size())), "stored");
        QFETCH(double, maximum);
        QVERIFY(type->maximum == maximum);
    }
}

void TestNpyType::readsByteOrder_data()
{
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<bool>("otherOrder");

    const bool little = std::endian::native == std::endian::little;
    QTest::newRow("little") << QByteArray("<f4") << !little;
    QTest::newRow("big") << QByteArray(">f4") << little;
    QTest::newRow("native") << QByteArray("=f4") << false;
    QTest::newRow("none") << QByteArray("|f4") << false;
    QTest::newRow("little byte") << QByteArray("<u1") << false;
    QTest::newRow("big byte") << QByteArray(">u1") << false;
}

void TestNpyType::readsByteOrder()
{
    QFETCH(QByteArray, descr);
    const Result<NpyType> type = parseNpyType(descr.toStdString());
    QVERIFY(type.hasValue());
    QTEST(type->otherOrder, "otherOrder");
}

void TestNpyType::refuses_data()
{
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<QByteArray>("detail");

    const auto row = [](const char *descr, const char *detail) {
        QTest::newRow(*descr == '\0' ? "nothing" : descr)
            << QByteArray(descr) << QByteArray(detail);
    };
    row("|O", "an array of Python objects");
    row("O", "an array of Python objects");
    row("|O8", "an array of Python objects");
    row("<c8", "an array of complex numbers");
    row(">c16", "an array of complex numbers");
    row("|S4", "an array of text");
    row("|a4", "an array of text");
    row("<U10", "an array of text");
    row("<M8[ns]", "an array of dates and times");
    row("<m8[us]", "an array of spans of time");
    row("|V12", "an array of raw bytes");
    row("<f16", "an array of extended precision numbers");
    row("<f12", "an array of extended precision numbers");
    row("", "an array of the type ''");
    row("<", "an array of the type '<'");
    row("f4", "an array of the type 'f4'");
    row("!f4", "an array of the type '!f4'");
    row("<<f4", "an array of the type '<<f4'");
    row("<f4 ", "an array of the type '<f4 '");
    row("<f3", "an array of the type '<f3'");
    row("<f0", "an array of the type '<f0'");
    row("<b2", "an array of the type '<b2'");
    row("<i16", "an array of the type '<i16'");
    row("<F4", "an array of the type '<F4'");
    row("float32", "an array of the type 'float32'");
    row("<f99999999999", "an array of the type '<f99999999999'");
    row("<f4,<f4,<f4,<f4,<f4", "an array of the type '<f4,<f4,<f4,<f4,...'");
}

void TestNpyType::refuses()
{
    QFETCH(QByteArray, descr);
    QFETCH(QByteArray, detail);
    QCOMPARE(npytest::refusal(parseNpyType(descr.toStdString())),
             "unsupported: " + detail.toStdString());
}

void TestNpyType::widensEveryHalf()
{
    for (unsigned bits = 0; bits < 65536; ++bits) {
        const float value = halfToFloat(static_cast<std::uint16_t>(bits));
        const int exponent = static_cast<int>(bits / 1024 % 32);
        const double fraction = bits % 1024;
        const double sign = bits >= 32768 ? -1 : 1;
        QCOMPARE(std::signbit(value), sign < 0);
        if (exponent == 31 && bits % 1024 != 0) {
            QVERIFY(std::isnan(value));
            continue;
        }
        double expected = exponent == 0 ? std::ldexp(fraction, -24)
                                        : std::ldexp(1024 + fraction, exponent - 25);
        if (exponent == 31)
            expected = std::numeric_limits<double>::infinity();
        QVERIFY2(static_cast<double>(value) == sign * expected, std::to_string(bits).c_str());
    }
}

void TestNpyType::widensBool()
{
    for (unsigned byte = 0; byte < 256; ++byte)
        QCOMPARE(widened(NpyBool {static_cast<std::uint8_t>(byte)}),
                 static_cast<std::uint8_t>(byte == 0 ? 0 : 1));
}

void TestNpyType::findsInexactIntegers_data()
{
    QTest::addColumn<quint64>("magnitude");
    QTest::addColumn<bool>("inexact");

    constexpr quint64 kLimit = quint64 {1} << 53; // the last of the run of exact integers
    QTest::newRow("0") << quint64 {0} << false;
    QTest::newRow("1") << quint64 {1} << false;
    QTest::newRow("2^53 - 1") << kLimit - 1 << false;
    QTest::newRow("2^53") << kLimit << false;
    QTest::newRow("2^53 + 1") << kLimit + 1 << true;
    QTest::newRow("2^53 + 2") << kLimit + 2 << false;
    QTest::newRow("2^54 + 2") << 2 * kLimit + 2 << true;
    QTest::newRow("2^54 + 4") << 2 * kLimit + 4 << false;
    QTest::newRow("2^63 - 1024") << (quint64 {1} << 63) - 1024 << false;
    QTest::newRow("2^63 - 1") << (quint64 {1} << 63) - 1 << true;
}

void TestNpyType::findsInexactIntegers()
{
    QFETCH(quint64, magnitude);
    QFETCH(bool, inexact);
    const auto signedValue = static_cast<std::int64_t>(magnitude);
    QCOMPARE(isInexact(std::uint64_t {magnitude}), inexact);
    QCOMPARE(isInexact(signedValue), inexact);
    QCOMPARE(isInexact(-signedValue), inexact);
    QVERIFY(!isInexact(std::numeric_limits<std::int64_t>::min()));
    QVERIFY(isInexact(std::numeric_limits<std::uint64_t>::max()));
}

QTEST_APPLESS_MAIN(TestNpyType)
#include "tst_npy_type.moc"
