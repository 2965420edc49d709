// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace normscope {

/// The images of a batch as small pictures in one row; the shown one is framed. A click, Left,
/// Right, Home or End choose another; the wheel turns the row when not all fit. Dragging one asks
/// to move it, Delete to remove the shown one. The context menu has the actions of the widget and
/// first chooses the image under the pointer.
class BatchStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BatchStrip(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BatchStrip)

    void setBatch(int count, int current);
    /// The cells of the row have the proportions of the images, but for very long ones.
    void setImageSize(QSize image);
    void setPictures(const std::function<QImage(int)> &pictureOf);
    int count() const { return m_count; }
    int current() const { return m_current; }
    /// The images that are in the row now.
    QList<int> visibleImages() const;
    /// Where an image of the row is; empty for the others.
    QRect placeOf(int image) const;
    /// How large a picture may be, in device pixels.
    QSize room() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int image);
    /// An image was dragged; `to` is its place afterwards.
    void moveRequested(int from, int to);
    /// The shown image is to go.
    void removeRequested();
    /// Other images are in the row.
    void visibleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int placesInRow() const;
    std::optional<int> imageAt(QPointF place) const;
    void turnTo(int first);
    void choose(int image);
    void paintImage(QPainter &painter, int image) const;
    void paintDropMark(QPainter &painter) const;
    /// Before which image one that is dropped at `place` comes, in the order before the move.
    int gapAt(QPointF place) const;
    void dragTo(QPointF place);
    void endDrag(bool moves);
    void refresh();

    QSize m_cell {40, 28}; ///< px
    int m_count = 1;
    int m_current = 0;
    int m_first = 0; ///< image at the beginning of the row
    std::optional<int> m_hovered;
    std::optional<int> m_pressed; ///< the image that may be dragged
    QPointF m_pressedAt;
    std::optional<int> m_gap; ///< where the dragged image would come
    int m_turned = 0;         ///< eighths of a degree that the wheel is ahead
    std::function<QImage(int)> m_pictureOf;
};

} // namespace normscope
