// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_parser.h"
#include "ui/model/typeset/math_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace normscope;

namespace {

/// A random formula in the parser's language, `depth` groups deep at most.
QString randomFormula(QRandomGenerator &random, int depth)
{
    static const QStringList leaves {
        QStringLiteral("x"),
        QStringLiteral("0.25"),
        QStringLiteral("7"),
        QStringLiteral("\\word{sum}"),
        QStringLiteral("\\var{dy}"),
        QStringLiteral("\\varepsilon"),
        QStringLiteral("\\ldots"),
        QStringLiteral("\\sum"),
        QStringLiteral("\\num{-2e-9}"),
        QStringLiteral("\\|"),
        QStringLiteral("\\quad"),
        QStringLiteral("\\mathbf{a b_c}"),
    };
    static const QStringList joints {
        QStringLiteral("+"),     QStringLiteral("-"), QStringLiteral("\\cdot "),
        QStringLiteral("\\le "), QStringLiteral("="), QStringLiteral(" "),
        QStringLiteral(","),     QStringLiteral("/"),
    };
    static const QStringList shapes {
        QStringLiteral("{%1}"),         QStringLiteral("\\frac{%1}{%2}"),
        QStringLiteral("\\sqrt{%1}"),   QStringLiteral("{%1}^{%2}"),
        QStringLiteral("x_{%1}^{%2}"),  QStringLiteral("\\sum_{%1}^{%2}"),
        QStringLiteral("{\\sum}^{%1}"), QStringLiteral("\\left(%1\\right]"),
        QStringLiteral("\\tag{4}{%1}"), QStringLiteral("\\tag{5}{\\sum}_{%1}"),
    };
    const auto pick = [&random](const QStringList &list) {
        return list[random.bounded(static_cast<int>(list.size()))];
    };
    QString formula;
    for (int item = random.bounded(1, 4); item > 0; --item) {
        QString part = depth == 0 || random.bounded(3) == 0 ? pick(leaves) : pick(shapes);
        if (part.contains(QLatin1String("%1")))
            part.replace(QLatin1String("%1"), randomFormula(random, depth - 1));
        if (part.contains(QLatin1String("%2")))
            part.replace(QLatin1String("%2"), randomFormula(random, depth - 1));
        formula += part + pick(joints);
    }
    return formula;
}

} // namespace

class TestMathText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void latexIsReadBackToTheSameFormula();
};

void TestMathText::writes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("plain");
    QTest::newRow("norm")
        << "\\tag{1}{\\word{norm}}=\\frac{1}{\\sqrt{\\word{sum}+\\epsilon}}=1.5887"
        << "\\mathrm{norm} = \\frac{1}{\\sqrt{\\mathrm{sum} + \\epsilon}} = 1.5887"
        << "norm = 1/sqrt(sum + epsilon) = 1.5887";
    QTest::newRow("sum of squares") << "\\word{sum}=0.5065^2+3^2"
                                    << "\\mathrm{sum} = {0.5065}^{2} + 3^{2}"
                                    << "sum = 0.5065^2 + 3^2";
    QTest::newRow("dot") << "\\word{dot}=\\sum\\var{dy}\\cdot\\word{output}-0.5"
                         << "\\mathrm{dot} = \\sum \\mathit{dy} \\cdot \\mathrm{output} - 0.5"
                         << "dot = sum dy * output - 0.5";
    QTest::newRow("limits") << "\\sum_{i=1}^n x_i^2"
                            << "\\sum_{i = 1}^{n} x_{i}^{2}"
                            << "sum_(i = 1)^n x_i^2";
    QTest::newRow("escapes") << "\\word{layer_delta}"
                             << "\\mathrm{layer\\_delta}"
                             << "layer_delta";
    QTest::newRow("fence") << "n\\left(\\word{dy}-y\\right)"
                           << "n \\left( \\mathrm{dy} - y \\right)"
                           << "n (dy - y)";
    QTest::newRow("length") << "\\left\\|x\\right\\|=1"
                            << "\\left\\| x \\right\\| = 1"
                            << "||x|| = 1";
    QTest::newRow("fraction of sums") << "\\frac{a+b}{c+d}"
                                      << "\\frac{a + b}{c + d}"
                                      << "(a + b)/(c + d)";
    QTest::newRow("fraction in a fraction") << "\\frac{\\frac{1}{2}}{3}"
                                            << "\\frac{\\frac{1}{2}}{3}"
                                            << "(1/2)/3";
    QTest::newRow("negative number") << "a\\times\\num{-1e-8}"
                                     << "a \\times {- {10}^{- 8}}"
                                     << "a * -10^(-8)";
    QTest::newRow("power of a power") << "{x^2}^3"
                                      << "{x^{2}}^{3}"
                                      << "(x^2)^3";
    QTest::newRow("slash and list") << "1/2, 3"
                                    << "1 / 2 , 3"
                                    << "1/2, 3";
    QTest::newRow("parentheses") << "(1-y)\\cdot n"
                                 << "( 1 - y ) \\cdot n"
                                 << "(1 - y) * n";
}

void TestMathText::writes()
{
    QFETCH(QString, source);
    QFETCH(QString, latex);
    QFETCH(QString, plain);
    const Result<MathNode> node = parseMath(source);
    QVERIFY(node);
    QCOMPARE(toLatex(*node), latex);
    QCOMPARE(toPlainText(*node), plain);
}

void TestMathText::latexIsReadBackToTheSameFormula()
{
    constexpr quint32 seed = 77;
    QRandomGenerator random(seed);
    for (int round = 0; round < 1000; ++round) {
        const QString source = randomFormula(random, 3);
        const Result<MathNode> node = parseMath(source);
        QVERIFY2(node, qPrintable(source));
        const QString latex = toLatex(*node);
        const Result<MathNode> again = parseMath(latex);
        QVERIFY2(again, qPrintable(latex));
        QVERIFY2(*again == withoutTags(*node),
                 qPrintable(QStringLiteral("seed %1: %2 -> %3").arg(seed).arg(source, latex)));
        for (const QChar c : toPlainText(*node))
            QVERIFY2(c.unicode() < 0x80, qPrintable(source));
    }
}

QTEST_GUILESS_MAIN(TestMathText)
#include "tst_math_text.moc"
