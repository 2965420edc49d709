// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/axis_set.h"
#include "tests/core/support/axis_rows.h"

#include <QTest>

using namespace normscope;

using Axes = std::vector<int>;
Q_DECLARE_METATYPE(Axes)

/// The axes of a sum, as NumPy means them and as they are written.
class TestAxisSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsNone_data();
    void readsNone();
    void refuses_data();
    void refuses();
    void namesTheRange();
    void takesNumbers_data();
    void takesNumbers();
    void writesPython_data();
    void writesPython();
    void readsWhatItWrites();
    void differsFromNone();
    void makesGroupShapes_data();
    void makesGroupShapes();
};

void TestAxisSet::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<unsigned>("mask");

    QTest::newRow("first") << QByteArray("0") << 0x1U;
    QTest::newRow("last") << QByteArray("3") << 0x8U;
    QTest::newRow("last from behind") << QByteArray("-1") << 0x8U;
    QTest::newRow("first from behind") << QByteArray("-4") << 0x1U;
    QTest::newRow("minus zero") << QByteArray("-0") << 0x1U;
    QTest::newRow("list") << QByteArray("1,2") << 0x6U;
    QTest::newRow("list, falling") << QByteArray("2,1") << 0x6U;
    QTest::newRow("list with blanks") << QByteArray(" 1 , 2 ") << 0x6U;
    QTest::newRow("tuple") << QByteArray("(1, 2)") << 0x6U;
    QTest::newRow("tuple of one") << QByteArray("(3,)") << 0x8U;
    QTest::newRow("tuple of one, no comma") << QByteArray("(3)") << 0x8U;
    QTest::newRow("both signs") << QByteArray("(-1, 1)") << 0xAU;
    QTest::newRow("all") << QByteArray("0,1,2,3") << 0xFU;
    QTest::newRow("all from behind") << QByteArray("-4,-3,-2,-1") << 0xFU;
    QTest::newRow("empty tuple") << QByteArray("()") << 0x0U;
    QTest::newRow("empty tuple with a blank") << QByteArray("( )") << 0x0U;
}

void TestAxisSet::reads()
{
    QFETCH(QByteArray, text);
    const Result<AxisSet> axes = AxisSet::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(axes.hasValue());
    QVERIFY(!axes->isNone());
    QTEST(axes->mask(), "mask");
}

void TestAxisSet::readsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("option") << QByteArray("none");
    QTest::newRow("Python") << QByteArray("None");
    QTest::newRow("capitals") << QByteArray("NONE");
    QTest::newRow("blanks") << QByteArray(" none\t");
}

void TestAxisSet::readsNone()
{
    QFETCH(QByteArray, text);
    const Result<AxisSet> axes = AxisSet::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(axes.hasValue());
    QCOMPARE(*axes, AxisSet::none());
    QCOMPARE(axes->mask(), 0xFU);
}

void TestAxisSet::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             ",",
                             "1,,2",
                             ",1",
                             "1,",
                             "(,)",
                             "(",
                             ")",
                             "(1",
                             "1)",
                             "((1))",
                             "(1,,)",
                             "[1,2]",
                             "3.0",
                             "3.",
                             "1e0",
                             "0x1",
                             "True",
                             "False",
                             "(None,1)",
                             "none,1",
                             "nothing",
                             "+1",
                             "- 1",
                             "--1",
                             "1 2",
                             "1;2",
                             "\"3\"",
                             "'3'",
                             "axis",
                             "4",
                             "-5",
                             "1,7",
                             "(0, 4)",
                             "3,3",
                             "3,-1",
                             "(0, -4)",
                             "1,2,3,1",
                             "0,1,2,3,0",
                             "99999",
                             "-99999",
                             "2147483648",
                             "-2147483649",
                             "9223372036854775808",
                             "99999999999999999999999999",
                             "-99999999999999999999999999",
                             "\u0661"})
        QTest::addRow("'%s'", text) << QByteArray(text);
    QTest::newRow("a line end") << QByteArray("1\n");
    QTest::newRow("a zero byte") << QByteArray("1\0", 2);
}

void TestAxisSet::refuses()
{
    QFETCH(QByteArray, text);
    const Result<AxisSet> axes = AxisSet::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(!axes.hasValue());
    QCOMPARE(axes.error().code, ErrorCode::invalidArgument);
    QVERIFY(!axes.error().detail.empty());
}

