// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/equation/math_value.h"
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/equation/equation_rows.h"
#include "ui/model/equation/group_sum.h"
#include "ui/model/typeset/math_parser.h"
#include "ui/model/typeset/math_text.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr int kNoTag = kNoMathTag;

/// The parts of an equation between its signs of equality.
std::vector<MathNode> sides(const MathNode &equation)
{
    std::vector<MathNode> found(1);
    for (const MathNode &child : equation.children) {
        if (child.role == MathRole::relation && child.kind == MathKind::text)
            found.emplace_back();
        else
            found.back().children.push_back(child);
    }
    return found;
}

bool hasLetters(const MathNode &node)
{
    const bool isWord = node.kind == MathKind::text
        && (node.role == MathRole::word || node.role == MathRole::variable) && node.text != u"NaN"
        && node.text != u"Inf";
    return isWord || node.kind == MathKind::bigOperator
        || std::ranges::any_of(node.children, hasLetters);
}

/// Calls `visit` for each number that has a tag of its own.
template<typename Visitor>
void visitNumbers(const MathNode &node, const Visitor &visit)
{
    if (node.tag != kNoTag && node.tag != kPointedTermTag) {
        if (!hasLetters(node))
            visit(static_cast<StageId>(node.tag), node);
        return;
    }
    for (const MathNode &child : node.children)
        visitNumbers(child, visit);
}

/// The parts with the tag of the pointed element's term.
std::vector<MathNode> pointedTerms(const MathNode &node)
{
    if (node.tag == kPointedTermTag)
        return {node};
    std::vector<MathNode> found;
    for (const MathNode &child : node.children) {
        for (MathNode &term : pointedTerms(child))
            found.push_back(std::move(term));
    }
    return found;
}

QString plain(const EquationRow &row)
{
    return toPlainText(row.alternatives.front());
}

std::vector<StageId> stagesIn(const std::vector<EquationRow> &rows)
{
    std::vector<StageId> ids;
    ids.reserve(rows.size());
    for (const EquationRow &row : rows)
        ids.push_back(row.stage);
    return ids;
}

double signedScatter(std::int64_t i)
{
    return 3 * (scatter(i) - 0.5);
}

/// A probe that is made up, of the group {3, 4}.
ProbeReading threeFour()
{
    ProbeReading probe;
    probe.group = 0;
    probe.groups = 1;
    probe.groupSize = 2;
    probe.values.fill(std::nan(""));
    const auto set = [&probe](StageId id, double value) {
        probe.values[static_cast<std::size_t>(id)] = value;
    };
    set(StageId::input, 3);
    set(StageId::squares, 9);
    set(StageId::sum, 25);
    set(StageId::norm, 0.2);
    set(StageId::output, 0.6);
    set(StageId::scales, 0.08);
    set(StageId::deltaIn, -0.5);
    set(StageId::dot, 0.5);
    set(StageId::tangent, -0.8);
    set(StageId::delta, -0.16);
    probe.members = {{{0, 0, 0, 0}, 3, 0.6, -0.5}, {{0, 0, 0, 1}, 4, 0.8, 1}};
    return probe;
}

} // namespace

class TestEquationRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesOfTheCard_data();
    void stagesOfTheCard();
    void numbersAreTheProbes_data();
    void numbersAreTheProbes();
    void sumsAreExact_data();
    void sumsAreExact();
    void thePointedTermIsThere_data();
    void thePointedTermIsThere();
    void differencesCanBeChecked_data();
    void differencesCanBeChecked();
    void differencesOfLargeFactors();
    void symbolsWithoutAProbe();
    void words();
    void textAndLatex();
    void nameAndValueOnce();
    void calls_data();
    void calls();
    void notFinite();
    void valuesReadDifferently();
};

void TestEquationRows::stagesOfTheCard_data()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const BackwardRule &rule, const char *current,
                        const char *rows) {
        QTest::newRow(name) << &rule << QString::fromLatin1(current) << QString::fromLatin1(rows);
    };
    row("input", kDocumentedRule, "input", "input");
    row("squares", kDocumentedRule, "squares", "squares");
    row("sum", kDocumentedRule, "sum", "sum");
    row("norm", kDocumentedRule, "norm", "sum norm");
    row("output", kDocumentedRule, "output", "sum norm output");
    row("scales", kDocumentedRule, "scales", "norm output scales");
    row("layer_delta", kDocumentedRule, "layer_delta", "output scales layer_delta");
    row("documented", kDocumentedRule, "delta", "scales layer_delta delta");
    row("passthrough", kPassthroughRule, "delta", "delta");
    row("dot", kExactRule, "dot", "norm output dot");
    row("tangent", kExactRule, "tangent", "output dot tangent");
    row("exact", kExactRule, "delta", "dot tangent delta");
}

