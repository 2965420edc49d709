// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_images.h"
#include "ui/model/input/error_text.h"
#include "ui/model/input/input_loader.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace normscope;
using namespace normscope::test;

class TestInputLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void contentAndNotName();
    void unknownContent_data();
    void unknownContent();
    void batch();
    void mismatchNamesBoth_data();
    void mismatchNamesBoth();
    void picturesAndArrays();
    void npy();
    void npyNotices();
    void noticesNameTheirFile();
    void pictureNamedNpy();
    void pnm();
    void layoutReachesTheReader();
    void limits();
    void limitOfTheBatch();
    void cancelled();
    void nothing();
    void namesThatAreNotText();

private:
    FilePath file(const QString &name) const
    {
        return FilePath::fromString(m_folder.filePath(name));
    }
    FilePath write(const QString &name, const QByteArray &bytes) const
    {
        [[maybe_unused]] const bool written = writeFile(m_folder.filePath(name), bytes);
        Q_ASSERT(written);
        return file(name);
    }

    QTemporaryDir m_folder;
};

void TestInputLoader::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write(u"a.png"_qs, encoded(colorRamp(4, 3), "png"));
    write(u"b.bmp"_qs, encoded(colorRamp(4, 3).mirrored(), "bmp"));
    write(u"wide.png"_qs, encoded(colorRamp(5, 3), "png"));
    write(u"grey.png"_qs, makePng({4, 3, 8, 0, {}, QByteArray(12, 'g')}));
    write(u"deep.png"_qs, makePng({4, 3, 16, 2, {}, QByteArray(72, 'd')}));
}

void TestInputLoader::contentAndNotName()
{
    const auto path = write(u"really.jpg"_qs, encoded(colorRamp(4, 3), "png"));
    const auto input = loadFiles({path});
    QVERIFY(input.hasValue());
    QVERIFY(input->tensor->shape() == (Shape {1, 3, 4, 3}));
    QCOMPARE(input->title, u"really.jpg"_qs);
    QCOMPARE(input->files, QStringList {path.display()});
    QVERIFY(input->isImage);
    QCOMPARE(input->rescale, RescaleKind::minmax);
    QCOMPARE(input->ownTypeMaximum, 255.0);
    QVERIFY(input->ownTypeIsInteger);
    QCOMPARE(input->range.min, 0.0);                // channel 2 of the first pixel
    QCOMPARE(input->range.max, double(16 * 3 + 5)); // channel 1 of the last column
}

void TestInputLoader::unknownContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const int unknown = int(ErrorCode::unknownFormat);
    QTest::newRow("text") << QByteArray("this is no picture") << unknown;
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << unknown;
    QTest::newRow("xbm") << QByteArray("#define a_width 8\n#define a_height 2\n") << unknown;
    QTest::newRow("icns") << QByteArray("icns\0\0\0\x08", 8) << unknown;
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::damagedFile);
}

void TestInputLoader::unknownContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto path = write(u"odd.png"_qs, bytes);
    const auto input = loadFiles({path});
    QVERIFY(!input);
    QCOMPARE(int(input.error().error.code), code);
    QCOMPARE(input.error().file, path);
}

void TestInputLoader::batch()
{
    const auto input = loadFiles({file(u"a.png"_qs), file(u"b.bmp"_qs)});
    QVERIFY(input.hasValue());
    QVERIFY(input->tensor->shape() == (Shape {2, 3, 4, 3}));
    QCOMPARE(input->files.size(), 2);
    // The second picture is the first one upside down.
    const auto first = valuesOf(*input->tensor, 0);
    const auto second = valuesOf(*input->tensor, 1);
    QCOMPARE(std::vector<double>(first.begin(), first.begin() + 12),
             std::vector<double>(second.end() - 12, second.end()));
}

void TestInputLoader::mismatchNamesBoth_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("size") << u"wide.png"_qs;
    QTest::newRow("channels") << u"grey.png"_qs;
    QTest::newRow("type") << u"deep.png"_qs;
}

