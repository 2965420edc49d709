// SPDX-License-Identifier: GPL-3.0-or-later
// The layer against what NumPyNet's own code computed.
#include "tests/core/support/comparison.h"
#include "tests/core/support/golden_case.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QCryptographicHash>
#include <QTest>

using namespace normscope;
using test::GoldenCase;

Q_DECLARE_METATYPE(normscope::test::GoldenCase)

namespace {

void addRows()
{
    QTest::addColumn<GoldenCase>("golden");
    for (const GoldenCase &golden : GoldenCase::all())
        QTest::addRow("%s", qPrintable(golden.id())) << golden;
}

/// The case with `rule`, where `delta` names the file that arrives.
test::Run run(const GoldenCase &golden, const BackwardRule &rule, const char *delta,
              std::int64_t calls)
{
    const LayerSpec spec {.axis = golden.axis(),
                          .epsilon = golden.epsilon(),
                          .rule = &rule,
                          .calls = calls,
                          .delta = {.kind = DeltaSource::Kind::file, .file = golden.tensor(delta)}};
    return test::runOf(Input(golden.tensor("x"), Rescale {}), spec, golden.type());
}

/// Whether x and everything that a group makes of it are finite there.
std::vector<bool> finiteGroups(const GoldenCase &golden)
{
    const std::vector<double> x = golden.numbers("x");
    const std::vector<std::size_t> groupOf
        = test::naiveGroups(golden.tensor("x")->shape(), golden.axis());
    std::vector<bool> finite(x.size(), true);
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < x.size(); ++j) {
            if (groupOf[i] == groupOf[j] && !std::isfinite(x[j]))
                finite[i] = false;
        }
    }
    return finite;
}

} // namespace

/// Every stage of every golden case.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete();
    void agreesForward_data();
    void agreesForward();
    void agreesWithNumPyNetsNorm_data();
    void agreesWithNumPyNetsNorm();
    void agreesAfterCalls_data();
    void agreesAfterCalls();
    void remembersThreeCalls_data();
    void remembersThreeCalls();
    void isUntouchedBeforeTheFirstCall_data();
    void isUntouchedBeforeTheFirstCall();
    void agreesWithTheProduct_data();
    void agreesWithTheProduct();
    void agreesWithDifferences_data();
    void agreesWithDifferences();
    void tellsOverflow();
    void countsNonFinite();
};

/// The fixtures are those that the manifest describes.
void TestGolden::isComplete()
{
    const std::vector<GoldenCase> cases = GoldenCase::all();
    QCOMPARE(cases.size(), 40U);
    for (const GoldenCase &golden : cases) {
        for (const auto &[name, hash] : golden.files()) {
            QFile file(test::goldenPath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray whole
                = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
            QVERIFY2(hash.size() == 16 && whole.startsWith(hash), qPrintable(name));
        }
    }
}

void TestGolden::agreesForward_data()
{
    addRows();
}

void TestGolden::agreesForward()
{
    QFETCH(GoldenCase, golden);
    const auto layer = run(golden, kDocumentedRule, "din", 1);
    const double relative = golden.tolerance("rtol");
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::output), golden.numbers("y64"),
                              {relative, golden.tolerance("atol_y")}),
             QString());
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::scales), golden.numbers("scales64"),
                              {relative, golden.tolerance("atol_scales")}),
             QString());
    if (golden.isExtreme())
        return; // NumPyNet overflowed
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::output), golden.numbers("y"),
                              {relative, golden.tolerance("atol_y")}),
             QString());
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::scales), golden.numbers("scales"),
                              {relative, golden.tolerance("atol_scales")}),
             QString());
}

void TestGolden::agreesWithNumPyNetsNorm_data()
{
    addRows();
}

void TestGolden::agreesWithNumPyNetsNorm()
{
    QFETCH(GoldenCase, golden);
    if (golden.isExtreme())
        return; // NumPyNet's norm is 0: its square overflowed
    const auto layer = run(golden, kDocumentedRule, "din", 1);
    QCOMPARE(toString(layer->stageShape(StageId::norm)), toString(golden.tensor("norm")->shape()));
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::norm), golden.numbers("norm"),
                              {golden.tolerance("rtol"), 0}),
             QString());
}

void TestGolden::agreesAfterCalls_data()
{
    addRows();
}

