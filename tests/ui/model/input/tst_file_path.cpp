// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/file_path.h"

#include <QTest>

using namespace normscope;

class TestFilePath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void display_data();
    void display();
    void fileName();
    void keepsBytesOfString();
    void keepsBytesOfUrl();
};

void TestFilePath::display_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("a b.png") << u"a b.png"_qs;
    QTest::newRow("markup") << QByteArray("<b>&%1.png") << u"<b>&%1.png"_qs;
    QTest::newRow("unicode") << QByteArray("\xc3\xbc\xe7\x94\xbb\xf0\x9f\x96\xbc")
                             << u"ü画🖼"_qs;
    QTest::newRow("newline") << QByteArray("a\nb\tc\x1b") << u"a\\nb\\tc\\x1b"_qs;
    QTest::newRow("invalid") << QByteArray("x\xff\xfe.png") << u"x\\xff\\xfe.png"_qs;
    QTest::newRow("cut sequence") << QByteArray("x\xe7\x94") << u"x\\xe7\\x94"_qs;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << u"\\xc0\\xaf"_qs;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << u"\\xed\\xa0\\x80"_qs;
    QTest::newRow("right to left") << QByteArray("a\xe2\x80\xaegnp") << u"a\\u202egnp"_qs;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestFilePath::display()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    const auto path = FilePath::fromBytes(bytes);
    QCOMPARE(path.display(), shown);
    QCOMPARE(path.bytes(), bytes);
}

void TestFilePath::fileName()
{
    QCOMPARE(FilePath::fromBytes("/a/b\xff/c\nd.png").fileName(), u"c\\nd.png"_qs);
    QCOMPARE(FilePath::fromBytes("c.png").fileName(), u"c.png"_qs);
}

void TestFilePath::keepsBytesOfString()
{
    QCOMPARE(FilePath::fromString(u"ü.png"_qs), FilePath::fromBytes("\xc3\xbc.png"));
    QVERIFY(FilePath::fromString(u"u.png"_qs) != FilePath::fromBytes("\xc3\xbc.png"));
}

void TestFilePath::keepsBytesOfUrl()
{
    const QUrl url = QUrl::fromEncoded("file:///tmp/a%20%FF%23.png");
    QCOMPARE(FilePath::fromUrl(url).bytes(), QByteArray("/tmp/a \xff#.png"));
    QVERIFY(FilePath::fromUrl(QUrl(u"https://example.org/a.png"_qs)).isEmpty());
}

QTEST_GUILESS_MAIN(TestFilePath)
#include "tst_file_path.moc"
