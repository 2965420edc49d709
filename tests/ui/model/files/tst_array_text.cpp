// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text: what NumPy, Python, tables and people write.
#include "ui/model/files/array_text.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;
using Lengths = std::vector<std::int64_t>;

constexpr double kInf = std::numeric_limits<double>::infinity();

class TestArrayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsNaN();
    void readsFourLevels();
    void refuses_data();
    void refuses();
    void endsOnAnyText();
};

} // namespace

void TestArrayText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<double>>("values");
    const QList<double> four {1, 2, 3, 4};
    QTest::newRow("blanks") << u"1 2\n3 4"_s << 2 << four;
    QTest::newRow("tabs, windows") << u"1\t2\r\n3\t4\r\n"_s << 2 << four;
    QTest::newRow("commas") << u"1, 2\n3,4\n\n"_s << 2 << four;
    QTest::newRow("semicolons") << u"1;2\n3;4"_s << 2 << four;
    QTest::newRow("empty lines") << u"\n\n 1 2 \n\n  3 4\n"_s << 2 << four;
    QTest::newRow("one row") << u"1 2 3 4"_s << 1 << four;
    QTest::newRow("one column") << u"1\n2\n3\n4"_s << 4 << four;
    QTest::newRow("NumPy prints") << u"[[1. 2.]\n [3. 4.]]"_s << 2 << four;
    QTest::newRow("NumPy's repr") << u"array([[1., 2.],\n       [3., 4.]])"_s << 2 << four;
    QTest::newRow("with a type") << u"np.array([[1, 2], [3, 4]], dtype=float32)"_s << 2 << four;
    QTest::newRow("Python") << u"[[1, 2], [3, 4]],"_s << 2 << four;
    QTest::newRow("one level") << u"[1 2 3 4]"_s << 1 << four;
    QTest::newRow("JSON") << u"[[1e0,2.0],[30e-1,4]]"_s << 2 << four;
    QTest::newRow("signs") << u"-1 +2 \u22123 -0.5e1"_s << 1 << QList<double> {-1, 2, -3, -5};
    QTest::newRow("infinite") << u"inf -inf Infinity -Inf"_s << 1
                              << QList<double> {kInf, -kInf, kInf, -kInf};
    QTest::newRow("beyond the range")
        << u"1e999 -1e999 1e-999 0"_s << 1 << QList<double> {kInf, -kInf, 0, 0};
    QTest::newRow("no-break blanks") << u"1\u00a02\n3\u00a04"_s << 2 << four;
}

void TestArrayText::reads()
{
    QFETCH(QString, text);
    QFETCH(int, rows);
    QFETCH(QList<double>, values);
    const Result<TextArray> array = parseArrayText(text);
    QVERIFY2(array.hasValue(), array ? "" : array.error().detail.c_str());
    QCOMPARE(array->lengths, (Lengths {rows, values.size() / rows}));
    QCOMPARE(QList<double>(array->values.begin(), array->values.end()), values);
}

void TestArrayText::readsNaN()
{
    const Result<TextArray> array = parseArrayText(u"[nan, 1, NaN]"_s);
    QVERIFY(array.hasValue());
    QVERIFY(std::isnan(array->values[0]) && std::isnan(array->values[2]));
}

void TestArrayText::readsFourLevels()
{
    const Result<TextArray> three = parseArrayText(u"[[[1 2 3]\n  [4 5 6]]]"_s);
    QVERIFY(three.hasValue());
    QCOMPARE(three->lengths, (Lengths {1, 2, 3}));
    const Result<TextArray> four = parseArrayText(u"[[[[1],[2]],[[3],[4]],[[5],[6]]]]"_s);
    QVERIFY(four.hasValue());
    QCOMPARE(four->lengths, (Lengths {1, 3, 2, 1}));
    QCOMPARE(four->values, (std::vector<double> {1, 2, 3, 4, 5, 6}));
}

void TestArrayText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << u""_s << u"line 1, column 1"_s << u"no numbers"_s;
    QTest::newRow("a word") << u"1 2\n3 x4"_s << u"line 2, column 3"_s << u"'x4' is not"_s;
    QTest::newRow("prose") << u"Hello world"_s << u"line 1, column 1"_s << u"'Hello'"_s;
    QTest::newRow("rows of two lengths") << u"1 2\n3"_s << u"line 2, column 1"_s << u"length 1"_s;
    QTest::newRow("left out") << u"[[1 2 ... 3 4]]"_s << u"line 1, column 7"_s << u"left out"_s;
    QTest::newRow("open") << u"[[1 2]"_s << u"line 1, column 7"_s << u"']' is missing"_s;
    QTest::newRow("five levels") << u"[[[[[1]]]]]"_s << u"line 1, column 5"_s << u"4 levels"_s;
    QTest::newRow("uneven") << u"[[1 2] [3]]"_s << u"line 1, column 10"_s << u"hold 1"_s;
    QTest::newRow("mixed") << u"[1, [2]]"_s << u"line 1, column 5"_s << u"one level"_s;
    QTest::newRow("mixed later") << u"[[1], 2]"_s << u"line 1, column 7"_s << u"one level"_s;
    QTest::newRow("nothing inside") << u"[[]]"_s << u"line 1, column 3"_s << u"empty"_s;
    QTest::newRow("behind") << u"[[1]] [2]"_s << u"line 1, column 7"_s << u"follows"_s;
    QTest::newRow("half a number") << u"1 2e"_s << u"line 1, column 3"_s << u"'2e'"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s << u"line 1, column 1"_s << u"'0x10'"_s;
    QTest::newRow("bracket in a row") << u"1 2 ]"_s << u"line 1, column 5"_s << u"']'"_s;
}

void TestArrayText::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, why);
    const Result<TextArray> array = parseArrayText(text);
    QVERIFY(!array.hasValue());
    QCOMPARE(array.error().code, ErrorCode::invalidArgument);
    const QString sentence = QString::fromStdString(array.error().detail);
    QVERIFY2(sentence.startsWith(place + u": "_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(why), qPrintable(sentence));
}

/// Whatever the characters are, it ends with an array whose lengths fit its numbers, or an error.
void TestArrayText::endsOnAnyText()
{
    constexpr quint32 kSeed = 11;
    QRandomGenerator random(kSeed);
    const QString letters = u"[]1 2,.\n-e()an;"_s;
    int arrays = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int n = random.bounded(14); n >= 0; --n)
            text += letters[random.bounded(int(letters.size()))];
        const Result<TextArray> array = parseArrayText(text);
        if (!array)
            continue;
        ++arrays;
        std::int64_t count = 1;
        for (const std::int64_t length : array->lengths)
            count *= length;
        QVERIFY2(count == std::ssize(array->values), qPrintable(text));
        QVERIFY(array->lengths.size() >= 2 && array->lengths.size() <= 4);
    }
    QVERIFY(arrays > 100);
}

QTEST_GUILESS_MAIN(TestArrayText)
#include "tst_array_text.moc"
