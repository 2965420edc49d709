// SPDX-License-Identifier: GPL-3.0-or-later
// The cosine of arrays of any size of numbers.
#include "core/check/scaled_products.h"

#include <QTest>

#include <cmath>

using namespace normscope;

class TestScaledProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheCosineAtAnyScale_data();
    void isTheCosineAtAnyScale();
    void mergesBlocksOfAnyScale();
    void isNotANumberForZeros();
};

void TestScaledProducts::isTheCosineAtAnyScale_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    for (const double a : {1., 1e300, 1e-300, 0x1p1021, 0x1p-1060})
        for (const double b : {1., -1e300, 1e-300, 0x1p-1060})
            QTest::addRow("%g %g", a, b) << a << b;
}

/// (3, 4) and (4, 3) have the cosine 24/25.
void TestScaledProducts::isTheCosineAtAnyScale()
{
    QFETCH(double, a);
    QFETCH(double, b);
    ScaledProducts products;
    products.add({3 * a, 4 * a}, {4 * b, 3 * b});
    QVERIFY(std::abs(products.cosine() - std::copysign(0.96, b)) < 1e-15);
}

/// (3, 0, 4) and (4, 0, 3) in three blocks, beside one that is too small to matter.
void TestScaledProducts::mergesBlocksOfAnyScale()
{
    ScaledProducts total;
    ScaledProducts block;
    total.add({3e200}, {4e-200});
    total.add({0}, {0});
    total.add({1e-300}, {1e-300});
    block.add({4e200}, {3e-200});
    total.merge(block);
    QVERIFY(std::abs(total.cosine() - 0.96) < 1e-15);
}

void TestScaledProducts::isNotANumberForZeros()
{
    ScaledProducts products;
    QVERIFY(std::isnan(products.cosine()));
    products.add({0, 0}, {1, 2});
    QVERIFY(std::isnan(products.cosine()));
}

QTEST_GUILESS_MAIN(TestScaledProducts)
#include "tst_scaled_products.moc"