void TestEquationRows::stagesOfTheCard()
{
    QFETCH(const BackwardRule *, rule);
    QFETCH(QString, current);
    QFETCH(QString, rows);
    std::vector<StageId> expected;
    for (const QString &name : rows.split(u' '))
        expected.push_back(*stageByName(name.toStdString()));
    const StageId id = *stageByName(current.toStdString());
    const std::vector<EquationRow> made = equationRows(*rule, id, std::nullopt, 1, 1e-8);
    QVERIFY(stagesIn(made) == expected);
    for (const EquationRow &row : made)
        QCOMPARE(row.isCurrent, row.stage == id);
}

void TestEquationRows::numbersAreTheProbes_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<int>("calls");
    QTest::addColumn<bool>("isFloat32");
    for (unsigned mask = 0; mask < 16; ++mask) {
        for (const BackwardRule *rule : ruleTable()) {
            for (const int calls : {0, 1, 3}) {
                QTest::addRow("axes %u, %s, %d calls", mask, rule->name.data(), calls)
                    << mask << rule << calls << (mask % 2 == 1);
            }
        }
    }
}

/// Every number in every alternative is the value of the stage it is tagged with, as far as its
/// digits go; and each side computed from its numbers is the value as far as their digits go.
void TestEquationRows::numbersAreTheProbes()
{
    QFETCH(unsigned, mask);
    QFETCH(const BackwardRule *, rule);
    QFETCH(int, calls);
    QFETCH(bool, isFloat32);
    LayerSpec spec = specOver(mask, *rule);
    spec.calls = calls;
    spec.epsilon = 0.01;
    const auto run = runOver({2, 5, 6, 3}, spec, signedScatter,
                             isFloat32 ? ComputeType::float32 : ComputeType::float64);
    const ProbeReading probe = readProbe(*run, {1, 2, 3, 1});
    for (const StageId id : stagesOf(*rule)) {
        for (const EquationRow &row : equationRows(*rule, id, probe, calls, spec.epsilon)) {
            const double value = probe.value(row.stage);
            for (const MathNode &equation : row.alternatives) {
                const std::vector<MathNode> parts = sides(equation);
                const QByteArray text = toPlainText(equation).toUtf8();
                QCOMPARE(parts.front().children.front().tag, static_cast<int>(row.stage));
                for (std::size_t i = 1; i < parts.size(); ++i) {
                    if (hasLetters(parts[i]))
                        continue;
                    const double reach = roundingReach(parts[i]) * 1.01 + 1e-6 * std::abs(value);
                    const double read = MathValue().of(parts[i]);
                    QVERIFY2(std::abs(read - value) <= reach, text.constData());
                }
                if (!stage(row.stage).isSum) {
                    visitNumbers(equation, [&](StageId tagged, const MathNode &number) {
                        const double shown = MathValue().of(number);
                        const double reach = roundingReach(number) * (1 + 1e-9);
                        QVERIFY2(std::abs(shown - probe.value(tagged)) <= reach, text.constData());
                    });
                }
            }
        }
    }
}

void TestEquationRows::sumsAreExact_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("1 element") << 1;
    QTest::newRow("2 elements") << 2;
    QTest::newRow("3 elements") << 3;
    QTest::newRow("4 elements") << 4;
    QTest::newRow("8 elements") << 8;
    QTest::newRow("9 elements") << 9;
    QTest::newRow("4000 elements") << 4000;
}

/// The terms are the members, in order, and what is left out makes up the rest of the value.
void TestEquationRows::sumsAreExact()
{
    QFETCH(int, columns);
    const auto run = runOver({1, 1, columns, 1}, specOver(0xF, kExactRule), signedScatter);
    const ProbeReading probe = readProbe(*run, {0, 0, 0, 0});
    for (const StageId id : {StageId::sum, StageId::dot}) {
        const EquationRow row = equationRows(kExactRule, id, probe, 1, 1e-8).back();
        QCOMPARE(row.leftOut, columns > 8 ? columns - 3 : 0);
        const MathNode numbers = sides(row.alternatives.front())[2];
        std::vector<double> shown;
        const StageId factor = id == StageId::sum ? StageId::input : StageId::deltaIn;
        visitNumbers(numbers, [&](StageId tagged, const MathNode &number) {
            if (tagged == factor)
                shown.push_back(MathValue().of(number));
        });
        const bool isElided = toPlainText(numbers).contains(QLatin1String("..."));
        QCOMPARE(isElided, columns > 8);
        QCOMPARE(static_cast<int>(shown.size()), isElided ? 3 : columns);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const GroupMember &member = probe.members[i];
            const double value = id == StageId::sum ? member.input : member.deltaIn;
            QVERIFY(std::abs(shown[i] - value) <= 0.00005001);
        }
        if (columns < 3)
            continue;
        const std::vector<GroupMember> written = writtenMembers(probe, 3);
        double total = leftOverSum(id, probe, written);
        for (const GroupMember &member : written) {
            total += id == StageId::sum ? member.input * member.input
                                        : member.deltaIn * member.output;
        }
        QVERIFY(std::abs(total - probe.value(id)) <= 1e-12 * std::abs(probe.value(StageId::sum)));
    }
}

