// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/batch_strip.h"

#include "ui/widgets/setup/picture_box.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace normscope {

namespace {

constexpr QSize kMostCell {40, 28};
constexpr QSize kLeastCell {20, 16};
constexpr int kGap = 6;
constexpr int kSide = 2;  ///< room of the frame at both ends
constexpr int kFrame = 4; ///< room of the frame around a picture
constexpr int kBelow = 8; ///< to what stands below
constexpr int kNotch = 120;
constexpr double kDragged = 0.4; ///< opacity of what is being dragged

} // namespace

BatchStrip::BatchStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Images of the batch"));
    setWhatsThis(tr("The images of the batch. Click one to show it, drag it to another place, or "
                    "press Delete to take it out. The context menu duplicates it."));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BatchStrip::setBatch(int count, int current)
{
    if (count != m_count)
        endDrag(false);
    m_count = std::max(1, count);
    m_current = std::clamp(current, 0, m_count - 1);
    refresh();
}

void BatchStrip::setImageSize(QSize image)
{
    const QSize cell
        = QSizeF(image).scaled(kMostCell, Qt::KeepAspectRatio).toSize().expandedTo(kLeastCell);
    if (cell == m_cell)
        return;
    m_cell = cell;
    updateGeometry();
    refresh();
    Q_EMIT visibleChanged();
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
    return std::clamp((width() - 2 * kSide + kGap) / (m_cell.width() + kGap), 1, m_count);
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
    const QRect ltr(QPoint(kSide + place * (m_cell.width() + kGap), kFrame), m_cell);
    return QStyle::visualRect(layoutDirection(), rect(), ltr);
}

QSize BatchStrip::room() const
{
    return (QSizeF(m_cell) * devicePixelRatioF()).toSize();
}

QSize BatchStrip::sizeHint() const
{
    return {2 * kSide + 4 * kMostCell.width() + 3 * kGap, m_cell.height() + kFrame + kBelow};
}

QSize BatchStrip::minimumSizeHint() const
{
    return {2 * kSide + m_cell.width(), sizeHint().height()};
}

void BatchStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    for (const int image : visibleImages())
        paintImage(painter, image);
    paintDropMark(painter);
}

void BatchStrip::paintImage(QPainter &painter, int image) const
{
    const Tokens &colors = Theme::of(this).tokens();
    const QRect place = placeOf(image);
    const bool isDragged = m_gap && image == m_pressed;
    painter.setOpacity(isDragged ? kDragged : 1.0);
    drawBox(painter, place, kRadiusTag, colors.sunken, QColor());
    const bool isCurrent = image == m_current;
    if (m_pictureOf) // the frame covers the corners, so that nothing shines through between them
        drawPicture(painter, place, m_pictureOf(image), isCurrent ? 1 : kRadiusTag);
    QColor line = image == m_hovered ? colors.outline : colors.divider;
    if (isCurrent)
        line = colors.ink;
    const int reach = isCurrent ? 2 : 0;
    drawBox(painter, QRectF(place).adjusted(-reach, -reach, reach, reach), kRadiusTag + reach,
            QColor(), line, isCurrent ? 2 : 1);
    painter.setOpacity(1.0);
}

/// A bar in the gap where the dragged image would come.
void BatchStrip::paintDropMark(QPainter &painter) const
{
    if (!m_gap)
        return;
    const bool isAfterLast = placeOf(*m_gap).isNull();
    const QRect beside = placeOf(isAfterLast ? *m_gap - 1 : *m_gap);
    const bool isRight = isAfterLast == (layoutDirection() == Qt::LeftToRight);
    const double x = isRight ? beside.right() + 1 + kGap / 2.0 : beside.left() - kGap / 2.0;
    drawBar(painter, QRectF(std::clamp(x - 1, 0.0, width() - 2.0), 0, 2, height()),
            Theme::of(this).tokens().ink);
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
    if (!image)
        return;
    choose(*image); // also with the right button, whose menu speaks of the image that is shown
    if (event->button() == Qt::LeftButton) {
        m_pressed = image;
        m_pressedAt = event->position();
    }
}

void BatchStrip::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDragging = m_pressed && (event->buttons() & Qt::LeftButton) != 0;
    const QPointF moved = event->position() - m_pressedAt;
    if (isDragging && (m_gap || moved.manhattanLength() >= QApplication::startDragDistance()))
        dragTo(event->position());
    m_hovered = imageAt(event->position());
    setToolTip(m_hovered
                   ? tr("Image %1 of %2").arg(QString::number(*m_hovered), QString::number(m_count))
                   : QString());
    update();
}

void BatchStrip::mouseReleaseEvent(QMouseEvent *event)
{
    endDrag(event->button() == Qt::LeftButton);
}

int BatchStrip::gapAt(QPointF place) const
{
    const double along = layoutDirection() == Qt::LeftToRight ? place.x() : width() - place.x();
    const int gap = static_cast<int>(std::lround((along - kSide) / (m_cell.width() + kGap)));
    return m_first + std::clamp(gap, 0, placesInRow());
}

/// Beyond an end of the row it turns by one.
void BatchStrip::dragTo(QPointF place)
{
    if (place.x() < 0 || place.x() > width())
        turnTo(m_first + ((place.x() < 0) == (layoutDirection() == Qt::LeftToRight) ? -1 : 1));
    m_gap = gapAt(place);
    setCursor(Qt::ClosedHandCursor);
}

void BatchStrip::endDrag(bool moves)
{
    const std::optional<int> from = std::exchange(m_pressed, std::nullopt);
    const std::optional<int> gap = std::exchange(m_gap, std::nullopt);
    unsetCursor();
    update();
    if (!moves || !from || !gap)
        return;
    const int to = *gap > *from ? *gap - 1 : *gap;
    if (to != *from)
        Q_EMIT moveRequested(*from, to);
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
    if (event->key() == Qt::Key_Escape && m_gap) {
        endDrag(false);
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
        return;
    }
    const int image = indexAfterKey(event->key(), m_current, m_count, layoutDirection());
    if (image < 0)
        QWidget::keyPressEvent(event);
    else
        choose(image);
}

} // namespace normscope
