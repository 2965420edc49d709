// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/ticks.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <random>
#include <set>

using namespace normscope;

namespace {

constexpr unsigned kSeed = 7041966;
constexpr int kRanges = 3000;

QString labelsOf(const std::vector<Tick> &ticks)
{
    QStringList labels;
    for (const Tick &tick : ticks)
        labels.append(tick.label);
    return labels.join(u' ');
}

double parsed(QString label)
{
    return label.replace(QChar(0x2212), u'-').remove(QChar(0x2009)).toDouble();
}

/// One of the mantissas times a power of ten, but for rounding.
bool hasMantissa(double number, std::initializer_list<double> mantissas)
{
    const double exponent = std::floor(std::log10(number) + 1e-9);
    const double mantissa = number / std::pow(10.0, exponent);
    return std::ranges::any_of(mantissas,
                               [&](double nice) { return std::abs(mantissa / nice - 1.0) < 1e-6; });
}

bool isMultiple(double value, double step)
{
    const double count = value / step;
    return std::abs(count - std::round(count)) < 1e-6;
}

/// The steps that two inner neighbours are one or more of: the smallest gap of all.
double smallestGap(const std::vector<Tick> &ticks)
{
    double gap = std::numeric_limits<double>::infinity();
    for (std::size_t i = 2; i + 1 < ticks.size(); ++i)
        gap = std::min(gap, ticks[i].value - ticks[i - 1].value);
    return gap;
}

/// What holds on every scale; returns what does not. Decades may be more than seven.
QString brokenLaw(const ValueScale &scale, double length, const std::vector<Tick> &ticks)
{
    if (ticks.size() < 2 || (ticks.size() > 7 && scale.kind() != ScaleKind::symlog))
        return QStringLiteral("count");
    if (ticks.front().value != scale.range().low || ticks.back().value != scale.range().high)
        return QStringLiteral("ends");
    std::set<QString> labels;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const Tick &tick = ticks[i];
        if (tick.isEnd != (i == 0 || i + 1 == ticks.size()))
            return QStringLiteral("isEnd");
        if (tick.position != scale.position(tick.value))
            return QStringLiteral("position");
        const bool isSpaced
            = i == 0 || (tick.position - ticks[i - 1].position) * length >= kTickSpacing - 1e-6;
        if (!isSpaced && ticks.size() > 2)
            return QStringLiteral("spacing");
        if (!tick.isEnd && parsed(tick.label) != tick.value)
            return QStringLiteral("label");
        if (tick.isEnd && std::abs(parsed(tick.label) - tick.value) > 0.005 * std::abs(tick.value))
            return QStringLiteral("end label");
        if (!labels.insert(tick.label).second)
            return QStringLiteral("labels read alike");
    }
    return {};
}

QString describe(const ValueScale &scale, double length, const std::vector<Tick> &ticks)
{
    return QStringLiteral("%1 to %2, threshold %3, %4 px: %5")
        .arg(scale.range().low, 0, 'g', 17)
        .arg(scale.range().high, 0, 'g', 17)
        .arg(scale.linthresh(), 0, 'g', 17)
        .arg(length)
        .arg(labelsOf(ticks));
}

class Random
{
public:
    double uniform(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_engine);
    }

    double magnitude(double lowExponent, double highExponent)
    {
        return std::pow(10.0, uniform(lowExponent, highExponent));
    }

private:
    std::mt19937_64 m_engine {kSeed};
};

} // namespace

class TestTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("seed %u", kSeed); }
    void pictures_data();
    void pictures();
    void linearLaws();
    void logLaws();
    void symlogLaws();
    void symlogDecades();
    void shortScalesKeepEndsAndSpacing();
    void narrowRangesKeepBothEndsApart();
    void extremes_data();
    void extremes();
    void degenerateHasOneTick();
    void degreesAreEighthsOfATurn();
};