void TestEquationRows::thePointedTermIsThere_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("pointed");
    QTest::addColumn<QList<int>>("written"); ///< columns of the terms of the longest form
    const QList<int> all {0, 1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("alone") << 1 << 0 << all.mid(0, 1);
    QTest::newRow("in a short group") << 3 << 1 << all.mid(0, 3);
    QTest::newRow("last that is listed") << 8 << 7 << all;
    QTest::newRow("among the first") << 4000 << 2 << QList<int> {0, 1, 2};
    QTest::newRow("behind the first") << 4000 << 3 << QList<int> {3, 0, 1};
    QTest::newRow("among the listed") << 4000 << 7 << QList<int> {7, 0, 1};
    QTest::newRow("far behind") << 4000 << 3171 << QList<int> {3171, 0, 1};
    QTest::newRow("the last") << 4000 << 3999 << QList<int> {3999, 0, 1};
}

/// In every form of a sum the term of the pointed element stands once and is marked; what is left
/// out is the rest.
void TestEquationRows::thePointedTermIsThere()
{
    QFETCH(const int, columns);
    QFETCH(const int, pointed);
    QFETCH(const QList<int>, written);
    const auto run = runOver({1, 1, columns, 1}, specOver(0xF, kExactRule), signedScatter);
    const ProbeReading probe = readProbe(*run, {0, 0, pointed, 0});
    for (const StageId id : {StageId::sum, StageId::dot}) {
        const EquationRow row = equationRows(kExactRule, id, probe, 1, 1e-8).back();
        const StageId factor = id == StageId::sum ? StageId::input : StageId::deltaIn;
        std::vector<double> shown;
        visitNumbers(sides(row.alternatives.front())[2], [&](StageId tagged, const MathNode &n) {
            if (tagged == factor)
                shown.push_back(MathValue().of(n));
        });
        QCOMPARE(qsizetype(shown.size()), written.size());
        for (qsizetype i = 0; i < written.size(); ++i) {
            const double value = valueAt(*run, factor, {0, 0, written[i], 0});
            QVERIFY(std::abs(shown[std::size_t(i)] - value) <= 0.00005001);
        }
        const double own = id == StageId::sum
            ? probe.value(StageId::input) * probe.value(StageId::input)
            : probe.value(StageId::deltaIn) * probe.value(StageId::output);
        for (const MathNode &form : row.alternatives) {
            const QByteArray text = toPlainText(form).toUtf8();
            const std::vector<MathNode> terms = pointedTerms(form);
            const bool hasNumbers = sides(form).size() == 4
                || (sides(form).size() == 3 && !hasLetters(sides(form)[1]));
            QVERIFY2(terms.size() == (columns > 1 && hasNumbers ? 1 : 0), text.constData());
            for (const MathNode &term : terms) {
                // An addend's sign stands before it.
                const double read = std::abs(MathValue().of(term));
                const double reach = roundingReach(term) * 1.01 + 1e-12;
                QVERIFY2(std::abs(read - std::abs(own)) <= reach, text.constData());
            }
        }
    }
}

void TestEquationRows::differencesCanBeChecked_data()
{
    QTest::addColumn<StageId>("id");
    QTest::addColumn<DeltaSource::Kind>("delta");
    QTest::newRow("1 - output") << StageId::scales << DeltaSource::Kind::random;
    QTest::newRow("dy - output dot") << StageId::tangent << DeltaSource::Kind::output;
}

