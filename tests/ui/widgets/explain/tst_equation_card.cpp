// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/explain/equation_row_view.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

Q_DECLARE_METATYPE(normscope::StageId)

namespace {

constexpr double kEpsilon = 1e-8;

/// A card with the numbers of an element of a run over the channels of 5 x 6 pixels.
struct Shown
{
    explicit Shown(StageId stage, unsigned mask = 0b1000U, int width = 352)
        : run(runOver({1, 5, 6, 3}, specOver(mask, kExactRule), scatter))
    {
        content.rule = &kExactRule;
        content.rows = equationRows(kExactRule, stage, readProbe(*run, {0, 2, 3, 0}), 1, kEpsilon);
        content.place = QStringLiteral("Row 2, column 3, red");
        content.group = QStringLiteral("Group 16 of 30, 3 elements");
        card.setContent(content);
        card.resize(width, card.sizeHint().height());
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.resize(width, card.sizeHint().height());
    }

    EquationRowView *row(StageId id) const
    {
        for (EquationRowView *view : card.rowViews()) {
            if (view->row().stage == id)
                return view;
        }
        return nullptr;
    }

    QString label(const char *name) const
    {
        return card.findChild<ElidedLabel *>(QString::fromLatin1(name))->text();
    }

    std::shared_ptr<const LayerRun> run;
    EquationContent content;
    EquationCard card;
};

bool hasColor(const QImage &image, const QRect &rect, const QColor &color)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            const int distance = std::abs(seen.red() - color.red())
                + std::abs(seen.green() - color.green()) + std::abs(seen.blue() - color.blue());
            if (distance < 48) // strokes are thin, so few pixels are covered whole
                return true;
        }
    }
    return false;
}

StageId chosen(const QSignalSpy &spy)
{
    return spy.last().first().value<StageId>();
}

} // namespace

class TestEquationCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captions();
    void aTermChoosesItsStage_data();
    void aTermChoosesItsStage();
    void aRowChoosesItsOwnStage();
    void keysWalkThroughTheTerms();
    void theCurrentRowIsAmber();
    void termsHaveTheirColours();
    void heights();
    void equationsFit_data();
    void equationsFit();
    void copies();
    void rowsAreSpoken();
    void thePointedTermHasALine();
};

void TestEquationCard::captions()
{
    Shown shown(StageId::output);
    QCOMPARE(shown.label("equationPlace"), QStringLiteral("Row 2, column 3, red"));
    QCOMPARE(shown.label("equationGroup"), QStringLiteral("Group 16 of 30, 3 elements"));
    QCOMPARE(shown.card.rowViews().size(), std::size_t(3));
    shown.content.rows = equationRows(kExactRule, StageId::squares, std::nullopt, 1, kEpsilon);
    shown.content.place.clear();
    shown.card.setContent(shown.content);
    QCOMPARE(shown.label("equationPlace"),
             QStringLiteral("Point at a pixel to fill in the numbers"));
    QCOMPARE(shown.card.rowViews().size(), std::size_t(1));
}

void TestEquationCard::aTermChoosesItsStage_data()
{
    QTest::addColumn<StageId>("row");
    QTest::addColumn<StageId>("term");
    QTest::newRow("norm in output") << StageId::output << StageId::norm;
    QTest::newRow("x in output") << StageId::output << StageId::input;
    QTest::newRow("sum in norm") << StageId::norm << StageId::sum;
    QTest::newRow("x in sum") << StageId::sum << StageId::input;
}

void TestEquationCard::aTermChoosesItsStage()
{
    QFETCH(StageId, row);
    QFETCH(StageId, term);
    Shown shown(StageId::output);
    QSignalSpy spy(&shown.card, &EquationCard::stageChosen);
    const std::vector<QRectF> rects = shown.row(row)->termRects(term);
    QVERIFY(!rects.empty());
    for (const QRectF &rect : rects) {
        QTest::mouseClick(shown.row(row), Qt::LeftButton, {}, rect.center().toPoint());
        QVERIFY(chosen(spy) == term);
    }
    QCOMPARE(spy.size(), static_cast<qsizetype>(rects.size()));
}

void TestEquationCard::keysWalkThroughTheTerms()
{
    Shown shown(StageId::output);
    QSignalSpy spy(&shown.card, &EquationCard::stageChosen);
    EquationRowView *row = shown.row(StageId::output);
    QVERIFY((row->terms() == std::vector {StageId::output, StageId::input, StageId::norm}));
    const auto choose = [&](std::initializer_list<Qt::Key> keys) {
        for (const Qt::Key key : keys)
            QTest::keyClick(row, key);
        return chosen(spy);
    };
    QVERIFY(choose({Qt::Key_Right, Qt::Key_Right, Qt::Key_Return}) == StageId::input);
    QVERIFY(choose({Qt::Key_Right, Qt::Key_Space}) == StageId::norm);
    QVERIFY(choose({Qt::Key_Right, Qt::Key_Return}) == StageId::output);
    QVERIFY(choose({Qt::Key_Left, Qt::Key_Return}) == StageId::norm);
}

void TestEquationCard::aRowChoosesItsOwnStage()
{
    Shown shown(StageId::output);
    QSignalSpy spy(&shown.card, &EquationCard::stageChosen);
    EquationRowView *norm = shown.row(StageId::norm);
    QTest::mouseClick(norm, Qt::LeftButton, {}, QPoint(norm->width() - 2, 2));
    QVERIFY(chosen(spy) == StageId::norm);
    QTest::keyClick(shown.row(StageId::sum), Qt::Key_Space);
    QVERIFY(chosen(spy) == StageId::sum);
    QCOMPARE(spy.size(), 2);
}