void TestTicks::pictures_data()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<double>("linthresh");
    const auto row = [](const char *name, ScaleKind kind, double low, double high, double length,
                        const char16_t *labels) {
        QTest::newRow(name) << kind << low << high << length << QString::fromUtf16(labels) << 0.0;
    };
    row("output", ScaleKind::linear, 0.0, 0.97612, 405.0, u"0 0.2 0.4 0.6 0.8 0.976");
    row("input", ScaleKind::linear, 0.0, 1.0, 300.0, u"0 0.25 0.5 0.75 1");
    row("delta", ScaleKind::linear, -0.5, 0.5, 300.0, u"\u22120.5 \u22120.25 0 0.25 0.5");
    row("norm", ScaleKind::log, 0.67996, 38.512, 300.0, u"0.680 1 2 5 10 20 38.5");
    row("norm, low", ScaleKind::log, 0.67996, 38.512, 84.0, u"0.680 2 5 10 38.5");
    row("decades", ScaleKind::log, 0.0005, 20000.0, 300.0, u"5e-4 0.01 1 100 2e4");
    row("bytes", ScaleKind::linear, 0.0, 255.0, 300.0, u"0 50 100 150 200 255");
    const double thousandth = 0.0; // of the largest magnitude, where the scale is linear
    const auto symlog = [](const char *name, double low, double high, double linthresh,
                           double length, const char16_t *labels) {
        QTest::newRow(name) << ScaleKind::symlog << low << high << length
                            << QString::fromUtf16(labels) << linthresh;
    };
    symlog("delta", -216, 216, 1.2, 430, u"\u2212216 \u2212100 \u221210 \u22121 0 1 10 100 216");
    symlog("delta, low", -216, 216, 1.2, 150, u"\u2212216 \u221210 0 10 216");
    symlog("layer_delta", 0.0497, 36.1, 1.1, 400, u"0.0497 1 10 36.1");
    symlog("more on one side", -5.5, 2000, 1, 400, u"\u22125.5 \u22121 0 1 10 100 1000 2000");
    // 1000 at an e-th of the way from 0, 100 too near to it
    symlog("six decades", -1e6, 1e6, thousandth, 400,
           u"\u22121e6 \u22121e5 \u22121e4 \u22121000 0 1000 1e4 1e5 1e6");
    symlog(
        "six decades, deep", -1e6, 1e6, 1, 400,
        u"\u22121e6 \u22121e5 \u22121e4 \u22121000 \u2212100 \u221210 0 10 100 1000 1e4 1e5 1e6");
    symlog("six decades, deep and low", -1e6, 1e6, 1, 160,
           u"\u22121e6 \u22121e4 \u2212100 0 100 1e4 1e6");
    symlog("inside one decade", -0.4, 0.4, 0.08, 300,
           u"\u22120.4 \u22120.2 \u22120.1 0 0.1 0.2 0.4");
}

void TestTicks::pictures()
{
    QFETCH(ScaleKind, kind);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, length);
    QFETCH(QString, labels);
    QFETCH(double, linthresh);
    QCOMPARE(labelsOf(makeTicks(ValueScale(kind, {low, high}, linthresh), length)), labels);
}

void TestTicks::linearLaws()
{
    Random random;
    for (int i = 0; i < kRanges; ++i) {
        const double span = random.magnitude(-12.0, 12.0);
        const double low = random.uniform(-1.0, 1.0) * span * random.magnitude(-2.0, 4.0);
        const double length = random.uniform(140.0, 2000.0);
        const ValueScale scale(ScaleKind::linear, {low, low + span});
        const std::vector<Tick> ticks = makeTicks(scale, length);
        const QString what = describe(scale, length, ticks);
        const QString broken = brokenLaw(scale, length, ticks);
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u": "_qs + what));
        QVERIFY2(ticks.size() >= 4, qPrintable(what));
        const double step = smallestGap(ticks);
        QVERIFY2(hasMantissa(step, {1.0, 2.0, 2.5, 5.0}), qPrintable(what));
        for (std::size_t k = 1; k + 1 < ticks.size(); ++k)
            QVERIFY2(isMultiple(ticks[k].value, step), qPrintable(what));
    }
}

void TestTicks::logLaws()
{
    Random random;
    for (int i = 0; i < kRanges; ++i) {
        const double low = random.magnitude(-12.0, 6.0);
        const double high = low * random.magnitude(0.01, i % 2 == 0 ? 2.0 : 24.0);
        const double length = random.uniform(140.0, 2000.0);
        const ValueScale scale(ScaleKind::log, {low, high});
        const std::vector<Tick> ticks = makeTicks(scale, length);
        const QString what = describe(scale, length, ticks);
        const QString broken = brokenLaw(scale, length, ticks);
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u": "_qs + what));
        QVERIFY2(ticks.size() >= 4, qPrintable(what));
        if (high / low <= 10.0)
            continue;
        for (std::size_t k = 1; k + 1 < ticks.size(); ++k)
            QVERIFY2(hasMantissa(ticks[k].value, {1.0, 2.0, 5.0}), qPrintable(what));
    }
}

void TestTicks::symlogLaws()
{
    Random random;
    for (int i = 0; i < kRanges; ++i) {
        const double limit = random.magnitude(-9.0, 9.0);
        const double linthresh = limit * random.magnitude(-8.0, 0.3);
        const double length = random.uniform(140.0, 2000.0);
        const ValueScale scale(ScaleKind::symlog, {-limit, limit}, linthresh);
        const std::vector<Tick> ticks = makeTicks(scale, length);
        const QString what = describe(scale, length, ticks);
        const QString broken = brokenLaw(scale, length, ticks);
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u": "_qs + what));
        QVERIFY2(ticks.size() >= 5 && ticks.size() % 2 == 1, qPrintable(what));
        QCOMPARE(ticks[ticks.size() / 2].value, 0.0);
        QCOMPARE(ticks[ticks.size() / 2].label, QStringLiteral("0"));
        for (std::size_t k = 0; k < ticks.size(); ++k)
            QVERIFY2(ticks[k].value == -ticks[ticks.size() - 1 - k].value, qPrintable(what));
    }
}

