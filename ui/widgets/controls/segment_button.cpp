// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/segment_button.h"

#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace normscope {

namespace {

constexpr int kSide = 10;     ///< px
constexpr int kPrefixGap = 5; ///< px

} // namespace

SegmentButton::SegmentButton(const Segment &segment, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    FocusRing::setFrame(this, parent);
    setSegment(segment);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(m_modifiers); });
}

SegmentButton::SegmentButton(Icon icon, const QString &name, QWidget *parent)
    : SegmentButton(Segment {name, {}, name}, parent)
{
    m_icon = icon;
    setCheckable(false);
}

void SegmentButton::setSegment(const Segment &segment)
{
    m_segment = segment;
    const QString name
        = segment.prefix.isEmpty() ? segment.text : segment.prefix + u' ' + segment.text;
    setText(name);
    setAccessibleName(name);
    setToolTip(segment.toolTip);
}

int SegmentButton::wantedWidth() const
{
    if (m_icon) {
        return Theme::of(this).controlHeight();
    }
    // Measured in the heavier weight, so that choosing a segment moves nothing.
    const Theme &theme = Theme::of(this);
    int width = QFontMetrics(theme.font(TextRole::bodyStrong)).horizontalAdvance(m_segment.text);
    if (!m_segment.prefix.isEmpty()) {
        const QFontMetrics mono(theme.font(TextRole::numberStrong));
        width += mono.horizontalAdvance(m_segment.prefix) + kPrefixGap;
    }
    return width + 2 * kSide + 1;
}

void SegmentButton::drawContent(QPainter &painter, const QColor &ink) const
{
    const QRect box = geometry();
    if (m_icon) {
        const int side = Theme::of(this).iconSize();
        const QPoint corner((box.width() - side) / 2, (box.height() - side) / 2);
        drawIcon(painter, *m_icon, QRect(box.topLeft() + corner, QSize(side, side)), ink);
        return;
    }
    const Theme &theme = Theme::of(this);
    const bool strong = isChecked();
    const QFont words = theme.font(strong ? TextRole::bodyStrong : TextRole::body);
    const QFont mono = theme.font(strong ? TextRole::numberStrong : TextRole::number);
    const int wordsWidth = QFontMetrics(words).horizontalAdvance(m_segment.text);
    const bool prefixed = !m_segment.prefix.isEmpty();
    const int prefixWidth
        = prefixed ? QFontMetrics(mono).horizontalAdvance(m_segment.prefix) + kPrefixGap : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = box.left() + (box.width() - wordsWidth - prefixWidth) / 2;
    const int wordsLeft = mirrored ? left : left + prefixWidth;
    const int prefixLeft = mirrored ? left + wordsWidth + kPrefixGap : left;
    // Two families share one baseline.
    const QFontMetrics metrics(words);
    const int baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setPen(ink);
    if (prefixed) {
        painter.setFont(mono);
        painter.drawText(prefixLeft, baseline, m_segment.prefix);
    }
    painter.setFont(words);
    painter.drawText(wordsLeft, baseline, m_segment.text);
}

void SegmentButton::paintEvent(QPaintEvent * /*event*/) {}

bool SegmentButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::EnabledChange:
        parentWidget()->update();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void SegmentButton::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    parentWidget()->update();
}

void SegmentButton::mouseReleaseEvent(QMouseEvent *event)
{
    m_modifiers = event->modifiers();
    QAbstractButton::mouseReleaseEvent(event);
    m_modifiers = {};
    parentWidget()->update();
}

void SegmentButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Select) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    event->ignore(); // arrows and the rest belong to the control
}

/// The control decides what is chosen.
void SegmentButton::nextCheckState() {}

} // namespace normscope
