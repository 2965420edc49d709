// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_parser.h"
#include "ui/model/typeset/math_spacing.h"

#include <QTest>

using namespace normscope;

class TestMathSpacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classes_data();
    void classes();
    void gaps();
};

void TestMathSpacing::classes_data()
{
    // o ordinary, L large, b binary, r relation, ( open, ) close, p punctuation, i inner
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("sum of two") << "a+b"
                                << "obo";
    QTest::newRow("sign at the start") << "-x"
                                       << "oo";
    QTest::newRow("sign after a relation") << "a=-x"
                                           << "oroo";
    QTest::newRow("sign after a parenthesis") << "(-x)"
                                              << "(oo)";
    QTest::newRow("sign after a comma") << "a,-x"
                                        << "opoo";
    QTest::newRow("second of two operators") << "a--x"
                                             << "obOo";
    QTest::newRow("operator before a relation") << "a+=b"
                                                << "oOro";
    QTest::newRow("operator at the end") << "a+"
                                         << "oO";
    QTest::newRow("big operator") << "a\\sum x"
                                  << "oLo";
    QTest::newRow("fraction and fence") << "\\frac{1}{2}\\left(x\\right)"
                                        << "ii";
    QTest::newRow("scripts have the class of the base") << "a=^2b"
                                                        << "oro";
    QTest::newRow("a space is not seen") << "a=\\,-x"
                                         << "orooo";
    QTest::newRow("a group is ordinary") << "a{+b}"
                                         << "oo";
}

void TestMathSpacing::classes()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const Result<MathNode> node = parseMath(source);
    QVERIFY(node);
    QString seen;
    for (const MathClass c : mathClasses(node->children))
        seen += QStringLiteral("oLbr()pi")[static_cast<int>(c)];
    QCOMPARE(seen, expected.toLower().replace(QLatin1Char('l'), QLatin1Char('L')));
}

void TestMathSpacing::gaps()
{
    using enum MathClass;
    QCOMPARE(mathGap(ordinary, relation, false), 5);
    QCOMPARE(mathGap(relation, ordinary, false), 5);
    QCOMPARE(mathGap(ordinary, binary, false), 4);
    QCOMPARE(mathGap(binary, ordinary, false), 4);
    QCOMPARE(mathGap(punctuation, ordinary, false), 3);
    QCOMPARE(mathGap(ordinary, large, true), 3);
    QCOMPARE(mathGap(ordinary, relation, true), 0);
    QCOMPARE(mathGap(ordinary, binary, true), 0);
    QCOMPARE(mathGap(ordinary, ordinary, false), 0);
    QCOMPARE(mathGap(open, ordinary, false), 0);
}

QTEST_GUILESS_MAIN(TestMathSpacing)
#include "tst_math_spacing.moc"
