// SPDX-License-Identifier: GPL-3.0-or-later
// The row of images under the hand: dragging, Delete, the context menu's choice.
#include "ui/widgets/setup/batch_strip.h"
#include "ui/widgets/setup/input_picture.h"
#include "ui/widgets/theme/typography.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdint>
#include <utility>
#include <vector>

using namespace normscope;

namespace {

class TestBatchStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void dragging_data();
    void dragging();
    void aShakyClickMovesNothing();
    void escapeEndsTheDrag();
    void deleteAsksToRemove();
    void theRightButtonChooses();
    void picturesFillTheirCells_data();
    void picturesFillTheirCells();
};

/// A strip of four images that all fit, the first one shown.
struct ShownStrip
{
    ShownStrip()
    {
        strip.resize(184, 36);
        strip.setBatch(4, 0);
        strip.show();
    }

    QPoint middleOf(int image) const { return strip.placeOf(image).center(); }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&strip, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, strip.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&strip, &move);
    }

    void drop(QPoint at) { QTest::mouseRelease(&strip, Qt::LeftButton, {}, at); }

    BatchStrip strip;
    QSignalSpy moved {&strip, &BatchStrip::moveRequested};
};

} // namespace

void TestBatchStrip::dragging_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("over");
    QTest::addColumn<int>("beside"); ///< px from the middle of the image it is dropped over
    QTest::addColumn<int>("to");     ///< -1: it stays
    QTest::newRow("behind the next") << 0 << 1 << 15 << 1;
    QTest::newRow("to the end") << 0 << 3 << 15 << 3;
    QTest::newRow("far beyond the end") << 1 << 3 << 300 << 3;
    QTest::newRow("to the beginning") << 3 << 0 << -15 << 0;
    QTest::newRow("between two") << 3 << 1 << -15 << 1;
    QTest::newRow("onto its own left") << 2 << 2 << -15 << -1;
    QTest::newRow("before the next, which is its place") << 1 << 2 << -15 << -1;
}

void TestBatchStrip::dragging()
{
    QFETCH(const int, from);
    QFETCH(const int, over);
    QFETCH(const int, beside);
    QFETCH(const int, to);
    ShownStrip shown;
    const QPoint end = shown.middleOf(over) + QPoint(beside, 0);
    const QImage before = shown.strip.grab().toImage();
    shown.drag(shown.middleOf(from), end);
    QVERIFY(shown.strip.grab().toImage() != before); // where it would come
    QVERIFY(shown.moved.isEmpty());
    shown.drop(end);
    if (to < 0)
        QVERIFY(shown.moved.isEmpty());
    else
        QCOMPARE(shown.moved.value(0), (QVariantList {from, to}));
}

void TestBatchStrip::aShakyClickMovesNothing()
{
    ShownStrip shown;
    QSignalSpy chosen(&shown.strip, &BatchStrip::chosen);
    const QPoint place = shown.middleOf(2);
    shown.drag(place, place + QPoint(2, 1));
    shown.drop(place + QPoint(2, 1));
    QVERIFY(shown.moved.isEmpty());
    QCOMPARE(chosen.value(0), QVariantList {2});
}

void TestBatchStrip::escapeEndsTheDrag()
{
    ShownStrip shown;
    shown.drag(shown.middleOf(0), shown.middleOf(3));
    QTest::keyClick(&shown.strip, Qt::Key_Escape);
    shown.drop(shown.middleOf(3));
    QVERIFY(shown.moved.isEmpty());
}

void TestBatchStrip::deleteAsksToRemove()
{
    ShownStrip shown;
    QSignalSpy removed(&shown.strip, &BatchStrip::removeRequested);
    QTest::keyClick(&shown.strip, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
}

/// The menu speaks of the image that is shown.
void TestBatchStrip::theRightButtonChooses()
{
    ShownStrip shown;
    QSignalSpy chosen(&shown.strip, &BatchStrip::chosen);
    QTest::mousePress(&shown.strip, Qt::RightButton, {}, shown.middleOf(2));
    QCOMPARE(chosen.value(0), QVariantList {2});
}

void TestBatchStrip::picturesFillTheirCells_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QSize>("cell");
    QTest::addColumn<double>("scale");
    QTest::newRow("a photograph") << QSize(451, 300) << QSize(40, 27) << 1.0;
    QTest::newRow("a photograph, scale 2") << QSize(451, 300) << QSize(40, 27) << 2.0;
    QTest::newRow("a photograph, scale 1.5") << QSize(451, 300) << QSize(40, 27) << 1.5;
    QTest::newRow("upright") << QSize(300, 400) << QSize(21, 28) << 1.0;
    QTest::newRow("square") << QSize(8, 8) << QSize(28, 28) << 2.0;
    QTest::newRow("wide") << QSize(400, 200) << QSize(40, 20) << 1.0;
    QTest::newRow("very long") << QSize(4000, 20) << QSize(40, 16) << 1.0;
}

/// Between the picture of the shown image and its frame nothing shines through, nor do pictures
/// leave gaps in the other cells.
void TestBatchStrip::picturesFillTheirCells()
{
    QFETCH(const QSize, image);
    QFETCH(const QSize, cell);
    QFETCH(const double, scale);
    ShownStrip shown;
    shown.strip.setImageSize(image);
    QCOMPARE(shown.strip.placeOf(0).size(), cell);
    QCOMPARE(shown.strip.placeOf(1).size(), cell);
    if (image.width() > 100 * image.height())
        return;
    const QSize room = (QSizeF(cell) * scale).toSize();
    const std::vector<std::uint8_t> red {255, 0, 0};
    std::vector<std::uint8_t> values;
    for (int i = 0; i < image.width() * image.height(); ++i)
        values.insert(values.end(), red.begin(), red.end());
    const auto tensor = StoredTensor::fromValues<std::uint8_t>(
        {1, image.height(), image.width(), 3}, std::move(values));
    QImage picture = makeInputPicture(tensor, {0, 255, 0, 0}, 0, room);
    shown.strip.setPictures([&picture](int) { return picture; });
    QImage canvas((QSizeF(shown.strip.size()) * scale).toSize(), QImage::Format_RGB32);
    canvas.setDevicePixelRatio(scale);
    canvas.fill(Qt::blue);
    shown.strip.render(&canvas, {}, {}, QWidget::DrawChildren);
    const auto isRed = [&](QPointF place) {
        const QColor color = canvas.pixelColor((place * scale).toPoint());
        return color.red() > 200 && color.green() < 40 && color.blue() < 40;
    };
    // The line of another image lies inside its cell, the frame of the shown one around it.
    for (const auto &[which, inset] : {std::pair(0, 0.5), std::pair(1, 1.5)}) {
        const QRectF box
            = QRectF(shown.strip.placeOf(which)).adjusted(inset, inset, -inset, -inset);
        const QPointF middle = box.center();
        for (const QPointF &place :
             {QPointF(box.left(), middle.y()), QPointF(middle.x(), box.top()),
              QPointF(middle.x(), box.bottom() - 1 / scale),
              QPointF(box.right() - 1 / scale, middle.y())})
            QVERIFY2(isRed(place), qPrintable(canvas.pixelColor((place * scale).toPoint()).name()));
    }
}

QTEST_MAIN(TestBatchStrip)
#include "tst_batch_strip.moc"
