// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/setup/random_setup.h"
#include "ui/model/setup/delta_text.h"

#include <QTest>

#include <limits>

using namespace normscope;
using Kind = DeltaSource::Kind;

namespace {

class TestDeltaText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void comesBack();
};

} // namespace

void TestDeltaText::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *text, Kind kind, quint64 seed = 1, const char *file = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << int(kind) << seed << QByteArray(file);
    };
    row("zeros", Kind::zeros);
    row("ones", Kind::ones);
    row("output", Kind::output);
    row("random", Kind::random);
    row("random:0", Kind::random, 0);
    row("random:18446744073709551615", Kind::random, std::numeric_limits<quint64>::max());
    row("a.npy", Kind::file, 1, "a.npy");
    row("A.NPY", Kind::file, 1, "A.NPY");
    row("./zeros", Kind::file, 1, "./zeros");
    row("/tmp/random:1", Kind::file, 1, "/tmp/random:1");
    row("a:b.npy", Kind::file, 1, "a:b.npy");
}

void TestDeltaText::parses()
{
    QFETCH(QString, text);
    const Result<DeltaChoice> delta = parseDelta(text);
    QVERIFY(delta);
    QTEST(int(delta->kind), "kind");
    QTEST(delta->seed, "seed");
    QTEST(delta->file.bytes(), "file");
    const Result<DeltaChoice> impulse = parseDelta(QStringLiteral("impulse:0, 12,7,2"));
    QVERIFY(impulse);
    QVERIFY(impulse->at == Index4({0, 12, 7, 2}));
}

void TestDeltaText::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "zero", "Zeros", "zeros:", "ones:1", "output:1", "random:", "random:-1", "random:1.5",
          "random:18446744073709551616", "impulse", "impulse:", "impulse:1,2,3", "impulse:1,2,3,",
          "impulse:a,b,c,d", "impulse:1,2,3,4,5", "file", "a.png"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDeltaText::refuses()
{
    QFETCH(QString, text);
    const Result<DeltaChoice> delta = parseDelta(text);
    QVERIFY(!delta);
    QCOMPARE(delta.error().code, ErrorCode::invalidArgument);
    QVERIFY(QString::fromStdString(delta.error().detail).contains(u'\'' + text + u'\''));
}

void TestDeltaText::comesBack()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 1000; ++i) {
        const DeltaChoice delta = test::randomDeltaChoice(random);
        const Result<DeltaChoice> parsed = parseDelta(deltaText(delta));
        QVERIFY2(parsed && *parsed == delta, qPrintable(deltaText(delta)));
    }
}

QTEST_GUILESS_MAIN(TestDeltaText)
#include "tst_delta_text.moc"
