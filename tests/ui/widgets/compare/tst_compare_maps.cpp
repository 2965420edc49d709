// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of A and B and of what is made of them, by their pixels and keys.
#include "tests/ui/widgets/compare/compared_window.h"
#include "ui/model/compare/compare_mode.h"
#include "ui/model/compare/compare_operation.h"
#include "ui/model/compare/compare_style.h"
#include "ui/widgets/compare/split_divider.h"
#include "ui/widgets/controls/chip.h"

#include <QLineEdit>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestCompareMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(); }
    void mapShowsTheOperation_data();
    void mapShowsTheOperation();
    void groupAndPinsAreThere_data();
    void groupAndPinsAreThere();
    void splitShowsBothSides();
    void dividerMovesTheBorder();
    void tagsStayOnTheirSides();
    void aSmallSideSaysHowFarItGoes();
    void heldKeyShowsB();
    void keyIsTypedInFields();
    void viewsMoveTogether();
    void stepsThroughImages();
};

/// Of A and B at the channels of one pixel, by the definition of the operation.
double madeOf(CompareOperation id, const std::array<double, 3> &a, const std::array<double, 3> &b)
{
    const double x = a[0];
    const double y = b[0];
    const auto dot = [](const std::array<double, 3> &u, const std::array<double, 3> &v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    };
    switch (id) {
    case CompareOperation::difference:
        return x - y;
    case CompareOperation::magnitude:
        return std::abs(x - y);
    case CompareOperation::ratio:
        return x / y;
    case CompareOperation::angle:
        return std::acos(dot(a, b) / std::sqrt(dot(a, a) * dot(b, b))) * 180 / std::numbers::pi;
    case CompareOperation::signs:
        break;
    }
    return x == 0 || y == 0 ? (x == y ? 1 : 0) : ((x < 0) == (y < 0) ? 1 : -1);
}

} // namespace

void TestCompareMaps::mapShowsTheOperation_data()
{
    QTest::addColumn<int>("mode");
    for (const CompareModeRow &row : compareModeTable()) {
        if (row.operation)
            QTest::newRow(row.key) << int(row.mode);
    }
}

/// Magnified, so that a screen pixel is inside an image pixel: its colour is that of the value.
void TestCompareMaps::mapShowsTheOperation()
{
    QFETCH(int, mode);
    const CompareOperation id = *operationOf(static_cast<CompareMode>(mode));
    ShownWindow shown(comparing(static_cast<CompareMode>(mode)));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(7);
    QVERIFY(shown.settle());
    const auto comparison = comparisonOf(shown);
    QVERIFY(comparison);
    const HeatmapColors colors(operationStyle(id, comparison->summary));
    const ComparisonMap map(comparison, id);
    const QPoint middle = maps.viewOfA().viewCenter().toPoint();
    for (const QPoint step : {QPoint(0, 0), QPoint(3, 1), QPoint(-2, 4), QPoint(5, -3)}) {
        const QPoint pixel = middle + step;
        const double value = map.valueAt({0, pixel.y(), pixel.x(), 0});
        std::array<double, 3> a {};
        std::array<double, 3> b {};
        for (std::size_t c = 0; c < 3; ++c) {
            const Index4 at {0, pixel.y(), pixel.x(), std::int64_t(c)};
            a[c] = valueAt(*comparison->a->run, StageId::delta, at);
            b[c] = valueAt(*comparison->b->run, StageId::delta, at);
        }
        if (!std::isfinite(value))
            continue;
        const double expected = madeOf(id, a, b);
        QVERIFY(std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)));
        QCOMPARE(colorAt(shown, pixel), colors.inCell(value, pixel.x(), pixel.y()) | 0xFF000000);
    }
}

void TestCompareMaps::groupAndPinsAreThere_data()
{
    QTest::addColumn<CompareMode>("mode");
    QTest::addColumn<int>("rows"); ///< of the lens
    QTest::newRow("A") << CompareMode::a << 3;
    QTest::newRow("B") << CompareMode::b << 3;
    QTest::newRow("difference") << CompareMode::difference << 3;
    QTest::newRow("signs") << CompareMode::signs << 3;
    QTest::newRow("angle of the group") << CompareMode::angle << 1;
    QTest::newRow("split") << CompareMode::split << 3;
    QTest::newRow("flip") << CompareMode::flip << 3;
}

