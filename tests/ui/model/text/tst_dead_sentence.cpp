// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/dead_sentence.h"

#include <QTest>

using namespace normscope;

class TestDeadSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestDeadSentence::says_data()
{
    QTest::addColumn<qint64>("groups");
    QTest::addColumn<double>("epsilon");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("several") << qint64 {47} << 1e-8
                             << QStringLiteral("47 dead groups: every element is 0, so output is "
                                               "0 and norm is 10\u2009000.");
    QTest::newRow("one") << qint64 {1} << 0.25
                         << QStringLiteral(
                                "1 dead group: every element is 0, so output is 0 and norm is 2.");
    QTest::newRow("not round") << qint64 {3} << 1e-5
                               << QStringLiteral("3 dead groups: every element is 0, so output "
                                                 "is 0 and norm is 316.2.");
    QTest::newRow("huge") << qint64 {3} << 1e-300
                          << QStringLiteral("3 dead groups: every element is 0, so output is 0 "
                                            "and norm is 1e150.");
    QTest::newRow("none") << qint64 {0} << 1e-8 << QString();
    QTest::newRow("one without epsilon")
        << qint64 {1} << 0.0
        << QStringLiteral("1 dead group: every element is 0, so norm is infinite and output is "
                          "NaN.");
    QTest::newRow("no epsilon") << qint64 {2} << 0.0
                                << QStringLiteral("2 dead groups: every element is 0, so norm is "
                                                  "infinite and output is NaN.");
}

void TestDeadSentence::says()
{
    QFETCH(qint64, groups);
    QFETCH(double, epsilon);
    QTEST(deadSentence(groups, epsilon), "sentence");
}

QTEST_GUILESS_MAIN(TestDeadSentence)
#include "tst_dead_sentence.moc"
