// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_images.h"
#include "ui/model/input/input_loader.h"
#include "ui/model/input/sample_arrays.h"
#include "ui/model/input/sample_table.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace normscope;
using namespace normscope::test;

class TestSampleTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loads_data();
    void loads();
    void everyRowIsListedHere();
    void unknownId();
    void threeFourIsThreeFour();
    void wheelKeepsItsHues();
    void deadPixelsAreDead();
    void nanInfIsCounted();
    void twinIsTheDouble();
};

void TestSampleTable::loads_data()
{
    QTest::addColumn<QList<int>>("shape");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("rescale");
    const auto row
        = [](const char *id, const QList<int> &shape, StoredType type, RescaleKind rescale) {
              QTest::newRow(id) << shape << int(type) << int(rescale);
          };
    row("chelsea", {1, 300, 451, 3}, StoredType::uint8, RescaleKind::minmax);
    row("coffee", {1, 400, 600, 3}, StoredType::uint8, RescaleKind::minmax);
    row("rocket", {1, 427, 640, 3}, StoredType::uint8, RescaleKind::minmax);
    row("three-four", {1, 1, 1, 2}, StoredType::float64, RescaleKind::none);
    row("colour-wheel", {1, 256, 256, 3}, StoredType::uint8, RescaleKind::minmax);
    row("gradient", {1, 64, 256, 1}, StoredType::uint8, RescaleKind::minmax);
    row("dead-pixels", {1, 16, 16, 3}, StoredType::float32, RescaleKind::none);
    row("nan-inf", {1, 8, 8, 3}, StoredType::float32, RescaleKind::none);
    row("twins", {2, 64, 64, 3}, StoredType::float32, RescaleKind::none);
}

void TestSampleTable::loads()
{
    QFETCH(QList<int>, shape);
    QFETCH(int, type);
    QFETCH(int, rescale);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const auto input = loadSample(id);
    QVERIFY(input.hasValue());
    QVERIFY(input->tensor->shape() == (Shape {shape[0], shape[1], shape[2], shape[3]}));
    QCOMPARE(int(input->tensor->type()), type);
    QCOMPARE(int(input->rescale), rescale);
    QCOMPARE(input->sample, id);
    QVERIFY(!input->title.isEmpty());
    QVERIFY(input->paths.isEmpty());
    QVERIFY(!sampleDescription(*findSample(id)).isEmpty());
}

void TestSampleTable::everyRowIsListedHere()
{
    QCOMPARE(int(sampleTable().size()), 9);
    QCOMPARE(QLatin1String(sampleTable().front().id), QLatin1String("chelsea"));
}

void TestSampleTable::unknownId()
{
    const auto input = loadSample(u"dog"_qs);
    QVERIFY(!input);
    QCOMPARE(input.error().error.code, ErrorCode::invalidArgument);
    QVERIFY(findSample(u"dog"_qs) == nullptr);
}

void TestSampleTable::threeFourIsThreeFour()
{
    QCOMPARE(valuesOf(threeFour()), (std::vector<double> {3, 4}));
}

void TestSampleTable::wheelKeepsItsHues()
{
    const StoredTensor wheel = colourWheel();
    const auto values = valuesOf(wheel);
    const auto pixel = [&](qint64 row, qint64 column) {
        const auto at = std::size_t(wheel.shape().flat({0, row, column, 0}));
        return std::vector<double> {values[at], values[at + 1], values[at + 2]};
    };
    QCOMPARE(pixel(0, 0), (std::vector<double> {0, 0, 0}));
    const auto red = pixel(128, 127 + 85); // to the right, at full saturation
    QVERIFY(red[0] >= 250 && red[1] <= 6 && red[2] <= 6);
    const auto centre = pixel(128, 128);
    QVERIFY(*std::ranges::min_element(centre) >= 250);
    const auto cyan = pixel(128, 127 - 85); // opposite to red
    QVERIFY(cyan[0] <= 6 && cyan[1] >= 250 && cyan[2] >= 250);
}

void TestSampleTable::deadPixelsAreDead()
{
    const auto values = valuesOf(deadPixels());
    int dead = 0;
    int ruledByEpsilon = 0;
    for (std::size_t i = 0; i < values.size(); i += 3) {
        const double sum
            = values[i] * values[i] + values[i + 1] * values[i + 1] + values[i + 2] * values[i + 2];
        dead += sum == 0 ? 1 : 0;
        ruledByEpsilon += sum > 0 && sum < 100 * 1e-8 ? 1 : 0;
    }
    QCOMPARE(dead, 9); // rows and columns 2, 7, 12
    // Of the eight small lengths six are clearly below 1e-3; that one itself may round either way.
    QVERIFY(ruledByEpsilon == 6 || ruledByEpsilon == 7);
    const std::size_t fourth = 3 * (8 * 16 + 7);
    QVERIFY(std::abs(std::hypot(values[fourth], values[fourth + 1], values[fourth + 2]) - 1e-4)
            < 1e-10);
}

void TestSampleTable::nanInfIsCounted()
{
    const auto input = loadSample(u"nan-inf"_qs);
    QVERIFY(input.hasValue());
    QCOMPARE(input->range.nan, std::int64_t(2));
    QCOMPARE(input->range.inf, std::int64_t(2));
    QCOMPARE(input->notices, (QList<Notice> {{NoticeCode::nonFinite, 2, 2, {}, {}}}));
}

void TestSampleTable::twinIsTheDouble()
{
    const StoredTensor both = twins();
    const auto first = valuesOf(both, 0);
    const auto second = valuesOf(both, 1);
    for (std::size_t i = 0; i < first.size(); ++i) {
        QVERIFY(first[i] > 0);
        QCOMPARE(second[i], 2 * first[i]);
    }
}

QTEST_GUILESS_MAIN(TestSampleTable)
#include "tst_sample_table.moc"
