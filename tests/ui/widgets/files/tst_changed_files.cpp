// SPDX-License-Identifier: GPL-3.0-or-later
// Opened files that change on disk are offered again.
#include "tests/ui/widgets/files/file_window.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestChangedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void offersToReadAgain();
    void nothingIsReadUnasked();
    void tellsThatAFileIsGone();

private:
    bool offers() const
    {
        return m_shown->says(Tone::info, u"x.png changed on disk"_s)
            && m_shown->banner().content().action == u"Read again"_s;
    }

    std::unique_ptr<test::FileWindow> m_shown;
};

} // namespace

void TestChangedFiles::init()
{
    m_shown = std::make_unique<test::FileWindow>();
    QVERIFY(m_shown->settle());
    m_shown->drop({QFile::decodeName(m_shown->picture(u"x.png"_s, 5, 5).bytes())});
    QVERIFY(m_shown->settle());
}

void TestChangedFiles::offersToReadAgain()
{
    m_shown->picture(u"x.png"_s, 7, 3);
    QTRY_VERIFY_WITH_TIMEOUT(offers(), 20'000);
    m_shown->pressBanner();
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 3, 7, 3}));
    QVERIFY(!offers());
    m_shown->picture(u"x.png"_s, 8, 3);
    QTRY_VERIFY_WITH_TIMEOUT(offers(), 20'000);
}

void TestChangedFiles::nothingIsReadUnasked()
{
    m_shown->picture(u"x.png"_s, 7, 3);
    QTRY_VERIFY_WITH_TIMEOUT(offers(), 20'000);
    m_shown->trigger("axis_1");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 5, 5, 3}));
    QVERIFY2(offers(), "it still holds");
    m_shown->trigger("sample_twins");
    QVERIFY(m_shown->settle());
    QVERIFY(!offers());
}

void TestChangedFiles::tellsThatAFileIsGone()
{
    QVERIFY(QFile::remove(m_shown->files.path(u"x.png"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_shown->says(Tone::warning, u"x.png is no longer on disk"_s), 20'000);
    QVERIFY(m_shown->shape() == (Shape {1, 5, 5, 3}));
}

QTEST_MAIN(TestChangedFiles)
#include "tst_changed_files.moc"