void TestGolden::agreesAfterCalls()
{
    QFETCH(GoldenCase, golden);
    constexpr const char *kFiles[] {"d1", "d2", "d3"};
    for (int calls = 1; calls <= 3; ++calls) {
        const auto layer = run(golden, kDocumentedRule, "din", calls);
        const double added = calls * (calls + 1) / 2.;
        QCOMPARE(test::difference(
                     test::arrayOf(*layer, StageId::delta), golden.numbers(kFiles[calls - 1]),
                     {golden.tolerance("rtol"), golden.tolerance("atol_backward") * added}),
                 QString());
    }
}

void TestGolden::remembersThreeCalls_data()
{
    addRows();
}

void TestGolden::remembersThreeCalls()
{
    QFETCH(GoldenCase, golden);
    if (golden.isExtreme())
        return; // three times a scales that NumPyNet lost
    const auto layer = run(golden, kDocumentedRule, "din", 3);
    QCOMPARE(test::difference(test::arrayOf(*layer, StageId::layerDelta), golden.numbers("sd3"),
                              {golden.tolerance("rtol"), 3 * golden.tolerance("atol_scales")}),
             QString());
}

void TestGolden::isUntouchedBeforeTheFirstCall_data()
{
    addRows();
}

void TestGolden::isUntouchedBeforeTheFirstCall()
{
    QFETCH(GoldenCase, golden);
    const std::vector<double> arrived = golden.numbers("din");
    const auto layer = run(golden, kDocumentedRule, "din", 0);
    QCOMPARE(test::bitDifference(test::arrayOf(*layer, StageId::layerDelta),
                                 std::vector<double>(arrived.size())),
             QString());
    QCOMPARE(test::bitDifference(test::arrayOf(*layer, StageId::delta), arrived), QString());
}

void TestGolden::agreesWithTheProduct_data()
{
    addRows();
}

void TestGolden::agreesWithTheProduct()
{
    QFETCH(GoldenCase, golden);
    const auto layer = run(golden, kExactRule, "dy", 1);
    const test::Tolerance tolerance {golden.tolerance("rtol_vjp"), golden.tolerance("atol_vjp")};
    QCOMPARE(
        test::difference(test::arrayOf(*layer, StageId::delta), golden.numbers("vjp64"), tolerance),
        QString());
}

void TestGolden::agreesWithDifferences_data()
{
    addRows();
}

void TestGolden::agreesWithDifferences()
{
    QFETCH(GoldenCase, golden);
    if (!golden.has("fd_idx"))
        return;
    const auto layer = run(golden, kExactRule, "dy", 1);
    const std::vector<double> exact = test::arrayOf(*layer, StageId::delta);
    std::vector<double> got;
    for (const std::int64_t index : golden.list<std::int64_t>("fd_idx"))
        got.push_back(exact[static_cast<std::size_t>(index)]);
    QVERIFY(!got.empty());
    QCOMPARE(test::difference(got, golden.list<double>("fd_val"),
                              {golden.tolerance("rtol_fd") + golden.tolerance("rtol_vjp"),
                               golden.tolerance("atol_fd") + golden.tolerance("atol_vjp")}),
             QString());
}

/// Where NumPyNet overflows and the layer does not, the statistics let one say so.
void TestGolden::tellsOverflow()
{
    int extremes = 0;
    for (const GoldenCase &golden : GoldenCase::all()) {
        if (!golden.isExtreme())
            continue;
        ++extremes;
        const auto statistics = run(golden, kDocumentedRule, "din", 1)->statistics();
        QVERIFY(statistics->largestSum > static_cast<double>(std::numeric_limits<float>::max()));
    }
    QVERIFY(extremes > 0);
}

/// NaN is where NumPyNet's y has it, is counted, and never leaves its group.
void TestGolden::countsNonFinite()
{
    int cases = 0;
    for (const GoldenCase &golden : GoldenCase::all()) {
        if (!golden.isNonFinite())
            continue;
        ++cases;
        const auto layer = run(golden, kExactRule, "dy", 1);
        const LayerStatistics statistics = *layer->statistics();
        const StageStatistics &input = statistics.of(StageId::input);
        QVERIFY(input.nan + input.inf() > 0);
        const std::vector<double> y = golden.numbers("y");
        QCOMPARE(statistics.of(StageId::output).nan,
                 std::ranges::count_if(y, [](double value) { return std::isnan(value); }));
        const std::vector<bool> finite = finiteGroups(golden);
        const std::vector<double> delta = test::arrayOf(*layer, StageId::delta);
        for (std::size_t i = 0; i < finite.size(); ++i)
            QVERIFY(!finite[i] || std::isfinite(delta[i]));
    }
    QVERIFY(cases > 0);
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
