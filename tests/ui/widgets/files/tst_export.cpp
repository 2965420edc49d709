// SPDX-License-Identifier: GPL-3.0-or-later
// Stages and pictures that are saved from the window.
#include "tests/ui/widgets/files/file_window.h"
#include "ui/model/settings/setting_keys.h"

#include <QFileDialog>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void savesTheStage_data();
    void savesTheStage();
    void theNumbersAreThoseOfTheStage();
    void savesThePictureWithItsSetup();
    void savesAllStages();
    void asksBeforeReplacingStages();
    void saysWhatCannotBeWritten();
    void remembersItsFolder();
    void isOffWithoutAResult();

private:
    /// Answers the dialog that the action opened.
    void choose(const char *action, const QString &path)
    {
        m_shown->trigger(action);
        auto *dialog = m_shown->child<QFileDialog>(u"saveDialog"_s);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }
    QString path(const QString &name) const { return m_shown->files.path(name); }
    bool wrote(const QString &name)
    {
        return QTest::qWaitFor([&] { return m_shown->says(Tone::success, name); }, 20'000);
    }

    std::unique_ptr<test::FileWindow> m_shown;
};

} // namespace

void TestExport::init()
{
    m_shown = std::make_unique<test::FileWindow>();
    QVERIFY(m_shown->settle());
}

void TestExport::savesTheStage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("npy") << u"y.npy"_s << QByteArray("\x93NUMPY");
    QTest::newRow("csv") << u"y.csv"_s << QByteArray("n,y,x,c,");
    QTest::newRow("png") << u"y.PNG"_s << QByteArray("\x89PNG");
    QTest::newRow("another ending") << u"y.dat"_s << QByteArray("\x93NUMPY");
}

void TestExport::savesTheStage()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    choose("exportStage", path(name));
    QVERIFY(wrote(name));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
}

void TestExport::theNumbersAreThoseOfTheStage()
{
    choose("exportStage", path(u"y.npy"_s));
    QVERIFY(wrote(u"y.npy"_s));
    const LoadResult loaded = loadFiles({FilePath::fromString(path(u"y.npy"_s))});
    QVERIFY(loaded.hasValue());
    const LayerRun &run = *m_shown->workbench.result()->run;
    QVERIFY(loaded->tensor->shape() == run.shape());
    std::vector<double> expected(std::size_t(run.shape().elements()));
    run.evaluateArray(StageId::output, 0, run.shape().elements(), expected.data());
    std::vector<double> values(expected.size());
    loaded->tensor->read(0, 0, run.shape().elements(), values.data());
    QVERIFY(values == expected);
}

void TestExport::savesThePictureWithItsSetup()
{
    m_shown->trigger("axis_1");
    QVERIFY(m_shown->settle());
    const QSize size = m_shown->child<QWidget>(u"viewGrid"_s)->size();
    choose("savePicture", path(u"view.png"_s));
    QVERIFY(wrote(u"view.png"_s));
    const QImage picture(path(u"view.png"_s));
    QCOMPARE(picture.size(), size);
    QVERIFY(picture.text(u"Setup"_s).contains(u"axis=1"_s));
    QVERIFY(picture.text(u"Software"_s).startsWith(u"NormScope"_s));
}

void TestExport::savesAllStages()
{
    choose("exportStages", path(u"out"_s));
    QVERIFY(wrote(u"out"_s));
    const QStringList names = QDir(path(u"out"_s)).entryList(QDir::Files);
    QCOMPARE(names.size(), qsizetype(m_shown->workbench.timeline().stops().size()));
    QVERIFY(names.contains(u"norm.npy"_s) && names.contains(u"delta.npy"_s));
}

void TestExport::asksBeforeReplacingStages()
{
    QVERIFY(QDir().mkpath(path(u"out"_s)));
    QVERIFY(test::writeFile(path(u"out/norm.npy"_s), "mine"));
    choose("exportStages", path(u"out"_s));
    QTRY_VERIFY(m_shown->says(Tone::info, u"norm.npy already"_s));
    QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files), QStringList {u"norm.npy"_s});
    QCOMPARE(QFileInfo(path(u"out/norm.npy"_s)).size(), 4);
    m_shown->pressBanner();
    QVERIFY(wrote(u"out"_s));
    QVERIFY(QFileInfo(path(u"out/norm.npy"_s)).size() > 4);
}

void TestExport::saysWhatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(path(u"folder.npy"_s)));
    choose("exportStage", path(u"folder.npy"_s));
    QTRY_VERIFY(m_shown->says(Tone::error, u"folder.npy was not written"_s));
    QCOMPARE(m_shown->banner().content().action, u"Copy details"_s);
    QVERIFY2(m_shown->action(u"exportStage"_s).isEnabled(), "one can try again");
}

void TestExport::remembersItsFolder()
{
    QVERIFY(QDir().mkpath(path(u"deep"_s)));
    choose("exportStage", path(u"deep/y.npy"_s));
    QVERIFY(wrote(u"y.npy"_s));
    QCOMPARE(m_shown->settings.value(keys::kExportFolder), path(u"deep"_s));
    QCOMPARE(m_shown->settings.value(keys::kInputFolder), QString());
    m_shown->trigger("savePicture");
    QCOMPARE(m_shown->child<QFileDialog>(u"saveDialog"_s)->directory(), QDir(path(u"deep"_s)));
}

void TestExport::isOffWithoutAResult()
{
    Setup setup = test::windowSetup();
    Workbench workbench(setup);
    MainWindow window(workbench, m_shown->settings);
    for (const QString &name :
         {u"exportStage"_s, u"exportStages"_s, u"savePicture"_s, u"copyPicture"_s})
        QVERIFY(!window.findChild<QAction *>(name)->isEnabled());
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
