// SPDX-License-Identifier: GPL-3.0-or-later
// What a label shows of its text where there is little room.
#include "ui/widgets/controls/elided_label.h"

#include <QFontMetrics>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListLosesItsEnd();
    void aSentenceIsElided();
};

} // namespace

void TestElidedLabel::aListLosesItsEnd()
{
    ElidedLabel label(u"A: delta, red, log count"_s);
    label.setIsList(true);
    const auto shownInRoomOf = [&label](const QString &text) {
        label.resize(QFontMetrics(label.font()).horizontalAdvance(text), 20);
        return label.shownText();
    };
    QCOMPARE(shownInRoomOf(label.text()), label.text());
    QVERIFY(!label.isElided());
    QCOMPARE(shownInRoomOf(u"A: delta, red, log cou"_s), u"A: delta, red"_s);
    QVERIFY(label.isElided()); // so a tooltip has it all
    QCOMPARE(shownInRoomOf(u"A: delta, re"_s), u"A: delta"_s);
    QCOMPARE(shownInRoomOf(u"A: del"_s).back(), QChar(0x2026));
}

void TestElidedLabel::aSentenceIsElided()
{
    ElidedLabel label(u"One, two, three"_s);
    label.resize(QFontMetrics(label.font()).horizontalAdvance(u"One, two, th"_s), 20);
    QCOMPARE(label.shownText().back(), QChar(0x2026));
    QVERIFY(label.shownText().startsWith(u"One, two"_s));
}

QTEST_MAIN(TestElidedLabel)
#include "tst_elided_label.moc"
