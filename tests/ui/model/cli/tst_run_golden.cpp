// SPDX-License-Identifier: GPL-3.0-or-later
// `normscope run` against what NumPyNet's own code computed, through the files that it writes.
#include "tests/core/support/comparison.h"
#include "tests/core/support/golden_case.h"
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QTest>

using namespace normscope;
using test::GoldenCase;
using test::Outcome;
using test::SavedArray;

Q_DECLARE_METATYPE(normscope::test::GoldenCase)

namespace {

constexpr int kMostCalls = 3;

class TestRunGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agrees_data();
    void agrees();

private:
    void checkOutcome(const Outcome &outcome, const GoldenCase &golden);
    void checkForward(const GoldenCase &golden, const QString &folder);
    void checkBackward(const GoldenCase &golden, int calls);
    void checkProduct(const GoldenCase &golden);
    SavedArray saved(const QString &folder, const char *stage) const;

    test::NormscopeProcess m_program;
    std::string m_descr; ///< of every array of the case
};

QString folderOf(const GoldenCase &golden, const QString &run)
{
    return golden.id() + u'/' + run;
}

QStringList command(const GoldenCase &golden, const QString &run, const QStringList &options)
{
    const bool isFloat = golden.type() == ComputeType::float32;
    const QString file = golden.id() + QStringLiteral(".x.npy");
    const QStringList common {
        QStringLiteral("run"),
        test::goldenPath(file),
        QStringLiteral("--json"),
        QStringLiteral("--rescale=none"),
        QStringLiteral("--axis"),
        QString::fromStdString(golden.axis().toOption()),
        QStringLiteral("--epsilon"),
        QString::number(golden.epsilon(), 'g', 17),
        QStringLiteral("--dtype"),
        isFloat ? QStringLiteral("float32") : QStringLiteral("float64"),
        QStringLiteral("--out"),
        folderOf(golden, run),
    };
    return common + options;
}

QStringList documented(const GoldenCase &golden, int calls)
{
    return command(golden, QString::number(calls),
                   {QStringLiteral("--delta"),
                    test::goldenPath(golden.id() + QStringLiteral(".din.npy")),
                    QStringLiteral("--backward-calls"), QString::number(calls),
                    QStringLiteral("--save"), QStringLiteral("all")});
}

QStringList exact(const GoldenCase &golden)
{
    return command(golden, QStringLiteral("exact"),
                   {QStringLiteral("--delta"),
                    test::goldenPath(golden.id() + QStringLiteral(".dy.npy")),
                    QStringLiteral("--rule=exact"), QStringLiteral("--save=delta")});
}

QString difference(const SavedArray &got, const std::vector<double> &want,
                   const test::Tolerance &tolerance)
{
    return test::difference(got.values, want, tolerance);
}

} // namespace

SavedArray TestRunGolden::saved(const QString &folder, const char *stage) const
{
    return test::readSaved(
        m_program.path(folder + u'/' + QLatin1StringView(stage) + QStringLiteral(".npy")));
}

void TestRunGolden::agrees_data()
{
    QTest::addColumn<GoldenCase>("golden");
    const auto all = GoldenCase::all();
    QCOMPARE(all.size(), 40U);
    for (const GoldenCase &golden : all)
        QTest::addRow("%s", qPrintable(golden.id())) << golden;
}

void TestRunGolden::agrees()
{
    QFETCH(GoldenCase, golden);
    m_descr = golden.type() == ComputeType::float32 ? "<f4" : "<f8";
    std::vector<QStringList> commands {exact(golden)};
    for (int calls = 0; calls <= kMostCalls; ++calls)
        commands.push_back(documented(golden, calls));
    for (const Outcome &outcome : m_program.runAll(commands)) {
        checkOutcome(outcome, golden);
        if (QTest::currentTestFailed())
            return;
    }
    checkForward(golden, folderOf(golden, QStringLiteral("1")));
    for (int calls = 0; calls <= kMostCalls && !QTest::currentTestFailed(); ++calls)
        checkBackward(golden, calls);
    checkProduct(golden);
}

/// It succeeds, and where NumPyNet overflowed or something is not finite, it says so.
void TestRunGolden::checkOutcome(const Outcome &outcome, const GoldenCase &golden)
{
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.saysOnlyOurLines(), outcome.err.constData());
    QCOMPARE(outcome.json().value(u"schema").toInt(), 1);
    if (golden.isExtreme() || golden.isNonFinite())
        QVERIFY(outcome.lines() > 0);
}

void TestRunGolden::checkForward(const GoldenCase &golden, const QString &folder)
{
    const double relative = golden.tolerance("rtol");
    const SavedArray y = saved(folder, "output");
    const SavedArray scales = saved(folder, "scales");
    QCOMPARE(y.descr, m_descr);
    QCOMPARE(toString(y.shape), toString(golden.tensor("x")->shape()));
    QCOMPARE(difference(y, golden.numbers("y64"), {relative, golden.tolerance("atol_y")}),
             QString());
    QCOMPARE(
        difference(scales, golden.numbers("scales64"), {relative, golden.tolerance("atol_scales")}),
        QString());
    if (golden.isExtreme())
        return; // NumPyNet's norm is 0: its square overflowed
    const SavedArray norm = saved(folder, "norm");
    QCOMPARE(toString(norm.shape), toString(golden.tensor("norm")->shape()));
    QCOMPARE(difference(norm, golden.numbers("norm"), {relative, 0}), QString());
}

void TestRunGolden::checkBackward(const GoldenCase &golden, int calls)
{
    constexpr const char *kFiles[] {"din", "d1", "d2", "d3"};
    const double added = calls * (calls + 1) / 2.;
    const SavedArray delta = saved(folderOf(golden, QString::number(calls)), "delta");
    QCOMPARE(delta.descr, m_descr);
    const double relative = calls == 0 ? 0 : golden.tolerance("rtol");
    QCOMPARE(difference(delta, golden.numbers(kFiles[calls]),
                        {relative, golden.tolerance("atol_backward") * added}),
             QString());
    const SavedArray memory = saved(folderOf(golden, QString::number(calls)), "layer_delta");
    if (calls == 0)
        QCOMPARE(difference(memory, std::vector<double>(memory.values.size()), {}), QString());
    else if (calls == 3 && !golden.isExtreme())
        QCOMPARE(difference(memory, golden.numbers("sd3"),
                            {relative, 3 * golden.tolerance("atol_scales")}),
                 QString());
}

void TestRunGolden::checkProduct(const GoldenCase &golden)
{
    const SavedArray delta = saved(folderOf(golden, QStringLiteral("exact")), "delta");
    QCOMPARE(delta.descr, m_descr);
    QCOMPARE(difference(delta, golden.numbers("vjp64"),
                        {golden.tolerance("rtol_vjp"), golden.tolerance("atol_vjp")}),
             QString());
}

QTEST_GUILESS_MAIN(TestRunGolden)
#include "tst_run_golden.moc"