void TestEquationCard::theCurrentRowIsAmber()
{
    Shown shown(StageId::output);
    const Tokens &colors = Theme::of(&shown.card).tokens();
    for (EquationRowView *row : shown.card.rowViews()) {
        const QImage image
            = shown.card.grab(QRect(row->mapTo(&shown.card, QPoint()), row->size())).toImage();
        const bool isCurrent = row->row().stage == StageId::output;
        const QColor fill = isCurrent ? colors.lookTint : colors.surface;
        QCOMPARE(image.pixelColor(image.width() - 3, image.height() / 2), fill);
        QCOMPARE(image.pixelColor(1, image.height() / 2), isCurrent ? colors.look : fill);
    }
}

void TestEquationCard::termsHaveTheirColours()
{
    Shown shown(StageId::delta);
    const Tokens &colors = Theme::of(&shown.card).tokens();
    EquationRowView *delta = shown.row(StageId::delta);
    const QImage image = delta->grab().toImage();
    for (const StageId id : {StageId::delta, StageId::norm, StageId::tangent}) {
        for (const QRectF &rect : delta->termRects(id))
            QVERIFY(hasColor(image, rect.toAlignedRect(), valueColor(id, kExactRule, colors)));
    }
}

void TestEquationCard::heights()
{
    Shown shown(StageId::output);
    QCOMPARE(shown.row(StageId::sum)->height(), 36);
    QCOMPARE(shown.row(StageId::norm)->height(), 56);
    QCOMPARE(shown.row(StageId::output)->height(), 44);
}

void TestEquationCard::equationsFit_data()
{
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<int>("width");
    for (const StageId id : stagesOf(kExactRule)) {
        for (const unsigned mask : {0b1000U, 0b0000U, 0b1111U}) {
            for (const int width : {288, 352, 528}) {
                QTest::addRow("%s, axes %u, %d px", stage(id).name.data(), mask, width)
                    << id << mask << width;
            }
        }
    }
}

void TestEquationCard::equationsFit()
{
    QFETCH(StageId, stage);
    QFETCH(unsigned, mask);
    QFETCH(int, width);
    Shown shown(stage, mask, width);
    for (EquationRowView *row : shown.card.rowViews()) {
        const std::vector<QRectF> values = row->termRects(row->row().stage);
        QVERIFY(values.size() >= 2); // the name and the value
        for (const QRectF &rect : values)
            QVERIFY(QRectF(row->rect()).contains(rect));
    }
}

/// The lines of the card with the numbers of the run, four decimals each.
void TestEquationCard::copies()
{
    Shown shown(StageId::output);
    const auto trigger = [&shown](const char *name) {
        shown.card.findChild<QAction *>(QString::fromLatin1(name))->trigger();
        return QGuiApplication::clipboard()->text();
    };
    const auto written = [](double value) { return QString::number(value, 'f', 4); };
    const ProbeReading probe = readProbe(*shown.run, {0, 2, 3, 0});
    QStringList x;
    for (const GroupMember &member : probe.members)
        x += written(member.input);
    const QString sum = written(probe.value(StageId::sum));
    const QString norm = written(probe.value(StageId::norm));
    const QString output = written(probe.value(StageId::output));
    QCOMPARE(trigger("copyEquationText"),
             QStringLiteral("sum = sum x^2 = %1^2 + %2^2 + %3^2 = %4\n"
                            "norm = 1/sqrt(sum + epsilon) = 1/sqrt(%4 + 10^(-8)) = %5\n"
                            "output = x * norm = %1 * %5 = %6")
                 .arg(x[0], x[1], x[2], sum, norm, output));
    const QString latex = trigger("copyEquationLatex");
    QVERIFY2(
        latex.contains(QStringLiteral("\\frac{1}{\\sqrt{%1 + {10}^{- 8}}} = %2").arg(sum, norm)),
        qPrintable(latex));
    QVERIFY2(latex.contains(QStringLiteral("%1 \\times %2 = %3\n").arg(x[0], norm, output)),
             qPrintable(latex));
}

void TestEquationCard::rowsAreSpoken()
{
    Shown shown(StageId::output);
    const QString spoken = shown.row(StageId::output)->accessibleName();
    QVERIFY(spoken.startsWith(QLatin1String("output = x * norm = ")));
    QVERIFY(spoken.endsWith(QLatin1String(", current")));
}

/// Amber, under the term that the element adds to the sum; nothing of it leads to a stage.
void TestEquationCard::thePointedTermHasALine()
{
    Shown shown(StageId::sum, 0b0001U << kColumns); // 6 elements, of which the fourth is pointed at
    EquationRowView *sum = shown.row(StageId::sum);
    const std::vector<QRectF> terms = sum->pointedTermRects();
    QCOMPARE(terms.size(), std::size_t(1));
    const QImage grabbed = sum->grab().toImage();
    const QPointF below(terms[0].center().x(), terms[0].bottom() + 3);
    const QColor amber = Theme::of(sum).tokens().look;
    QCOMPARE(grabbed.pixelColor((below * grabbed.devicePixelRatio()).toPoint()), amber);
    QSignalSpy chosen(sum, &EquationRowView::stageChosen);
    const QPoint exponent = (terms[0].topRight() + QPointF(-2, 2)).toPoint();
    QTest::mouseMove(sum, exponent);
    QTest::mouseClick(sum, Qt::LeftButton, {}, exponent);
    QCOMPARE(chosen.value(0).value(0).value<StageId>(), StageId::sum); // the row's
}

QTEST_MAIN(TestEquationCard)
#include "tst_equation_card.moc"
