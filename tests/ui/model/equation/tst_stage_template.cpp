// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/rule_table.h"
#include "ui/model/equation/stage_template.h"
#include "ui/model/typeset/math_parser.h"
#include "ui/model/typeset/math_text.h"

#include <QTest>

using namespace normscope;

class TestStageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfTheTableIsAFormula();
    void stagesInOrder();
    void tags();
    void numbers_data();
    void numbers();
    void product();
};

void TestStageTemplate::everyRowOfTheTableIsAFormula()
{
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId id : stagesOf(*rule)) {
            const StageTemplate formula(textOf(id, *rule).tex);
            QVERIFY(parseMath(formula.symbolic()).hasValue());
            const QString numeric
                = formula.numeric([](QStringView) { return QStringLiteral("-1.5e-8"); });
            QVERIFY2(parseMath(numeric).hasValue(), qPrintable(numeric));
        }
    }
}

void TestStageTemplate::stagesInOrder()
{
    const StageTemplate formula("@delta_in - @output \\cdot @dot + @output");
    const std::vector<StageId> expected {StageId::deltaIn, StageId::output, StageId::dot};
    QVERIFY(formula.stages() == expected);
    QVERIFY(StageTemplate("").isEmpty());
    QVERIFY(StageTemplate("@norm").isOnePlace());
    QVERIFY(!StageTemplate("@norm^{2}").isOnePlace());
}

void TestStageTemplate::tags()
{
    const MathNode formula = formulaOf(StageTemplate("@input \\cdot @layer_delta").symbolic());
    QCOMPARE(formula.children[0].tag, static_cast<int>(StageId::input));
    QCOMPARE(formula.children[0].role, MathRole::variable);
    QCOMPARE(formula.children[0].text, QStringLiteral("x"));
    QCOMPARE(formula.children[1].tag, kNoMathTag);
    QCOMPARE(formula.children[2].tag, static_cast<int>(StageId::layerDelta));
    QCOMPARE(formula.children[2].text, QStringLiteral("layer_delta"));
    QCOMPARE(toPlainText(formulaOf(symbolTex(StageId::deltaIn))), QStringLiteral("dy"));
}

void TestStageTemplate::numbers_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *tex, const char *number, const char *plain) {
        QTest::addRow("%s with %s", tex, number)
            << QString::fromLatin1(tex) << QString::fromLatin1(number)
            << QString::fromLatin1(plain);
    };
    row("@sum \\cdot @norm", "0.5", "0.5 * 0.5");
    row("@sum \\cdot @norm", "-0.5", "-0.5 * (-0.5)");
    row("@calls @norm", "2", "2 * 2");
    row("@input^{2}", "0.5", "0.5^2");
    row("@input^{2}", "-0.5", "(-0.5)^2");
    row("@input^{2}", "1.5e-8", "(1.5 * 10^(-8))^2");
    row("\\sqrt{@sum + @epsilon}", "-0.5", "sqrt(-0.5 + (-0.5))");
    row("1 - @output", "-0.5", "1 - (-0.5)");
    row("\\left( 1 - @output \\right) \\cdot @norm", "NaN", "(1 - NaN) * NaN");
    row("@norm", "+Inf", "Inf");
    row("1 + @norm", "-Inf", "1 + (-Inf)");
}

void TestStageTemplate::numbers()
{
    QFETCH(QString, tex);
    QFETCH(QString, number);
    QFETCH(QString, plain);
    const StageTemplate formula(tex.toStdString());
    QCOMPARE(toPlainText(formulaOf(formula.numeric([&](QStringView) { return number; }))), plain);
}

void TestStageTemplate::product()
{
    const auto number = [](StageId id) { return id == StageId::input ? 3.0 : -2.0; };
    QCOMPARE(StageTemplate("@input^{2}").product(number), 9.0);
    QCOMPARE(StageTemplate("@input \\cdot @norm").product(number), -6.0);
    QCOMPARE(StageTemplate("@norm^{3} \\cdot @input").product(number), -24.0);
}

QTEST_GUILESS_MAIN(TestStageTemplate)
#include "tst_stage_template.moc"
