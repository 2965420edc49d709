// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the clipboard becomes an input, and what is shown gets there.
#include "tests/ui/widgets/files/file_window.h"

#include <QClipboard>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup();
    void pastesAPicture();
    void pastesNumbers();
    void pastesCopiedFiles();
    void prefersNumbersThatComeWithAPicture();
    void takesThePictureOfTextThatIsNone();
    void saysWhereTextIsNoArray();
    void saysThatThereIsNothing();
    void saysThatTheClipboardIsEmpty();
    void undoComesBackToWhatWasPasted();
    void undoKeepsThePlaceOfTheProbe_data();
    void undoKeepsThePlaceOfTheProbe();
    void pastedFilesAreNotRecent();
    void copiesThePicture();

private:
    void paste(QMimeData *data)
    {
        QGuiApplication::clipboard()->setMimeData(data);
        m_shown->trigger("paste");
    }
    bool opened(const Shape &shape)
    {
        return QTest::qWaitFor([&] { return !m_shown->setup().files.isEmpty(); }, 20'000)
            && m_shown->settle() && m_shown->shape() == shape;
    }

    std::unique_ptr<test::FileWindow> m_shown;
};

QMimeData *textData(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    return data;
}

} // namespace

void TestPaste::init()
{
    m_shown = std::make_unique<test::FileWindow>();
    QVERIFY(m_shown->settle());
}

void TestPaste::cleanup()
{
    QGuiApplication::clipboard()->clear();
    m_shown.reset();
}

void TestPaste::pastesAPicture()
{
    auto *data = new QMimeData;
    data->setImageData(test::colorRamp(9, 5));
    paste(data);
    QVERIFY(opened({1, 5, 9, 3}));
    QVERIFY(m_shown->window.windowTitle().contains(u"pasted-1.png"_s));
    double value = 0;
    m_shown->workbench.result()->loaded->tensor->read(0, m_shown->shape().flat({0, 2, 8, 2}), 1,
                                                      &value);
    QCOMPARE(value, double(test::colorRamp(9, 5).pixelColor(8, 2).blue()));
}

void TestPaste::pastesNumbers()
{
    paste(textData(u"[[1. 2. 3.]\n [4. 5. 6.]]"_s));
    QVERIFY(opened({1, 2, 3, 1}));
    const LayerStatistics &statistics = *m_shown->workbench.result()->statistics;
    QCOMPARE(statistics.of(StageId::input).min, 1.);
    QCOMPARE(statistics.of(StageId::input).max, 6.);
}

void TestPaste::pastesCopiedFiles()
{
    auto *data = new QMimeData;
    data->setUrls(
        {QUrl::fromLocalFile(QFile::decodeName(m_shown->picture(u"copied.png"_s, 3, 3).bytes()))});
    paste(data);
    QVERIFY(opened({1, 3, 3, 3}));
    QCOMPARE(m_shown->setup().files[0].fileName(), u"copied.png"_s);
}

void TestPaste::prefersNumbersThatComeWithAPicture()
{
    QMimeData *data = textData(u"1\t2\n3\t4"_s);
    data->setImageData(test::colorRamp(9, 5));
    paste(data);
    QVERIFY(opened({1, 2, 2, 1}));
}

void TestPaste::takesThePictureOfTextThatIsNone()
{
    QMimeData *data = textData(u"a caption"_s);
    data->setImageData(test::colorRamp(9, 5));
    paste(data);
    QVERIFY(opened({1, 5, 9, 3}));
}

void TestPaste::saysWhereTextIsNoArray()
{
    const Setup before = m_shown->setup();
    paste(textData(u"1 2\n3 <b>x</b>"_s));
    QTRY_VERIFY(m_shown->says(Tone::error, u"line 2, column 3: '<b>x</b>' is not a number"_s));
    QCOMPARE(m_shown->banner().content().action, u"Copy details"_s);
    m_shown->pressBanner();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"line 2"_s));
    QVERIFY(m_shown->setup() == before);
}

void TestPaste::saysThatThereIsNothing()
{
    paste(textData(u" \n"_s));
    QVERIFY(m_shown->says(Tone::info, u"nothing to paste"_s));
}

/// It has no data at all then.
void TestPaste::saysThatTheClipboardIsEmpty()
{
    QGuiApplication::clipboard()->clear();
    m_shown->trigger("paste");
    QVERIFY(m_shown->says(Tone::info, u"nothing to paste"_s));
}

void TestPaste::undoComesBackToWhatWasPasted()
{
    paste(textData(u"1 2 3"_s));
    QVERIFY(opened({1, 1, 3, 1}));
    const Setup first = m_shown->setup();
    paste(textData(u"1 2 3 4"_s));
    QTRY_VERIFY(m_shown->setup() != first);
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 1, 4, 1}));
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 1, 3, 1}));
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    m_shown->trigger("redo");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 1, 3, 1}));
}

void TestPaste::undoKeepsThePlaceOfTheProbe_data()
{
    QTest::addColumn<bool>("isPointedAt"); ///< what was pasted
    QTest::newRow("nothing was pointed at in between") << false;
    QTest::newRow("another place was") << true;
}

/// Each input is pointed at where it was left, there and back.
void TestPaste::undoKeepsThePlaceOfTheProbe()
{
    QFETCH(const bool, isPointedAt);
    Workbench &workbench = m_shown->workbench;
    const Index4 before {0, m_shown->shape().rows - 1, m_shown->shape().columns - 2, 0};
    const Index4 inPasted {0, 1, 2, 0};
    workbench.setProbe(before);
    paste(textData(u"1 2 3\n4 5 6"_s));
    QVERIFY(opened({1, 2, 3, 1}));
    QVERIFY(!workbench.probe());
    if (isPointedAt)
        workbench.setProbe(inPasted);
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(workbench.probe() && workbench.probe()->at == before);
    m_shown->trigger("redo");
    QVERIFY(m_shown->settle());
    QCOMPARE(workbench.probe().has_value(), isPointedAt);
    QVERIFY(!isPointedAt || workbench.probe()->at == inPasted);
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(workbench.probe() && workbench.probe()->at == before);
}

void TestPaste::pastedFilesAreNotRecent()
{
    paste(textData(u"1 2 3"_s));
    QVERIFY(opened({1, 1, 3, 1}));
    QVERIFY(m_shown->window.findChild<QAction *>(u"recentNone"_s));
}

void TestPaste::copiesThePicture()
{
    const QWidget &views = *m_shown->child<QWidget>(u"viewGrid"_s);
    m_shown->trigger("copyPicture");
    const QImage copied = QGuiApplication::clipboard()->image();
    QCOMPARE(copied.size(), views.size() * views.devicePixelRatio());
    QSet<QRgb> colors;
    for (int x = 0; x < copied.width(); x += 3)
        colors += copied.pixel(x, copied.height() / 2);
    QVERIFY2(colors.size() > 5, "there is a map on it");
}

QTEST_MAIN(TestPaste)
#include "tst_paste.moc"
