// SPDX-License-Identifier: GPL-3.0-or-later
// The document of `normscope run --json`: the keys of schema 1, and numbers that are those of the
// arrays saved by the same run.
#include "core/layer/rule_table.h"
#include "tests/core/support/golden_case.h"
#include "tests/ui/model/cli/json_keys.h"
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;
using test::Keys;
using test::keysOf;
using test::Outcome;
using test::SavedArray;
using test::wordsOf;

namespace {

class TestRunJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheKeysOfTheSchema_data();
    void hasTheKeysOfTheSchema();
    void repeatsTheSetup_data();
    void repeatsTheSetup();
    void namesSavedFilesOnly();
    void hasTheNumbersOfTheArrays_data();
    void hasTheNumbersOfTheArrays();
    void writesWhatIsNotFiniteAsText();
    void countsGroups();
    void tellsNotices();
    void noticesNameTheirFile();
    void namesTheFirstFormat();

private:
    Outcome run(const QStringList &options) const
    {
        return m_program.run(QStringList {QStringLiteral("run"), QStringLiteral("--json")}
                             + options);
    }
    void checkNumbers(const QJsonObject &stage, const QString &folder) const;

    test::NormscopeProcess m_program;
};

QString golden(const char *file)
{
    return test::goldenPath(QString::fromLatin1(file));
}

QJsonArray arrayOf(const Index4 &lengths)
{
    QJsonArray array;
    for (const std::int64_t length : lengths)
        array += qint64(length);
    return array;
}

