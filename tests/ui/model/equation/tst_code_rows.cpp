// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/code_rows.h"
#include "ui/model/text/channel_name.h"

#include <QTest>

using namespace normscope;

class TestCodeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void axisIsWrittenIn();
    void identifiersAreStages();
    void sources();
    void sourceLines_data();
    void sourceLines();
    void severalCalls_data();
    void severalCalls();
    void sourceLinesOfSeveralCalls();
    void sourceNamesAreStages_data();
    void sourceNamesAreStages();
    void textsForAClipboard();
    void channelNames();
};

void TestCodeRows::lines_data()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QStringList>("backward");
    QTest::newRow("documented") << &kDocumentedRule << QStringLiteral("Backward, documented rule")
                                << QStringList {QStringLiteral("layer_delta"),
                                                QStringLiteral("delta")};
    QTest::newRow("exact") << &kExactRule << QStringLiteral("Backward, exact rule")
                           << QStringList {QStringLiteral("dot"), QStringLiteral("tangent"),
                                           QStringLiteral("delta")};
    QTest::newRow("passthrough") << &kPassthroughRule
                                 << QStringLiteral("Backward, passthrough rule")
                                 << QStringList {QStringLiteral("delta")};
}

void TestCodeRows::lines()
{
    QFETCH(const BackwardRule *, rule);
    QFETCH(QString, heading);
    QFETCH(QStringList, backward);
    QStringList names;
    QStringList headings;
    const std::vector<CodeRow> rows = codeRows(*rule);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].number, static_cast<int>(i) + 1);
        names << QString::fromStdString(std::string(stage(rows[i].stage).name));
        headings << rows[i].heading;
        const std::string_view code = textOf(rows[i].stage, *rule).code;
        QCOMPARE(rows[i].text(), QString::fromStdString(std::string(code)));
    }
    const QStringList forward {QStringLiteral("squares"), QStringLiteral("sum"),
                               QStringLiteral("norm"), QStringLiteral("output"),
                               QStringLiteral("scales")};
    QCOMPARE(names, forward + backward);
    QCOMPARE(headings.value(0), QStringLiteral("Forward"));
    QCOMPARE(headings.value(5), heading);
    QCOMPARE(headings.count(QString()), headings.size() - 2);
}

void TestCodeRows::axisIsWrittenIn()
{
    const auto sum = [](const AxisSet &axis) { return codeRows(kExactRule, axis)[1].text(); };
    QCOMPARE(sum(AxisSet::fromMask(8)), QStringLiteral("sum = squares.sum(axis=3, keepdims=True)"));
    QCOMPARE(sum(AxisSet::none()), QStringLiteral("sum = squares.sum(axis=None, keepdims=True)"));
    QCOMPARE(sum(AxisSet::fromMask(6)),
             QStringLiteral("sum = squares.sum(axis=(1, 2), keepdims=True)"));
}

void TestCodeRows::identifiersAreStages()
{
    const CodeRow sum = codeRows(kExactRule)[1];
    QList<int> stages;
    for (const CodeToken &token : sum.tokens) {
        if (token.stage)
            stages << static_cast<int>(*token.stage);
    }
    // The method sum() is no stage.
    QCOMPARE(stages,
             (QList<int> {static_cast<int>(StageId::sum), static_cast<int>(StageId::squares)}));
    const CodeRow squares = codeRows(kExactRule)[0];
    QCOMPARE(squares.tokens[2].text, QStringLiteral("x"));
    QVERIFY(squares.tokens[2].stage == StageId::input);
}

void TestCodeRows::sources()
{
    const std::vector<CodeRow> rows = codeRows(kExactRule);
    QCOMPARE(sourceText(rows[3]),
             QStringLiteral("NumPyNet, l2norm_layer.py, line 59: "
                            "self.output = inpt * norm"));
    QCOMPARE(sourceText(rows[5]), QStringLiteral("NumPyNet has no such line."));
}

void TestCodeRows::sourceLines_data()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("documented") << &kDocumentedRule << QList<int> {57, 58, 59, 60, 71, 72};
    QTest::newRow("exact") << &kExactRule << QList<int> {57, 58, 59, 60};
    QTest::newRow("passthrough") << &kPassthroughRule << QList<int> {57, 58, 59, 60};
}

/// Squares and their sum are one line of NumPyNet.
void TestCodeRows::sourceLines()
{
    QFETCH(const BackwardRule *, rule);
    QFETCH(const QList<int>, numbers);
    const std::vector<CodeRow> rows = sourceRows(*rule);
    QList<int> found;
    for (const CodeRow &row : rows)
        found += row.number;
    QCOMPARE(found, numbers);
    QVERIFY(rows[0].computes(StageId::squares) && rows[0].computes(StageId::sum));
    QVERIFY(!rows[0].computes(StageId::norm) && rows[1].computes(StageId::norm));
    QCOMPARE(rows[0].heading, QStringLiteral("Forward"));
    const QMap<int, QString> file {
        {57, QStringLiteral("norm = (inpt * inpt).sum(axis=self.axis, keepdims=True)")},
        {58, QStringLiteral("norm = 1. / np.sqrt(norm + 1e-8)")},
        {59, QStringLiteral("self.output = inpt * norm")},
        {60, QStringLiteral("self.scales = (1. - self.output) * norm")},
        {71, QStringLiteral("self.delta += self.scales")},
        {72, QStringLiteral("delta[:]   += self.delta")}};
    for (const CodeRow &row : rows)
        QCOMPARE(row.text(), file.value(row.number));
}