void TestInputLoader::mismatchNamesBoth()
{
    QFETCH(QString, other);
    const auto input = loadFiles({file(u"a.png"_qs), file(u"b.bmp"_qs), file(other)});
    QVERIFY(!input);
    QCOMPARE(input.error().error.code, ErrorCode::shapeMismatch);
    QCOMPARE(input.error().file, file(other));
    QCOMPARE(input.error().other, file(u"a.png"_qs));
    const QString words = errorText(input.error()).forCommandLine();
    QVERIFY(words.contains(other));
    QVERIFY(words.contains(u"a.png"_qs));
}

void TestInputLoader::picturesAndArrays()
{
    const auto array = write(u"twelve.npy"_qs, makeNpy("|u1", "(3, 4, 3)", QByteArray(36, 'x')));
    const auto input = loadFiles({file(u"a.png"_qs), array});
    QVERIFY(input.hasValue());
    QVERIFY(input->tensor->shape() == (Shape {2, 3, 4, 3}));
    QVERIFY(!input->isImage);
    const auto floats = write(u"floats.npy"_qs, makeNpy("<f4", "(3, 4, 3)", QByteArray(144, '\0')));
    const auto mixed = loadFiles({file(u"a.png"_qs), floats});
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().error.code, ErrorCode::shapeMismatch);
}

void TestInputLoader::npy()
{
    QByteArray data;
    for (const int value : {-12, 300, 5, 6})
        data += littleEndianBytes(qint16(value));
    const auto input = loadFiles({write(u"a.npy"_qs, makeNpy("<i2", "(1, 1, 2, 2)", data))});
    QVERIFY(input.hasValue());
    QCOMPARE(valuesOf(*input->tensor), (std::vector<double> {-12, 300, 5, 6}));
    QCOMPARE(input->npyDescr, u"<i2"_qs);
    QCOMPARE(input->ownTypeMaximum, 32767.0);
    QVERIFY(input->ownTypeIsInteger);
    QVERIFY(!input->isImage);
    QCOMPARE(input->rescale, RescaleKind::none);
    QCOMPARE(input->range.min, -12.0);
    QVERIFY(input->notices.isEmpty());
}

void TestInputLoader::npyNotices()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    QByteArray data;
    for (const double value : {nan, 1.0, -infinity, infinity})
        data += QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    const auto path = write(u"odd.npy"_qs, makeNpy("<f8", "(1, 2, 2, 1)", data + "more"));
    const auto input = loadFiles({path});
    QVERIFY(input.hasValue());
    const QList<Notice> expected {{NoticeCode::trailingBytes, 0, 0, {}, path},
                                  {NoticeCode::nonFinite, 1, 2, {}, path}};
    QCOMPARE(input->notices, expected);
    QVERIFY(!input->ownTypeIsInteger);
}

void TestInputLoader::noticesNameTheirFile()
{
    const auto alpha = write(u"alpha.png"_qs, makePng({1, 1, 8, 6, {}, "abcd"}));
    const auto plain = write(u"plain.png"_qs, makePng({1, 1, 8, 2, {}, "abc"}));
    const auto input = loadFiles({plain, alpha});
    QVERIFY(input.hasValue());
    QCOMPARE(input->notices, (QList<Notice> {{NoticeCode::alphaDropped, 0, 0, {}, alpha}}));
    const QString words = namedText(input->notices.front(), input->title);
    QVERIFY(words.startsWith(alpha.display() + u": "_qs));
    // What concerns the whole batch has its title.
    const Notice whole {NoticeCode::nonFinite, 1, 0, {}, {}};
    QVERIFY(namedText(whole, input->title).startsWith(input->title + u": "_qs));
}

/// An array is expected under this name, so a picture is no surprise that goes unsaid.
void TestInputLoader::pictureNamedNpy()
{
    const auto input = loadFiles({write(u"a.NPY"_qs, encoded(colorRamp(4, 3), "png"))});
    QVERIFY(!input);
    QCOMPARE(input.error().error.code, ErrorCode::unsupported);
    const auto array = loadFiles({write(u"array.png"_qs, makeNpy("|u1", "(2, 2)", "abcd"))});
    QVERIFY(array.hasValue());
}

