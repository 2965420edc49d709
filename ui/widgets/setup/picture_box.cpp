// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/picture_box.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kEdge = 0.16; ///< of text 1

} // namespace

void drawPicture(QPainter &painter, const QRectF &box, const QImage &picture, double radius)
{
    if (picture.isNull())
        return;
    const double scale = deviceScale(painter);
    const QSizeF most = box.size() * scale;
    const double shrink
        = std::min({1.0, most.width() / picture.width(), most.height() / picture.height()});
    const QSizeF size = QSizeF(picture.size()) * shrink / scale;
    const QRectF centred(box.center() - QPointF(size.width(), size.height()) / 2, size);
    const QPointF corner = snapped(painter, centred).topLeft();
    QBrush brush(picture);
    brush.setTransform(
        QTransform::fromTranslate(corner.x(), corner.y()).scale(shrink / scale, shrink / scale));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(corner, size), radius, radius);
    painter.restore();
}

PictureBox::PictureBox(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureBox::setImageSize(QSize image)
{
    if (image == m_image)
        return;
    m_image = image;
    updateGeometry();
}

void PictureBox::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QSize PictureBox::room() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

int PictureBox::heightForWidth(int width) const
{
    const double natural = static_cast<double>(width) * m_image.height() / m_image.width();
    return std::clamp(static_cast<int>(std::lround(natural)), 24, std::max(24, width * 2 / 3));
}

QSize PictureBox::sizeHint() const
{
    return {184, heightForWidth(184)};
}

QSize PictureBox::minimumSizeHint() const
{
    return {60, 24};
}

void PictureBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT roomChanged();
}

void PictureBox::paintEvent(QPaintEvent * /*event*/)
{
    if (devicePixelRatioF() != m_scale) {
        m_scale = devicePixelRatioF();
        Q_EMIT roomChanged();
    }
    const Tokens &colors = Theme::of(this).tokens();
    QColor edge = colors.text1;
    edge.setAlphaF(static_cast<float>(kEdge));
    QPainter painter(this);
    drawBox(painter, rect(), kRadiusImage, colors.sunken, QColor());
    const bool fills = !m_picture.isNull() && std::abs(m_picture.width() - width() * m_scale) < 2
        && std::abs(m_picture.height() - height() * m_scale) < 2;
    drawPicture(painter, rect(), m_picture, fills ? kRadiusImage : 0);
    drawBox(painter, rect(), kRadiusImage, QColor(), edge);
}

} // namespace normscope