/// As in the other views: the group beside the probe, with the numbers of this map, and the pins.
void TestCompareMaps::groupAndPinsAreThere()
{
    QFETCH(const CompareMode, mode);
    QFETCH(const int, rows);
    ShownWindow shown(comparing(mode));
    QVERIFY(shown.settle());
    const CompareMaps &maps = mapsOf(shown);
    const Index4 at {0, 5, 7, 1};
    shown.workbench.setProbe(at);
    const std::optional<GroupLens> &lens = maps.view().lens();
    QVERIFY(lens.has_value());
    QCOMPARE(lens->texts().size(), rows);
    const auto comparison = comparisonOf(shown);
    for (int c = 0; c < rows; ++c) {
        const Index4 member {0, 5, 7, c};
        const double a = valueAt(*comparison->a->run, StageId::delta, member);
        const double b = valueAt(*comparison->b->run, StageId::delta, member);
        const QString text = QString(lens->texts()[c]).replace(u'−', u'-');
        const double number = text.toDouble();
        if (mode == CompareMode::signs)
            QCOMPARE(text, (a < 0) == (b < 0) ? u"same sign"_s : u"opposite signs"_s);
        else if (mode == CompareMode::angle)
            QVERIFY(text.endsWith(u'°')
                    && textOf(shown, "compareProbe").endsWith(lens->texts()[c]));
        else if (mode == CompareMode::difference)
            QVERIFY(std::abs(number - (a - b)) <= 1e-4 * std::max(1.0, std::abs(a - b)));
        else
            QVERIFY(std::abs(number - (mode == CompareMode::b ? b : a))
                    <= 1e-4 * std::abs(a) + 1e-4);
    }
    const QRect place = maps.view().pixelRect({3, 12}).toAlignedRect().adjusted(-6, -6, 6, 6);
    shown.workbench.setProbe(std::nullopt);
    const QImage before = maps.view().grab(place).toImage();
    QVERIFY(shown.workbench.changeField(u"pins"_s, u"0,12,3,0"_s));
    QVERIFY(shown.settle());
    QVERIFY(maps.view().grab(place).toImage() != before);
}

void TestCompareMaps::splitShowsBothSides()
{
    ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(7);
    QVERIFY(shown.settle());
    const auto comparison = comparisonOf(shown);
    const SideStyles styles = sideStyles(shown.setup(), *comparison);
    const QPoint middle = maps.viewOfA().viewCenter().toPoint();
    const QPoint left = middle - QPoint(5, 0);
    const QPoint right = middle + QPoint(5, 0);
    QCOMPARE(colorAt(shown, left),
             colorOf(*comparison->a->run, StageId::delta, styles.a, {0, left.y(), left.x(), 0}));
    QCOMPARE(colorAt(shown, right),
             colorOf(*comparison->b->run, StageId::delta, styles.b, {0, right.y(), right.x(), 0}));
    QVERIFY(shown.child<Chip>(u"tagOfA"_s)->isVisible());
    QVERIFY(shown.child<Chip>(u"tagOfB"_s)->isVisible());
}

void TestCompareMaps::dividerMovesTheBorder()
{
    ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    auto *divider = shown.child<SplitDivider>(u"splitDivider"_s);
    const int before = divider->geometry().center().x();
    QTest::keyClick(divider, Qt::Key_PageUp);
    QCOMPARE(shown.setup().compare.divider, 600);
    const double map = mapsOf(shown).viewOfA().visibleMap().width();
    QVERIFY(std::abs(divider->geometry().center().x() - before - map / 10) <= 4);
    QTest::mousePress(divider, Qt::LeftButton, {}, divider->rect().center());
    QTest::mouseMove(divider, divider->rect().center() - QPoint(60, 0));
    QVERIFY(divider->value() < 600);
    QCOMPARE(shown.setup().compare.divider, 600); // not before it is let go
    QTest::mouseRelease(divider, Qt::LeftButton);
    QCOMPARE(shown.setup().compare.divider, divider->value());
}

/// The words, short ones or none, but never over the other side.
void TestCompareMaps::tagsStayOnTheirSides()
{
    ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    const auto *divider = shown.child<SplitDivider>(u"splitDivider"_s);
    const auto *a = shown.child<Chip>(u"tagOfA"_s);
    const auto *b = shown.child<Chip>(u"tagOfB"_s);
    for (const int place : {0, 40, 100, 250, 500, 750, 900, 960, 1000}) {
        QVERIFY(shown.workbench.changeField(u"divider"_s, QString::number(place)).hasValue());
        const int line = divider->geometry().center().x();
        QVERIFY2(!a->isVisible() || a->geometry().right() < line, QByteArray::number(place));
        QVERIFY2(!b->isVisible() || b->geometry().left() > line, QByteArray::number(place));
        QVERIFY(place != 1000 || (a->isVisible() && a->text().size() > 1 && !b->isVisible()));
    }
}

