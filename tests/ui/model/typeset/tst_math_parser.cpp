// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_parser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace normscope;

namespace {

MathNode variable(const char *name)
{
    return mathVariable(QLatin1String(name));
}

MathNode number(const char *digits)
{
    return mathText(MathRole::number, QLatin1String(digits));
}

} // namespace

class TestMathParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheNorm();
    void readsScriptsInAnyOrder();
    void readsLimits();
    void readsFences();
    void readsTags();
    void minusIsAMinusSign();
    void blanksDoNotMatter();
    void emptyTextIsNothing();
    void refuses_data();
    void refuses();
    void refusesWhatIsTooDeep();
    void refusesWhatIsTooLong();
    void survivesMutation();
};

void TestMathParser::readsTheNorm()
{
    const Result<MathNode> node
        = parseMath(u"\\word{norm} = \\frac{1}{\\sqrt{\\word{sum} + \\varepsilon}}");
    QVERIFY(node);
    const MathNode root
        = mathRoot(mathRow({mathWord(QStringLiteral("sum")), mathOperation(QStringLiteral("+")),
                            mathVariable(QString(QChar(0x03b5)))}));
    QVERIFY(*node
            == mathRow({mathWord(QStringLiteral("norm")), mathRelation(QStringLiteral("=")),
                        mathFraction(number("1"), root)}));
}

void TestMathParser::readsScriptsInAnyOrder()
{
    const MathNode expected = mathScripts(variable("x"), variable("i"), number("2"));
    for (const QStringView source : {u"x_i^2", u"x^2_i", u"x _{i} ^ {2}", u"{x}_i^2"}) {
        const Result<MathNode> node = parseMath(source);
        QVERIFY(node);
        QVERIFY(*node == expected);
    }
}

void TestMathParser::readsLimits()
{
    const Result<MathNode> node = parseMath(u"\\sum_{i=1}^n");
    QVERIFY(node);
    QVERIFY(*node
            == mathSum(mathRow({variable("i"), mathRelation(QStringLiteral("=")), number("1")}),
                       variable("n")));
}

void TestMathParser::readsFences()
{
    const Result<MathNode> node = parseMath(u"\\left\\| x \\right.");
    QVERIFY(node);
    QVERIFY(*node == mathFence(QChar(0x2225), variable("x"), QLatin1Char('.')));
}

void TestMathParser::readsTags()
{
    const Result<MathNode> node = parseMath(u"\\tag{3}{0.5065}^2");
    QVERIFY(node);
    QVERIFY(*node == mathSuperscript(mathTagged(3, number("0.5065")), number("2")));
}

void TestMathParser::minusIsAMinusSign()
{
    const Result<MathNode> node = parseMath(u"-");
    QVERIFY(node);
    QCOMPARE(node->text, QString(QChar(0x2212)));
}

void TestMathParser::blanksDoNotMatter()
{
    const Result<MathNode> tight = parseMath(u"a+\\frac{1}{b}\\cdot c");
    const Result<MathNode> loose = parseMath(u"  a\t+ \\frac {1 } { b}  \\cdot  c ");
    QVERIFY(tight && loose);
    QVERIFY(*tight == *loose);
}

void TestMathParser::emptyTextIsNothing()
{
    const Result<MathNode> node = parseMath(u"");
    QVERIFY(node);
    QVERIFY(node->isNothing());
}

void TestMathParser::refuses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("position");
    QTest::newRow("unknown command") << "a + \\foo" << 4;
    QTest::newRow("unknown character") << "a ? b" << 2;
    QTest::newRow("open brace") << "{a" << 2;
    QTest::newRow("close brace") << "a}" << 1;
    QTest::newRow("fraction without denominator") << "\\frac{1}" << 8;
    QTest::newRow("fraction without braces") << "\\frac 12" << 6;
    QTest::newRow("root without braces") << "\\sqrt" << 5;
    QTest::newRow("script without base") << "^2" << 0;
    QTest::newRow("script without exponent") << "x^" << 2;
    QTest::newRow("script on a closing brace") << "{x^}" << 3;
    QTest::newRow("two exponents") << "x^2^3" << 3;
    QTest::newRow("left without right") << "\\left( a" << 8;
    QTest::newRow("right without left") << "a \\right)" << 2;
    QTest::newRow("right without delimiter") << "\\left( a \\right" << 15;
    QTest::newRow("left without delimiter") << "\\left a \\right)" << 6;
    QTest::newRow("tag is not a number") << "\\tag{x}{a}" << 7;
    QTest::newRow("tag is negative") << "\\tag{-1}{a}" << 8;
    QTest::newRow("tag without a group") << "\\tag{1}" << 7;
    QTest::newRow("empty word") << "\\word{}" << 7;
    QTest::newRow("open word") << "\\word{ab" << 8;
    QTest::newRow("lone backslash") << "a\\" << 1;
    QTest::newRow("lone point") << "a . b" << 2;
}

void TestMathParser::refuses()
{
    QFETCH(QString, source);
    QFETCH(int, position);
    qsizetype seen = -1;
    const Result<MathNode> node = parseMath(source, &seen);
    QVERIFY(!node);
    QCOMPARE(node.error().code, ErrorCode::invalidArgument);
    QCOMPARE(seen, qsizetype(position));
    const QString place = QStringLiteral("at character %1.").arg(position + 1);
    QVERIFY(QString::fromStdString(node.error().detail).endsWith(place));
}

void TestMathParser::refusesWhatIsTooDeep()
{
    const auto nested = [](int depth) {
        return QStringLiteral("{").repeated(depth) + QLatin1Char('x')
            + QStringLiteral("}").repeated(depth);
    };
    QVERIFY(parseMath(nested(kMaxMathDepth - 1)));
    QVERIFY(!parseMath(nested(kMaxMathDepth + 1)));
    for (const QString &opening :
         {QStringLiteral("{"), QStringLiteral("\\sqrt{"), QStringLiteral("\\left("),
          QStringLiteral("x^{"), QStringLiteral("\\tag{1}{"), QStringLiteral("\\frac{")})
        QVERIFY(!parseMath(opening.repeated(2000)));
}

void TestMathParser::refusesWhatIsTooLong()
{
    QVERIFY(parseMath(QString(kMaxMathLength, QLatin1Char('x'))));
    QVERIFY(!parseMath(QString(kMaxMathLength + 1, QLatin1Char('x'))));
}

void TestMathParser::survivesMutation()
{
    constexpr quint32 seed = 20240607;
    QRandomGenerator random(seed);
    const QString start = QStringLiteral(
        "\\tag{1}{\\word{norm}} = \\frac{1}{\\sqrt{\\sum_{i}^{n} x_i^2 + \\num{1e-8}}} "
        "\\left( a - b \\right) \\ldots");
    const QString alphabet = QStringLiteral("\\{}^_()[]|. -+1x=,~%\u03b5\u221a") + QChar(0xd800);
    for (int round = 0; round < 20000; ++round) {
        QString source = start;
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const qsizetype at = random.bounded(static_cast<int>(source.size()));
            if (random.bounded(2) == 0)
                source.remove(at, random.bounded(1, 6));
            else
                source.insert(at, alphabet[random.bounded(static_cast<int>(alphabet.size()))]);
        }
        qsizetype position = -1;
        if (!parseMath(source, &position))
            QVERIFY2(position >= 0 && position <= source.size(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(source)));
    }
}

QTEST_GUILESS_MAIN(TestMathParser)
#include "tst_math_parser.moc"
