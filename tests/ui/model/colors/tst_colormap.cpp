// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/colormap.h"
#include "ui/model/colors/diverging.h"
#include "ui/model/colors/oklab.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace normscope;

namespace {

/// One 8-bit level of one channel moves a dark colour's lightness by as much as this; rounding may
/// let a level be darker than the one before by no more.
constexpr double kRoundingOfLightness = 0.004;

double lightnessAt(const Colormap &map, int level)
{
    return toOkLab(map.colors()[static_cast<std::size_t>(level)]).lightness;
}

double hueDistance(double first, double second)
{
    const double apart = std::abs(first - second);
    return std::min(apart, 360.0 - apart);
}

} // namespace

class TestColormap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableNamesEachMapOnce();
    void levelsRoundHalfUp();
    void endColors_data();
    void endColors();
    void publishedColorsAreKept_data();
    void publishedColorsAreKept();
    void sequentialLightnessRises_data();
    void sequentialLightnessRises();
    void divergingMiddleIsNeutral();
    void divergingEnds();
    void divergingLightnessIsStraightAndSymmetric();
    void divergingHuesHold();
    void divergingStaysInSrgb();
    void divergingHasNoVisibleStep();
};

void TestColormap::tableNamesEachMapOnce()
{
    std::set<QString> keys;
    for (const ColormapInfo &row : colormapTable()) {
        keys.insert(row.key);
        QVERIFY(colormapFromKey(QString(row.key)) == row.id);
        QCOMPARE(colormapInfo(row.id).key, row.key);
        QVERIFY(!colormapTitle(row.id).isEmpty());
        const bool isDiverging = row.kind == ColormapKind::diverging;
        QCOMPARE(isDiverging, row.id == ColormapId::diverging);
        QVERIFY(Colormap(row.id).id() == row.id);
    }
    QCOMPARE(keys.size(), std::size_t(6));
    QVERIFY(!colormapFromKey(u"jet"));
}

void TestColormap::levelsRoundHalfUp()
{
    constexpr double kLast = Colormap::kLevels - 1;
    QCOMPARE(Colormap::level(0.0), 0);
    QCOMPARE(Colormap::level(1.0), Colormap::kLevels - 1);
    QCOMPARE(Colormap::level(0.5), (Colormap::kLevels - 1) / 2);
    QCOMPARE(Colormap::level(0.5 / kLast), 1);
    QCOMPARE(Colormap::level(0.49 / kLast), 0);
    QCOMPARE(Colormap::level(7.5 / kLast), 8);
    QCOMPARE(Colormap::level(-3.0), 0);
    QCOMPARE(Colormap::level(std::numeric_limits<double>::infinity()), Colormap::kLevels - 1);
}

void TestColormap::endColors_data()
{
    QTest::addColumn<ColormapId>("id");
    QTest::addColumn<QRgb>("low");
    QTest::addColumn<QRgb>("high");
    QTest::newRow("viridis") << ColormapId::viridis << 0xff440154u << 0xfffde725u;
    QTest::newRow("magma") << ColormapId::magma << 0xff000004u << 0xfffcfdbfu;
    QTest::newRow("inferno") << ColormapId::inferno << 0xff000004u << 0xfffcffa4u;
    QTest::newRow("cividis") << ColormapId::cividis << 0xff00224eu << 0xfffee838u;
    QTest::newRow("grey") << ColormapId::grey << 0xff000000u << 0xffffffffu;
}

void TestColormap::endColors()
{
    QFETCH(ColormapId, id);
    QFETCH(QRgb, low);
    QFETCH(QRgb, high);
    const Colormap map(id);
    QCOMPARE(map.at(0.0), low);
    QCOMPARE(map.at(1.0), high);
}

void TestColormap::publishedColorsAreKept_data()
{
    QTest::addColumn<ColormapId>("id");
    QTest::addColumn<int>("entry"); // of 0 to 255
    QTest::addColumn<QRgb>("color");
    // Entries of the published tables as 8-bit colours.
    QTest::newRow("viridis 85") << ColormapId::viridis << 85 << 0xff31688eu;
    QTest::newRow("viridis 170") << ColormapId::viridis << 170 << 0xff35b779u;
    QTest::newRow("magma 85") << ColormapId::magma << 85 << 0xff721f81u;
    QTest::newRow("inferno 170") << ColormapId::inferno << 170 << 0xffed6925u;
    QTest::newRow("cividis 85") << ColormapId::cividis << 85 << 0xff575d6du;
}

