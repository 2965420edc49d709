// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/batch_strip.h"

#include "ui/widgets/setup/picture_box.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>

namespace normscope {

namespace {

constexpr QSize kPicture {40, 28};
constexpr int kGap = 6;
constexpr int kSide = 2;  ///< room of the frame at both ends
constexpr int kFrame = 4; ///< room of the frame around a picture
constexpr int kNotch = 120;

} // namespace

BatchStrip::BatchStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Images of the batch"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BatchStrip::setBatch(int count, int current)
{
    m_count = std::max(1, count);
    m_current = std::clamp(current, 0, m_count - 1);
    refresh();
}

void BatchStrip::setPictures(const std::function<QImage(int)> &pictureOf)
{
    m_pictureOf = pictureOf;
    update();
}

/// The row follows the current image.
void BatchStrip::refresh()
{
    setAccessibleDescription(
        tr("Image %1 of %2").arg(QString::number(m_current), QString::number(m_count)));
    const int last = m_current - placesInRow() + 1;
    turnTo(std::clamp(m_first, last, m_current));
    update();
}

int BatchStrip::placesInRow() const
{
    return std::clamp((width() - 2 * kSide + kGap) / (kPicture.width() + kGap), 1, m_count);
}

void BatchStrip::turnTo(int first)
{
    const int turned = std::clamp(first, 0, m_count - placesInRow());
    if (turned != m_first) {
        m_first = turned;
        Q_EMIT visibleChanged();
    }
    update();
}

QList<int> BatchStrip::visibleImages() const
{
    QList<int> images;
    for (int i = 0; i < placesInRow(); ++i)
        images.append(m_first + i);
    return images;
}

QRect BatchStrip::placeOf(int image) const
{
    const int place = image - m_first;
    if (place < 0 || place >= placesInRow())
        return {};
    const QRect ltr(QPoint(kSide + place * (kPicture.width() + kGap), kFrame), kPicture);
    return QStyle::visualRect(layoutDirection(), rect(), ltr);
}

QSize BatchStrip::room() const
{
    return (QSizeF(kPicture) * devicePixelRatioF()).toSize();
}

QSize BatchStrip::sizeHint() const
{
    return {2 * kSide + 4 * kPicture.width() + 3 * kGap, kPicture.height() + 2 * kFrame};
}

QSize BatchStrip::minimumSizeHint() const
{
    return {2 * kSide + kPicture.width(), sizeHint().height()};
}

void BatchStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    for (const int image : visibleImages()) {
        const QRect place = placeOf(image);
        drawBox(painter, place, kRadiusTag, colors.sunken, QColor());
        if (m_pictureOf)
            drawPicture(painter, place, m_pictureOf(image), kRadiusTag);
        QColor line = image == m_hovered ? colors.outline : colors.divider;
        if (image == m_current)
            line = colors.ink;
        const int reach = image == m_current ? 2 : 0;
        drawBox(painter, QRectF(place).adjusted(-reach, -reach, reach, reach), kRadiusTag + reach,
                QColor(), line, image == m_current ? 2 : 1);
    }
}

void BatchStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
    Q_EMIT visibleChanged();
}

std::optional<int> BatchStrip::imageAt(QPointF place) const
{
    for (const int image : visibleImages()) {
        if (placeOf(image).adjusted(-kGap / 2, -kFrame, kGap / 2, kFrame).contains(place.toPoint()))
            return image;
    }
    return std::nullopt;
}

void BatchStrip::choose(int image)
{
    if (image != m_current)
        Q_EMIT chosen(image);
}

void BatchStrip::mousePressEvent(QMouseEvent *event)
{
    const std::optional<int> image = imageAt(event->position());
    if (event->button() == Qt::LeftButton && image)
        choose(*image);
}

void BatchStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = imageAt(event->position());
    setToolTip(m_hovered
                   ? tr("Image %1 of %2").arg(QString::number(*m_hovered), QString::number(m_count))
                   : QString());
    update();
}

void BatchStrip::leaveEvent(QEvent *event)
{
    m_hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

void BatchStrip::wheelEvent(QWheelEvent *event)
{
    if (placesInRow() >= m_count) {
        event->ignore();
        return;
    }
    m_turned -= event->angleDelta().y();
    turnTo(m_first + m_turned / kNotch);
    m_turned %= kNotch;
    event->accept();
}

void BatchStrip::keyPressEvent(QKeyEvent *event)
{
    const int image = indexAfterKey(event->key(), m_current, m_count, layoutDirection());
    if (image < 0)
        QWidget::keyPressEvent(event);
    else
        choose(image);
}

} // namespace normscope