/// Where nearly equal numbers are subtracted, who does it with those that are written finds three
/// digits of the result.
void TestEquationRows::differencesCanBeChecked()
{
    QFETCH(StageId, id);
    QFETCH(DeltaSource::Kind, delta);
    LayerSpec spec = specOver(0b0001U, kExactRule); // one image: output is nearly the sign
    spec.epsilon = 1e-7;
    spec.delta.kind = delta;
    const auto run = runOver({1, 3, 4, 1}, spec, scatter, ComputeType::float64);
    const ProbeReading probe = readProbe(*run, {0, 1, 2, 0});
    const std::vector<EquationRow> rows = equationRows(kExactRule, id, probe, 1, spec.epsilon);
    const std::vector<MathNode> parts = sides(rows.back().alternatives.front());
    QCOMPARE(rows.back().stage, id);
    const double read = MathValue().of(parts[2]);
    const double value = probe.value(id);
    QVERIFY2(std::abs(read - value) <= 0.01 * std::abs(value),
             qPrintable(toPlainText(rows.back().alternatives.front())));
}

/// In a large group of nearly equal numbers dot is large, so that errors of output count more.
void TestEquationRows::differencesOfLargeFactors()
{
    LayerSpec spec = specOver(0b0110U, kExactRule);
    spec.delta.kind = DeltaSource::Kind::ones;
    const auto almostEqual = [](std::int64_t i) { return 1 + 1e-6 * scatter(i); };
    const auto run = runOver({1, 20, 30, 1}, spec, almostEqual, ComputeType::float64);
    for (const std::int64_t column : {0, 7, 29}) {
        const ProbeReading probe = readProbe(*run, {0, 11, column, 0});
        const std::vector<EquationRow> rows
            = equationRows(kExactRule, StageId::tangent, probe, 1, spec.epsilon);
        const EquationRow &row = rows.back();
        QCOMPARE(row.stage, StageId::tangent);
        const double read = MathValue().of(sides(row.alternatives.front())[2]);
        const double value = probe.value(StageId::tangent);
        QVERIFY2(std::abs(read - value) <= 0.01 * std::abs(value),
                 qPrintable(toPlainText(row.alternatives.front())));
    }
}

void TestEquationRows::symbolsWithoutAProbe()
{
    const auto rows = equationRows(kExactRule, StageId::delta, std::nullopt, 1, 1e-8);
    QCOMPARE(plain(rows[0]), QStringLiteral("dot = sum dy * output"));
    QCOMPARE(plain(rows[1]), QStringLiteral("tangent = dy - output * dot"));
    QCOMPARE(plain(rows[2]), QStringLiteral("delta = norm * tangent"));
    for (const EquationRow &row : rows)
        QCOMPARE(row.alternatives.size(), std::size_t(1));
    const auto norm = equationRows(kExactRule, StageId::norm, std::nullopt, 1, 1e-8);
    QCOMPARE(plain(norm[1]), QStringLiteral("norm = 1/sqrt(sum + epsilon)"));
}

void TestEquationRows::words()
{
    const auto rows = equationRows(kExactRule, StageId::delta, threeFour(), 1, 1e-8);
    QCOMPARE(plain(rows[0]),
             QStringLiteral("dot = sum dy * output = -0.5000 * 0.6000 + 1.0000 * "
                            "0.8000 = 0.5000"));
    QCOMPARE(plain(rows[1]),
             QStringLiteral("tangent = dy - output * dot = -0.5000 - 0.6000 * "
                            "0.5000 = -0.8000"));
    QCOMPARE(plain(rows[2]),
             QStringLiteral("delta = norm * tangent = 0.2000 * (-0.8000) = -0.1600"));
    const std::vector<MathNode> &dot = rows[0].alternatives;
    QCOMPARE(toPlainText(dot[1]),
             QStringLiteral("dot = -0.5000 * 0.6000 + 1.0000 * 0.8000 = 0.5000"));
    QCOMPARE(toPlainText(dot[2]),
             QStringLiteral("dot = sum dy * output = -0.3000 + 0.8000 = 0.5000"));
    QCOMPARE(toPlainText(dot.back()), QStringLiteral("dot = 0.5000"));
}

void TestEquationRows::textAndLatex()
{
    const auto rows = equationRows(kDocumentedRule, StageId::output, threeFour(), 1, 1e-8);
    QCOMPARE(equationText(rows),
             QStringLiteral("sum = sum x^2 = 3.0000^2 + 4.0000^2 = 25.0000\n"
                            "norm = 1/sqrt(sum + epsilon) = 1/sqrt(25.0000 + 10^(-8)) = 0.2000\n"
                            "output = x * norm = 3.0000 * 0.2000 = 0.6000"));
    const QString latex = equationLatex(rows);
    QVERIFY(latex.startsWith(QLatin1String("\\begin{aligned}\n\\mathrm{sum} &= \\sum x^{2} = ")));
    QVERIFY(latex.endsWith(QLatin1String("\n\\end{aligned}")));
    QCOMPARE(latex.count(QLatin1String("&=")), 3);
    for (const EquationRow &row : rows) {
        const auto again = parseMath(toLatex(row.alternatives.front()));
        QVERIFY(again.hasValue());
        QVERIFY(withoutTags(*again) == withoutTags(row.alternatives.front()));
    }
    const auto single = equationRows(kDocumentedRule, StageId::squares, threeFour(), 1, 1e-8);
    QCOMPARE(equationLatex(single),
             QStringLiteral("\\mathrm{squares} = x \\cdot x = 3.0000 \\times "
                            "3.0000 = 9.0000"));
}

