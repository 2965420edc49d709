// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace normscope {

/// A picture as large as it fits, keeping its proportions: nearest neighbour where it is magnified.
/// It asks for the height that its width needs.
class BytePictureView : public QWidget
{
    Q_OBJECT

public:
    explicit BytePictureView(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BytePictureView)

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// Where the picture is, in px.
    QRectF pictureRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_picture;
};

} // namespace normscope
