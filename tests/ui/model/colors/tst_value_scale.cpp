// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/value_scale.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace normscope;

namespace {

constexpr double kHuge = std::numeric_limits<double>::max();
constexpr double kTiny = std::numeric_limits<double>::denorm_min();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

void addScales()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("linthresh");
    const auto row = [](const char *name, ScaleKind kind, double low, double high, double t) {
        QTest::newRow(name) << kind << low << high << t;
    };
    row("linear unit", ScaleKind::linear, 0.0, 1.0, 0.0);
    row("linear signed", ScaleKind::linear, -15.1, 6.98, 0.0);
    row("linear subnormal", ScaleKind::linear, 0.0, 1e-310, 0.0);
    row("linear overflowing", ScaleKind::linear, -kHuge, kHuge, 0.0);
    row("log two decades", ScaleKind::log, 0.68, 38.5, 0.0);
    row("log inside a decade", ScaleKind::log, 2.0, 2.5, 0.0);
    row("log narrow", ScaleKind::log, 1000.0, 1000.01, 0.0);
    row("log everything", ScaleKind::log, 1e-320, 1e308, 0.0);
    row("log from zero", ScaleKind::log, 0.0, 12.0, 1e-3);
    row("symlog symmetric", ScaleKind::symlog, -36.1, 36.1, 0.05);
    row("symlog one side", ScaleKind::symlog, 0.0, 36.1, 0.05);
    row("symlog uneven", ScaleKind::symlog, -1.0, 1e6, 1e-3);
    row("symlog all inside", ScaleKind::symlog, -0.5, 0.25, 1.0);
    row("symlog everything", ScaleKind::symlog, -1e308, 1e308, 1e-310);
    row("symlog by default", ScaleKind::symlog, -4.0, 4.0, 0.0);
}

ValueScale fetchScale()
{
    QFETCH(ScaleKind, kind);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, linthresh);
    return ValueScale(kind, {low, high}, linthresh);
}

} // namespace

class TestValueScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueThenPosition_data() { addScales(); }
    void valueThenPosition();
    void positionRises_data() { addScales(); }
    void positionRises();
    void endsAreExact_data() { addScales(); }
    void endsAreExact();
    void formulas();
    void symmetricRangesPutZeroInTheMiddle();
    void thresholdJoinsSmoothly();
    void logHasNoPlaceForZero();
    void degenerateRanges_data();
    void degenerateRanges();
    void rangesAreMadeUsable();
    void neverNaN();
};

void TestValueScale::valueThenPosition()
{
    const ValueScale scale = fetchScale();
    const bool isLinear = scale.kind() == ScaleKind::linear;
    for (int i = 0; i <= 1000; ++i) {
        const double p = i / 1000.0;
        const double value = scale.value(p);
        // Subnormal numbers lie so far apart that p may fall between two of them.
        const double apart = scale.position(std::nextafter(value, kInfinity))
            - scale.position(std::nextafter(value, -kInfinity));
        const double tolerance = (isLinear ? 1e-12 : 1e-8) + apart;
        QVERIFY(std::abs(scale.position(value) - p) <= tolerance);
    }
}

void TestValueScale::positionRises()
{
    const ValueScale scale = fetchScale();
    double lastValue = -kInfinity;
    double lastPosition = 0.0;
    for (int i = 0; i <= 5000; ++i) {
        const double value = scale.value(i / 5000.0);
        const double position = scale.position(value);
        QVERIFY(value >= lastValue);
        QVERIFY(position >= lastPosition && position <= 1.0);
        lastValue = value;
        lastPosition = position;
    }
}

void TestValueScale::endsAreExact()
{
    const ValueScale scale = fetchScale();
    QCOMPARE(scale.value(0.0), scale.range().low);
    QCOMPARE(scale.value(1.0), scale.range().high);
    QCOMPARE(scale.position(scale.range().low), 0.0);
    QCOMPARE(scale.position(scale.range().high), 1.0);
    QCOMPARE(scale.position(-kInfinity), 0.0);
    QCOMPARE(scale.position(kInfinity), 1.0);
    QCOMPARE(scale.value(-1.0), scale.range().low);
    QCOMPARE(scale.value(2.0), scale.range().high);
}

void TestValueScale::formulas()
{
    const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-13; };
    QVERIFY(isNear(ValueScale(ScaleKind::linear, {-1.0, 3.0}).position(0.0), 0.25));
    QVERIFY(isNear(ValueScale(ScaleKind::log, {0.01, 100.0}).position(1.0), 0.5));
    QVERIFY(isNear(ValueScale(ScaleKind::log, {1.0, 1000.0}).position(10.0), 1.0 / 3.0));
    // f(10) = 1 + ln 10 and f(0.5) = 0.5 with threshold 1.
    const ValueScale symlog(ScaleKind::symlog, {0.0, 10.0}, 1.0);
    QVERIFY(isNear(symlog.position(0.5), 0.5 / (1.0 + std::log(10.0))));
    QVERIFY(isNear(symlog.position(5.0), (1.0 + std::log(5.0)) / (1.0 + std::log(10.0))));
}

