// SPDX-License-Identifier: GPL-3.0-or-later
// --help and --version need no display, no home and no locale.
#include "tests/ui/model/cli/normscope_process.h"
#include "ui/model/cli/verb_table.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/version.h"

#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

class TestHelpVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsItsVersion();
    void helps();
    void helpsWithVerbs_data();
    void helpsWithVerbs();

private:
    test::NormscopeProcess m_program;
};

} // namespace

void TestHelpVersion::initTestCase()
{
    m_program.unset(QStringLiteral("HOME"));
    m_program.unset(QStringLiteral("LC_ALL"));
}

void TestHelpVersion::tellsItsVersion()
{
    const Outcome outcome = m_program.run({QStringLiteral("--version")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, "normscope " + QByteArray(kVersion) + '\n');
    QVERIFY(outcome.err.isEmpty());
}

void TestHelpVersion::helps()
{
    const Outcome outcome = m_program.run({QStringLiteral("--help")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    for (const Verb &verb : verbTable())
        QVERIFY(outcome.out.contains("normscope " + QByteArray(verb.name)));
    for (const char *option : {"--screenshot", "--size", "--theme", "--axis", "--version"})
        QVERIFY(outcome.out.contains(option));
    QCOMPARE(m_program.run({QStringLiteral("-h")}).out, outcome.out);
}

void TestHelpVersion::helpsWithVerbs_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("takesSetup");
    for (const Verb &verb : verbTable()) {
        const bool isList = QByteArray(verb.name) == "samples" || QByteArray(verb.name) == "stages";
        QTest::newRow(verb.name) << QString::fromLatin1(verb.name) << !isList;
    }
}

void TestHelpVersion::helpsWithVerbs()
{
    QFETCH(QString, verb);
    QFETCH(bool, takesSetup);
    const Outcome outcome = m_program.run({verb, QStringLiteral("--help")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    QVERIFY(outcome.out.startsWith("Usage: normscope " + verb.toLatin1()));
    for (const SetupField &field : setupFields()) {
        if (takesSetup && field.valueName)
            QVERIFY2(outcome.out.contains("--" + QByteArray(field.key)), field.key);
    }
    QVERIFY(!outcome.out.contains(NORMSCOPE_BINARY));
}

QTEST_GUILESS_MAIN(TestHelpVersion)
#include "tst_help_version.moc"
