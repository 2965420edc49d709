// SPDX-License-Identifier: GPL-3.0-or-later
// The script of a run agrees with it for every rule, axis, type, rescale and source of delta_in,
// and notices a number that is another one.
#include "core/layer/rule_table.h"
#include "tests/ui/model/python/script_runner.h"
#include "ui/model/input/sample_table.h"

#include <QRegularExpression>
#include <QTest>

using namespace normscope;
using namespace Qt::StringLiterals;
using test::ScriptRunner;

namespace {

class TestStageLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agree_data();
    void agree();
    void noticeAChange_data();
    void noticeAChange();
    void takeTheTablesLines();
};

Setup sampleSetup(const char *id)
{
    Setup setup;
    setup.sample = QString::fromLatin1(id);
    return setup;
}

} // namespace

void TestStageLines::initTestCase()
{
    if (!ScriptRunner().hasModules())
        QSKIP("/usr/bin/python3 has no NumPy or Pillow (python3-numpy, python3-pil)");
}

void TestStageLines::agree_data()
{
    QTest::addColumn<QString>("sample");
    for (const SampleRow &row : sampleTable())
        QTest::newRow(row.id) << QString::fromLatin1(row.id);
}

/// Every rule with every number of calls; the other options take turns, so that each value stands
/// beside most values of the others.
void TestStageLines::agree()
{
    QFETCH(QString, sample);
    const SampleRow &row = *findSample(sample);
    const QStringList axes {u"none"_s, u"3"_s,   u"0"_s,  u"1"_s,
                            u"2"_s,    u"1,2"_s, u"()"_s, u"1,2,3"_s};
    const QStringList deltas {u"zeros"_s, u"ones"_s, u"random:5"_s, u"output"_s,
                              u"impulse:0,0,0,1"_s};
    const QStringList rescales {u"auto"_s, u"minmax"_s, u"none"_s};
    const QStringList epsilons {u"1e-8"_s, u"0"_s, u"0.5"_s};
    ScriptRunner scripts;
    int turn = 0;
    for (const BackwardRule *rule : ruleTable()) {
        for (const int calls : {0, 1, 2, 3, 2000}) {
            if (row.isPhoto() && calls != 2)
                continue; // they are large
            for (const char *dtype : {"float32", "float64"}) {
                ++turn;
                const bool hasOneChannel = sample == "gradient"_L1;
                const QString delta = hasOneChannel && turn % 5 == 4 ? u"ones"_s : deltas[turn % 5];
                scripts.add(ScriptRunner::scriptOf(
                    sampleSetup(row.id),
                    u"rule=%1&backward-calls=%2&dtype=%3&axis=%4&delta=%5&rescale=%6&epsilon=%7"_s
                        .arg(QString::fromStdString(std::string(rule->name)),
                             QString::number(calls), QString::fromLatin1(dtype), axes[turn % 8],
                             delta, rescales[turn % 3], epsilons[turn / 2 % 3])));
            }
        }
    }
    QCOMPARE(QString::fromUtf8(scripts.runAll(u"agree"_s)), QString::fromUtf8(scripts.allEnded()));
}

void TestStageLines::noticeAChange_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("documented") << u"rule=documented&axis=3&delta=random:1&epsilon=0.01"_s;
    QTest::newRow("three calls") << u"rule=documented&axis=3&delta=ones&backward-calls=3"_s;
    QTest::newRow("exact") << u"rule=exact&axis=1,2&delta=random:1"_s;
    QTest::newRow("float32") << u"rule=exact&axis=3&delta=random:1&dtype=float32"_s;
}

/// Each number of a script in turn is made a little larger, by 1 part in 1000.
void TestStageLines::noticeAChange()
{
    QFETCH(QString, options);
    const QByteArray script = ScriptRunner::scriptOf(sampleSetup("dead-pixels"), options);
    static const QRegularExpression number(
        uR"((?<=low=|high=|mean=|nan=|inf=|groups=|group_size=|dead=|epsilon_ruled=|\d: )[-+.e0-9]+)"_s);
    const QString text = QString::fromUtf8(script);
    ScriptRunner scripts;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString word = match.captured();
        const bool isCount = !word.contains(u'.') && !word.contains(u'e');
        const double value = word.toDouble();
        const double other = isCount || value == 0 ? value + 1 : value * 1.001;
        QString changed = text;
        changed.replace(match.capturedStart(), word.size(), QString::number(other, 'g', 17));
        scripts.add(changed.toUtf8());
    }
    QVERIFY(scripts.count() > 80);
    QCOMPARE(QString::fromUtf8(scripts.runAll(u"differ"_s)), QString::fromUtf8(scripts.allEnded()));
}

/// The lines are those of the stage table, each on a line of its own.
void TestStageLines::takeTheTablesLines()
{
    for (const BackwardRule *rule : ruleTable()) {
        for (const char *dtype : {"float32", "float64"}) {
            const QByteArray script = ScriptRunner::scriptOf(
                sampleSetup("twins"),
                u"dtype=%1&rule=%2"_s.arg(QString::fromLatin1(dtype),
                                          QString::fromStdString(std::string(rule->name))));
            for (const StageId id : stagesOf(*rule)) {
                const std::string_view code = textOf(id, *rule).code;
                if (id != StageId::deltaIn) // whose line is its source's
                    QVERIFY2(script.contains('\n' + QByteArray(code.data(), qsizetype(code.size()))
                                             + '\n'),
                             code.data());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestStageLines)
#include "tst_stage_lines.moc"
