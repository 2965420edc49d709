// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a folder become a batch, in which order, and what is said of the others.
#include "tests/ui/model/input/test_images.h"
#include "tests/ui/model/support/array_files.h"
#include "ui/model/files/folder_choice.h"
#include "ui/model/files/natural_order.h"

#include <QTest>

#include <cstdio>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestFolderChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_files = std::make_unique<test::ArrayFiles>(); }
    void countsAsPeopleDo();
    void takesOneSizeInNaturalOrder();
    void leavesOutOtherSizes();
    void leavesOutWhatIsNoImage();
    void leavesOutWhatIsBeyondTheLimit();
    void ofEqualsTheEarlierOne();
    void typesAndChannelsCount();
    void arraysAreImagesToo();
    void theOutlineIsThatOfTheLoader_data();
    void theOutlineIsThatOfTheLoader();
    void anEmptyFolderGivesNothing();
    void namesAreBytes();
    void stops();

private:
    void picture(const QString &name, int columns, int rows) const
    {
        QVERIFY(test::writeFile(m_files->path(name),
                                test::encoded(test::colorRamp(columns, rows), "PNG")));
    }
    FilePath folder() const { return FilePath::fromString(m_files->path(u"."_s)); }
    QStringList names(const FolderChoice &choice) const
    {
        QStringList list;
        for (const FilePath &file : choice.files)
            list += file.fileName();
        return list;
    }

    std::unique_ptr<test::ArrayFiles> m_files;
};

} // namespace

void TestFolderChoice::countsAsPeopleDo()
{
    const QByteArrayList sorted {"",
                                 "1",
                                 "02",
                                 "2",
                                 "10",
                                 "a",
                                 "a1b2",
                                 "A1b10",
                                 "a2",
                                 "a10",
                                 "B",
                                 "frame9.png",
                                 "frame10.png",
                                 "frame99999999999999999999.png",
                                 "frame100000000000000000000.png"};
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        for (qsizetype j = 0; j < sorted.size(); ++j)
            QVERIFY2(comesBefore(sorted[i], sorted[j]) == (i < j),
                     (sorted[i] + " and " + sorted[j]).constData());
    }
}

void TestFolderChoice::takesOneSizeInNaturalOrder()
{
    for (const QString &name : {u"b10.png"_s, u"b2.png"_s, u"b1.png"_s, u".hidden.png"_s})
        picture(name, 4, 3);
    QVERIFY(QDir(m_files->path(u"."_s)).mkdir(u"folder.png"_s));
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(names(choice), (QStringList {u"b1.png"_s, u"b2.png"_s, u"b10.png"_s}));
    QVERIFY(choice.outline.shape == (Shape {1, 3, 4, 3}));
    QVERIFY(choice.isWhole());
    QCOMPARE(leftOutSentence(choice), QString());
    QVERIFY(loadFiles(choice.files).hasValue());
}

void TestFolderChoice::leavesOutOtherSizes()
{
    picture(u"a.png"_s, 5, 3);
    for (const QString &name : {u"b.png"_s, u"c.png"_s, u"d.png"_s})
        picture(name, 4, 3);
    picture(u"e.png"_s, 9, 9);
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(names(choice), (QStringList {u"b.png"_s, u"c.png"_s, u"d.png"_s}));
    QCOMPARE(choice.others, 2);
    QCOMPARE(leftOutSentence(choice),
             u"a.png is 5 x 3, the others 4 x 3. A batch needs one size. Left out: 2 of another "
             "size or type."_s);
}

void TestFolderChoice::leavesOutWhatIsNoImage()
{
    picture(u"a.png"_s, 5, 3);
    m_files->write("notes.txt", "these are notes");
    m_files->write("cut.png", test::encoded(test::colorRamp(5, 3), "PNG").left(60));
    m_files->write("empty.png", "");
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(names(choice), QStringList {u"a.png"_s});
    QCOMPARE(choice.unreadable, 3);
    QCOMPARE(leftOutSentence(choice), u"Left out: 3 that hold no image or array."_s);
}

void TestFolderChoice::leavesOutWhatIsBeyondTheLimit()
{
    for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s})
        picture(name, 700, 700);
    const FolderChoice choice = chooseBatch({folder()}, {Layout::automatic, false, 1});
    QCOMPARE(choice.files.size(), 2);
    QCOMPARE(choice.beyond, 1);
    QVERIFY(loadFiles(choice.files, {Layout::automatic, false, 1}).hasValue());
    QVERIFY(leftOutSentence(choice).contains(u"1 beyond the size limit"_s));
}