/// A level lies at most half a level from an entry; there the colour differs by rounding alone.
void TestColormap::publishedColorsAreKept()
{
    QFETCH(ColormapId, id);
    QFETCH(int, entry);
    QFETCH(QRgb, color);
    const QRgb found = Colormap(id).at(entry / 255.0);
    QVERIFY(std::abs(qRed(found) - qRed(color)) <= 1);
    QVERIFY(std::abs(qGreen(found) - qGreen(color)) <= 1);
    QVERIFY(std::abs(qBlue(found) - qBlue(color)) <= 1);
    QCOMPARE(qAlpha(found), 255);
}

void TestColormap::sequentialLightnessRises_data()
{
    QTest::addColumn<ColormapId>("id");
    for (const ColormapInfo &row : colormapTable()) {
        if (row.kind == ColormapKind::sequential)
            QTest::newRow(row.key.data()) << row.id;
    }
}

void TestColormap::sequentialLightnessRises()
{
    QFETCH(ColormapId, id);
    const Colormap map(id);
    double lightest = 0.0;
    for (int level = 0; level < Colormap::kLevels; ++level) {
        QVERIFY(lightnessAt(map, level) > lightest - kRoundingOfLightness);
        lightest = std::max(lightest, lightnessAt(map, level));
    }
    for (int level = 32; level < Colormap::kLevels; level += 16)
        QVERIFY(lightnessAt(map, level) > lightnessAt(map, level - 16));
}

void TestColormap::divergingMiddleIsNeutral()
{
    const OkLab middle = toOkLab(Colormap(ColormapId::diverging).at(0.5));
    QVERIFY(std::hypot(middle.a, middle.b) < 0.002); // within rounding to 8 bits
    QVERIFY(std::abs(middle.lightness - 0.957) < 0.002);
    QCOMPARE(divergingColor(0.5).chroma, 0.0);
}

void TestColormap::divergingEnds()
{
    const Colormap map(ColormapId::diverging);
    QVERIFY(std::abs(toOkLab(map.at(0.0)).lightness - 0.32) < 0.003);
    QVERIFY(std::abs(toOkLab(map.at(1.0)).lightness - 0.32) < 0.003);
    QVERIFY(qBlue(map.at(0.0)) > qRed(map.at(0.0)));
    QVERIFY(qRed(map.at(1.0)) > qBlue(map.at(1.0)));
}

void TestColormap::divergingLightnessIsStraightAndSymmetric()
{
    const Colormap map(ColormapId::diverging);
    for (int level = 0; level < Colormap::kLevels; ++level) {
        const double u = std::abs(2.0 * level / (Colormap::kLevels - 1) - 1.0);
        const double stated = 0.957 - (0.957 - 0.32) * u;
        QVERIFY(std::abs(lightnessAt(map, level) - stated) < kRoundingOfLightness);
    }
    for (int level = 8; level <= Colormap::kLevels / 2; level += 8) {
        QVERIFY(lightnessAt(map, level) > lightnessAt(map, level - 8));
        const int mirrored = Colormap::kLevels - 1 - level;
        QVERIFY(lightnessAt(map, mirrored) > lightnessAt(map, mirrored + 8));
    }
}

/// Where the chroma is below 0.04, rounding to 8 bits alone turns the hue by more than 2 degrees.
void TestColormap::divergingHuesHold()
{
    const Colormap map(ColormapId::diverging);
    int checked = 0;
    for (int level = 0; level < Colormap::kLevels; ++level) {
        const OkLch color = toOkLch(toOkLab(map.colors()[static_cast<std::size_t>(level)]));
        QVERIFY(color.chroma < 0.192);
        if (color.chroma < 0.04)
            continue;
        const double hue = level < Colormap::kLevels / 2 ? 258.0 : 47.0;
        QVERIFY2(hueDistance(color.hueDegrees, hue) <= 2.0, qPrintable(QString::number(level)));
        ++checked;
    }
    QVERIFY(checked > 850);
}

void TestColormap::divergingStaysInSrgb()
{
    for (int i = 0; i <= 1000; ++i) {
        const OkLch color = divergingColor(i / 1000.0);
        QVERIFY(color.chroma <= 0.19);
        QVERIFY(isInSrgb(toLinearRgb(toOkLab(color))));
    }
}

/// Equal steps of t are about equal to the eye: between levels never more than three times the
/// mean, and far below what is just noticeable.
void TestColormap::divergingHasNoVisibleStep()
{
    const int steps = Colormap::kLevels - 1;
    double largest = 0.0;
    double length = 0.0;
    for (int i = 0; i < steps; ++i) {
        const OkLab here = toOkLab(divergingColor(double(i) / steps));
        const OkLab next = toOkLab(divergingColor(double(i + 1) / steps));
        length += distance(here, next);
        largest = std::max(largest, distance(here, next));
    }
    QVERIFY(largest < 3.0 * length / steps);
    QVERIFY(largest < 0.005);
}

QTEST_GUILESS_MAIN(TestColormap)
#include "tst_colormap.moc"
