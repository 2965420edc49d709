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
    for (const CodeRow &row : rows)
        QCOMPARE(row.text(), QString::fromStdString(std::string(row.source.text)));
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
