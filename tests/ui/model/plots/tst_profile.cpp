// SPDX-License-Identifier: GPL-3.0-or-later
// A profile reads the values along a line.
#include "tests/core/support/runs.h"
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/plots/profile.h"

#include <QTest>

using namespace normscope;

namespace {

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLine_data();
    void readsTheLine();
    void stops();
};

} // namespace

void TestProfile::readsTheLine_data()
{
    QTest::addColumn<QLine>("line");
    QTest::addColumn<Shape>("shape");
    QTest::newRow("row") << QLine(0, 2, 6, 2) << Shape {2, 5, 7, 3};
    QTest::newRow("column") << QLine(1, 0, 1, 4) << Shape {2, 5, 7, 3};
    QTest::newRow("a long row") << QLine(0, 1, 2499, 1) << Shape {2, 3, 2500, 2};
    QTest::newRow("slanted") << QLine(6, 0, 1, 4) << Shape {2, 5, 7, 3};
    QTest::newRow("from row end to row start") << QLine(6, 2, 0, 3) << Shape {2, 5, 7, 3};
    QTest::newRow("a point") << QLine(3, 3, 3, 3) << Shape {2, 5, 7, 3};
}

void TestProfile::readsTheLine()
{
    QFETCH(QLine, line);
    QFETCH(Shape, shape);
    const auto run = test::runOver(shape, test::specOver(8), test::scatter);
    const ProfileRequest request {run, {StageId::output, StageId::delta}, 1, 1, line};
    const std::optional<Profile> profile = readProfile(request);
    QVERIFY(profile);
    QCOMPARE(profile->pixels, pixelsOf(line));
    for (std::size_t s = 0; s < request.stages.size(); ++s) {
        const std::vector<double> all = test::arrayOf(*run, request.stages[s]);
        QCOMPARE(profile->values[s].size(), profile->pixels.size());
        for (std::size_t i = 0; i < profile->pixels.size(); ++i) {
            const Index4 place {1, profile->pixels[i].y(), profile->pixels[i].x(), 1};
            QCOMPARE(profile->values[s][i], all[std::size_t(shape.flat(place))]);
            QCOMPARE(profile->placeOf(place), std::optional(i));
        }
    }
    QVERIFY(!profile->placeOf({0, line.y1(), line.x1(), 1}));
    QVERIFY(!profile->placeOf({1, line.y1(), line.x1(), 0}));
}

void TestProfile::stops()
{
    const auto run = test::runOver(Shape {1, 3, 3, 1}, test::specOver(8), test::scatter);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!readProfile({run, {StageId::output}, 0, 0, QLine(0, 1, 2, 1)}, source.get_token()));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