void TestFolderChoice::ofEqualsTheEarlierOne()
{
    picture(u"1.png"_s, 5, 3);
    picture(u"2.png"_s, 6, 3);
    QCOMPARE(names(chooseBatch({folder()})), QStringList {u"1.png"_s});
}

void TestFolderChoice::typesAndChannelsCount()
{
    picture(u"a.png"_s, 4, 3);
    picture(u"b.png"_s, 4, 3);
    const QImage grey = test::colorRamp(4, 3).convertToFormat(QImage::Format_Grayscale8);
    m_files->write("grey.png", test::encoded(grey, "PNG"));
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(names(choice), (QStringList {u"a.png"_s, u"b.png"_s}));
    QVERIFY(leftOutSentence(choice).startsWith(
        u"grey.png is 1 x 3 x 4 x 1, uint8, the others 1 x 3 x 4 x 3, uint8."_s));
}

void TestFolderChoice::arraysAreImagesToo()
{
    m_files->write<double>("x1.npy", {1, 2, 2, 1}, {1, 2, 3, 4});
    m_files->write<double>("x2.npy", {2, 2, 2, 1}, {1, 2, 3, 4, 5, 6, 7, 8});
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(choice.files.size() + choice.others, 2);
    QVERIFY(choice.outline.type == StoredType::float64);
}

void TestFolderChoice::theOutlineIsThatOfTheLoader_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("isGrey");
    for (const char *format : {"PNG", "JPG", "BMP", "PPM"})
        QTest::newRow(format) << QByteArray(format) << false;
    for (const char *format : {"PNG", "JPG", "PGM"})
        QTest::addRow("grey %s", format) << QByteArray(format) << true;
}

void TestFolderChoice::theOutlineIsThatOfTheLoader()
{
    QFETCH(QByteArray, format);
    QFETCH(bool, isGrey);
    const QImage image = test::colorRamp(7, 5).convertToFormat(isGrey ? QImage::Format_Grayscale8
                                                                      : QImage::Format_RGB888);
    const FilePath file = m_files->write("x", test::encoded(image, format.constData()));
    const Result<InputOutline> outline = outlineOf(file);
    const LoadResult loaded = loadFiles({file});
    QVERIFY(outline.hasValue() && loaded.hasValue());
    QVERIFY(outline->shape == loaded->tensor->shape());
    QVERIFY(outline->type == loaded->tensor->type());
}

void TestFolderChoice::anEmptyFolderGivesNothing()
{
    const FolderChoice choice = chooseBatch({folder()});
    QVERIFY(choice.files.isEmpty() && choice.isWhole());
    QVERIFY(chooseBatch({FilePath::fromBytes("/no/such/folder")}).files.isEmpty());
    QVERIFY(chooseBatch({}).files.isEmpty());
    QVERIFY(isFolder(folder()));
    QVERIFY(!isFolder(FilePath::fromBytes("/no/such/folder")));
}

/// A name that is not UTF-8 is found and opened.
void TestFolderChoice::namesAreBytes()
{
    const FilePath file = FilePath::fromBytes(folder().bytes() + "/\xff\xfe.png");
    std::FILE *stream = std::fopen(file.bytes().constData(), "wb");
    QVERIFY(stream != nullptr);
    const QByteArray png = test::encoded(test::colorRamp(2, 2), "PNG");
    QCOMPARE(qsizetype(std::fwrite(png.constData(), 1, std::size_t(png.size()), stream)),
             png.size());
    std::fclose(stream);
    const FolderChoice choice = chooseBatch({folder()});
    QCOMPARE(choice.files.size(), 1);
    QVERIFY(choice.files[0].bytes().endsWith("\xff\xfe.png"));
    QCOMPARE(std::remove(file.bytes().constData()), 0); // QTemporaryDir does not see it
}

void TestFolderChoice::stops()
{
    picture(u"a.png"_s, 5, 3);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(chooseBatch({folder()}, {}, stop.get_token()).isCancelled);
}

QTEST_GUILESS_MAIN(TestFolderChoice)
#include "tst_folder_choice.moc"
