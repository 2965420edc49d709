// SPDX-License-Identifier: GPL-3.0-or-later
// What the banner says of a file that was written.
#include "tests/ui/widgets/files/file_window.h"
#include "ui/widgets/banners/banner_area.h"
#include "ui/widgets/files/background_writer.h"

#include <QSignalSpy>

#include <new>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

using Job = std::function<Result<void>()>;

class TestBackgroundWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void saysHowItEnded_data();
    void saysHowItEnded();
};

} // namespace

void TestBackgroundWriter::saysHowItEnded_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("written") << Job([]() -> Result<void> { return {}; }) << Tone::success
                             << u"a.png was written."_s;
    QTest::newRow("no space") << Job([]() -> Result<void> {
        return Error {ErrorCode::writeFailed, "no space"};
    }) << Tone::error
                              << u"a.png was not written (no space). Check the folder and its free "
                                 "space."_s;
    QTest::newRow("memory runs out")
        << Job([]() -> Result<void> { throw std::bad_alloc(); }) << Tone::error
        << u"a.png was not written: there is not enough memory. Close other programs."_s;
}

void TestBackgroundWriter::saysHowItEnded()
{
    QFETCH(Job, job);
    test::FileWindow shown;
    QVERIFY(shown.settle());
    BackgroundWriter writer(shown.child<BannerArea>(u"bannerArea"_s)->topics().answer, nullptr);
    const QSignalSpy finished(&writer, &BackgroundWriter::finished);
    writer.write(job, u"a.png"_s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!writer.isBusy());
    QTEST(shown.banner().tone(), "tone");
    QTEST(shown.banner().content().text, "sentence");
}

QTEST_MAIN(TestBackgroundWriter)
#include "tst_background_writer.moc"
