// SPDX-License-Identifier: GPL-3.0-or-later
// The output is the same, byte for byte, in every locale.
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QTest>

#include <clocale>
#include <limits>

using namespace normscope;
using test::Outcome;

namespace {

class TestLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing_data();
    void changesNothing();
    void hasTheLocaleItself();

private:
    test::NormscopeProcess m_program;
};

} // namespace

void TestLocale::changesNothing_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("table") << QStringLiteral("run --axis=3 --epsilon=0.5 nan.npy");
    QTest::newRow("JSON") << QStringLiteral("run --json --axis=3 nan.npy");
    QTest::newRow("CSV") << QStringLiteral("run --save=norm --format=csv --out=csv nan.npy");
    QTest::newRow("a refusal") << QStringLiteral("run --epsilon=0,5");
    QTest::newRow("help") << QStringLiteral("run --help");
    QTest::newRow("samples") << QStringLiteral("samples");
}

/// The notice counts 1500 NaN: a number that some locales group.
void TestLocale::changesNothing()
{
    QFETCH(QString, command);
    std::vector<double> values(3000, 0.125);
    std::fill_n(values.begin(), 1500, std::numeric_limits<double>::quiet_NaN());
    QVERIFY(!m_program.write(QStringLiteral("nan.npy"), test::npyBytes({1, 30, 50, 2}, values))
                 .isEmpty());
    std::vector<Outcome> outcomes;
    std::vector<QByteArray> files;
    for (const char *locale : {"C.UTF-8", "de_DE.UTF-8", "C", "hi_IN.UTF-8"}) {
        m_program.set(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
        outcomes.push_back(m_program.run(command.split(u' ')));
        QFile file(m_program.path(QStringLiteral("csv/norm.csv")));
        files.push_back(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    for (const Outcome &outcome : outcomes) {
        QCOMPARE(outcome.exitCode, outcomes.front().exitCode);
        QCOMPARE(outcome.out, outcomes.front().out);
        QCOMPARE(outcome.err, outcomes.front().err);
    }
    QVERIFY(std::ranges::all_of(files, [&files](const auto &file) { return file == files[0]; }));
    if (command.startsWith(u"run --json"))
        QVERIFY2(outcomes[0].err.contains("1500 NaN"), outcomes[0].err.constData());
}

/// Qt reads the environment alone; the C library formats as German only where it has the locale.
void TestLocale::hasTheLocaleItself()
{
    const char *german = std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    std::setlocale(LC_NUMERIC, "C");
    if (!german)
        QSKIP("de_DE.UTF-8 is not installed, so only Qt's part of it was tested");
}

QTEST_GUILESS_MAIN(TestLocale)
#include "tst_locale.moc"
