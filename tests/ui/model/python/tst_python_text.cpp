// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/python_text.h"

#include <QTest>

#include <limits>

using namespace normscope;

class TestPythonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void names_data();
    void names();
    void itemsFitTheLine();
};

void TestPythonText::numbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 3.0 << QByteArray("3.0");
    QTest::newRow("shortest") << 0.1 << QByteArray("0.1");
    QTest::newRow("17 digits") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
    QTest::newRow("exponent") << 1e-8 << QByteArray("1e-08");
    QTest::newRow("largest") << std::numeric_limits<double>::max()
                             << QByteArray("1.7976931348623157e+308");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << QByteArray("np.nan");
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << QByteArray("np.inf");
    QTest::newRow("-infinity") << -std::numeric_limits<double>::infinity() << QByteArray("-np.inf");
}

void TestPythonText::numbers()
{
    QFETCH(double, number);
    QTEST(pythonNumber(number), "text");
}

void TestPythonText::names_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a b.png") << QByteArray(R"("a b.png")");
    QTest::newRow("quotes") << QByteArray(R"(a"b'c.png)") << QByteArray(R"("a\"b'c.png")");
    QTest::newRow("backslash") << QByteArray(R"(a\n.png)") << QByteArray(R"("a\\n.png")");
    QTest::newRow("newline") << QByteArray("a\nimport os")
                             << QByteArray(R"(os.fsdecode(b"a\x0aimport os"))");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xbc"
                                         "1")
                           << QByteArray(R"(os.fsdecode(b"\xc3\xbc1"))");
    QTest::newRow("not UTF-8") << QByteArray("\xff.npy")
                               << QByteArray(R"(os.fsdecode(b"\xff.npy"))");
}

void TestPythonText::names()
{
    QFETCH(QByteArray, bytes);
    QTEST(pythonFileName(FilePath::fromBytes(bytes)), "text");
}

void TestPythonText::itemsFitTheLine()
{
    const QByteArray text = pythonItems(QList<QByteArray>(40, "1234567"), 6);
    QCOMPARE(text.count("1234567"), 40);
    const auto lines = text.split('\n');
    QVERIFY(lines.size() > 2);
    QVERIFY(lines[0].size() + 6 <= 100);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QVERIFY(lines[i].startsWith("      1"));
        QVERIFY(lines[i].size() <= 100);
    }
}

QTEST_GUILESS_MAIN(TestPythonText)
#include "tst_python_text.moc"
