// SPDX-License-Identifier: GPL-3.0-or-later
// Files of any name can be given, whatever bytes it has.
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QJsonArray>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

class TestArgumentNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void opensAnyName_data();
    void opensAnyName();
    void endsOptions();
    void refusesAFolderThatIsNotUtf8();

private:
    test::NormscopeProcess m_program;
};

/// What printf of sh makes these bytes of; no quotes are needed around it.
QString octal(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes)
        text
            += QStringLiteral("\\%1").arg(int(static_cast<unsigned char>(byte)), 3, 8, QChar(u'0'));
    return text;
}

/// A file of that name, made through the shell: Qt could not.
QString makingScript(const QByteArray &name)
{
    // The full stop keeps a line feed at the end, which $( ) would take off.
    return QStringLiteral("n=$(printf '%1.'); n=${n%.}; cp -- plain.npy \"./$n\" && ")
        .arg(octal(name));
}

} // namespace

/// Qt could not remove every name.
void TestArgumentNames::cleanup()
{
    m_program.runShell(QStringLiteral("find . -type f -delete"));
}

void TestArgumentNames::opensAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("space") << QByteArray("a b.npy");
    QTest::newRow("placeholders") << QByteArray("%1 %2 %6.npy");
    QTest::newRow("line feed") << QByteArray("a\nb.npy");
    QTest::newRow("line feed last") << QByteArray("a.npy\n");
    QTest::newRow("escape") << QByteArray("\033[31m.npy");
    QTest::newRow("UTF-8") << QByteArray("\xC3\xA4\xF0\x9F\x90\xB1.npy");
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\x80.npy");
    QTest::newRow("surrogate in UTF-8") << QByteArray("\xED\xB2\x80.npy");
    QTest::newRow("equals") << QByteArray("axis=3.npy");
    QTest::newRow("no suffix") << QByteArray("'\"\\$`");
}

void TestArgumentNames::opensAnyName()
{
    QFETCH(QByteArray, name);
    const QByteArray array = test::npyBytes<double>({1, 1, 1, 2}, {3, 4});
    QVERIFY(!m_program.write(QStringLiteral("plain.npy"), array).isEmpty());
    const QString make = makingScript(name);
    const Outcome json = m_program.runShell(make + QStringLiteral("exec \"$0\" run --json \"$n\""));
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json()[u"stages"][2][u"max"].toDouble(), 25.);
    QCOMPARE(json.json()[u"input"][u"files"].toArray().size(), 1);
    const Outcome table = m_program.runShell(make + QStringLiteral("exec \"$0\" run \"$n\""));
    QCOMPARE(table.exitCode, 0);
    QVERIFY(table.out.contains("\n1 groups of 2, 0 dead, 0 epsilon-ruled\n"));
    QVERIFY(!table.out.contains('\033'));
    QCOMPARE(table.out.count('\n'), 14); // 3 of summary, 1 blank, the header and 9 stages
    const Outcome delta = m_program.runShell(
        make + QStringLiteral("exec \"$0\" run --json plain.npy --delta \"./$n\""));
    QCOMPARE(delta.exitCode, 0);
    QCOMPARE(delta.json()[u"stages"][6][u"max"].toDouble(), 4.);
}

void TestArgumentNames::endsOptions()
{
    const QByteArray array = test::npyBytes<double>({1, 1, 1, 2}, {3, 4});
    QVERIFY(!m_program.write(QStringLiteral("--axis.npy"), array).isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("-h"), array).isEmpty());
    const Outcome outcome
        = m_program.run({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--"),
                         QStringLiteral("--axis.npy"), QStringLiteral("-h")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"input"][u"files"].toArray(),
             QJsonArray({QStringLiteral("--axis.npy"), QStringLiteral("-h")}));
    QCOMPARE(m_program.run({QStringLiteral("run"), QStringLiteral("--axis.npy")}).exitCode, 2);
}

/// It could not make that folder, and makes none of a similar name.
void TestArgumentNames::refusesAFolderThatIsNotUtf8()
{
    const QStringList before = QDir(m_program.folder()).entryList();
    const Outcome outcome = m_program.runShell(
        QStringLiteral("exec \"$0\" run --sample three-four --out \"$(printf 'out\\377')\""));
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.contains("out\\xff"), outcome.err.constData());
    QCOMPARE(QDir(m_program.folder()).entryList(), before);
}

QTEST_GUILESS_MAIN(TestArgumentNames)
#include "tst_argument_names.moc"
