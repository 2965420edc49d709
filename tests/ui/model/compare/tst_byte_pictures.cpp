// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of NumPyNet's float_2_img.
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/compare/byte_pictures.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

class TestBytePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofKnownNumbers_data();
    void ofKnownNumbers();
    void outputOverEverythingIsTheInput_data();
    void outputOverEverythingIsTheInput();
    void oneScaleTellsThemApart();
    void paintsColours();
    void cancels();
};

namespace {

BytePictureRequest requestFor(const std::shared_ptr<const LayerRun> &run)
{
    return {run, std::make_shared<const LayerStatistics>(*run->statistics()), false, 0, 0};
}

/// A row of an image in one channel.
std::shared_ptr<const LayerRun> rowRun(const QList<double> &numbers)
{
    return test::runOver({1, 1, numbers.size(), 1}, test::specOver(0xF),
                         [&](std::int64_t i) { return numbers[i]; });
}

} // namespace

void TestBytePictures::ofKnownNumbers_data()
{
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QList<int>>("bytes");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *name, const QList<double> &numbers, const QList<int> &bytes) {
        QTest::newRow(name) << numbers << bytes;
    };
    row("cut, not rounded", {0, 0.999, 0.5, 1}, {0, 254, 127, 255});
    row("from any range", {10, 20, 12.5}, {0, 255, 63});
    row("of both signs", {-1, 1, 0}, {0, 255, 127});
    row("constant", {3, 3}, {0, 0});
    row("a NaN takes everything", {0, nan, 1}, {0, 0, 0});
    row("so does an infinity", {0, std::numeric_limits<double>::infinity(), 1}, {0, 0, 0});
}

void TestBytePictures::ofKnownNumbers()
{
    QFETCH(QList<double>, numbers);
    QFETCH(QList<int>, bytes);
    const auto made = makeBytePictures(requestFor(rowRun(numbers)));
    QVERIFY(made.hasValue());
    const BytePicture &input = made->pictures[0];
    QCOMPARE(made->elements, numbers.size());
    QCOMPARE(input.same, numbers.size());
    for (int column = 0; column < numbers.size(); ++column)
        QCOMPARE(qGray(input.image.pixel(column, 0)), bytes[column]);
}

void TestBytePictures::outputOverEverythingIsTheInput_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("float32") << int(ComputeType::float32);
    QTest::newRow("float64") << int(ComputeType::float64);
}

/// Over axis None the output is a multiple of the input, so that its stretch is the input's but for
/// rounding at the borders of bytes; scales falls as the output rises.
void TestBytePictures::outputOverEverythingIsTheInput()
{
    QFETCH(int, type);
    const auto run = test::runOver({1, 64, 80, 3}, test::specOver(0xF), test::scatter,
                                   static_cast<ComputeType>(type));
    const auto made = makeBytePictures(requestFor(run));
    QVERIFY(made.hasValue());
    const auto share = [&](std::int64_t part) {
        return static_cast<double>(part) / static_cast<double>(made->elements);
    };
    QVERIFY(share(made->pictures[1].same) > 0.999);
    QVERIFY(share(made->pictures[2].negative) > 0.999);
    QVERIFY(share(made->pictures[2].same) < 0.02);
}

void TestBytePictures::oneScaleTellsThemApart()
{
    const auto run = test::runOver({1, 64, 80, 3}, test::specOver(0xF), test::scatter);
    BytePictureRequest request = requestFor(run);
    request.sharesScale = true;
    const auto made = makeBytePictures(request);
    QVERIFY(made.hasValue());
    for (const BytePicture &picture : made->pictures)
        QCOMPARE(picture.range, made->pictures[0].range);
    QCOMPARE(made->pictures[0].range.high,
             request.statistics->of(StageId::input).max); // the output's are hundredths
    QVERIFY(made->pictures[1].same < made->elements / 10);
    // Values up to about 1 / sqrt(64 * 80 * 3 * mean square) are nearly black.
    QVERIFY(qGray(made->pictures[1].image.pixel(3, 3)) < 10);
}

void TestBytePictures::paintsColours()
{
    const auto run = test::runOver({1, 1, 2, 3}, test::specOver(0xF),
                                   [](std::int64_t i) { return static_cast<double>(i) / 5; });
    const auto made = makeBytePictures(requestFor(run));
    QVERIFY(made.hasValue());
    QCOMPARE(made->pictures[0].image.pixel(0, 0), qRgb(0, 51, 102));
    QCOMPARE(made->pictures[0].image.pixel(1, 0), qRgb(153, 204, 255));
}

void TestBytePictures::cancels()
{
    std::stop_source stop;
    stop.request_stop();
    const auto made = makeBytePictures(requestFor(rowRun({1, 2})), stop.get_token());
    QVERIFY(!made.hasValue());
    QCOMPARE(made.error().code, ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(TestBytePictures)
#include "tst_byte_pictures.moc"
