// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/number_text.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <vector>

using namespace normscope;

namespace {

constexpr unsigned kSeed = 5551212;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

double parsed(QString text)
{
    return text.replace(QChar(0x2212), u'-').remove(QChar(0x2009)).toDouble();
}

/// Any finite double: random bits.
double anyFinite(std::mt19937_64 &random)
{
    double x = kNaN;
    while (!std::isfinite(x))
        x = std::bit_cast<double>(random());
    return x;
}

/// Half a unit of the last digit shown.
double halfOfLastDigit(const QString &text)
{
    const qsizetype mark = text.indexOf(u'e');
    const QString digits = mark < 0 ? text : text.left(mark);
    const int exponent = mark < 0 ? 0 : QStringView(text).mid(mark + 1).toInt();
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
    return 0.5 * std::pow(10.0, exponent - static_cast<int>(decimals));
}

} // namespace

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::German)); }
    void counts_data();
    void counts();
    void values_data();
    void values();
    void roundedKeepsZeros_data();
    void roundedKeepsZeros();
    void ranges_data();
    void ranges();
    void symmetricRanges();
    void percents_data();
    void percents();
    void alignedRows_data();
    void alignedRows();
    void alignedNumbersReadDifferently();
    void textsParseBackToTheShownDigits();
    void exactRows_data();
    void exactRows();
    void exactComesBackBitForBit();
};

void TestNumberText::counts_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("plain");
    QTest::newRow("zero") << qint64(0) << u"0"_qs << u"0"_qs;
    QTest::newRow("four digits") << qint64(9999) << u"9999"_qs << u"9999"_qs;
    QTest::newRow("five digits") << qint64(10000) << u"10\u2009000"_qs << u"10000"_qs;
    QTest::newRow("groups") << qint64(135300) << u"135\u2009300"_qs << u"135300"_qs;
    QTest::newRow("millions") << qint64(1327104) << u"1\u2009327\u2009104"_qs << u"1327104"_qs;
    QTest::newRow("negative") << qint64(-42991) << u"\u221242\u2009991"_qs << u"-42991"_qs;
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min()
                            << u"\u22129\u2009223\u2009372\u2009036\u2009854\u2009775\u2009808"_qs
                            << u"-9223372036854775808"_qs;
}

void TestNumberText::counts()
{
    QFETCH(qint64, number);
    QTEST(NumberText::count(number), "screen");
    QTEST(NumberText::count(number, NumberStyle::plain), "plain");
}

void TestNumberText::values_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("plain");
    const auto row = [](double number, const QString &screen, const QString &plain) {
        QTest::newRow(qPrintable(QString::number(number, 'g', 17))) << number << screen << plain;
    };
    row(0.0, u"0"_qs, u"0"_qs);
    row(-0.0, u"0"_qs, u"0"_qs);
    row(0.97612, u"0.976"_qs, u"0.976"_qs);
    row(38.512, u"38.5"_qs, u"38.5"_qs);
    row(-15.14, u"\u221215.1"_qs, u"-15.1"_qs);
    row(0.67996, u"0.68"_qs, u"0.68"_qs);
    row(0.5, u"0.5"_qs, u"0.5"_qs);
    row(1e-5 * 1.2, u"1.2e-5"_qs, u"1.2e-5"_qs);
    row(-1.2e-5, u"\u22121.2e-5"_qs, u"-1.2e-5"_qs);
    row(0.001, u"0.001"_qs, u"0.001"_qs);
    row(0.00099, u"9.9e-4"_qs, u"9.9e-4"_qs);
    row(0.0009996, u"0.001"_qs, u"0.001"_qs);
    row(9996.0, u"9996"_qs, u"9996"_qs);
    row(9999.0, u"9999"_qs, u"9999"_qs);
    row(9999.7, u"1e4"_qs, u"1e4"_qs);
    row(10000.0, u"1e4"_qs, u"1e4"_qs);
    row(123456.0, u"1.23e5"_qs, u"1.23e5"_qs);
    row(1e308, u"1e308"_qs, u"1e308"_qs);
    row(5e-324, u"4.94e-324"_qs, u"4.94e-324"_qs);
    row(kNaN, u"NaN"_qs, u"NaN"_qs);
    row(kInfinity, u"+Inf"_qs, u"+Inf"_qs);
    row(-kInfinity, u"\u2212Inf"_qs, u"-Inf"_qs);
}

void TestNumberText::values()
{
    QFETCH(double, number);
    QTEST(NumberText::value(number, 3), "screen");
    QTEST(NumberText::value(number, 3, NumberStyle::plain), "plain");
}

void TestNumberText::roundedKeepsZeros_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("rounded") << 0.67996 << u"0.680"_qs;
    QTest::newRow("exact") << 0.68 << u"0.68"_qs;
    QTest::newRow("half") << 0.5 << u"0.5"_qs;
    QTest::newRow("almost one") << 0.99961 << u"1.00"_qs;
    QTest::newRow("small") << 0.000012002 << u"1.20e-5"_qs;
    QTest::newRow("just too large") << 9999.7 << u"1.00e4"_qs;
    QTest::newRow("NaN") << kNaN << u"NaN"_qs;
}

