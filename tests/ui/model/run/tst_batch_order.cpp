// SPDX-License-Identifier: GPL-3.0-or-later
// Setup::batch: the images of an input in another order, or more than once.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/run/layer_result.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace normscope;

namespace {

class TestBatchOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersTheImages();
    void anImageTwiceHalvesItsSquare();
    void rangeAndNoticesAreThoseOfTheBatch();
    void refusesAnImageThatIsNotThere();
    void keepsToTheLimit();
    void isPartOfTheInput();
};

/// The stored number of each image of a batch of single numbers.
QList<double> imagesOf(const LayerResult &result)
{
    QList<double> values;
    for (std::int64_t image = 0; image < result.shape().batch; ++image) {
        double value = 0;
        result.loaded->tensor->read(image, 0, 1, &value);
        values += value;
    }
    return values;
}

LayerOutcome computed(Setup setup, const QList<qint64> &batch)
{
    setup.batch = batch;
    return computeResult(setup, nullptr);
}

} // namespace

void TestBatchOrder::ordersTheImages()
{
    const test::ArrayFiles files;
    const FilePath three = files.write<double>("three.npy", {3, 1, 1, 1}, {10, 20, 30});
    const FilePath one = files.write<double>("one.npy", {1, 1, 1, 1}, {40});
    Setup setup = test::setupOf(three);
    setup.files += one;
    setup.layout = Layout::nhwc;
    const LayerOutcome outcome = computed(setup, {3, 1, 1, 0});
    QVERIFY(outcome.result);
    QCOMPARE(imagesOf(*outcome.result), (QList<double> {40, 20, 20, 10}));
    QCOMPARE(outcome.result->loaded->order, (QList<qint64> {3, 1, 1, 0}));
}

/// Over the batch [A, A], y = x / √(2 x² + ε): every element becomes ±1/√2.
void TestBatchOrder::anImageTwiceHalvesItsSquare()
{
    Setup setup = test::sampleSetup();
    setup.axis = AxisSet::fromMask(1U << kBatch);
    const LayerOutcome outcome = computed(setup, {0, 0});
    QVERIFY(outcome.result);
    QCOMPARE(outcome.result->shape().batch, 2);
    for (std::int64_t image = 0; image < 2; ++image) {
        for (std::int64_t channel = 0; channel < 2; ++channel) {
            const double y
                = readProbe(*outcome.result->run, {image, 0, 0, channel}).value(StageId::output);
            // ε / (2 x²) is below 1e-9.
            QVERIFY(std::abs(y - std::sqrt(0.5)) < 1e-9);
        }
    }
}

void TestBatchOrder::rangeAndNoticesAreThoseOfTheBatch()
{
    const test::ArrayFiles files;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Setup setup = test::setupOf(files.write<double>("a.npy", {3, 1, 1, 1}, {1, nan, 7}));
    setup.layout = Layout::nhwc;
    const auto isNotFinite = [](const Notice &n) { return n.code == NoticeCode::nonFinite; };
    const LayerOutcome all = computed(setup, {});
    QVERIFY(std::ranges::any_of(all.result->notices, isNotFinite));
    const LayerOutcome some = computed(setup, {0, 2, 0});
    QVERIFY(std::ranges::none_of(some.result->notices, isNotFinite));
    QCOMPARE(some.result->loaded->range.max, 7.0);
    const LayerOutcome one = computed(setup, {0});
    QCOMPARE(one.result->loaded->range.max, 1.0);
}

void TestBatchOrder::refusesAnImageThatIsNotThere()
{
    const LayerOutcome outcome = computed(test::sampleSetup(), {0, 1});
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.error->error.code, ErrorCode::invalidArgument);
    QVERIFY(QString::fromStdString(outcome.error->error.detail).contains(u"image 1"));
}

void TestBatchOrder::keepsToTheLimit()
{
    Setup setup = test::sampleSetup("chelsea"); // 0.135 megapixels
    setup.maxMegapixels = 1;
    QVERIFY(computed(setup, QList<qint64>(7, 0)).result);
    const LayerOutcome outcome = computed(setup, QList<qint64>(8, 0));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.error->error.code, ErrorCode::tooLarge);
}

/// A result of another order is not used again.
void TestBatchOrder::isPartOfTheInput()
{
    Setup setup = test::sampleSetup();
    const LayerOutcome one = computeResult(setup, nullptr);
    setup.batch = {0, 0};
    const LayerOutcome two = computeResult(setup, one.result);
    QCOMPARE(two.result->shape().batch, 2);
    setup.pins = {{0, 0, 0, 0}, {1, 0, 0, 1}, {2, 0, 0, 0}};
    QCOMPARE(fittedTo(setup, two.result->shape()).pins.size(), 2);
}

QTEST_GUILESS_MAIN(TestBatchOrder)
#include "tst_batch_order.moc"
