// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/error_text.h"
#include "ui/model/input/notice.h"

#include <QTest>

using namespace normscope;

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothForms();
    void everyCode_data();
    void everyCode();
    void namesAreNotPlaces();
    void notices();
};

void TestErrorText::bothForms()
{
    const InputError error {{ErrorCode::unknownFormat, {}}, FilePath::fromBytes("photo.avif"), {}};
    QCOMPARE(errorText(error).forWindow(),
             u"photo.avif could not be opened: this format is not supported. "
             "Save it as PNG or NPY."_qs);
    QCOMPARE(errorText(error).forCommandLine(),
             u"photo.avif: this format is not supported; save it as PNG or NPY"_qs);
}

void TestErrorText::everyCode_data()
{
    QTest::addColumn<int>("code");
    for (int code = int(ErrorCode::cancelled); code <= int(ErrorCode::writeFailed); ++code)
        QTest::addRow("%d", code) << code;
}

void TestErrorText::everyCode()
{
    QFETCH(int, code);
    const InputError error {{ErrorCode(code), "the detail"},
                            FilePath::fromBytes("one.png"),
                            FilePath::fromBytes("two.png")};
    const ErrorText words = errorText(error);
    QVERIFY(!words.what.isEmpty() && !words.advice.isEmpty());
    for (const QString &part : {words.what, words.advice}) {
        QVERIFY(part.front().isLower());
        QVERIFY(!part.endsWith(QLatin1Char('.')) && !part.contains(QLatin1Char('%')));
    }
    QVERIFY(words.forCommandLine().startsWith(u"one.png: "_qs));
}

void TestErrorText::namesAreNotPlaces()
{
    const InputError error {{ErrorCode::shapeMismatch, "%2 and %1"},
                            FilePath::fromBytes("%2%1.png"),
                            FilePath::fromBytes("%1.png")};
    QCOMPARE(errorText(error).forCommandLine(),
             u"%2%1.png: it does not fit %1.png in one batch (%2 and %1); "
             "open files of one size, channel count and type together"_qs);
}

void TestErrorText::notices()
{
    for (int code = 0; code <= int(NoticeCode::looksChannelsFirst); ++code) {
        const QString words = text({NoticeCode(code), 3, 4, u"words"_qs, {}});
        QVERIFY(words.endsWith(QLatin1Char('.')));
        QVERIFY2(!words.contains(QLatin1Char('%')), qPrintable(words));
    }
    const QString counted = text({NoticeCode::nonFinite, 3, 4, {}, {}});
    QVERIFY(counted.contains(u"3 NaN"_qs) && counted.contains(u"4 infinite"_qs));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