void TestNumberText::roundedKeepsZeros()
{
    QFETCH(double, number);
    QTEST(NumberText::rounded(number, 3), "text");
}

void TestNumberText::ranges_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("plain");
    QTest::newRow("output") << 0.0 << 0.97612 << u"0\u20130.976"_qs << u"0 to 0.976"_qs;
    QTest::newRow("input") << 0.0 << 1.0 << u"0\u20131"_qs << u"0 to 1"_qs;
    QTest::newRow("norm") << 0.67996 << 38.512 << u"0.68\u201338.5"_qs << u"0.68 to 38.5"_qs;
    QTest::newRow("signed") << -15.1 << 6.98 << u"\u221215.1 to 6.98"_qs << u"-15.1 to 6.98"_qs;
    QTest::newRow("negative") << -3.0 << -2.0 << u"\u22123 to \u22122"_qs << u"-3 to -2"_qs;
    QTest::newRow("all 0") << 0.0 << 0.0 << u"all 0"_qs << u"all 0"_qs;
    QTest::newRow("both zeros") << -0.0 << 0.0 << u"all 0"_qs << u"all 0"_qs;
    QTest::newRow("all 0.5") << 0.5 << 0.5 << u"all 0.5"_qs << u"all 0.5"_qs;
    QTest::newRow("all -2") << -2.0 << -2.0 << u"all \u22122"_qs << u"all -2"_qs;
    QTest::newRow("close") << 0.57735 << 0.57737 << u"0.57735\u20130.57737"_qs
                           << u"0.57735 to 0.57737"_qs;
    QTest::newRow("infinite") << 0.0 << kInfinity << u"0 to +Inf"_qs << u"0 to +Inf"_qs;
    QTest::newRow("NaN") << kNaN << kNaN << u"all NaN"_qs << u"all NaN"_qs;
}

void TestNumberText::ranges()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QTEST(NumberText::range(low, high), "screen");
    QTEST(NumberText::range(low, high, NumberStyle::plain), "plain");
}

void TestNumberText::symmetricRanges()
{
    QCOMPARE(NumberText::symmetricRange(0.4781), u"\u00b10.478"_qs);
    QCOMPARE(NumberText::symmetricRange(0.0), u"all 0"_qs);
    QCOMPARE(NumberText::symmetricRange(0.5, NumberStyle::plain), u"-0.5 to 0.5"_qs);
}

void TestNumberText::percents_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("half") << qint64(1) << qint64(2) << 1 << u"50.0 %"_qs;
    QTest::newRow("below one") << qint64(81) << qint64(10000) << 1 << u"0.8 %"_qs;
    QTest::newRow("some") << qint64(419) << qint64(10000) << 1 << u"4.2 %"_qs;
    QTest::newRow("nothing") << qint64(0) << qint64(7) << 1 << u"0 %"_qs;
    QTest::newRow("all") << qint64(7) << qint64(7) << 1 << u"100 %"_qs;
    QTest::newRow("all, with digits") << qint64(7) << qint64(7) << 3 << u"100.000 %"_qs;
    QTest::newRow("nearly nothing") << qint64(1) << qint64(405900) << 1 << u"0.0002 %"_qs;
    QTest::newRow("nearly all") << qint64(405899) << qint64(405900) << 1 << u"99.9998 %"_qs;
    QTest::newRow("of nothing") << qint64(0) << qint64(0) << 1 << u"0 %"_qs;
}

void TestNumberText::percents()
{
    QFETCH(const qint64, part);
    QFETCH(const qint64, whole);
    QFETCH(const int, decimals);
    QTEST(NumberText::percentOf(part, whole, decimals), "text");
    if (whole > 0) {
        const double share = double(part) / double(whole);
        QTEST(NumberText::percent(share, decimals), "text");
    }
}

