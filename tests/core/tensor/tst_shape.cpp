// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/shape.h"

#include <QTest>

using namespace normscope;

/// Lengths and positions of an NHWC array.
class TestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void numbersInCOrder();
    void knowsItsElements();
    void writesItself();
    void countsBeyond32Bits();
};

void TestShape::counts()
{
    const Shape shape {2, 3, 5, 7};
    QCOMPARE(shape.pixels(), 15);
    QCOMPARE(shape.imageElements(), 105);
    QCOMPARE(shape.elements(), 210);
    QCOMPARE(shape.lengths(), (Index4 {2, 3, 5, 7}));
    QCOMPARE(shape.length(kBatch), 2);
    QCOMPARE(shape.length(kRows), 3);
    QCOMPARE(shape.length(kColumns), 5);
    QCOMPARE(shape.length(kChannels), 7);
    QCOMPARE(Shape().elements(), 1);
}

void TestShape::numbersInCOrder()
{
    const Shape shape {2, 3, 4, 5};
    std::int64_t flat = 0;
    for (std::int64_t n = 0; n < 2; ++n) {
        for (std::int64_t row = 0; row < 3; ++row) {
            for (std::int64_t column = 0; column < 4; ++column) {
                for (std::int64_t channel = 0; channel < 5; ++channel, ++flat) {
                    const Index4 index {n, row, column, channel};
                    QCOMPARE(shape.flat(index), flat);
                    QCOMPARE(shape.unflat(flat), index);
                }
            }
        }
    }
}

void TestShape::knowsItsElements()
{
    const Shape shape {2, 3, 4, 5};
    QVERIFY(shape.contains({0, 0, 0, 0}));
    QVERIFY(shape.contains({1, 2, 3, 4}));
    for (std::size_t axis = 0; axis < 4; ++axis) {
        Index4 index {0, 0, 0, 0};
        index[axis] = -1;
        QVERIFY(!shape.contains(index));
        index[axis] = shape.lengths()[axis];
        QVERIFY(!shape.contains(index));
    }
}

void TestShape::writesItself()
{
    QCOMPARE(toString(Shape {1, 300, 451, 3}), std::string("1 x 300 x 451 x 3"));
}

void TestShape::countsBeyond32Bits()
{
    const Shape shape {1, 60'000, 60'000, 3};
    QCOMPARE(shape.elements(), 10'800'000'000);
    const Index4 last {0, 59'999, 59'999, 2};
    QCOMPARE(shape.flat(last), 10'799'999'999);
    QCOMPARE(shape.unflat(10'799'999'999), last);
}

QTEST_APPLESS_MAIN(TestShape)
#include "tst_shape.moc"
