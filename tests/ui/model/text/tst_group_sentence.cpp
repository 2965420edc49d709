// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/group_sentence.h"

#include <QSet>
#include <QTest>

using namespace normscope;

class TestGroupSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentence_data();
    void sentence();
    void everySetHasASentence_data();
    void everySetHasASentence();
    void hint_data();
    void hint();
    void noneReachesOverTheBatch();
};

namespace {

const Shape kCat {1, 300, 451, 3};

AxisSet parsed(const char *text)
{
    return *AxisSet::parse(text);
}

} // namespace

void TestGroupSentence::sentence_data()
{
    QTest::addColumn<QString>("axis");
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<QString>("expected");
    const QList<int> cat {1, 300, 451, 3};
    const auto row = [](const char *axis, const QList<int> &lengths, const QString &expected) {
        QTest::addRow("%s of %dx%dx%dx%d", axis, lengths[0], lengths[1], lengths[2], lengths[3])
            << QString::fromLatin1(axis) << lengths << expected;
    };
    row("3", cat, u"135\u2009300 groups of 3 elements: the red, green and blue of one pixel."_qs);
    row("none", cat, u"1 group of 405\u2009900 elements: the whole image."_qs);
    row("1", cat, u"1353 groups of 300 elements: one column of one channel."_qs);
    row("2", cat, u"900 groups of 451 elements: one row of one channel."_qs);
    row("1,2", cat, u"3 groups of 135\u2009300 elements: one channel of the image."_qs);
    row("()", cat, u"405\u2009900 groups of 1 element: each is on its own."_qs);
    row("0", cat, u"405\u2009900 groups of 1 element: each is on its own."_qs);
    row("0,3", cat, u"135\u2009300 groups of 3 elements: the red, green and blue of one pixel."_qs);
    row("0", {2, 300, 451, 3},
        u"405\u2009900 groups of 2 elements: the same element of every image."_qs);
    row("0,1,2,3", {2, 4, 5, 3}, u"1 group of 120 elements: the whole batch."_qs);
    row("1,2,3", {2, 4, 5, 3}, u"2 groups of 60 elements: one whole image."_qs);
    row("3", {1, 4, 5, 8}, u"20 groups of 8 elements: all channels of one pixel."_qs);
    row("1", {1, 4, 5, 1}, u"5 groups of 4 elements: one column."_qs);
    row("3", {1, 4, 5, 1}, u"20 groups of 1 element: each is on its own."_qs);
    row("0,1,2", {2, 4, 5, 1}, u"1 group of 40 elements: the whole batch."_qs);
}

void TestGroupSentence::sentence()
{
    QFETCH(const QString, axis);
    QFETCH(const QList<int>, lengths);
    const Shape shape {lengths[0], lengths[1], lengths[2], lengths[3]};
    const AxisSet set = parsed(axis.toLatin1().constData());
    QTEST(groupCount(set, shape) + u' ' + groupSentence(set, shape), "expected");
}

void TestGroupSentence::everySetHasASentence_data()
{
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("channels");
    for (const int batch : {1, 2}) {
        for (const int channels : {1, 3, 4})
            QTest::addRow("%d images, %d channels", batch, channels) << batch << channels;
    }
}

/// Sets that group differently read differently, the others alike.
void TestGroupSentence::everySetHasASentence()
{
    QFETCH(const int, batch);
    QFETCH(const int, channels);
    const Shape shape {batch, 4, 5, channels};
    QHash<QString, std::string> shapeOf;
    for (unsigned mask = 0; mask < 16; ++mask) {
        const AxisSet axis = AxisSet::fromMask(mask);
        const QString sentence = groupSentence(axis, shape);
        const std::string groups = toString(groupShape(shape, axis));
        QVERIFY2(sentence.startsWith(u"of "_qs) && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QCOMPARE(shapeOf.value(sentence, groups), groups);
        shapeOf.insert(sentence, groups);
    }
    QSet<std::string> shapes;
    for (const std::string &groups : shapeOf)
        shapes.insert(groups);
    QCOMPARE(shapeOf.size(), shapes.size());
    QCOMPARE(groupSentence(AxisSet::none(), shape), groupSentence(AxisSet::fromMask(15), shape));
}

void TestGroupSentence::hint_data()
{
    QTest::addColumn<QString>("axis");
    QTest::addColumn<int>("channels");
    QTest::addColumn<QString>("word");
    QTest::newRow("channels") << u"3"_qs << 3 << QString();
    QTest::newRow("none") << u"none"_qs << 3 << QString();
    QTest::newRow("empty") << u"()"_qs << 3 << u"own group"_qs;
    QTest::newRow("one image") << u"0"_qs << 3 << u"one image"_qs;
    QTest::newRow("one channel") << u"3"_qs << 1 << u"one channel"_qs;
    QTest::newRow("both") << u"0,3"_qs << 1 << u"length 1"_qs;
    QTest::newRow("batch and rows") << u"0,1"_qs << 1 << QString();
}

void TestGroupSentence::noneReachesOverTheBatch()
{
    QVERIFY(groupHint(AxisSet::none(), {2, 4, 5, 3}).contains(u"all images"_qs));
    QVERIFY(groupHint(AxisSet::fromMask(15), {2, 4, 5, 3}).isEmpty()); // which says so itself
}

void TestGroupSentence::hint()
{
    QFETCH(const QString, axis);
    QFETCH(const int, channels);
    QFETCH(const QString, word);
    const QString hint = groupHint(parsed(axis.toLatin1().constData()), {1, 4, 5, channels});
    QCOMPARE(hint.isEmpty(), word.isEmpty());
    QVERIFY2(hint.contains(word), qPrintable(hint));
}

QTEST_GUILESS_MAIN(TestGroupSentence)
#include "tst_group_sentence.moc"