void TestInputLoader::pnm()
{
    const auto path = write(u"a.ppm"_qs, "P6 1 1 255\nabc");
    const auto input = loadFiles({path, write(u"b.png"_qs, makePng({1, 1, 8, 2, {}, "def"}))});
    QVERIFY(input.hasValue());
    QVERIFY(input->tensor->shape() == (Shape {2, 1, 1, 3}));
    QVERIFY(input->isImage);
    QCOMPARE(input->rescale, RescaleKind::minmax);
    QCOMPARE(valuesOf(*input->tensor, 0), (std::vector<double> {97, 98, 99}));
    QVERIFY(input->notices.isEmpty());
    const auto pam = loadFiles({write(u"a.pam"_qs, "P7\nWIDTH 1\n")});
    QVERIFY(!pam);
    QCOMPARE(pam.error().error.code, ErrorCode::unsupported);
}

void TestInputLoader::layoutReachesTheReader()
{
    const auto path = write(u"chw.npy"_qs, makeNpy("|u1", "(3, 4, 5)", QByteArray(60, 'x')));
    QVERIFY(loadFiles({path})->tensor->shape() == (Shape {1, 3, 4, 5}));
    LoadOptions options;
    options.layout = Layout::chw;
    QVERIFY(loadFiles({path}, options)->tensor->shape() == (Shape {1, 4, 5, 3}));
}

void TestInputLoader::limits()
{
    // The headers alone decide: there are hardly any pixels behind them.
    const auto huge
        = write(u"huge.png"_qs, makePng({20000, 20000, 1, 0, {}, QByteArray(20000, 0)}));
    const auto input = loadFiles({huge});
    QVERIFY(!input);
    QCOMPARE(input.error().error.code, ErrorCode::tooLarge);
    QCOMPARE(input.error().error.detail, std::string("120 megapixels"));
    const auto array = write(u"huge.npy"_qs, makeNpy("|u1", "(1, 20000, 20000, 1)", "x"));
    QVERIFY(!loadFiles({array}));
}

void TestInputLoader::limitOfTheBatch()
{
    const auto path = write(u"half.png"_qs, makePng({1000, 600, 1, 0, {}, QByteArray(75'000, 0)}));
    LoadOptions options;
    options.maxMegapixels = 1;
    QVERIFY(loadFiles({path}, options).hasValue());
    const auto two = loadFiles({path, path}, options);
    QVERIFY(!two);
    QCOMPARE(two.error().error.code, ErrorCode::tooLarge);
    const auto array
        = write(u"half.npy"_qs, makeNpy("|u1", "(1000, 600)", QByteArray(600000, 'x')));
    QVERIFY(loadFiles({array}, options).hasValue());
    const auto pbm = write(u"half.pbm"_qs, "P4 1000 600\n" + QByteArray(75'000, 'x'));
    QVERIFY(loadFiles({pbm}, options).hasValue());
    for (const FilePath &half : {array, pbm}) {
        const auto both = loadFiles({half, half}, options);
        QVERIFY(!both);
        QCOMPARE(both.error().error.code, ErrorCode::tooLarge);
    }
}

void TestInputLoader::cancelled()
{
    std::stop_source source;
    source.request_stop();
    const auto array = write(u"c.npy"_qs, makeNpy("|u1", "(2, 2)", "abcd"));
    const auto pgm = write(u"c.pgm"_qs, "P5 1 1 255\na");
    for (const FilePath &path : {file(u"a.png"_qs), file(u"b.bmp"_qs), array, pgm}) {
        const auto input = loadFiles({path}, {}, source.get_token());
        QVERIFY(!input);
        QCOMPARE(input.error().error.code, ErrorCode::cancelled);
    }
}

void TestInputLoader::nothing()
{
    const auto input = loadFiles({});
    QVERIFY(!input);
    QCOMPARE(input.error().error.code, ErrorCode::invalidArgument);
}

void TestInputLoader::namesThatAreNotText()
{
    const QByteArray name = QFile::encodeName(m_folder.path()) + "/bad\xff\n.png";
    QVERIFY(std::rename(file(u"wide.png"_qs).bytes().constData(), name.constData()) == 0);
    const auto input = loadFiles({FilePath::fromBytes(name)});
    QVERIFY(input.hasValue());
    QCOMPARE(input->title, u"bad\\xff\\n.png"_qs);
    QVERIFY(std::rename(name.constData(), file(u"wide.png"_qs).bytes().constData()) == 0);
}

QTEST_GUILESS_MAIN(TestInputLoader)
#include "tst_input_loader.moc"
