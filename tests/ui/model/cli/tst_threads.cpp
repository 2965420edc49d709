// SPDX-License-Identifier: GPL-3.0-or-later
// The number of threads changes no bit of any stage.
#include "tests/ui/model/cli/normscope_process.h"

#include <QDirIterator>
#include <QMap>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing_data();
    void changesNothing();

private:
    QMap<QString, QByteArray> filesOf(const QString &folder) const
    {
        QMap<QString, QByteArray> files;
        for (QDirIterator it(m_program.path(folder), QDir::Files); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.insert(it.fileName(), file.readAll());
        }
        return files;
    }

    test::NormscopeProcess m_program;
};

} // namespace

void TestThreads::changesNothing_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("channels") << QStringLiteral("--axis=3 --dtype=float32 --rule=exact");
    QTest::newRow("rows") << QStringLiteral("--axis=1 --rule=documented");
    QTest::newRow("everything") << QStringLiteral("--axis=none --dtype=float32 --rule=documented");
    QTest::newRow("elements") << QStringLiteral("--axis=() --rule=exact --dtype=float32");
}

void TestThreads::changesNothing()
{
    QFETCH(QString, options);
    const QStringList counts {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                              QStringLiteral("8")};
    std::vector<QStringList> commands;
    for (const QString &count : counts)
        commands.push_back(
            QStringLiteral("run --json --save=all --delta=random:1 --sample=chelsea --threads=%1 "
                           "--out=%1 %2")
                .arg(count, options)
                .split(u' '));
    const auto outcomes = m_program.runAll(commands);
    const auto single = filesOf(counts.front());
    QVERIFY(single.size() >= 9);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        QCOMPARE(outcomes[i].exitCode, 0);
        QVERIFY2(outcomes[i].err.isEmpty(), outcomes[i].err.constData());
        QCOMPARE(outcomes[i].out, outcomes.front().out);
        const auto files = filesOf(counts[qsizetype(i)]);
        QCOMPARE(files.keys(), single.keys());
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            QVERIFY2(file.value() == single[file.key()], qPrintable(file.key()));
        QDir(m_program.path(counts[qsizetype(i)])).removeRecursively();
    }
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
