// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_node.h"
#include "ui/model/typeset/math_text.h"

#include <QTest>

using namespace normscope;

class TestMathNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void anInnerTagIsKept();
    void withoutTagsRemovesWrappingRows();
    void fencesUseMathematicalBars();
};

void TestMathNode::numbers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("plain");
    QTest::newRow("decimal") << "0.3962"
                             << "0.3962";
    QTest::newRow("negative") << "-0.5"
                              << "-0.5";
    QTest::newRow("true minus") << QString(QChar(0x2212)) + QStringLiteral("0.5") << "-0.5";
    QTest::newRow("power of ten") << "1e-08"
                                  << "10^(-8)";
    QTest::newRow("positive power") << "1e+20"
                                    << "10^20";
    QTest::newRow("zero power") << "2e0"
                                << "2 * 10^0";
    QTest::newRow("mantissa") << "-1.5E-7"
                              << "-1.5 * 10^(-7)";
    QTest::newRow("infinity") << "-inf"
                              << "-inf";
    QTest::newRow("not a number") << "nan"
                                  << "nan";
    QTest::newRow("other text") << "1.2.3"
                                << "1.2.3";
}

void TestMathNode::numbers()
{
    QFETCH(QString, written);
    QFETCH(QString, plain);
    QCOMPARE(toPlainText(mathNumber(written)), plain);
}

void TestMathNode::anInnerTagIsKept()
{
    const MathNode node = mathTagged(2, mathTagged(1, mathWord(QStringLiteral("sum"))));
    QCOMPARE(node.tag, 2);
    QCOMPARE(node.children.size(), std::size_t(1));
    QCOMPARE(node.children[0].tag, 1);
}

void TestMathNode::withoutTagsRemovesWrappingRows()
{
    const MathNode word = mathWord(QStringLiteral("sum"));
    QVERIFY(withoutTags(mathTagged(2, mathTagged(1, word))) == word);
    QVERIFY(!(mathTagged(1, word) == word));
}

void TestMathNode::fencesUseMathematicalBars()
{
    const MathNode node
        = mathFence(QLatin1Char('|'), mathVariable(QStringLiteral("x")), QChar(0x2016));
    QCOMPARE(node.text, QString(QChar(0x2223)) + QChar(0x2225));
}

QTEST_GUILESS_MAIN(TestMathNode)
#include "tst_math_node.moc"
