// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace normscope {

/// A picture in a rounded box, as wide as the panel and at most two thirds as high.
class PictureBox : public QWidget
{
    Q_OBJECT
public:
    explicit PictureBox(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PictureBox)

    /// Columns x rows of what is shown, which gives the box its height.
    void setImageSize(QSize image);
    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// How large a picture may be, in device pixels.
    QSize room() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void roomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize m_image {3, 2};
    QImage m_picture;
    double m_scale = 1;
};

/// Draws a picture of device pixels centred in `box`, at its own size when it fits, rounded.
void drawPicture(QPainter &painter, const QRectF &box, const QImage &picture, double radius);

} // namespace normscope
