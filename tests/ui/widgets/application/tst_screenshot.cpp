// SPDX-License-Identifier: GPL-3.0-or-later
// normscope --screenshot: the window's picture, without a display.
#include "tests/ui/model/cli/refusal.h"

#include <QImage>
#include <QTest>

using namespace normscope::test;

namespace {

using namespace Qt::StringLiterals;

class TestScreenshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSize_data();
    void hasTheSize();
    void themesDiffer();
    void isTheSameEachTime();
    void tellsTheSetup();
    void showsTheProbe();
    void replacesAnOlderFile();
    void refusesInputs_data();
    void refusesInputs();
    void refusesTargets_data();
    void refusesTargets();
    void refusesOptions_data();
    void refusesOptions();

private:
    /// Of a small sample, to `name`.
    static QStringList arguments(const QString &name, const QStringList &more = {})
    {
        return QStringList {u"--screenshot"_s, name, u"--sample"_s, u"dead-pixels"_s} + more;
    }
    /// The picture; null when the program did not end well.
    QImage picture(const QStringList &more = {}) const
    {
        const Outcome outcome = m_program.run(arguments(u"p.png"_s, more));
        if (outcome.exitCode != 0 || !outcome.err.isEmpty() || !outcome.out.isEmpty()) {
            qWarning("exit code %d: %s", outcome.exitCode, outcome.err.constData());
            return {};
        }
        return QImage(m_program.path(u"p.png"_s), "PNG");
    }

    NormscopeProcess m_program;
};

} // namespace

void TestScreenshot::hasTheSize_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("by default") << QStringList() << QSize(1366, 768);
    QTest::newRow("least") << QStringList {u"--size"_s, u"1100x640"_s} << QSize(1100, 640);
    QTest::newRow("wide") << QStringList {u"--size"_s, u"1920x1080"_s} << QSize(1920, 1080);
    QTest::newRow("doubled") << QStringList {u"--size"_s, u"1200x700"_s, u"--scale"_s, u"2"_s}
                             << QSize(2400, 1400);
    QTest::newRow("in between") << QStringList {u"--size"_s, u"1200x700"_s, u"--scale"_s, u"1.25"_s}
                                << QSize(1500, 875);
}

void TestScreenshot::hasTheSize()
{
    QFETCH(QStringList, options);
    QFETCH(QSize, pixels);
    QCOMPARE(picture(options).size(), pixels);
}

void TestScreenshot::themesDiffer()
{
    const QImage light = picture({u"--theme"_s, u"light"_s});
    const QImage dark = picture({u"--theme"_s, u"dark"_s});
    QVERIFY(!light.isNull() && light.size() == dark.size());
    // The upper right corner is the menu bar.
    const QPoint corner(light.width() - 4, 4);
    QVERIFY(light.pixelColor(corner).lightness() > 200);
    QVERIFY(dark.pixelColor(corner).lightness() < 60);
    QVERIFY2(picture() == light, "light by default");
}

void TestScreenshot::isTheSameEachTime()
{
    const QImage first = picture();
    QVERIFY(!first.isNull());
    QVERIFY(picture() == first);
}

void TestScreenshot::tellsTheSetup()
{
    const QImage image
        = picture({u"--axis"_s, u"1,2"_s, u"--rule"_s, u"exact"_s, u"--stage"_s, u"norm"_s});
    const QStringList setup = image.text(u"Setup"_s).split(u'&');
    for (const QString &field :
         {u"axis=1,2"_s, u"rule=exact"_s, u"stage=norm"_s, u"sample=dead-pixels"_s})
        QVERIFY2(setup.contains(field), qPrintable(image.text(u"Setup"_s)));
    QVERIFY(image.text(u"Software"_s).startsWith(u"NormScope"_s));
    // The text opens the same picture again.
    const QImage again = picture({u"--state"_s, image.text(u"Setup"_s)});
    QVERIFY(again == image);
}

void TestScreenshot::showsTheProbe()
{
    QVERIFY(picture({u"--probe"_s, u"0,3,3,0"_s}) != picture());
}

void TestScreenshot::replacesAnOlderFile()
{
    QVERIFY(!m_program.write(u"p.png"_s, "older").isEmpty());
    QVERIFY(!picture().isNull());
}

void TestScreenshot::refusesInputs_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("missing") << QStringList {u"missing.png"_s};
    QTest::newRow("no picture") << QStringList {u"notes.png"_s};
    QTest::newRow("folder") << QStringList {u"."_s};
    QTest::newRow("two sizes") << QStringList {u"3x3.png"_s, u"3x4.png"_s};
}

void TestScreenshot::refusesInputs()
{
    QFETCH(QStringList, files);
    m_program.write(u"notes.png"_s, "this is no picture");
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(m_program.path(u"3x3.png"_s)));
    QVERIFY(image.scaled(3, 4).save(m_program.path(u"3x4.png"_s)));
    const QString target = u"refused.png"_s;
    const Outcome outcome = m_program.run(QStringList {u"--screenshot"_s, target} + files);
    QCOMPARE(notRefused(outcome, 3), QString());
    QVERIFY(outcome.err.contains(files.first().toUtf8()));
    QVERIFY(!QFile::exists(m_program.path(target)));
}

void TestScreenshot::refusesTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("folder") << u"a-folder"_s;
    QTest::newRow("in no folder") << u"no-folder/p.png"_s;
    QTest::newRow("device") << u"/dev/null"_s;
    QTest::newRow("no file name") << u"a-folder/"_s;
}

void TestScreenshot::refusesTargets()
{
    QFETCH(QString, target);
    QDir(m_program.folder()).mkdir(u"a-folder"_s);
    QCOMPARE(notRefused(m_program.run(arguments(target)), 4), QString());
    QVERIFY(QDir(m_program.path(u"a-folder"_s)).isEmpty());
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

void TestScreenshot::refusesOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("size") << QStringList {u"--size"_s, u"big"_s};
    QTest::newRow("no area") << QStringList {u"--size"_s, u"0x0"_s};
    QTest::newRow("scale") << QStringList {u"--scale"_s, u"0"_s};
    QTest::newRow("theme") << QStringList {u"--theme"_s, u"pink"_s};
    QTest::newRow("unknown") << QStringList {u"--nothing"_s};
    QTest::newRow("probe outside") << QStringList {u"--probe"_s, u"0,x"_s};
}

void TestScreenshot::refusesOptions()
{
    QFETCH(QStringList, options);
    QCOMPARE(notRefused(m_program.run(arguments(u"usage.png"_s, options)), 2), QString());
    QVERIFY(!QFile::exists(m_program.path(u"usage.png"_s)));
}

QTEST_GUILESS_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
