// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of elements: each at most once, all of them in the end, the same for one seed.
#include "core/check/element_sampler.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace normscope;

namespace {

using Places = std::vector<std::int64_t>;

Places draw(std::int64_t count, std::uint64_t seed, std::size_t draws)
{
    ElementSampler sampler(count, seed);
    Places places;
    for (std::size_t i = 0; i < draws; ++i) {
        if (const auto place = sampler.next())
            places.push_back(*place);
    }
    return places;
}

} // namespace

class TestElementSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAllOnce_data();
    void drawsAllOnce();
    void drawsDistinctOfMany();
    void followsTheSeed();
};

void TestElementSampler::drawsAllOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 64, 1000})
        QTest::addRow("%d", count) << count;
}

void TestElementSampler::drawsAllOnce()
{
    QFETCH(int, count);
    Places places = draw(count, 7, static_cast<std::size_t>(count) + 3);
    std::ranges::sort(places);
    Places all(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<std::int64_t>(i);
    QVERIFY(places == all);
}

void TestElementSampler::drawsDistinctOfMany()
{
    constexpr std::int64_t kCount = 480'000'000;
    const Places places = draw(kCount, 1, 20'000);
    const std::set<std::int64_t> distinct(places.begin(), places.end());
    QCOMPARE(distinct.size(), std::size_t {20'000});
    QVERIFY(*distinct.begin() >= 0);
    QVERIFY(*distinct.rbegin() < kCount);
    // A tenth of the range has a tenth of them, within eight standard deviations (of 42).
    const auto inFirst = std::ranges::count_if(places, [](auto i) { return i < kCount / 10; });
    QVERIFY(std::abs(static_cast<double>(inFirst) - 2000) < 8 * 42);
}

void TestElementSampler::followsTheSeed()
{
    QVERIFY(draw(1000, 5, 64) == draw(1000, 5, 64));
    QVERIFY(draw(1000, 5, 64) != draw(1000, 6, 64));
}

QTEST_GUILESS_MAIN(TestElementSampler)
#include "tst_element_sampler.moc"
