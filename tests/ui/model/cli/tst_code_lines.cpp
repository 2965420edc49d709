// SPDX-License-Identifier: GPL-3.0-or-later
// The NumPy lines that the product shows do what the product does.
#include "core/layer/rule_table.h"
#include "tests/ui/model/cli/normscope_process.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

constexpr QLatin1StringView kPython("/usr/bin/python3");

class TestCodeLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runByThemselves_data();
    void runByThemselves();
    void areThoseOfTheList();
    void makeRandomDelta_data();
    void makeRandomDelta();

private:
    Outcome python(const char *script, const QStringList &arguments) const
    {
        return m_program.runOther(
            kPython,
            QStringList {QStringLiteral(NORMSCOPE_SCRIPTS) + QLatin1StringView(script)}
                + arguments);
    }

    test::NormscopeProcess m_program;
};

/// The lines of NumPy in the comment of core/layer/delta_source.h.
QByteArray randomLines()
{
    QFile file(QStringLiteral(NORMSCOPE_SOURCES "/core/layer/delta_source.h"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray lines;
    static const QRegularExpression code(QStringLiteral("^///     (.*)$"));
    const auto all = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : all) {
        if (const auto match = code.match(line); match.hasMatch())
            lines += match.captured(1).toUtf8() + '\n';
    }
    return lines;
}

} // namespace

void TestCodeLines::initTestCase()
{
    const Outcome outcome
        = m_program.runOther(kPython, {QStringLiteral("-c"), QStringLiteral("import numpy")});
    if (outcome.exitCode != 0)
        QSKIP("/usr/bin/python3 has no NumPy (python3-numpy)");
}

void TestCodeLines::runByThemselves_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("axis");
    for (const BackwardRule *rule : ruleTable()) {
        const auto name = QString::fromStdString(std::string(rule->name));
        for (const char *axis : {"none", "0", "1", "3", "1,2", "1,2,3", "0,1,2,3", "()"})
            QTest::addRow("%s, axis %s", qPrintable(name), axis)
                << name << QString::fromLatin1(axis);
    }
}

void TestCodeLines::runByThemselves()
{
    QFETCH(QString, rule);
    QFETCH(QString, axis);
    const Outcome run = m_program.run(
        {QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--sample=twins"),
         QStringLiteral("--rule"), rule, QStringLiteral("--axis"), axis,
         QStringLiteral("--delta=random:5"), QStringLiteral("--epsilon=0.001"),
         QStringLiteral("--out=saved"), QStringLiteral("--save=all")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!m_program.write(QStringLiteral("saved/run.json"), run.out).isEmpty());
    const Outcome checked = python("run_code_lines.py", {m_program.path(QStringLiteral("saved"))});
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    const auto stages = qsizetype(stagesOf(*ruleByName(rule.toStdString())).size());
    QCOMPARE(checked.out, QByteArray::number(stages) + " lines\n");
}

/// `stages --json` shows the lines that were just run.
void TestCodeLines::areThoseOfTheList()
{
    const QJsonObject list
        = m_program.run({QStringLiteral("stages"), QStringLiteral("--json")}).json();
    const auto rows = list[u"stages"].toArray();
    for (const BackwardRule *rule : ruleTable()) {
        const auto name = QString::fromStdString(std::string(rule->name));
        const QJsonObject run
            = m_program
                  .run({QStringLiteral("run"), QStringLiteral("--json"),
                        QStringLiteral("--sample=three-four"), QStringLiteral("--rule"), name})
                  .json();
        QHash<QString, QString> codes;
        const auto stages = run[u"stages"].toArray();
        for (const auto stage : stages)
            codes.insert(stage[u"id"].toString(), stage[u"code"].toString());
        for (const auto row : rows) {
            const QString id = row[u"id"].toString();
            const QJsonObject byRule = row[u"by_rule"].toObject();
            const QString code
                = byRule.isEmpty() ? row[u"code"].toString() : byRule[name][u"code"].toString();
            if (codes.contains(id))
                QCOMPARE(codes.take(id), code);
        }
        QVERIFY(codes.isEmpty());
    }
}

void TestCodeLines::makeRandomDelta_data()
{
    QTest::addColumn<QString>("seed");
    for (const char *seed : {"0", "1", "7", "123456789", "18446744073709551615"})
        QTest::newRow(seed) << QString::fromLatin1(seed);
}

void TestCodeLines::makeRandomDelta()
{
    QFETCH(QString, seed);
    const QByteArray lines = randomLines();
    QCOMPARE(lines.count('\n'), 5);
    const QString file = m_program.write(QStringLiteral("lines.py"), lines);
    const Outcome run
        = m_program.run({QStringLiteral("run"), QStringLiteral("--sample=twins"),
                         QStringLiteral("--delta=random:") + seed, QStringLiteral("--out=random"),
                         QStringLiteral("--save=delta_in")});
    QCOMPARE(run.exitCode, 0);
    const QString saved = m_program.path(QStringLiteral("random/delta_in.npy"));
    const Outcome checked = python("random_delta.py", {file, seed, saved});
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
}

QTEST_GUILESS_MAIN(TestCodeLines)
#include "tst_code_lines.moc"
