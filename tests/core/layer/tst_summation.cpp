// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/summation.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"

#include <QTest>

using namespace normscope;

namespace {

/// The stated order written as a recursion: the largest power of two below the count, and the
/// rest.
double pairwise(const std::vector<double> &values, std::size_t first, std::size_t count)
{
    if (count == 1)
        return values[first];
    std::size_t left = 1;
    while (2 * left < count)
        left *= 2;
    return pairwise(values, first, left) + pairwise(values, first + left, count - left);
}

} // namespace

/// The order of additions.
class TestSummation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsPairwise();
    void addsNothing();
    void addsBlocks();
    void addsRuns();
    void usesSixteenLanes();
};

void TestSummation::addsPairwise()
{
    test::Random random(test::announcedSeed());
    for (std::int64_t count = 1; count <= 300; ++count) {
        const std::vector<double> values = random.reals(count);
        PairwiseSum sum;
        for (const double value : values)
            sum.add(value);
        const double want = pairwise(values, 0, values.size());
        QCOMPARE(test::bitDifference(sum.total(), want), QString());
    }
}

void TestSummation::addsNothing()
{
    QVERIFY(PairwiseSum().total() == 0);
}

void TestSummation::addsBlocks()
{
    for (std::int64_t width = 1; width <= 40; ++width) {
        for (const std::int64_t count : {1, 2, 15, 16, 17, 31, 32, 33, 4095, 4096}) {
            std::vector<double> terms(static_cast<std::size_t>(count * width));
            std::vector<double> want(static_cast<std::size_t>(width));
            for (std::size_t i = 0; i < terms.size(); ++i) {
                terms[i] = static_cast<double>(i % 1009);
                want[i % want.size()] += terms[i];
            }
            std::vector<double> got(want.size());
            addBlock(terms.data(), count, width, got.data());
            QCOMPARE(got, want);
        }
    }
}

void TestSummation::addsRuns()
{
    for (const std::int64_t length : {1, 2, 3, 4, 15, 16, 17, 64, 4096, 4097, 10'000}) {
        constexpr std::int64_t kRuns = 5;
        std::vector<double> terms(static_cast<std::size_t>(kRuns * length));
        std::vector<double> want(kRuns);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            terms[i] = static_cast<double>(i % 1013);
            want[i / static_cast<std::size_t>(length)] += terms[i];
        }
        std::vector<double> got(kRuns);
        sumRuns(terms.data(), kRuns, length, got.data());
        QCOMPARE(got, want);
    }
}

/// The order itself is a promise: other orders give other bits.
void TestSummation::usesSixteenLanes()
{
    test::Random random(test::announcedSeed());
    for (const std::int64_t count : {16, 17, 100, 4096}) {
        const std::vector<double> terms = random.reals(count);
        std::vector<double> lanes(16);
        for (std::size_t i = 0; i < terms.size(); ++i)
            lanes[i % 16] += terms[i];
        double got = 0;
        addBlock(terms.data(), count, 1, &got);
        QCOMPARE(test::bitDifference(got, pairwise(lanes, 0, 16)), QString());
    }
    const std::vector<double> few = random.reals(15);
    double inTurn = 0;
    for (const double term : few)
        inTurn += term;
    double got = 0;
    addBlock(few.data(), 15, 1, &got);
    QCOMPARE(test::bitDifference(got, inTurn), QString());
}

QTEST_APPLESS_MAIN(TestSummation)
#include "tst_summation.moc"
