// SPDX-License-Identifier: GPL-3.0-or-later
// Settings are there again the next time, and no state of their file is an error.
#include "ui/model/settings/setting_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

const Key<QString> kWord {"test/word", u"usual"_s};
const Key<bool> kFlag {"test/flag", true};
const Key<int> kCount {"test/count", 7};
const Key<QRect> kRect {"test/rect", {}};
const Key<QStringList> kList {"test/list", {}};

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(file()); }
    void fallsBackWhereNothingIsSet();
    void keepsEveryType();
    void keepsTextsOfAnyCharacters();
    void whatDoesNotParseIsTheFallback_data();
    void whatDoesNotParseIsTheFallback();
    void theFallbackIsNotWritten();
    void survivesAFileThatCannotBeWritten();
    void survivesAFileThatIsNone();
    void inMemoryWritesNothing();
    void withoutAHomeThereIsNoFile();

private:
    QString file() const { return QDir(m_folder.path()).filePath(u"deep/settings.ini"_s); }

    QTemporaryDir m_folder;
};

} // namespace

void TestSettings::fallsBackWhereNothingIsSet()
{
    const Settings settings(file());
    QCOMPARE(settings.value(kWord), u"usual"_s);
    QCOMPARE(settings.value(kFlag), true);
    QCOMPARE(settings.value(kCount), 7);
    QVERIFY(!settings.value(kRect).isValid());
    QVERIFY(settings.value(kList).isEmpty());
}

void TestSettings::keepsEveryType()
{
    {
        Settings settings(file());
        settings.setValue(kWord, u"other"_s);
        settings.setValue(kFlag, false);
        settings.setValue(kCount, -3);
        settings.setValue(kRect, QRect(-5, 6, 700, 80));
        settings.setValue(kList, {u"a"_s, u"b"_s});
    }
    const Settings settings(file());
    QCOMPARE(settings.value(kWord), u"other"_s);
    QCOMPARE(settings.value(kFlag), false);
    QCOMPARE(settings.value(kCount), -3);
    QCOMPARE(settings.value(kRect), QRect(-5, 6, 700, 80));
    QCOMPARE(settings.value(kList), (QStringList {u"a"_s, u"b"_s}));
}

void TestSettings::keepsTextsOfAnyCharacters()
{
    const QString odd = u"/a b,c;\"d\"\\%41=&\n\tä→"_s;
    {
        Settings settings(file());
        settings.setValue(kWord, odd);
        settings.setValue(kList, {odd, u" "_s, u"%2F"_s});
    }
    const Settings settings(file());
    QCOMPARE(settings.value(kWord), odd);
    QCOMPARE(settings.value(kList), (QStringList {odd, u" "_s, u"%2F"_s}));
}

void TestSettings::whatDoesNotParseIsTheFallback_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"flag=yes", "flag=1", "flag=", "count=7.5", "count=99999999999", "count=x",
          "rect=\"1,2,3\"", "rect=\"1,2,0,4\"", "rect=\"1,2,3,4,5\"", "rect=1,2,30,40",
          "rect=\"2000000000,0,2000000000,9\"", "rect=@Rect(1 2 3 4)", "list=", "word="})
        QTest::newRow(line) << QByteArray(line);
}

void TestSettings::whatDoesNotParseIsTheFallback()
{
    QFETCH(QByteArray, line);
    QVERIFY(QFileInfo(file()).dir().mkpath(u"."_s));
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("[test]\n" + line + "\n");
    ini.close();
    const Settings settings(file());
    QCOMPARE(settings.value(kWord), u"usual"_s);
    QCOMPARE(settings.value(kFlag), true);
    QCOMPARE(settings.value(kCount), 7);
    QVERIFY(!settings.value(kRect).isValid());
    QVERIFY(settings.value(kList).isEmpty());
}

void TestSettings::theFallbackIsNotWritten()
{
    Settings settings(file());
    settings.setValue(kCount, 8);
    settings.setValue(kCount, 7);
    settings.setValue(kFlag, false);
    settings.save();
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::ReadOnly));
    const QByteArray written = ini.readAll();
    QVERIFY(written.contains("flag=false"));
    QVERIFY(!written.contains("count"));
}

/// A folder that cannot be made, since a file is in its place; root may write everywhere else.
void TestSettings::survivesAFileThatCannotBeWritten()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    Settings settings(u"/dev/null/deep/settings.ini"_s);
    settings.setValue(kCount, 8);
    settings.save();
    QCOMPARE(settings.value(kCount), 8);
}

void TestSettings::survivesAFileThatIsNone()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    Settings settings(m_folder.path());
    QCOMPARE(settings.value(kCount), 7);
    settings.setValue(kCount, 8);
    settings.save();
    QVERIFY(QFileInfo(m_folder.path()).isDir());
}

void TestSettings::inMemoryWritesNothing()
{
    Settings settings;
    settings.setValue(kCount, 8);
    settings.save();
    QCOMPARE(settings.value(kCount), 8);
    settings.setValue(kCount, 7);
    QCOMPARE(settings.value(kCount), 7);
    QCOMPARE(Settings().value(kCount), 7);
}

void TestSettings::withoutAHomeThereIsNoFile()
{
    const QByteArray home = qgetenv("HOME");
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_CONFIG_HOME");
    qputenv("HOME", "/home/someone");
    const QString usual = Settings::userFile();
    qunsetenv("HOME");
    const QString none = Settings::userFile();
    qputenv("XDG_CONFIG_HOME", "/elsewhere");
    const QString elsewhere = Settings::userFile();
    qputenv("HOME", home);
    if (config.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", config);
    QCOMPARE(usual, u"/home/someone/.config/NormScope/settings.ini"_s);
    QCOMPARE(none, QString());
    QCOMPARE(elsewhere, u"/elsewhere/NormScope/settings.ini"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