void TestValueScale::symmetricRangesPutZeroInTheMiddle()
{
    for (const double limit : {kTiny, 1e-300, 0.05, 1.0, 36.1, 1e300, kHuge}) {
        for (const ScaleKind kind : {ScaleKind::linear, ScaleKind::symlog}) {
            const ValueScale scale(kind, {-limit, limit}, limit / 100.0);
            QCOMPARE(scale.position(0.0), 0.5);
            QCOMPARE(scale.position(limit / 3.0), 1.0 - scale.position(-limit / 3.0));
        }
    }
}

/// Value and slope meet at the threshold.
void TestValueScale::thresholdJoinsSmoothly()
{
    const ValueScale scale(ScaleKind::symlog, {-100.0, 100.0}, 2.0);
    const double h = 1e-6;
    const double below = (scale.position(2.0) - scale.position(2.0 - h)) / h;
    const double above = (scale.position(2.0 + h) - scale.position(2.0)) / h;
    QVERIFY(std::abs(below / above - 1.0) < 1e-5);
}

void TestValueScale::logHasNoPlaceForZero()
{
    const ValueScale positive(ScaleKind::log, {0.5, 50.0});
    QCOMPARE(positive.position(0.0), 0.0);
    QCOMPARE(positive.position(-7.0), 0.0);
    QCOMPARE(ValueScale(ScaleKind::log, {0.0, 50.0}, 1e-4).range().low, 1e-4);
    QCOMPARE(ValueScale(ScaleKind::log, {-3.0, 50.0}).range().low, 0.05);
    QCOMPARE(ValueScale(ScaleKind::log, {0.0, 50.0}, 80.0).range().low, 0.05);
    const ValueScale none(ScaleKind::log, {-3.0, -2.0}, 0.1);
    QVERIFY(none.isDegenerate());
    QCOMPARE(none.position(-2.5), 0.0);
    QVERIFY(none.range().low > 0.0);
}

void TestValueScale::degenerateRanges_data()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<double>("only");
    QTest::newRow("linear 0") << ScaleKind::linear << 0.0;
    QTest::newRow("linear -2") << ScaleKind::linear << -2.0;
    QTest::newRow("linear largest") << ScaleKind::linear << kHuge;
    QTest::newRow("log 3") << ScaleKind::log << 3.0;
    QTest::newRow("log smallest") << ScaleKind::log << kTiny;
    QTest::newRow("symlog 0") << ScaleKind::symlog << 0.0;
    QTest::newRow("symlog 5") << ScaleKind::symlog << 5.0;
}

void TestValueScale::degenerateRanges()
{
    QFETCH(ScaleKind, kind);
    QFETCH(double, only);
    const ValueScale scale(kind, {only, only});
    QVERIFY(scale.isDegenerate());
    QCOMPARE(scale.position(only), 0.5);
    // A mean of equal values may differ from them in the last bits; what differs more is beside.
    const double near = std::abs(only) * 1e-13;
    const double beside = std::max(std::abs(only) * 1e-11, kTiny);
    QCOMPARE(scale.position(only - near), 0.5);
    QCOMPARE(scale.position(only - beside), 0.0);
    if (only < kHuge) { // nothing finite lies above that
        QCOMPARE(scale.position(only + near), 0.5);
        QCOMPARE(scale.position(only + beside), 1.0);
    }
    for (const double p : {0.0, 0.3, 0.5, 1.0})
        QCOMPARE(scale.value(p), only);
}

void TestValueScale::rangesAreMadeUsable()
{
    QCOMPARE(ValueScale(ScaleKind::linear, {3.0, -1.0}).range(), (ValueRange {-1.0, 3.0}));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(ValueScale(ScaleKind::linear, {nan, kInfinity}).range(), (ValueRange {0.0, kHuge}));
    QVERIFY(ValueScale(ScaleKind::symlog, {0.0, 0.0}).linthresh() > 0.0);
}

void TestValueScale::neverNaN()
{
    constexpr unsigned kSeed = 20240117;
    qInfo("seed %u", kSeed);
    std::mt19937_64 random(kSeed);
    const std::vector<double> hard {
        0.0,       kTiny,     -kTiny, 1e-320, 1e-308, -1e-308,     1.0,
        -1.0,      1e308,     -1e308, kHuge,  -kHuge, 1.0 + 1e-16, std::nextafter(1.0, 2.0),
        kInfinity, -kInfinity};
    const auto pick = [&] { return hard[random() % hard.size()]; };
    for (int i = 0; i < 20000; ++i) {
        const auto kind = static_cast<ScaleKind>(random() % 3);
        const ValueScale scale(kind, {pick(), pick()}, pick());
        const double position = scale.position(pick());
        const double value = scale.value(static_cast<double>(random() % 11) / 10.0);
        QVERIFY(position >= 0.0 && position <= 1.0);
        QVERIFY(value >= scale.range().low && value <= scale.range().high);
    }
}

QTEST_GUILESS_MAIN(TestValueScale)
#include "tst_value_scale.moc"