/// norm of one group is far below that of groups of three: B is one colour on A's scale, and says
/// why. On its own scale there is nothing to say.
void TestCompareMaps::aSmallSideSaysHowFarItGoes()
{
    Setup setup = comparing(CompareMode::split);
    setup.stage = StageId::norm;
    setup.compare.rule.reset();
    setup.compare.axis = AxisSet::none();
    ShownWindow shown(setup, {1700, 900});
    QVERIFY(shown.settle());
    const auto *a = shown.child<Chip>(u"tagOfA"_s);
    const auto *b = shown.child<Chip>(u"tagOfB"_s);
    QVERIFY2(b->text().endsWith(u"on this scale"_s), qPrintable(b->text()));
    QVERIFY(b->text().startsWith(u"B: "_s));
    QVERIFY(!a->text().contains(u"on this scale"_s));
    QVERIFY(shown.workbench.changeField(u"sides"_s, u"own"_s).hasValue());
    QVERIFY(shown.settle());
    QVERIFY(!b->text().contains(u"on this scale"_s));
    QVERIFY(mapsOf(shown).viewOfA().heatmapStyle() != mapsOf(shown).viewOfB().heatmapStyle());
}

void TestCompareMaps::heldKeyShowsB()
{
    ShownWindow shown(comparing(CompareMode::flip));
    QVERIFY(shown.settle());
    QVERIFY(shown.activate());
    CompareMaps &maps = mapsOf(shown);
    auto *a = shown.child<Chip>(u"tagOfA"_s);
    auto *b = shown.child<Chip>(u"tagOfB"_s);
    maps.viewOfA().setFocus();
    QVERIFY(a->isVisible() && !b->isVisible());
    QTest::keyPress(&maps.viewOfA(), Qt::Key_X);
    QVERIFY(b->isVisible() && !a->isVisible());
    QVERIFY(maps.viewOfB().isVisible());
    QCOMPARE(&maps.view(), &maps.viewOfB());
    QCOMPARE(shown.setup().compare.mode, CompareMode::flip);
    QTest::keyRelease(&maps.viewOfA(), Qt::Key_X);
    QVERIFY(a->isVisible() && !b->isVisible());
    // In B the key shows A.
    shown.trigger("compareB");
    QVERIFY(shown.settle());
    QTest::keyPress(&shown.window, Qt::Key_X);
    QVERIFY(a->isVisible() && !b->isVisible());
    QTest::keyRelease(&shown.window, Qt::Key_X);
    QVERIFY(b->isVisible());
}

void TestCompareMaps::keyIsTypedInFields()
{
    ShownWindow shown(comparing(CompareMode::flip));
    QVERIFY(shown.settle());
    auto *field = shown.child<QLineEdit>(u"epsilonField"_s);
    field->setFocus();
    QTest::keyPress(field, Qt::Key_X);
    QVERIFY(!mapsOf(shown).isHeld());
}

void TestCompareMaps::viewsMoveTogether()
{
    ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(5);
    QCOMPARE(maps.viewOfB().zoom(), 5.0);
    QCOMPARE(maps.viewOfB().viewCenter(), maps.viewOfA().viewCenter());
    shown.trigger("fit");
    QVERIFY(maps.viewOfB().isFitted());
    QCOMPARE(maps.viewOfB().visibleMap(), maps.viewOfA().visibleMap());
}

/// While the comparison of the new image is made, that of the former one is shown whole.
void TestCompareMaps::stepsThroughImages()
{
    Setup setup = comparing(CompareMode::difference);
    setup.sample = u"twins"_s;
    setup.compare.image = 1;
    ShownWindow shown(setup);
    QVERIFY(shown.settle());
    shown.workbench.setProbe(Index4 {0, 1, 1, 0});
    for (const char *step : {"nextImage", "previousImage", "nextImage"}) {
        shown.trigger(step);
        QVERIFY(comparisonOf(shown)->nearestImage(shown.setup().image)
                < shown.workbench.result()->shape().batch);
        QVERIFY(shown.settle());
        QCOMPARE(comparisonOf(shown)->pair.a.firstImage, shown.setup().image);
        QCOMPARE(comparisonOf(shown)->pair.b.firstImage, 1);
    }
}

QTEST_MAIN(TestCompareMaps)
#include "tst_compare_maps.moc"