/// What JSON has for a number, NaN as a text.
double numberOf(const QJsonValue &value)
{
    return value.toString() == u"NaN" ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

struct Numbers
{
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    long double sum = 0;
    long double magnitude = 0;
    int finite = 0;
    int nan = 0;
    int inf = 0;
};

Numbers numbersOf(const std::vector<double> &values)
{
    Numbers numbers;
    for (const double value : values) {
        numbers.nan += std::isnan(value) ? 1 : 0;
        numbers.inf += std::isinf(value) ? 1 : 0;
        if (!std::isfinite(value))
            continue;
        numbers.min = std::fmin(numbers.min, value);
        numbers.max = std::fmax(numbers.max, value);
        numbers.sum += static_cast<long double>(value);
        numbers.magnitude += static_cast<long double>(std::abs(value));
        ++numbers.finite;
    }
    return numbers;
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

void TestRunJson::hasTheKeysOfTheSchema_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isSample");
    const QString file = golden("p05_ramp_ax3.x.npy");
    QTest::newRow("file") << QStringList {file} << false;
    QTest::newRow("two files") << QStringList {file, file} << false;
    QTest::newRow("sample") << QStringList {QStringLiteral("--sample=three-four")} << true;
    QTest::newRow("exact") << QStringList {file, QStringLiteral("--rule=exact")} << false;
    QTest::newRow("passthrough") << QStringList {file, QStringLiteral("--rule=passthrough")}
                                 << false;
}

/// Nothing is missing and nothing else is there, but for `sample` of a sample.
void TestRunJson::hasTheKeysOfTheSchema()
{
    QFETCH(QStringList, options);
    QFETCH(bool, isSample);
    const Outcome outcome = run(options);
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject document = outcome.json();
    QCOMPARE(keysOf(document),
             wordsOf("schema input axis epsilon dtype rule calls groups "
                     "group_size dead_groups epsilon_groups stages"));
    const Keys inputKeys = wordsOf("files shape stored rescale notices");
    QCOMPARE(keysOf(document[u"input"].toObject()),
             isSample ? inputKeys + Keys {QStringLiteral("sample")} : inputKeys);
    const BackwardRule *rule = ruleByName(document[u"rule"].toString().toStdString());
    QVERIFY(rule);
    const auto rows = document[u"stages"].toArray();
    QStringList ids;
    for (const auto row : rows) {
        ids += row.toObject()[u"id"].toString();
        QCOMPARE(keysOf(row.toObject()),
                 wordsOf("id title formula code source domain shape min max mean nan inf"));
    }
    QStringList expected;
    for (const StageId id : stagesOf(*rule))
        expected += QString::fromStdString(std::string(stage(id).name));
    QCOMPARE(ids, expected);
}

void TestRunJson::repeatsTheSetup_data()
{
    QTest::addColumn<QString>("axis");
    QTest::addColumn<QJsonValue>("expected");
    QTest::addColumn<QJsonArray>("groupShape");
    const auto row = [](const char *axis, const QJsonValue &value, const Index4 &groups) {
        QTest::newRow(axis) << QString::fromLatin1(axis) << value << arrayOf(groups);
    };
    row("none", QJsonValue::Null, {1, 1, 1, 1});
    row("()", QJsonArray {}, {2, 2, 3, 4});
    row("3", QJsonArray {3}, {2, 2, 3, 1});
    row("-1", QJsonArray {3}, {2, 2, 3, 1});
    row("0", QJsonArray {0}, {1, 2, 3, 4});
    row("2,1", QJsonArray {1, 2}, {2, 1, 1, 4});
    row("0,1,2,3", QJsonArray {0, 1, 2, 3}, {1, 1, 1, 1});
}

void TestRunJson::repeatsTheSetup()
{
    QFETCH(QString, axis);
    QFETCH(QJsonArray, groupShape);
    const QString file = golden("p05_ramp_ax3.x.npy");
    const Outcome outcome
        = run({file, QStringLiteral("--axis"), axis, QStringLiteral("--epsilon=0.25"),
               QStringLiteral("--dtype=float32"), QStringLiteral("--rule=exact"),
               QStringLiteral("--backward-calls=7"), QStringLiteral("--rescale=minmax")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject document = outcome.json();
    QTEST(document[u"axis"], "expected");
    QCOMPARE(document[u"epsilon"].toDouble(), 0.25);
    QCOMPARE(document[u"dtype"].toString(), QStringLiteral("float32"));
    QCOMPARE(document[u"rule"].toString(), QStringLiteral("exact"));
    QCOMPARE(document[u"calls"].toInt(), 7);
    const QJsonObject input = document[u"input"].toObject();
    QCOMPARE(input[u"files"].toArray(), QJsonArray {file});
    QCOMPARE(input[u"shape"].toArray(), arrayOf({2, 2, 3, 4}));
    QCOMPARE(input[u"stored"].toString(), QStringLiteral("float64"));
    QCOMPARE(input[u"rescale"].toString(), QStringLiteral("minmax"));
    const auto rows = document[u"stages"].toArray();
    for (const auto row : rows) {
        const bool isGroup = row[u"domain"].toString() == u"group";
        QCOMPARE(row[u"shape"].toArray(), isGroup ? groupShape : arrayOf({2, 2, 3, 4}));
    }
}

void TestRunJson::namesSavedFilesOnly()
{
    const QString out = m_program.path(QStringLiteral("some"));
    const Outcome outcome = run({golden("p05_ramp_ax3.x.npy"), QStringLiteral("--out"), out,
                                 QStringLiteral("--save=sum,delta")});
    QCOMPARE(outcome.exitCode, 0);
    const auto rows = outcome.json()[u"stages"].toArray();
    for (const auto row : rows) {
        const QString id = row[u"id"].toString();
        const bool isSaved = id == u"sum" || id == u"delta";
        QCOMPARE(row.toObject().contains(u"file"), isSaved);
        if (isSaved)
            QCOMPARE(row[u"file"].toString(), id + QStringLiteral(".npy"));
    }
    QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList({QStringLiteral("delta.npy"), QStringLiteral("sum.npy")}));
}

void TestRunJson::hasTheNumbersOfTheArrays_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row
        = [](const char *name, const QStringList &options) { QTest::newRow(name) << options; };
    const QString random = QStringLiteral("--delta=random:3");
    for (const char *rule : {"documented", "passthrough", "exact"}) {
        const QString option = QStringLiteral("--rule=") + QLatin1StringView(rule);
        row(rule, {golden("p14_f64_n_None.x.npy"), option, random, QStringLiteral("--axis=3")});
    }
    row("float32", {golden("p10_f32_u01_0.x.npy"), QStringLiteral("--dtype=float32"), random});
    row("one pixel", {golden("p20_single.x.npy"), random});
    row("zeros", {golden("p23_zero_all.x.npy"), random});
    row("NaN", {golden("p38_nan_one.x.npy"), random, QStringLiteral("--axis=3")});
    row("infinite", {golden("p39_inf_one.x.npy"), random, QStringLiteral("--axis=3")});
    row("sample", {QStringLiteral("--sample=nan-inf"), random, QStringLiteral("--axis=1")});
}

void TestRunJson::hasTheNumbersOfTheArrays()
{
    QFETCH(QStringList, options);
    const QString out = m_program.path(QString::fromLatin1(QTest::currentDataTag()));
    const Outcome outcome
        = run(options + QStringList {QStringLiteral("--out"), out, QStringLiteral("--save=all")});
    QCOMPARE(outcome.exitCode, 0);
    const auto rows = outcome.json()[u"stages"].toArray();
    QVERIFY(!rows.isEmpty());
    for (const auto row : rows) {
        checkNumbers(row.toObject(), out);
        if (QTest::currentTestFailed())
            qInfo("stage %s", qPrintable(row[u"id"].toString()));
    }
}

void TestRunJson::checkNumbers(const QJsonObject &stage, const QString &folder) const
{
    const SavedArray array = test::readSaved(QDir(folder).filePath(stage[u"file"].toString()));
    QCOMPARE(stage[u"shape"].toArray(), arrayOf(array.shape.lengths()));
    const Numbers numbers = numbersOf(array.values);
    QVERIFY(same(numberOf(stage[u"min"]), numbers.min));
    QVERIFY(same(numberOf(stage[u"max"]), numbers.max));
    QCOMPARE(stage[u"nan"].toInt(), numbers.nan);
    QCOMPARE(stage[u"inf"].toInt(), numbers.inf);
    if (numbers.finite == 0) {
        QCOMPARE(stage[u"mean"].toString(), QStringLiteral("NaN"));
        return;
    }
    // n roundings of at most the sum of the magnitudes each, and one of the division
    const long double roundoff = 0x1p-53L * static_cast<long double>(numbers.finite + 1);
    const long double error = std::abs(
        static_cast<long double>(numberOf(stage[u"mean"])) * numbers.finite - numbers.sum);
    QVERIFY(error <= roundoff * numbers.magnitude);
}

/// JSON has no NaN; an array without a finite value has no minimum either.
void TestRunJson::writesWhatIsNotFiniteAsText()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const QString file = m_program.write(QStringLiteral("nan.npy"),
                                         test::npyBytes<double>({1, 1, 2, 1}, {nan, nan}));
    const Outcome outcome = run({file});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QJsonDocument::fromJson(outcome.out).isObject());
    const QJsonObject input = outcome.json()[u"stages"][0].toObject();
    for (const char *key : {"min", "max", "mean"})
        QCOMPARE(input[QLatin1StringView(key)].toString(), QStringLiteral("NaN"));
    QCOMPARE(input[u"nan"].toInt(), 2);
}

