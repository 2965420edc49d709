// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_painter.h"
#include "ui/model/typeset/math_parser.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <optional>

using namespace normscope;

namespace {

constexpr QSizeF kSize(400, 80);
constexpr QPointF kOrigin(12, 40);

/// The formula on a transparent ground, only the parts of `tag`.
QImage paintedTag(const MathLayout &layout, int tag, qreal ratio, QPointF origin = kOrigin)
{
    QImage image((kSize * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMath(painter, origin, layout,
              [tag](int other) { return QColor(other == tag ? Qt::black : Qt::transparent); });
    return image;
}

/// The smallest rectangle of device pixels with any ink.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QRectF inLogicalPixels(const QRect &rect, qreal ratio)
{
    return {rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio};
}

} // namespace

class TestMathPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inkOfATagLiesInItsRectangles_data();
    void inkOfATagLiesInItsRectangles();
    void barsAreSharp_data();
    void barsAreSharp();
    void rootJoinsItsBar_data();
    void rootJoinsItsBar();
    void inkDoesNotDependOnTheRatio();
    void pathIsTheWholeInk();
    void painterIsLeftAsItWas();

private:
    MathLayout lay(const char *source) const;
    void addRatios() const;

    std::optional<MathFonts> m_fonts;
};

void TestMathPainter::initTestCase()
{
    Result<MathFonts> fonts = MathFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
}

MathLayout TestMathPainter::lay(const char *source) const
{
    const Result<MathNode> node = parseMath(QString::fromUtf8(source));
    return node ? layoutMath(*node, *m_fonts, 15) : MathLayout {};
}

void TestMathPainter::addRatios() const
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0})
        QTest::addRow("%g", ratio) << ratio;
}

void TestMathPainter::inkOfATagLiesInItsRectangles_data()
{
    addRatios();
}

void TestMathPainter::inkOfATagLiesInItsRectangles()
{
    QFETCH(qreal, ratio);
    const MathLayout layout = lay(
        "\\tag{1}{\\word{norm}} = \\frac{\\tag{2}{1}}{\\tag{5}{\\sqrt{\\tag{3}{\\word{sum}} + "
        "\\varepsilon}}} = \\tag{4}{f}^{\\tag{6}{y}} - \\sum_{\\tag{7}{i}} \\tag{8}{1.5887}");
    for (int tag = 1; tag <= 8; ++tag) {
        const QImage image = paintedTag(layout, tag, ratio);
        QRectF bounds;
        for (const QRectF &rect : layout.rectsOf(tag))
            bounds |= rect.translated(kOrigin);
        const QRectF ink = inLogicalPixels(inkOf(image), ratio);
        QVERIFY(!ink.isEmpty());
        // A pixel that is touched counts whole, and the baseline may move by half a pixel.
        const qreal pixel = 1.5 / ratio;
        QVERIFY(bounds.adjusted(-pixel, -pixel, pixel, pixel).contains(ink));
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QPointF centre((x + 0.5) / ratio, (y + 0.5) / ratio);
                if (qAlpha(image.pixel(x, y)) > 200)
                    QCOMPARE(layout.tagAt(centre - kOrigin), tag);
            }
        }
    }
}

void TestMathPainter::barsAreSharp_data()
{
    addRatios();
}

void TestMathPainter::barsAreSharp()
{
    QFETCH(qreal, ratio);
    const MathLayout layout = lay("\\tag{1}{\\frac{\\tag{2}{1}}{\\tag{2}{x+1}}}");
    for (const qreal shift : {0.0, 0.2, 0.4, 0.6, 0.8}) {
        const QImage image = paintedTag(layout, 1, ratio, kOrigin + QPointF(shift, shift));
        const QRect ink = inkOf(image);
        QVERIFY(ink.height() >= 1);
        QVERIFY(ink.height() <= 1 + qRound(0.6 * ratio));
        for (int y = ink.top(); y <= ink.bottom(); ++y) {
            for (int x = ink.left(); x <= ink.right(); ++x)
                QCOMPARE(qAlpha(image.pixel(x, y)), 255);
        }
    }
}

void TestMathPainter::rootJoinsItsBar_data()
{
    addRatios();
}

void TestMathPainter::rootJoinsItsBar()
{
    QFETCH(qreal, ratio);
    for (const char *source : {"\\tag{1}{\\sqrt{\\tag{2}{x+1}}}",
                               "\\tag{1}{\\sqrt{\\tag{2}{\\frac{1}{\\frac{1}{2}}}}}"}) {
        const MathLayout layout = lay(source);
        for (const qreal shift : {0.0, 0.2, 0.4, 0.6, 0.8}) {
            const QImage image = paintedTag(layout, 1, ratio, kOrigin + QPointF(shift, shift));
            const QRect ink = inkOf(image);
            // No column between the hook and the end of the bar is empty, and the bar is the top.
            for (int x = ink.left(); x <= ink.right(); ++x)
                QVERIFY(!inkOf(image.copy(x, 0, 1, image.height())).isEmpty());
            QCOMPARE(qAlpha(image.pixel(ink.right(), ink.top())), 255);
        }
    }
}

void TestMathPainter::inkDoesNotDependOnTheRatio()
{
    const MathLayout layout = lay("x = \\frac{1}{\\sqrt{y}}^2");
    const QRectF once = inLogicalPixels(inkOf(paintedTag(layout, kNoMathTag, 1)), 1);
    const QRectF twice = inLogicalPixels(inkOf(paintedTag(layout, kNoMathTag, 2)), 2);
    QVERIFY(once.adjusted(-1, -1, 1, 1).contains(twice));
    QVERIFY(twice.adjusted(-1, -1, 1, 1).contains(once));
}

void TestMathPainter::pathIsTheWholeInk()
{
    const MathLayout layout = lay("\\tag{1}{x} = \\frac{1}{\\sqrt{y}}");
    const QRectF whole = mathPath(layout).boundingRect();
    const QRectF parts
        = mathPath(layout, 1).boundingRect() | mathPath(layout, kNoMathTag).boundingRect();
    QCOMPARE(whole, layout.ink());
    QCOMPARE(parts, whole);
    QVERIFY(mathPath(layout, 7).isEmpty());
}

void TestMathPainter::painterIsLeftAsItWas()
{
    QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setPen(Qt::red);
    paintMath(painter, {}, lay("\\frac{1}{x}"), [](int) { return QColor(Qt::blue); });
    QCOMPARE(painter.pen().color(), QColor(Qt::red));
    QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
    QVERIFY(painter.transform().isIdentity());
}

QTEST_MAIN(TestMathPainter)
#include "tst_math_painter.moc"
