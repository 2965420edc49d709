// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/image_format.h"

#include <QTest>

using namespace normscope;

class TestImageFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sniffs_data();
    void sniffs();
};

void TestImageFormat::sniffs_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("format");
    const auto row = [](const char *name, const QByteArray &head, FileFormat format) {
        QTest::newRow(name) << head << int(format);
    };
    row("png", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), FileFormat::png);
    row("jpeg", "\xff\xd8\xff\xe0", FileFormat::jpeg);
    row("bmp", "BM1234", FileFormat::bmp);
    row("gif", "GIF89a..", FileFormat::gif);
    row("webp", "RIFF1234WEBPVP8 ", FileFormat::webp);
    row("wave", "RIFF1234WAVEfmt ", FileFormat::unknown);
    row("tiff", QByteArray("II*\0", 4), FileFormat::tiff);
    row("big-endian tiff", QByteArray("MM\0*", 4), FileFormat::tiff);
    row("pnm", "P5\n2 2", FileFormat::pnm);
    row("pnm, comment", "P6#", FileFormat::pnm);
    row("text", "P5x", FileFormat::unknown);
    row("npy", "\x93NUMPY\x01", FileFormat::npy);
    row("icns", "icns....", FileFormat::unknown);
    row("svg", "<svg xmlns=", FileFormat::unknown);
    row("xpm", "/* XPM */", FileFormat::unknown);
    row("xbm", "#define a_width 8", FileFormat::unknown);
    row("tga", QByteArray(18, '\0'), FileFormat::unknown);
    row("empty", "", FileFormat::unknown);
}

void TestImageFormat::sniffs()
{
    QFETCH(QByteArray, head);
    QFETCH(int, format);
    QCOMPARE(int(sniffFormat(head)), format);
}

QTEST_GUILESS_MAIN(TestImageFormat)
#include "tst_image_format.moc"
