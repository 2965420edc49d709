// SPDX-License-Identifier: GPL-3.0-or-later
// A setup as one line of text and back.
#include "tests/ui/model/setup/random_setup.h"
#include "ui/model/setup/setup_fields.h"

#include <QTest>

using namespace normscope;

namespace {

class TestStateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isShort();
    void isPlain();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

} // namespace

/// For any setup and any defaults, also with names of files that are not UTF-8.
void TestStateText::comesBack()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 1000; ++i) {
        const Setup setup = test::randomSetup(random);
        const Setup defaults = test::randomSetup(random);
        const QString text = stateText(setup, defaults);
        Setup read = defaults;
        QVERIFY2(applyStateText(read, text), qPrintable(text));
        QVERIFY2(read == setup, qPrintable(text));
    }
}

/// Only what differs stands in it.
void TestStateText::isShort()
{
    Setup setup;
    QCOMPARE(stateText(setup, Setup {}), QString());
    setup.axis = AxisSet::fromMask(0b0110);
    setup.rule = &kExactRule;
    setup.delta.kind = DeltaSource::Kind::impulse;
    setup.delta.at = {0, 12, 7, 2};
    QCOMPARE(stateText(setup, Setup {}),
             QStringLiteral("axis=1,2&rule=exact&delta=impulse:0,12,7,2"));
}

/// It can stand in a PNG, a shell's word and a web address.
void TestStateText::isPlain()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 200; ++i) {
        const QString text = stateText(test::randomSetup(random), Setup {});
        for (const QChar c : text)
            QVERIFY2(c > u' ' && c < u'\x7F' && c != u'#' && c != u'"' && c != u'+',
                     qPrintable(text));
    }
}

void TestStateText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *text, const char *key, const char *value) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(key)
                            << QString::fromUtf8(value);
    };
    row("axis=3", "axis", "3");
    row("axis=1%2C2", "axis", "1,2");
    row("axis=()", "axis", "()");
    row("axis=1&axis=2", "axis", "2");
    row("delta=a%26b%3Dc.npy", "delta", "a&b=c.npy");
    row("delta=a%2541.npy", "delta", "a%41.npy");
    row("delta=a+b.npy", "delta", "a+b.npy");
    row("delta=\xC3\xA4.npy", "delta", "\xC3\xA4.npy");
    row("delta=%C3%A4.npy", "delta", "\xC3\xA4.npy");
    row("delta=a b.npy", "delta", "a b.npy");
    row("", "axis", "none");
}

void TestStateText::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QFETCH(QString, value);
    Setup setup;
    QVERIFY(applyStateText(setup, text));
    QCOMPARE(findSetupField(key)->text(setup), value);
}

void TestStateText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown key") << QStringLiteral("nothing=1") << QStringLiteral("nothing");
    QTest::newRow("after a known one") << QStringLiteral("axis=3&Axis=2") << QStringLiteral("Axis");
    QTest::newRow("bad value") << QStringLiteral("axis=3&epsilon=x") << QStringLiteral("epsilon");
    QTest::newRow("no value") << QStringLiteral("rule=exact&axis") << QStringLiteral("axis");
    QTest::newRow("a word") << QStringLiteral("hello") << QStringLiteral("hello");
}

void TestStateText::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    Setup setup = windowDefaults();
    const Result<void> applied = applyStateText(setup, text);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::invalidArgument);
    QVERIFY(QString::fromStdString(applied.error().detail).contains(says));
    QVERIFY(setup == windowDefaults());
}

QTEST_GUILESS_MAIN(TestStateText)
#include "tst_state_text.moc"
