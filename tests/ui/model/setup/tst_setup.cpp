// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/setup.h"

#include <QTest>

using namespace normscope;
using Kind = DeltaSource::Kind;

namespace {

class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherInputKeepsTheLayer();
    void anotherInputDropsWhatBelongsToTheFormer_data();
    void anotherInputDropsWhatBelongsToTheFormer();
    void opensOverTheChannels();
};

} // namespace

void TestSetup::anotherInputKeepsTheLayer()
{
    Setup setup;
    setup.axis = AxisSet::fromMask(5);
    setup.rule = &kExactRule;
    setup.epsilon = 0.25;
    setup.stage = StageId::tangent;
    setup.channel = 2;
    const FilePath file = FilePath::fromString(QStringLiteral("a.png"));
    const Setup opened = withFiles(setup, {file});
    Setup expected = setup;
    expected.files = {file};
    QVERIFY(opened == expected);
    const Setup sample = withSample(opened, QStringLiteral("coffee"));
    expected.files.clear();
    expected.sample = QStringLiteral("coffee");
    QVERIFY(sample == expected);
}

void TestSetup::anotherInputDropsWhatBelongsToTheFormer_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("kept");
    QTest::newRow("ones") << int(Kind::ones) << int(Kind::ones);
    QTest::newRow("random") << int(Kind::random) << int(Kind::random);
    QTest::newRow("output") << int(Kind::output) << int(Kind::output);
    QTest::newRow("one element") << int(Kind::impulse) << int(Kind::zeros);
    QTest::newRow("file") << int(Kind::file) << int(Kind::zeros);
}

void TestSetup::anotherInputDropsWhatBelongsToTheFormer()
{
    QFETCH(const int, kind);
    QFETCH(const int, kept);
    Setup setup;
    setup.image = 3;
    setup.batch = {3, 3, 0, 1};
    setup.pins = {{3, 2, 1, 0}};
    setup.stops = {StageId::norm};
    setup.delta.kind = Kind(kind);
    setup.delta.at = {3, 2, 1, 0};
    setup.compare.delta = setup.delta;
    setup.compare.image = 2;
    setup.compare.epsilon = 1;
    const Setup opened = withSample(setup, QStringLiteral("coffee"));
    QCOMPARE(int(opened.delta.kind), kept);
    QVERIFY(Kind(kept) != Kind::zeros || opened.delta == DeltaChoice {});
    QCOMPARE(opened.image, 0);
    QVERIFY(opened.batch.isEmpty() && opened.pins.isEmpty());
    QVERIFY(!opened.compare.image);
    QCOMPARE(opened.compare.delta.has_value(), Kind(kept) == Kind(kind));
    QVERIFY(opened.compare.epsilon == 1.0);
    QCOMPARE(opened.stops.size(), 1); // of the layer, not of the input
}

void TestSetup::opensOverTheChannels()
{
    QVERIFY(windowDefaults().axis == AxisSet::fromMask(1U << kChannels));
    QVERIFY(windowDefaults().stage == StageId::output);
}

QTEST_APPLESS_MAIN(TestSetup)
#include "tst_setup.moc"
