// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/oklab.h"

#include <QtTest>

#include <cmath>

using namespace normscope;

/// OKLab against the numbers that its author published and against its own inverse.
class TestOklab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedColors_data();
    void publishedColors();
    void everyRgbComesBack();
    void polarFormComesBack();
    void largestChromaIsTheEdgeOfSrgb_data();
    void largestChromaIsTheEdgeOfSrgb();
};

void TestOklab::publishedColors_data()
{
    QTest::addColumn<QRgb>("rgb");
    QTest::addColumn<double>("lightness");
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    // CSS Color 4 gives oklab() of these sRGB colours to about 4 digits.
    QTest::newRow("black") << qRgb(0, 0, 0) << 0.0 << 0.0 << 0.0;
    QTest::newRow("white") << qRgb(255, 255, 255) << 1.0 << 0.0 << 0.0;
    QTest::newRow("red") << qRgb(255, 0, 0) << 0.62796 << 0.22486 << 0.12585;
    QTest::newRow("lime") << qRgb(0, 255, 0) << 0.86644 << -0.23389 << 0.17950;
    QTest::newRow("blue") << qRgb(0, 0, 255) << 0.45201 << -0.03246 << -0.31153;
}

void TestOklab::publishedColors()
{
    QFETCH(QRgb, rgb);
    QFETCH(double, lightness);
    QFETCH(double, a);
    QFETCH(double, b);
    QVERIFY(distance(toOkLab(rgb), OkLab {lightness, a, b}) < 5e-5);
}

void TestOklab::everyRgbComesBack()
{
    for (int red = 0; red < 256; red += 15) {
        for (int green = 0; green < 256; green += 15) {
            for (int blue = 0; blue < 256; blue += 15) {
                const QRgb color = qRgb(red, green, blue);
                QCOMPARE(toRgb(toOkLab(color)), color);
            }
        }
    }
}

void TestOklab::polarFormComesBack()
{
    for (int degrees = 0; degrees < 360; degrees += 7) {
        const OkLch there = toOkLch(toOkLab(OkLch {0.6, 0.1, double(degrees)}));
        QVERIFY(std::abs(there.chroma - 0.1) < 1e-12);
        QVERIFY(std::abs(there.hueDegrees - degrees) < 1e-9);
    }
}

void TestOklab::largestChromaIsTheEdgeOfSrgb_data()
{
    QTest::addColumn<double>("lightness");
    QTest::addColumn<double>("hue");
    QTest::newRow("dark blue") << 0.32 << 258.0;
    QTest::newRow("dark orange") << 0.32 << 47.0;
    QTest::newRow("light green") << 0.9 << 140.0;
    QTest::newRow("middle pink") << 0.6 << 0.0;
}

void TestOklab::largestChromaIsTheEdgeOfSrgb()
{
    QFETCH(double, lightness);
    QFETCH(double, hue);
    const double chroma = largestChroma(lightness, hue);
    const auto isIn = [&](double c) {
        return isInSrgb(toLinearRgb(toOkLab(OkLch {lightness, c, hue})));
    };
    QVERIFY(chroma > 0.01);
    QVERIFY(isIn(chroma));
    QVERIFY(!isIn(chroma + 1e-6));
}

QTEST_GUILESS_MAIN(TestOklab)
#include "tst_oklab.moc"