void TestNumberText::alignedRows_data()
{
    QTest::addColumn<std::vector<double>>("numbers");
    QTest::addColumn<QStringList>("texts");
    using Numbers = std::vector<double>;
    QTest::newRow("none") << Numbers {} << QStringList {};
    QTest::newRow("pixel") << Numbers {0.80472, 0.53641, 0.25449, 1.0}
                           << QStringList {u"0.8047"_qs, u"0.5364"_qs, u"0.2545"_qs, u"1.0000"_qs};
    QTest::newRow("one digit more")
        << Numbers {0.50004, 0.50001} << QStringList {u"0.50004"_qs, u"0.50001"_qs};
    QTest::newRow("equal") << Numbers {0.5, 0.5} << QStringList {u"0.5000"_qs, u"0.5000"_qs};
    QTest::newRow("carry") << Numbers {9.99996} << QStringList {u"10.0000"_qs};
    QTest::newRow("carry, small") << Numbers {0.0999961} << QStringList {u"0.1000"_qs};
    QTest::newRow("small") << Numbers {0.00095, 1.25} << QStringList {u"9.5e-4"_qs, u"1.2500"_qs};
    QTest::newRow("hundredths") << Numbers {0.0303, 0.5}
                                << QStringList {u"0.0303"_qs, u"0.5000"_qs};
    QTest::newRow("thousandths") << Numbers {0.0029524, 0.5}
                                 << QStringList {u"0.00295"_qs, u"0.50000"_qs};
    QTest::newRow("large") << Numbers {135300.0, 2.0} << QStringList {u"1.353e5"_qs, u"2.0000"_qs};
    QTest::newRow("exact") << Numbers {1e4, 12345.678} << QStringList {u"1e4"_qs, u"1.235e4"_qs};
    QTest::newRow("next double") << Numbers {1.0, std::nextafter(1.0, 2.0)}
                                 << QStringList {u"1.0000000000000000"_qs,
                                                 u"1.0000000000000002"_qs};
    QTest::newRow("zeros") << Numbers {0.0, -0.0, 0.5}
                           << QStringList {u"0"_qs, u"0"_qs, u"0.5000"_qs};
    QTest::newRow("not finite") << Numbers {kNaN, kInfinity, -kInfinity, -1.5, kNaN}
                                << QStringList {u"NaN"_qs, u"+Inf"_qs, u"\u2212Inf"_qs,
                                                u"\u22121.5000"_qs, u"NaN"_qs};
}

void TestNumberText::alignedRows()
{
    QFETCH(std::vector<double>, numbers);
    QTEST(NumberText::aligned(numbers), "texts");
}

void TestNumberText::alignedNumbersReadDifferently()
{
    qInfo("seed %u", kSeed);
    std::mt19937_64 random(kSeed);
    for (int set = 0; set < 2000; ++set) {
        std::vector<double> numbers;
        for (int i = 0; i < 6; ++i) {
            const double x = set % 2 == 0 ? anyFinite(random)
                                          : std::ldexp(static_cast<double>(random() % 4096), -12);
            numbers.insert(numbers.end(), {x, std::nextafter(x, 0.0), -x});
        }
        const QStringList texts = NumberText::aligned(numbers);
        std::map<QString, double> seen;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const QString &text = texts[static_cast<qsizetype>(i)];
            const auto [place, isNew] = seen.insert({text, numbers[i]});
            QVERIFY2(isNew || place->second == numbers[i], qPrintable(text));
        }
    }
}

/// The text differs from the number by at most half of its last digit.
void TestNumberText::textsParseBackToTheShownDigits()
{
    qInfo("seed %u", kSeed);
    std::mt19937_64 random(kSeed);
    std::uniform_real_distribution<double> exponent(-8.0, 8.0);
    for (int i = 0; i < 5000; ++i) {
        const double x = std::pow(10.0, exponent(random)) * (i % 2 == 0 ? 1.0 : -1.0);
        const int digits = 1 + static_cast<int>(random() % 15);
        const std::array numbers {x};
        for (const QString &text :
             {NumberText::rounded(x, digits), NumberText::aligned(numbers).constFirst()}) {
            const double error = std::abs(parsed(text) - x);
            QVERIFY2(error <= halfOfLastDigit(text) * (1.0 + 1e-9) + 1e-15 * std::abs(x),
                     qPrintable(text));
        }
        const double trimmed = parsed(NumberText::value(x, digits));
        QCOMPARE(trimmed, parsed(NumberText::rounded(x, digits)));
        QVERIFY(std::abs(trimmed - x) <= 0.51 * std::abs(x) * std::pow(10.0, 1 - digits));
    }
}

void TestNumberText::exactRows_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("tenth") << 0.1 << u"0.1"_qs;
    QTest::newRow("epsilon") << 1e-8 << u"1e-8"_qs;
    QTest::newRow("whole") << 135300.0 << u"135300"_qs;
    QTest::newRow("zero") << 0.0 << u"0"_qs;
    QTest::newRow("minus zero") << -0.0 << u"-0"_qs;
    QTest::newRow("float") << double(0.1f) << u"0.10000000149011612"_qs;
    QTest::newRow("fixed end") << 0.0001 << u"0.0001"_qs;
    QTest::newRow("large") << 1e22 << u"1e22"_qs;
    QTest::newRow("16 digits") << 9007199254740993.0 << u"9007199254740992"_qs;
    QTest::newRow("NaN") << kNaN << u"NaN"_qs;
    QTest::newRow("-Inf") << -kInfinity << u"-Inf"_qs;
}

void TestNumberText::exactRows()
{
    QFETCH(double, number);
    QTEST(NumberText::exact(number), "text");
}

void TestNumberText::exactComesBackBitForBit()
{
    qInfo("seed %u", kSeed);
    std::mt19937_64 random(kSeed);
    for (int i = 0; i < 20000; ++i) {
        const double x = anyFinite(random);
        const double back = NumberText::exact(x).toDouble();
        QCOMPARE(std::bit_cast<quint64>(back), std::bit_cast<quint64>(x));
        QCOMPARE(parsed(NumberText::exact(x, NumberStyle::screen)), x);
    }
}

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
