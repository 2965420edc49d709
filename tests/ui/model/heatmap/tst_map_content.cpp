// SPDX-License-Identifier: GPL-3.0-or-later
// What a map shows: a stage or a source, its name, its values and what must be computed for it.
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/map_content.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr Shape kShape {2, 4, 5, 3};

class TestMapContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThere();
    void aStage();
    void aSource();
    void classesAreNotAveraged();
    void requests();
    void nothing();
};

/// The same number everywhere.
class Constant : public MapSource
{
public:
    const Shape &shape() const override { return kShape; }
    void evaluate(const PixelSpan &span, double *out) const override
    {
        std::fill_n(out, span.count * kShape.channels, -2.5);
    }
};

/// Classes -1, 0 and 1 in cells of 2 x 2: of 4 x 4 pixels the left upper cell has two of -1 and two
/// of 1, the right upper one three of 1, the left lower one three of 0, the right lower one NaN and
/// one of -1.
class Classes : public MapSource
{
public:
    static constexpr Shape kSquare {1, 4, 4, 1};
    const Shape &shape() const override { return kSquare; }
    bool isOfClasses() const override { return true; }
    void evaluate(const PixelSpan &span, double *out) const override
    {
        constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
        constexpr std::array kValues {1.0, -1.0, 1.0,  -1.0, -1.0, 1.0, 1.0,  1.0,
                                      0.0, 1.0,  kNaN, kNaN, 0.0,  0.0, -1.0, kNaN};
        std::copy_n(kValues.begin() + span.first, span.count, out);
    }
};

MapContent contentOf(StageId id)
{
    MapContent content;
    content.run = runOver(kShape, specOver(0b1000U), [](std::int64_t) { return 2.0; });
    content.stage = id;
    return content;
}

} // namespace

void TestMapContent::isThere()
{
    MapContent content = contentOf(StageId::output);
    QVERIFY(content.isThere());
    content.channel = 3;
    QVERIFY(!content.isThere());
    content.channel = 2;
    content.image = 2;
    QVERIFY(!content.isThere());
    content.image = 1;
    content.stage = StageId::tangent; // which the documented rule lacks
    QVERIFY(!content.isThere());
    content.source = std::make_shared<const Constant>();
    QVERIFY(content.isThere());
}

/// x = 2 in three channels: 2 / sqrt(12 + 1e-8).
void TestMapContent::aStage()
{
    const MapContent output = contentOf(StageId::output);
    QCOMPARE(output.name(), QStringLiteral("output"));
    QVERIFY(!output.isOfGroups());
    const double value = output.valueAt({1, 3, 4, 2});
    QVERIFY(std::abs(value - 0.57735026) < 1e-8);
    QCOMPARE(output.texts(std::array {value}), QStringList {QStringLiteral("0.5774")});
    QVERIFY(contentOf(StageId::norm).isOfGroups());
}

void TestMapContent::aSource()
{
    MapContent content = contentOf(StageId::norm);
    content.source = std::make_shared<const Constant>();
    content.sourceName = QStringLiteral("A minus B");
    QCOMPARE(content.name(), QStringLiteral("A minus B"));
    QVERIFY(!content.isOfGroups());
    QCOMPARE(content.valueAt({1, 3, 4, 2}), -2.5);
    QCOMPARE(content.texts(std::array {-2.5}), QStringList {QStringLiteral("\u22122.5000")});
    QVERIFY(!content.request({0, 0, 5, 4}, 3).findsDead);
}

void TestMapContent::classesAreNotAveraged()
{
    MapContent content;
    content.run = runOver(Classes::kSquare, specOver(0b1000U), [](std::int64_t) { return 2.0; });
    content.source = std::make_shared<const Classes>();
    const auto plane = computePlane(content.request({0, 0, 4, 4}, 0.5));
    QVERIFY(plane.hasValue());
    QCOMPARE(plane->values, (std::vector<double> {-1, 1, 0, -1}));
    QCOMPARE(plane->flags.back(), static_cast<unsigned char>(kNan));
    QCOMPARE(computePlane(content.request({0, 0, 4, 4}, 1))->values.front(), 1.0);
}

void TestMapContent::requests()
{
    MapContent content = contentOf(StageId::output);
    content.image = 1;
    content.channel = 2;
    const QRect pixels(1, 0, 3, 4);
    HeatmapRequest request = content.request(pixels, 3);
    QCOMPARE(request.area, (HeatmapArea {1, 2, pixels, 3, ChannelView::one}));
    QVERIFY(request.run == content.run && request.stage == StageId::output);
    QVERIFY(request.findsDead);
    content.statistics = std::make_shared<const LayerStatistics>(); // no dead groups
    QVERIFY(!content.request(pixels, 3).findsDead);
    content.channels = ChannelView::all;
    request = content.request(pixels, 3);
    QCOMPARE(request.area.channel, 0);
    QCOMPARE(content.tiles().tiles(), 3);
    content.run = runOver({1, 4, 5, 2}, specOver(0b1000U), scatter);
    content.channels = ChannelView::rgb;
    QVERIFY(content.request(pixels, 3).area.channels == ChannelView::one);
}

void TestMapContent::nothing()
{
    const MapContent content;
    QVERIFY(!content.isThere());
    QVERIFY(!content.contains({0, 0, 0, 0}));
    QVERIFY(content.tiles() == TileLayout());
}

QTEST_GUILESS_MAIN(TestMapContent)
#include "tst_map_content.moc"
