// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/shell_command.h"

#include <QTest>

using namespace normscope;

class TestShellCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void optionsThatDiffer();
    void savesTheInput();
};

void TestShellCommand::files_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("plain") << QByteArray("../a-b_1.png") << QByteArray("../a-b_1.png");
    QTest::newRow("space") << QByteArray("a b.png") << QByteArray("'a b.png'");
    QTest::newRow("dollar") << QByteArray("$(a).png") << QByteArray("'$(a).png'");
    QTest::newRow("apostrophe") << QByteArray("a'b") << QByteArray(R"($'a\'b')");
    QTest::newRow("newline") << QByteArray("a\nb") << QByteArray(R"($'a\x0ab')");
    QTest::newRow("not UTF-8") << QByteArray("\xff.npy") << QByteArray(R"($'\xff.npy')");
    QTest::newRow("dash") << QByteArray("-a.png") << QByteArray("-- -a.png");
}

void TestShellCommand::files()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, word);
    Setup setup;
    setup.files = {FilePath::fromBytes(name)};
    QCOMPARE(runCommand(setup), "normscope run " + word);
}

void TestShellCommand::optionsThatDiffer()
{
    Setup setup;
    setup.sample = QStringLiteral("twins");
    setup.axis = AxisSet::fromMask(0);
    setup.calls = 3;
    setup.stage = StageId::norm; // what is shown is no part of a run
    QCOMPARE(runCommand(setup),
             QByteArray("normscope run --sample=twins '--axis=()' --backward-calls=3"));
}

void TestShellCommand::savesTheInput()
{
    Setup setup;
    setup.files = {FilePath::fromBytes("a.png")};
    setup.keepAlpha = true;
    setup.computeType = ComputeType::float32;
    QCOMPARE(saveInputCommand(setup),
             QByteArray("normscope run --save=input --out=DIR --alpha=keep --rescale=none a.png"));
}

QTEST_GUILESS_MAIN(TestShellCommand)
#include "tst_shell_command.moc"