void TestEquationRows::nameAndValueOnce()
{
    const auto row = [](StageId id, const BackwardRule &rule) {
        return plain(equationRows(rule, id, threeFour(), 1, 1e-8).back());
    };
    QCOMPARE(row(StageId::input, kExactRule), QStringLiteral("input = x = 3.0000"));
    QCOMPARE(row(StageId::deltaIn, kExactRule), QStringLiteral("delta_in = dy = -0.5000"));
    QCOMPARE(row(StageId::delta, kPassthroughRule), QStringLiteral("delta = dy = -0.1600"));
}

void TestEquationRows::calls_data()
{
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("layerDelta");
    QTest::addColumn<QString>("delta");
    QTest::newRow("none") << 0 << QStringLiteral("layer_delta = 0")
                          << QStringLiteral("delta = dy = 0.5000");
    QTest::newRow("one") << 1 << QStringLiteral("layer_delta = k scales = 1 * 0.0800 = 0.0800")
                         << QStringLiteral("delta = dy + layer_delta = 0.5000 + 0.0800 = 0.5800");
    QTest::newRow("three")
        << 3 << QStringLiteral("layer_delta = k scales = 3 * 0.0800 = 0.2400")
        << QStringLiteral("delta = dy + (k (k + 1))/2 scales = 0.5000 + (3 (3 + 1))/2 * 0.0800 "
                          "= 0.9800");
}

void TestEquationRows::calls()
{
    QFETCH(int, calls);
    QFETCH(QString, layerDelta);
    QFETCH(QString, delta);
    ProbeReading probe = threeFour();
    probe.values[static_cast<std::size_t>(StageId::deltaIn)] = 0.5;
    probe.values[static_cast<std::size_t>(StageId::layerDelta)] = 0.08 * calls;
    probe.values[static_cast<std::size_t>(StageId::delta)] = 0.5 + 0.04 * calls * (calls + 1);
    const auto rows = equationRows(kDocumentedRule, StageId::delta, probe, calls, 1e-8);
    QCOMPARE(plain(rows[1]), layerDelta);
    QCOMPARE(plain(rows[2]), delta);
}

void TestEquationRows::notFinite()
{
    ProbeReading probe = threeFour();
    probe.groupSize = 100;
    const double inf = std::numeric_limits<double>::infinity();
    probe.members.assign(8, {{}, -inf, std::nan(""), -inf});
    probe.values[static_cast<std::size_t>(StageId::input)] = -inf;
    probe.values[static_cast<std::size_t>(StageId::sum)] = inf;
    probe.values[static_cast<std::size_t>(StageId::norm)] = 0;
    probe.values[static_cast<std::size_t>(StageId::output)] = std::nan("");
    const auto rows = equationRows(kExactRule, StageId::output, probe, 1, 0);
    QCOMPARE(plain(rows[0]),
             QStringLiteral("sum = sum x^2 = (-Inf)^2 + (-Inf)^2 + (-Inf)^2 + ... "
                            "= Inf"));
    QCOMPARE(plain(rows[1]),
             QStringLiteral("norm = 1/sqrt(sum + epsilon) = 1/sqrt(Inf + 0) = "
                            "0"));
    QCOMPARE(plain(rows[2]), QStringLiteral("output = x * norm = -Inf * 0 = NaN"));
}

void TestEquationRows::valuesReadDifferently()
{
    ProbeReading probe = threeFour();
    probe.values[static_cast<std::size_t>(StageId::norm)] = 0.600001;
    const QStringList texts = stageValueTexts(kExactRule, probe);
    QCOMPARE(texts.size(), static_cast<qsizetype>(stagesOf(kExactRule).size()));
    QVERIFY(texts[3] != texts[4]);
    QCOMPARE(texts[4].toDouble(), 0.6);
    const auto rows = equationRows(kExactRule, StageId::output, probe, 1, 1e-8);
    QVERIFY(plain(rows[2]).contains(QLatin1String("0.600001")));
    QVERIFY(plain(rows[2]).endsWith(QLatin1String("0.600000")));
}

QTEST_GUILESS_MAIN(TestEquationRows)
#include "tst_equation_rows.moc"
