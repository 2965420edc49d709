// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/command_matcher.h"

#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestCommandMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void prefers_data();
    void prefers();
    void placesAreThoseOfTheLetters_data();
    void placesAreThoseOfTheLetters();
    void theEmptyQueryFindsEverything();
};

} // namespace

void TestCommandMatcher::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("whole") << u"Zoom in"_s << u"Zoom in"_s << true;
    QTest::newRow("subsequence") << u"zmn"_s << u"Zoom in"_s << true;
    QTest::newRow("another order") << u"nz"_s << u"Zoom in"_s << false;
    QTest::newRow("case") << u"ZOOM"_s << u"zoom in"_s << true;
    QTest::newRow("marks in the text") << u"attivita"_s << u"Attività"_s << true;
    QTest::newRow("marks in the query") << u"é"_s << u"recent"_s << true;
    QTest::newRow("a letter twice") << u"oo"_s << u"Zoom"_s << true;
    QTest::newRow("a letter too often") << u"ooo"_s << u"Zoom"_s << false;
    QTest::newRow("words in another order") << u"rows axis"_s << u"Axis > 1 rows"_s << true;
    QTest::newRow("one word missing") << u"rows epsilon"_s << u"Axis > 1 rows"_s << false;
    QTest::newRow("spaces around") << u"  rows "_s << u"Axis > 1 rows"_s << true;
    QTest::newRow("a number") << u"1"_s << u"Axis > 1 rows"_s << true;
    QTest::newRow("in an empty text") << u"a"_s << QString() << false;
}

void TestCommandMatcher::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(bool, found);
    QCOMPARE(CommandMatcher(query).match(text).has_value(), found);
}

void TestCommandMatcher::prefers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("initials") << u"zi"_s << u"Zoom in"_s << u"Resize it"_s;
    QTest::newRow("letters in a row") << u"chan"_s << u"Next channel"_s << u"Copy each as NaN"_s;
    QTest::newRow("the start of a word") << u"in"_s << u"Zoom in"_s << u"Stop computing"_s;
    QTest::newRow("the later start") << u"last"_s << u"To the last"_s << u"Palaces at"_s;
    QTest::newRow("one word before two parts") << u"four"_s << u"Four views"_s << u"Fit our"_s;
}

void TestCommandMatcher::prefers()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = CommandMatcher(query).match(better);
    const auto second = CommandMatcher(query).match(worse);
    QVERIFY(first && second);
    QVERIFY2(first->score > second->score,
             qPrintable(u"%1 and %2"_s.arg(first->score).arg(second->score)));
}

void TestCommandMatcher::placesAreThoseOfTheLetters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    QTest::newRow("initials") << u"zi"_s << u"Zoom in"_s << QList<qsizetype> {0, 5};
    QTest::newRow("a row") << u"oom"_s << u"Zoom in"_s << QList<qsizetype> {1, 2, 3};
    QTest::newRow("the word, not the first letter")
        << u"in"_s << u"Find in"_s << QList<qsizetype> {5, 6};
    QTest::newRow("two words") << u"rows axis"_s << u"Axis 1 rows"_s
                               << QList<qsizetype> {0, 1, 2, 3, 7, 8, 9, 10};
    QTest::newRow("marks") << u"a"_s << u"dà"_s << QList<qsizetype> {1};
}

void TestCommandMatcher::placesAreThoseOfTheLetters()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QList<qsizetype>, places);
    const auto match = CommandMatcher(query).match(text);
    QVERIFY(match);
    QCOMPARE(match->places, places);
}

void TestCommandMatcher::theEmptyQueryFindsEverything()
{
    const auto match = CommandMatcher(u" "_s).match(u"Zoom in"_s);
    QVERIFY(match);
    QCOMPARE(match->score, 0);
    QVERIFY(match->places.isEmpty());
}

QTEST_MAIN(TestCommandMatcher)
#include "tst_command_matcher.moc"
