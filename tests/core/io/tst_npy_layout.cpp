// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_layout.h"
#include "tests/core/io/npy_bytes.h"

#include <QTest>

using namespace normscope;

using Lengths = std::vector<std::int64_t>;
using Strides = std::vector<NpyStride>;
Q_DECLARE_METATYPE(normscope::Layout)
Q_DECLARE_METATYPE(Lengths)
Q_DECLARE_METATYPE(Strides)

/// Which axes the dimensions of an array are.
class TestNpyLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesDimensions_data();
    void takesDimensions();
    void refuses_data();
    void refuses();
    void guessesChannelsFirst_data();
    void guessesChannelsFirst();
    void joinsStrides_data();
    void joinsStrides();
};

void TestNpyLayout::takesDimensions_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<Lengths>("dimensions");
    QTest::addColumn<QByteArray>("shape");

    QTest::newRow("automatic 2-D")
        << Layout::automatic << Lengths {5, 6} << QByteArray("1 x 5 x 6 x 1");
    QTest::newRow("automatic 3-D")
        << Layout::automatic << Lengths {5, 6, 7} << QByteArray("1 x 5 x 6 x 7");
    QTest::newRow("automatic 4-D")
        << Layout::automatic << Lengths {5, 6, 7, 8} << QByteArray("5 x 6 x 7 x 8");
    QTest::newRow("hw") << Layout::hw << Lengths {5, 6} << QByteArray("1 x 5 x 6 x 1");
    QTest::newRow("hwc") << Layout::hwc << Lengths {5, 6, 7} << QByteArray("1 x 5 x 6 x 7");
    QTest::newRow("chw") << Layout::chw << Lengths {5, 6, 7} << QByteArray("1 x 6 x 7 x 5");
    QTest::newRow("nhwc") << Layout::nhwc << Lengths {5, 6, 7, 8} << QByteArray("5 x 6 x 7 x 8");
    QTest::newRow("nchw") << Layout::nchw << Lengths {5, 6, 7, 8} << QByteArray("5 x 7 x 8 x 6");
}

void TestNpyLayout::takesDimensions()
{
    QFETCH(Layout, layout);
    QFETCH(Lengths, dimensions);
    const Result<Layout> resolved = resolvedLayout(layout, dimensions);
    QCOMPARE(npytest::refusal(resolved), std::string());
    QVERIFY(*resolved != Layout::automatic);
    QTEST(QByteArray::fromStdString(toString(shapeOf(*resolved, dimensions))), "shape");
}

void TestNpyLayout::refuses_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<Lengths>("dimensions");
    QTest::addColumn<QByteArray>("refusal");

    QTest::newRow("0-D") << Layout::automatic << Lengths {}
                         << QByteArray("unsupported: a 0-D array");
    QTest::newRow("1-D") << Layout::hw << Lengths {9} << QByteArray("unsupported: a 1-D array");
    QTest::newRow("5-D") << Layout::nhwc << Lengths {1, 1, 1, 1, 1}
                         << QByteArray("unsupported: a 5-D array");
    QTest::newRow("1000-D") << Layout::automatic << Lengths(1000, 1)
                            << QByteArray("unsupported: a 1000-D array");
    QTest::newRow("nchw of 3-D")
        << Layout::nchw << Lengths {3, 224, 224}
        << QByteArray("invalidArgument: layout nchw has 4 dimensions, but the array has 3: "
                      "(3, 224, 224)");
    QTest::newRow("hw of 4-D")
        << Layout::hw << Lengths {1, 5, 6, 3}
        << QByteArray("invalidArgument: layout hw has 2 dimensions, but the array has 4: "
                      "(1, 5, 6, 3)");
    QTest::newRow("chw of 2-D")
        << Layout::chw << Lengths {5, 6}
        << QByteArray("invalidArgument: layout chw has 3 dimensions, but the array has 2: (5, 6)");
}

void TestNpyLayout::refuses()
{
    QFETCH(Layout, layout);
    QFETCH(Lengths, dimensions);
    QFETCH(QByteArray, refusal);
    QCOMPARE(npytest::refusal(resolvedLayout(layout, dimensions)), refusal.toStdString());
}

void TestNpyLayout::guessesChannelsFirst_data()
{
    QTest::addColumn<Lengths>("dimensions");
    QTest::addColumn<bool>("first");

    const auto row = [](const Lengths &dimensions, bool first) {
        QTest::newRow(npytest::tupleText(dimensions).c_str()) << dimensions << first;
    };
    row({3, 224, 224}, true);
    row({1, 28, 28}, true);
    row({4, 300, 451}, true);
    row({1, 3, 300, 451}, true);
    row({8, 64, 56, 56}, true); // a square picture of 64 channels
    row({1, 512, 7, 7}, true);
    row({16, 64, 100}, true);
    row({300, 451, 3}, false);
    row({1, 300, 451, 4}, false);
    row({3, 224, 3}, false);
    row({3, 300, 451, 3}, false); // three colour pictures
    row({56, 56, 64}, false);
    row({8, 56, 56, 64}, false);
    row({7, 7, 512}, false);
    row({1, 1, 512}, false);
    row({3, 3, 64}, false); // a patch of 3 x 3
    row({64, 64, 64}, false);
    row({25, 100, 101}, true); // a quarter
    row({26, 100, 101}, false);
    row({60, 64, 100}, false);
    row({10, 2, 2}, false);
    row({224, 224}, false);
}

void TestNpyLayout::guessesChannelsFirst()
{
    QFETCH(Lengths, dimensions);
    QTEST(looksChannelsFirst(dimensions), "first");
}

void TestNpyLayout::joinsStrides_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<bool>("fortranOrder");
    QTest::addColumn<Strides>("strides");

    // The shape is always 2 x 3 x 4 x 5, so the steps are 60, 20, 5 and 1.
    QTest::newRow("nhwc C") << Layout::nhwc << false << Strides {{120, 1}};
    QTest::newRow("nchw C") << Layout::nchw << false << Strides {{12, 5}, {5, 1}, {2, 60}};
    QTest::newRow("nhwc Fortran") << Layout::nhwc << true
                                  << Strides {{2, 60}, {3, 20}, {4, 5}, {5, 1}};
    QTest::newRow("nchw Fortran") << Layout::nchw << true
                                  << Strides {{2, 60}, {5, 1}, {3, 20}, {4, 5}};
}

void TestNpyLayout::joinsStrides()
{
    QFETCH(Layout, layout);
    QFETCH(bool, fortranOrder);
    QFETCH(Strides, strides);
    QVERIFY(fileStrides(layout, Shape {2, 3, 4, 5}, fortranOrder) == strides);
    QVERIFY(fileStrides(layout, Shape {1, 1, 1, 1}, fortranOrder) == Strides({{1, 1}}));
}

QTEST_APPLESS_MAIN(TestNpyLayout)
#include "tst_npy_layout.moc"