void TestAxisSet::namesTheRange()
{
    for (const char *text : {"4", "-5", "99999999999999999999999999"}) {
        const std::string detail = AxisSet::parse(text).error().detail;
        QVERIFY2(detail.find(text) != std::string::npos, detail.c_str());
        QVERIFY2(detail.find("-4 to 3") != std::string::npos, detail.c_str());
    }
}

void TestAxisSet::takesNumbers_data()
{
    QTest::addColumn<Axes>("axes");
    QTest::addColumn<int>("mask"); // -1: refused

    QTest::newRow("none given") << Axes {} << 0;
    QTest::newRow("one") << Axes {2} << 4;
    QTest::newRow("negative") << Axes {-2, 0} << 5;
    QTest::newRow("twice") << Axes {2, 2} << -1;
    QTest::newRow("twice by sign") << Axes {2, -2} << -1;
    QTest::newRow("too large") << Axes {4} << -1;
    QTest::newRow("too small") << Axes {-5} << -1;
    QTest::newRow("largest int") << Axes {std::numeric_limits<int>::max()} << -1;
    QTest::newRow("smallest int") << Axes {std::numeric_limits<int>::min()} << -1;
}

void TestAxisSet::takesNumbers()
{
    QFETCH(Axes, axes);
    const Result<AxisSet> set = AxisSet::of(axes);
    QTEST(set ? static_cast<int>(set->mask()) : -1, "mask");
}

void TestAxisSet::writesPython_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("python");
    QTest::addColumn<QByteArray>("option");

    QTest::newRow("None") << QByteArray("none") << QByteArray("None") << QByteArray("none");
    QTest::newRow("empty") << QByteArray("()") << QByteArray("()") << QByteArray("()");
    QTest::newRow("one") << QByteArray("-1") << QByteArray("3") << QByteArray("3");
    QTest::newRow("two") << QByteArray("2,1") << QByteArray("(1, 2)") << QByteArray("1,2");
    QTest::newRow("all") << QByteArray("0,1,2,3") << QByteArray("(0, 1, 2, 3)")
                         << QByteArray("0,1,2,3");
}

void TestAxisSet::writesPython()
{
    QFETCH(QByteArray, text);
    const AxisSet axes = *AxisSet::parse(text.toStdString());
    QTEST(QByteArray::fromStdString(axes.toPython()), "python");
    QTEST(QByteArray::fromStdString(axes.toOption()), "option");
}

void TestAxisSet::readsWhatItWrites()
{
    for (const AxisSet &axes : test::allAxisSets()) {
        QCOMPARE(*AxisSet::parse(axes.toPython()), axes);
        QCOMPARE(*AxisSet::parse(axes.toOption()), axes);
        if (!axes.isNone())
            QCOMPARE(*AxisSet::of(axes.axes()), axes);
    }
}

void TestAxisSet::differsFromNone()
{
    // They sum the same, but keep the words that were given.
    QVERIFY(AxisSet::none() != AxisSet::fromMask(0xF));
    QCOMPARE(AxisSet::none().axes(), AxisSet::fromMask(0xF).axes());
}

void TestAxisSet::makesGroupShapes_data()
{
    QTest::addColumn<QByteArray>("axes");
    QTest::addColumn<QByteArray>("shape");

    QTest::newRow("None") << QByteArray("none") << QByteArray("1 x 1 x 1 x 1");
    QTest::newRow("empty") << QByteArray("()") << QByteArray("2 x 3 x 4 x 5");
    QTest::newRow("batch") << QByteArray("0") << QByteArray("1 x 3 x 4 x 5");
    QTest::newRow("rows") << QByteArray("1") << QByteArray("2 x 1 x 4 x 5");
    QTest::newRow("columns") << QByteArray("2") << QByteArray("2 x 3 x 1 x 5");
    QTest::newRow("channels") << QByteArray("-1") << QByteArray("2 x 3 x 4 x 1");
    QTest::newRow("an image") << QByteArray("1,2,3") << QByteArray("2 x 1 x 1 x 1");
}

void TestAxisSet::makesGroupShapes()
{
    QFETCH(QByteArray, axes);
    const AxisSet set = *AxisSet::parse(axes.toStdString());
    QTEST(QByteArray::fromStdString(toString(groupShape({2, 3, 4, 5}, set))), "shape");
}

QTEST_APPLESS_MAIN(TestAxisSet)
#include "tst_axis_set.moc"