/// Two groups of two are dead, one is ruled by epsilon (S < 100 epsilon), one is neither.
void TestRunJson::countsGroups()
{
    const QString file
        = m_program.write(QStringLiteral("groups.npy"),
                          test::npyBytes<double>({1, 2, 2, 2}, {0, 0, 3, 4, 0, 0, 1e-4, 0}));
    const QJsonObject document = run({file, QStringLiteral("--axis=3")}).json();
    QCOMPARE(document[u"groups"].toInt(), 4);
    QCOMPARE(document[u"group_size"].toInt(), 2);
    QCOMPARE(document[u"dead_groups"].toInt(), 2);
    QCOMPARE(document[u"epsilon_groups"].toInt(), 1);
}

/// The notices of the document are those of stderr.
void TestRunJson::tellsNotices()
{
    const Outcome outcome = run({golden("p38_nan_one.x.npy")});
    const QJsonArray notices = outcome.json()[u"input"][u"notices"].toArray();
    QVERIFY(!notices.isEmpty());
    QCOMPARE(notices.size(), outcome.lines());
    for (const auto notice : notices)
        QVERIFY(outcome.err.contains("normscope: " + notice.toString().toUtf8() + '\n'));
    QVERIFY(run({golden("p00_345.x.npy")}).json()[u"input"][u"notices"].toArray().isEmpty());
}

/// Of several files each notice says which one it is about.
void TestRunJson::noticesNameTheirFile()
{
    const QString plain = m_program.write(QStringLiteral("plain.pgm"), "P5 2 1 255\nab");
    const QString own = m_program.write(QStringLiteral("own.pgm"), "P5 2 1 100\n12");
    const QJsonArray notices = run({plain, own}).json()[u"input"][u"notices"].toArray();
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices[0].toString().startsWith(own + QStringLiteral(": ")));
}

void TestRunJson::namesTheFirstFormat()
{
    const QString out = m_program.path(QStringLiteral("formats"));
    const Outcome outcome
        = run({golden("p00_345.x.npy"), QStringLiteral("--out"), out, QStringLiteral("--save=norm"),
               QStringLiteral("--format=csv,npy,png")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QDir(out).entryList(QDir::Files),
             QStringList({QStringLiteral("norm.csv"), QStringLiteral("norm.npy"),
                          QStringLiteral("norm.png")}));
    QCOMPARE(outcome.json()[u"stages"][3][u"file"].toString(), QStringLiteral("norm.csv"));
}

QTEST_GUILESS_MAIN(TestRunJson)
#include "tst_run_json.moc"
