// SPDX-License-Identifier: GPL-3.0-or-later
// Text on the colours of the maps can be read, by the contrast of WCAG 2.
#include "tests/ui/widgets/theme/contrast.h"
#include "ui/model/colors/colormap.h"
#include "ui/model/colors/text_color.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

constexpr double kReadable = 4.5;

class TestTextColor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void luminances_data();
    void luminances();
    void everyColormapIsReadable_data();
    void everyColormapIsReadable();
    void everyColourIsReadable();
};

} // namespace

void TestTextColor::luminances_data()
{
    QTest::addColumn<QRgb>("color");
    QTest::addColumn<double>("expected");
    QTest::newRow("black") << qRgb(0, 0, 0) << 0.0;
    QTest::newRow("white") << qRgb(255, 255, 255) << 1.0;
    QTest::newRow("red") << qRgb(255, 0, 0) << 0.2126;
    QTest::newRow("green") << qRgb(0, 255, 0) << 0.7152;
    QTest::newRow("blue") << qRgb(0, 0, 255) << 0.0722;
    QTest::newRow("grey 128") << qRgb(128, 128, 128) << 0.21586; // ((128/255 + 0.055)/1.055)^2.4
}

void TestTextColor::luminances()
{
    QFETCH(const QRgb, color);
    QFETCH(const double, expected);
    QVERIFY(std::abs(luminance(color) - expected) < 1e-5);
}

void TestTextColor::everyColormapIsReadable_data()
{
    QTest::addColumn<ColormapId>("id");
    for (const ColormapInfo &info : colormapTable())
        QTest::newRow(info.key.data()) << info.id;
}

void TestTextColor::everyColormapIsReadable()
{
    QFETCH(const ColormapId, id);
    const Colormap map(id);
    for (const QRgb ground : map.colors()) {
        const double ratio = test::contrast(QColor(textColorOn(ground)), QColor(ground));
        QVERIFY2(ratio >= kReadable, qPrintable(QColor(ground).name()));
    }
}

/// The mixed colours of three channels too; and the other choice is never the better one.
void TestTextColor::everyColourIsReadable()
{
    for (int red = 0; red < 256; red += 5) {
        for (int green = 0; green < 256; green += 5) {
            for (int blue = 0; blue < 256; blue += 5) {
                const QColor ground(red, green, blue);
                const double chosen = test::contrast(QColor(textColorOn(ground.rgb())), ground);
                QVERIFY(chosen >= kReadable);
                QVERIFY(chosen >= test::contrast(Qt::black, ground) - 1e-12
                        && chosen >= test::contrast(Qt::white, ground) - 1e-12);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTextColor)
#include "tst_text_color.moc"
