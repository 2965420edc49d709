// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/colors/colormap.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/stage_name.h"
#include "ui/widgets/heatmap/group_lens.h"

#include <QTest>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

namespace {

using namespace Qt::StringLiterals;

MapContent contentOf(const std::shared_ptr<const LayerRun> &run, StageId id)
{
    MapContent content;
    content.run = run;
    content.stage = id;
    content.channelNames = channelNames(run->shape().channels);
    return content;
}

std::optional<GroupLens> lensOf(const Shape &shape, unsigned mask, StageId id, const Index4 &probe)
{
    const auto run = runOver(shape, specOver(mask), scatter);
    return GroupLens::of(contentOf(run, id), probe);
}

} // namespace

class TestGroupLens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whenThereIsALens_data();
    void whenThereIsALens();
    void listsTheElements();
    void aGroupStageListsItsMembers_data();
    void aGroupStageListsItsMembers();
    void deadGroupsAreCalledSo();
    void anotherImageIsNamed();
    void staysInsideAndOffTheProbe_data();
    void staysInsideAndOffTheProbe();
};

void TestGroupLens::whenThereIsALens_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("expected");
    QTest::newRow("channels") << 0b1000U << 1 << 3 << true;
    QTest::newRow("two channels") << 0b1000U << 1 << 2 << true;
    QTest::newRow("eight channels") << 0b1000U << 1 << 8 << true;
    QTest::newRow("nine channels") << 0b1000U << 1 << 9 << false;
    QTest::newRow("one channel") << 0b1000U << 1 << 1 << false;
    QTest::newRow("rows") << 0b0010U << 1 << 3 << false;
    QTest::newRow("columns and channels") << 0b1100U << 1 << 3 << false;
    QTest::newRow("None") << 0xFU << 1 << 3 << false;
    QTest::newRow("empty tuple") << 0U << 1 << 3 << false;
    QTest::newRow("batch of two") << 0b0001U << 2 << 3 << true;
    QTest::newRow("batch of two, channels") << 0b1001U << 2 << 3 << true;
    QTest::newRow("batch of three, channels") << 0b1001U << 3 << 3 << false;
}

void TestGroupLens::whenThereIsALens()
{
    QFETCH(unsigned, mask);
    QFETCH(int, batch);
    QFETCH(int, channels);
    QFETCH(bool, expected);
    const auto lens = lensOf({batch, 4, 5, channels}, mask, StageId::output, {0, 1, 2, 0});
    QCOMPARE(lens.has_value(), expected);
}

void TestGroupLens::listsTheElements()
{
    const Shape shape {1, 300, 451, 3};
    const auto run = runOver(shape, specOver(0b1000U), scatter);
    const HeatmapStyle style {ColormapId::viridis, ScaleKind::linear, {0, 1}, 0};
    MapContent content = contentOf(run, StageId::output);
    content.style = style;
    const auto lens = GroupLens::of(content, {0, 95, 145, 0});
    QVERIFY(lens.has_value());
    // Groups are counted from 1 for people.
    QCOMPARE(lens->title(), QStringLiteral("Group 42\u2009991, output"));
    QCOMPARE(
        lens->names(),
        (QStringList {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")}));
    std::array<double, 3> values {};
    run->evaluateArray(StageId::output, shape.flat({0, 95, 145, 0}), 3, values.data());
    const Colormap colors(ColormapId::viridis);
    for (qsizetype i = 0; i < 3; ++i) {
        const double value = values[static_cast<std::size_t>(i)];
        QCOMPARE(lens->texts().at(i).size(), 6); // 0.1234
        QVERIFY(std::abs(lens->texts().at(i).toDouble() - value) <= 0.00005001);
        QCOMPARE(lens->swatches().at(i).rgb(), colors.at(value));
    }
    QCOMPARE(lens->footerText(), QStringLiteral("1.0000"));
}

/// Who shares the number, with what they add to it.
void TestGroupLens::aGroupStageListsItsMembers_data()
{
    QTest::addColumn<StageId>("groupStage");
    QTest::addColumn<StageId>("summed");
    QTest::newRow("sum") << StageId::sum << StageId::input;
    QTest::newRow("norm") << StageId::norm << StageId::input;
    QTest::newRow("dot") << StageId::dot << StageId::deltaIn;
}

void TestGroupLens::aGroupStageListsItsMembers()
{
    QFETCH(StageId, groupStage);
    QFETCH(StageId, summed);
    const Shape shape {1, 4, 5, 3};
    const auto run = runOver(shape, specOver(0b1000U, kExactRule), scatter);
    const auto lens = GroupLens::of(contentOf(run, groupStage), {0, 1, 2, 1});
    QVERIFY(lens.has_value());
    QCOMPARE(lens->names(), channelNames(3));
    std::array<double, 3> members {};
    run->evaluateArray(summed, shape.flat({0, 1, 2, 0}), 3, members.data());
    for (qsizetype i = 0; i < 3; ++i)
        QVERIFY(std::abs(lens->texts().at(i).toDouble() - members[std::size_t(i)]) <= 0.00005001);
    QVERIFY(lens->swatches().isEmpty());
    QCOMPARE(lens->footerName(), stageName(groupStage));
    const double value = valueAt(*run, groupStage, {0, 1, 2, 0});
    QVERIFY(std::abs(lens->footerText().toDouble() - value) <= 1e-4 * std::abs(value));
}

void TestGroupLens::deadGroupsAreCalledSo()
{
    const auto run = runOver({1, 2, 2, 3}, specOver(0b1000U), [](auto) { return 0.0F; });
    QCOMPARE(GroupLens::of(contentOf(run, StageId::output), {0, 0, 1, 0})->title(),
             u"Dead group 2, output"_s);
}

void TestGroupLens::anotherImageIsNamed()
{
    const auto lens = lensOf({2, 4, 5, 1}, 0b0001U, StageId::output, {1, 1, 2, 0});
    QVERIFY(lens.has_value());
    QCOMPARE(
        lens->names(),
        (QStringList {QStringLiteral("image 0, channel 0"), QStringLiteral("image 1, channel 0")}));
}

void TestGroupLens::staysInsideAndOffTheProbe_data()
{
    QTest::addColumn<QRectF>("bounds");
    QTest::newRow("large") << QRectF(8, 8, 758, 406);
    QTest::newRow("small") << QRectF(8, 8, 320, 200);
    QTest::newRow("too small") << QRectF(8, 8, 140, 90);
}

void TestGroupLens::staysInsideAndOffTheProbe()
{
    QFETCH(QRectF, bounds);
    const QSizeF size(150, 128);
    int placed = 0;
    const QRect places = bounds.toRect();
    for (int x = places.left(); x <= places.right(); x += 13) {
        for (int y = places.top(); y <= places.bottom(); y += 11) {
            const QRectF probe(x - 11, y - 11, 22, 22);
            const QRectF card = GroupLens::place(size, probe, bounds);
            if (card.isNull())
                continue;
            ++placed;
            QCOMPARE(card.size(), size);
            QVERIFY(bounds.contains(card));
            QVERIFY(!card.intersects(probe));
        }
    }
    QCOMPARE(placed > 0, bounds.width() > size.width());
}

QTEST_MAIN(TestGroupLens)
#include "tst_group_lens.moc"
