// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/byte_picture_view.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>
#include <QResizeEvent>

#include <cmath>

namespace normscope {

BytePictureView::BytePictureView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BytePictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    updateGeometry();
    update();
}

QSize BytePictureView::sizeHint() const
{
    if (m_picture.isNull())
        return {240, 160};
    const double height = double(width()) * m_picture.height() / m_picture.width();
    return {240, static_cast<int>(std::ceil(height))};
}

void BytePictureView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QRectF BytePictureView::pictureRect() const
{
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    const double scale = devicePixelRatioF();
    const QSizeF whole(qRound(size.width() * scale) / scale, qRound(size.height() * scale) / scale);
    return {QPointF(qRound((width() - whole.width()) / 2 * scale) / scale, 0), whole};
}

void BytePictureView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_picture.isNull())
        return;
    const QRectF place = pictureRect();
    const QSize pixels = (place.size() * devicePixelRatioF()).toSize();
    const bool isMagnified = pixels.width() >= m_picture.width();
    painter.drawImage(
        place,
        m_picture.scaled(pixels, Qt::IgnoreAspectRatio,
                         isMagnified ? Qt::FastTransformation : Qt::SmoothTransformation));
    drawBox(painter, place, 0, QColor(), Theme::of(this).tokens().divider);
}

} // namespace normscope