void TestCodeRows::severalCalls_data()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QList<int>>("numbers"); ///< of the lines after which the values are there
    const QStringList loop {
        QStringLiteral("layer_delta = np.zeros_like(scales)"),
        QStringLiteral("delta = delta_in.copy()"), QStringLiteral("for call in range(%1):"),
        QStringLiteral("    layer_delta += scales"), QStringLiteral("    delta += layer_delta")};
    const auto loopOf = [&loop](int calls) {
        QStringList lines = loop;
        lines[2] = lines[2].arg(calls);
        return lines;
    };
    QTest::newRow("none") << &kDocumentedRule << 0 << loopOf(0) << QList<int> {9, 10};
    QTest::newRow("three") << &kDocumentedRule << 3 << loopOf(3) << QList<int> {9, 10};
    QTest::newRow("a thousand") << &kDocumentedRule << 1000 << loopOf(1000) << QList<int> {9, 10};
    QTest::newRow("more") << &kDocumentedRule << 1001
                          << QStringList {QStringLiteral("layer_delta = scales * 1001"),
                                          QStringLiteral("delta = delta_in + scales * (1001 * 1002 "
                                                         "/ 2)")}
                          << QList<int> {6, 7};
    const QStringList exact {QStringLiteral("dot = (delta_in * output).sum(axis=axis, "
                                            "keepdims=True)"),
                             QStringLiteral("tangent = delta_in - output * dot")};
    QTest::newRow("exact, none") << &kExactRule << 0
                                 << exact + QStringList {QStringLiteral("delta = delta_in")}
                                 << QList<int> {6, 7, 8};
    QTest::newRow("exact, three") << &kExactRule << 3
                                  << exact + QStringList {QStringLiteral("delta = norm * tangent")}
                                  << QList<int> {6, 7, 8};
}

/// The documented rule adds up, the others start anew. Forward stays as it is.
void TestCodeRows::severalCalls()
{
    QFETCH(const BackwardRule *, rule);
    QFETCH(const int, calls);
    QFETCH(const QStringList, lines);
    QFETCH(const QList<int>, numbers);
    const std::vector<CodeRow> rows = codeRows(*rule, std::nullopt, calls);
    QStringList found;
    QList<int> making;
    for (const CodeRow &row : rows) {
        const bool isForward = stage(row.stage).pass == Pass::forward;
        QCOMPARE(row.computes(row.stage), row.makesStage);
        if (isForward)
            continue;
        found += row.text();
        if (row.makesStage)
            making += row.number;
    }
    QCOMPARE(found, lines);
    QCOMPARE(making, numbers);
    QVERIFY(!rows[5].heading.isEmpty());
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(rows[i].text(), codeRows(*rule)[i].text());
}

void TestCodeRows::sourceLinesOfSeveralCalls()
{
    const std::vector<CodeRow> rows = sourceRows(kDocumentedRule, 3);
    QCOMPARE(rows.size(), std::size_t(7));
    QCOMPARE(rows[4].text(), QStringLiteral("for call in range(3): layer.backward(delta)"));
    QCOMPARE(rows[4].heading, QStringLiteral("Backward, documented rule"));
    QCOMPARE(rows[4].number, 0);
    QVERIFY(!rows[4].computes(StageId::layerDelta));
    for (const CodeToken &token : rows[4].tokens)
        QVERIFY(!token.stage);
    QCOMPARE(rows[5].text(), QStringLiteral("self.delta += self.scales"));
    QVERIFY(rows[5].heading.isEmpty() && rows[5].computes(StageId::layerDelta));
    QCOMPARE(sourceRows(kExactRule, 3).size(), std::size_t(4));
}

void TestCodeRows::sourceNamesAreStages_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("names");
    QTest::newRow("sum") << 57 << QStringLiteral("norm=sum inpt=input inpt=input");
    QTest::newRow("norm") << 58 << QStringLiteral("norm=norm norm=sum");
    QTest::newRow("output") << 59 << QStringLiteral("output=output inpt=input norm=norm");
    QTest::newRow("scales") << 60 << QStringLiteral("scales=scales output=output norm=norm");
    QTest::newRow("layer_delta") << 71 << QStringLiteral("delta=layer_delta scales=scales");
    QTest::newRow("delta") << 72 << QStringLiteral("delta=delta delta=layer_delta");
}

void TestCodeRows::sourceNamesAreStages()
{
    QFETCH(const int, line);
    QFETCH(const QString, names);
    QStringList found;
    for (const CodeRow &row : sourceRows(kDocumentedRule)) {
        for (const CodeToken &token : row.tokens) {
            if (row.number == line && token.stage)
                found += token.text + u'='
                    + QString::fromStdString(std::string(stage(*token.stage).name));
        }
    }
    QCOMPARE(found.join(u' '), names);
}

void TestCodeRows::textsForAClipboard()
{
    const QStringList lines = codeText(codeRows(kDocumentedRule)).split(u'\n');
    QCOMPARE(lines.value(0), QStringLiteral("# Forward"));
    QCOMPARE(lines.value(1), QStringLiteral("squares = x * x"));
    QCOMPARE(lines.value(6), QStringLiteral("# Backward, documented rule"));
    QCOMPARE(lines.size(), 10); // seven lines, two headings, the end
    QVERIFY(sourceCredit().startsWith(u'#') && sourceCredit().endsWith(u'\n'));
}

void TestCodeRows::channelNames()
{
    QCOMPARE(channelName(0, 3), QStringLiteral("red"));
    QCOMPARE(channelName(1, 3), QStringLiteral("green"));
    QCOMPARE(channelName(2, 3), QStringLiteral("blue"));
    QCOMPARE(channelName(0, 1), QStringLiteral("channel 0"));
    QCOMPARE(channelName(1, 3, false), QStringLiteral("channel 1"));
    QCOMPARE(channelName(17, 40), QStringLiteral("channel 17"));
}

QTEST_GUILESS_MAIN(TestCodeRows)
#include "tst_code_rows.moc"
