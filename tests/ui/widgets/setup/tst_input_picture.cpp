// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/input_picture.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

class TestInputPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeChannelsAreColors();
    void otherCountsAreGrey_data();
    void otherCountsAreGrey();
    void reductionIsTheMean();
    void whatIsNotFiniteIsTransparent();
    void theWidestRangeDoesNotOverflow();
    void aConstantImageIsGrey();
    void ofABatch();
    void fittedSizes();
};

void TestInputPicture::threeChannelsAreColors()
{
    const auto tensor
        = StoredTensor::fromValues<std::uint8_t>({1, 1, 2, 3}, {0, 51, 102, 255, 204, 153});
    const QImage picture = makeInputPicture(tensor, {0, 255, 0, 0}, 0, {20, 20});
    QCOMPARE(picture.size(), QSize(20, 10));
    QCOMPARE(picture.pixel(9, 5), qRgb(0, 51, 102));
    QCOMPARE(picture.pixel(10, 5), qRgb(255, 204, 153));
}

void TestInputPicture::otherCountsAreGrey_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<QRgb>("expected");
    QTest::newRow("1") << 1 << qRgb(51, 51, 51);
    QTest::newRow("2") << 2 << qRgb(51, 51, 51);
    QTest::newRow("4, a picture with alpha") << 4 << qRgb(51, 102, 153);
    QTest::newRow("5") << 5 << qRgb(51, 51, 51);
}

void TestInputPicture::otherCountsAreGrey()
{
    QFETCH(const int, channels);
    std::vector<double> values;
    for (int c = 1; c <= channels; ++c)
        values.push_back(0.2 * c);
    const auto tensor = StoredTensor::fromValues({1, 1, 1, channels}, std::move(values));
    QTEST(makeInputPicture(tensor, {0, 1, 0, 0}, 0, {1, 1}).pixel(0, 0), "expected");
}

void TestInputPicture::reductionIsTheMean()
{
    const auto tensor = StoredTensor::fromValues<float>({1, 2, 4, 1}, {0, 2, 4, 4, 2, 4, 0, 0});
    const QImage picture = makeInputPicture(tensor, {0, 4, 0, 0}, 0, {2, 1});
    QCOMPARE(picture.size(), QSize(2, 1));
    QCOMPARE(qRed(picture.pixel(0, 0)), 128); // 2 of 4
    QCOMPARE(qRed(picture.pixel(1, 0)), 128);
}

void TestInputPicture::whatIsNotFiniteIsTransparent()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    const auto tensor = StoredTensor::fromValues<double>({1, 1, 3, 1}, {nan, -inf, 1});
    const QImage picture = makeInputPicture(tensor, {0, 1, 1, 1}, 0, {3, 1});
    QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
    QCOMPARE(qAlpha(picture.pixel(1, 0)), 0);
    QCOMPARE(picture.pixel(2, 0), qRgb(255, 255, 255));
}

void TestInputPicture::theWidestRangeDoesNotOverflow()
{
    const double most = std::numeric_limits<double>::max();
    const auto tensor = StoredTensor::fromValues<double>({1, 1, 3, 1}, {-most, 0, most});
    const QImage picture = makeInputPicture(tensor, {-most, most, 0, 0}, 0, {3, 1});
    QCOMPARE(qRed(picture.pixel(0, 0)), 0);
    QCOMPARE(qRed(picture.pixel(1, 0)), 128);
    QCOMPARE(qRed(picture.pixel(2, 0)), 255);
}

void TestInputPicture::aConstantImageIsGrey()
{
    const auto tensor = StoredTensor::fromValues<double>({1, 1, 1, 1}, {7});
    QCOMPARE(qRed(makeInputPicture(tensor, {7, 7, 0, 0}, 0, {1, 1}).pixel(0, 0)), 128);
}

void TestInputPicture::ofABatch()
{
    const auto tensor = StoredTensor::fromValues<std::uint8_t>({2, 1, 1, 1}, {0, 255});
    QCOMPARE(qRed(makeInputPicture(tensor, {0, 255, 0, 0}, 0, {1, 1}).pixel(0, 0)), 0);
    QCOMPARE(qRed(makeInputPicture(tensor, {0, 255, 0, 0}, 1, {1, 1}).pixel(0, 0)), 255);
}

void TestInputPicture::fittedSizes()
{
    QCOMPARE(fittedSize({451, 300}, {184, 200}), QSize(184, 122));
    QCOMPARE(fittedSize({451, 300}, {184, 122}), QSize(184, 122));
    QCOMPARE(fittedSize({1000, 1}, {184, 122}), QSize(184, 1));
    QCOMPARE(fittedSize({2, 2}, {184, 122}), QSize(122, 122));
}

QTEST_GUILESS_MAIN(TestInputPicture)
#include "tst_input_picture.moc"