/// Between the first and the last one on a side no decade is left out, or every n-th stands; and
/// all of them where every two would be far enough from each other.
void TestTicks::symlogDecades()
{
    Random random;
    for (int i = 0; i < kRanges; ++i) {
        const double limit = random.magnitude(-6.0, 9.0);
        const double linthresh = limit * random.magnitude(-12.0, -2.5);
        const double low = i % 2 == 0 ? -limit : -limit * random.magnitude(-6.0, 0.0);
        const double length = random.uniform(140.0, 2000.0);
        const ValueScale scale(ScaleKind::symlog, {low, limit}, linthresh);
        const std::vector<Tick> ticks = makeTicks(scale, length);
        const QString what = describe(scale, length, ticks);
        std::vector<int> exponents;
        for (const Tick &tick : ticks) {
            const double magnitude = std::abs(tick.value);
            if (tick.isEnd || magnitude == 0.0)
                continue;
            const int exponent = int(std::lround(std::log10(magnitude)));
            QVERIFY2(hasMantissa(magnitude, {1.0}), qPrintable(what));
            if (tick.value > 0)
                exponents.push_back(exponent);
        }
        QVERIFY2(!exponents.empty(), qPrintable(what));
        const int step = exponents.size() < 2 ? 1 : exponents[1] - exponents[0];
        for (std::size_t k = 1; k < exponents.size(); ++k)
            QVERIFY2(exponents[k] - exponents[k - 1] == step, qPrintable(what));
        // Beyond the linear part a decade has the same length everywhere.
        const double last = std::pow(10.0, exponents.back());
        const double decade = (scale.position(last) - scale.position(last / 10)) * length;
        if (decade > kTickSpacing * 1.01 && last / 10 > linthresh)
            QVERIFY2(step == 1, qPrintable(what));
    }
}

void TestTicks::shortScalesKeepEndsAndSpacing()
{
    Random random;
    for (int i = 0; i < kRanges; ++i) {
        const auto kind = static_cast<ScaleKind>(i % 3);
        const double low = random.magnitude(-3.0, 3.0);
        const ValueScale scale(kind, {low, low * random.magnitude(0.01, 6.0)}, low / 10.0);
        const double length = random.uniform(0.0, 140.0);
        const std::vector<Tick> ticks = makeTicks(scale, length);
        const QString broken = brokenLaw(scale, length, ticks);
        QVERIFY2(broken.isEmpty(), qPrintable(broken + describe(scale, length, ticks)));
    }
}

void TestTicks::narrowRangesKeepBothEndsApart()
{
    const double low = 12345.6;
    const double smallest = std::nextafter(low, 1e9) - low;
    for (int doubling = 0; doubling < 38; ++doubling) {
        const double high = low + std::ldexp(smallest, doubling);
        for (const ScaleKind kind : {ScaleKind::linear, ScaleKind::log, ScaleKind::symlog}) {
            const ValueScale scale(kind, {low, high}, 1.0);
            const std::vector<Tick> ticks = makeTicks(scale, 300.0);
            const QString broken = brokenLaw(scale, 300.0, ticks);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + describe(scale, 300.0, ticks)));
        }
    }
}

void TestTicks::extremes_data()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const double huge = std::numeric_limits<double>::max();
    QTest::newRow("linear, span overflows") << ScaleKind::linear << -huge << huge;
    QTest::newRow("linear, subnormal") << ScaleKind::linear << 0.0 << 1e-320;
    QTest::newRow("linear, smallest") << ScaleKind::linear << 0.0 << 5e-324;
    QTest::newRow("log, everything") << ScaleKind::log << 5e-324 << huge;
    QTest::newRow("symlog, everything") << ScaleKind::symlog << -huge << huge;
}

void TestTicks::extremes()
{
    QFETCH(ScaleKind, kind);
    QFETCH(double, low);
    QFETCH(double, high);
    const ValueScale scale(kind, {low, high}, 1e-300);
    const std::vector<Tick> ticks = makeTicks(scale, 300.0);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= (kind == ScaleKind::symlog ? 22 : 7));
    QCOMPARE(ticks.front().value, low);
    QCOMPARE(ticks.back().value, high);
    for (std::size_t i = 1; i < ticks.size(); ++i)
        QVERIFY(ticks[i].position > ticks[i - 1].position);
}

void TestTicks::degenerateHasOneTick()
{
    const std::vector<Tick> ticks = makeTicks(ValueScale(ScaleKind::linear, {0.0, 0.0}), 300.0);
    QCOMPARE(ticks.size(), std::size_t(1));
    QCOMPARE(ticks.front().label, QStringLiteral("0"));
    QCOMPARE(ticks.front().position, 0.5);
    QVERIFY(ticks.front().isEnd);
}

void TestTicks::degreesAreEighthsOfATurn()
{
    const std::vector<Tick> ticks = degreeTicks(ValueScale(ScaleKind::linear, {0, 180}));
    QCOMPARE(labelsOf(ticks), QString::fromUtf8("0° 45° 90° 135° 180°"));
    QCOMPARE(ticks[1].position, 0.25);
    QVERIFY(ticks.front().isEnd && ticks.back().isEnd && !ticks[2].isEnd);
}

QTEST_GUILESS_MAIN(TestTicks)
#include "tst_ticks.moc"
