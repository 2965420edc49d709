// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/segmented_control.h"

#include "ui/widgets/controls/segment_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace normscope {

SegmentedControl::SegmentedControl(const QString &name, const QList<Segment> &segments, Mode mode,
                                   QWidget *parent)
    : QWidget(parent), m_mode(mode)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const Segment &segment : segments) {
        addSegment(segment);
    }
    connect(&Theme::of(this), &Theme::changed, this, &SegmentedControl::refresh);
    refresh();
}

SegmentedControl::~SegmentedControl() = default;

void SegmentedControl::addSegment(const Segment &segment)
{
    auto *button = new SegmentButton(segment, this);
    const int index = count();
    button->setObjectName(QStringLiteral("segment%1").arg(index));
    button->setAutoExclusive(false);
    connect(button, &SegmentButton::chosen, this,
            [this, index](Qt::KeyboardModifiers modifiers) { pressed(index, modifiers); });
    m_segments.append(button);
}

void SegmentedControl::setMode(Mode mode)
{
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    if (mode == Mode::single) {
        setSelected(selected());
    }
    updateStops();
}

int SegmentedControl::current() const
{
    const QList<int> chosen = selected();
    return chosen.isEmpty() ? -1 : chosen.first();
}

void SegmentedControl::setCurrent(int index)
{
    setSelected(index < 0 ? QList<int>() : QList<int> {index});
}

QList<int> SegmentedControl::selected() const
{
    QList<int> result;
    for (int i = 0; i < count(); ++i) {
        if (m_segments.at(i)->isChecked()) {
            result.append(i);
        }
    }
    return result;
}

void SegmentedControl::setSelected(const QList<int> &indices)
{
    const QList<int> before = selected();
    QList<int> wanted;
    std::copy_if(indices.cbegin(), indices.cend(), std::back_inserter(wanted),
                 [this](int index) { return index >= 0 && index < count(); });
    if (m_mode == Mode::single && wanted.size() > 1) {
        wanted.resize(1);
    }
    setChecked(wanted);
    const QList<int> after = selected();
    if (after == before) {
        return;
    }
    updateStops();
    update();
    if (m_mode == Mode::single) {
        Q_EMIT currentChanged(current());
    }
    Q_EMIT selectionChanged(after);
}

void SegmentedControl::setChecked(const QList<int> &indices)
{
    for (int i = 0; i < count(); ++i) {
        m_segments.at(i)->setChecked(indices.contains(i));
    }
}

void SegmentedControl::setSegment(int index, const Segment &segment)
{
    m_segments.at(index)->setSegment(segment);
    refresh();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    m_segments.at(index)->setEnabled(enabled);
    updateStops();
    update();
}

void SegmentedControl::setTrailingAction(Icon icon, const QString &name)
{
    delete m_action;
    m_action = new SegmentButton(icon, name, this);
    m_action->setObjectName(QStringLiteral("segmentAction"));
    m_action->setFocusPolicy(Qt::NoFocus);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        markAction(m_isActionMarked); // a click toggles it
        Q_EMIT actionTriggered();
    });
    refresh();
}

void SegmentedControl::markAction(bool marked)
{
    m_isActionMarked = marked;
    m_action->setCheckable(marked);
    m_action->setChecked(marked);
    update();
}

void SegmentedControl::setCompact(bool compact)
{
    m_compact = compact;
    refresh();
}

QWidget *SegmentedControl::segmentWidget(int index) const
{
    return m_segments.at(index);
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (const SegmentButton *button : m_segments) {
        width += button->wantedWidth();
    }
    width += m_action != nullptr ? m_action->wantedWidth() : 0;
    const Theme &theme = Theme::of(this);
    return {width, m_compact ? theme.compactHeight() : theme.controlHeight()};
}

QSize SegmentedControl::minimumSizeHint() const
{
    return sizeHint();
}

void SegmentedControl::pressed(int index, Qt::KeyboardModifiers modifiers)
{
    if (m_mode == Mode::single) {
        if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier)) {
            Q_EMIT extendRequested(index);
            return;
        }
        setCurrent(index);
        return;
    }
    QList<int> chosen = selected();
    if (!chosen.removeOne(index)) {
        chosen.append(index);
    }
    setSelected(chosen);
}

int SegmentedControl::focusedIndex() const
{
    for (int i = 0; i < count(); ++i) {
        if (m_segments.at(i)->hasFocus()) {
            return i;
        }
    }
    return -1;
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int at = focusedIndex() >= 0 ? focusedIndex() : std::max(0, current());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        moveFocus(at, mirrored && event->key() == Qt::Key_Left ? 1 : -1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        moveFocus(at, mirrored && event->key() == Qt::Key_Right ? -1 : 1);
        return;
    case Qt::Key_Home:
        moveFocus(-1, 1);
        return;
    case Qt::Key_End:
        moveFocus(count(), -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        pressed(at, {});
        return;
    case Qt::Key_Plus:
        if (m_action != nullptr) {
            m_action->click();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void SegmentedControl::moveFocus(int from, int step)
{
    int to = from + step;
    while (to >= 0 && to < count() && !m_segments.at(to)->isEnabled()) {
        to += step;
    }
    if (to < 0 || to >= count()) {
        return;
    }
    if (m_mode == Mode::single) {
        setCurrent(to);
    }
    focusSegment(to);
}

void SegmentedControl::focusSegment(int index)
{
    for (int i = 0; i < count(); ++i) {
        m_segments.at(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(m_segments.at(index));
    m_segments.at(index)->setFocus(Qt::TabFocusReason);
    update();
}

/// Makes the chosen segment, or the first that can be, the one stop of the Tab key.
void SegmentedControl::updateStops()
{
    int stop = focusedIndex() >= 0 && m_mode == Mode::multiple ? focusedIndex() : current();
    if (stop < 0 || !m_segments.at(stop)->isEnabled()) {
        const auto found
            = std::find_if(m_segments.cbegin(), m_segments.cend(),
                           [](const SegmentButton *button) { return button->isEnabled(); });
        stop = found == m_segments.cend() ? -1 : static_cast<int>(found - m_segments.cbegin());
    }
    for (int i = 0; i < count(); ++i) {
        m_segments.at(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(stop >= 0 ? m_segments.at(stop) : nullptr);
}

void SegmentedControl::refresh()
{
    updateStops();
    updateGeometry();
    layOut();
    update();
}

/// Segments fill the width in the proportions of their texts.
void SegmentedControl::layOut()
{
    QList<SegmentButton *> all = m_segments;
    if (m_action != nullptr) {
        all.append(m_action);
        m_action->show();
    }
    int spare = std::max(0, width() - SegmentedControl::sizeHint().width());
    int left = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const int share = spare / static_cast<int>(all.size() - i);
        const QRect box(left, 0, all.at(i)->wantedWidth() + share, height());
        all.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        left += box.width();
        spare -= share;
    }
}

void SegmentedControl::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
    update();
}

void SegmentedControl::drawSegments(QPainter &painter) const
{
    const Tokens &colors = Theme::of(this).tokens();
    QList<SegmentButton *> all = m_segments;
    if (m_action != nullptr) {
        all.append(m_action);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const SegmentButton *button = all.at(i);
        const QRectF box = snapped(painter, button->geometry());
        const bool enabled = isEnabled() && button->isEnabled();
        const bool lit = button->underMouse() && enabled;
        if (button->isChecked()) {
            const QColor on = lit ? colors.inkHover : colors.ink;
            painter.fillRect(box, enabled ? on : colors.divider);
        } else if (button->isDown() || lit) {
            painter.fillRect(box, button->isDown() ? colors.pressed : colors.hover);
        }
        const bool quiet = button->isChecked() || i == 0 || all.at(i - 1)->isChecked();
        if (!quiet) {
            const bool mirrored = layoutDirection() == Qt::RightToLeft;
            const qreal line = wholePixels(painter, 1);
            const qreal x = mirrored ? box.right() - line : box.left();
            drawBar(painter, QRectF(x, box.top(), line, box.height()), colors.divider);
        }
    }
}

void SegmentedControl::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    const QRectF outer = snapped(painter, rect());
    drawBox(painter, outer, kRadiusControl, isEnabled() ? colors.surface : QColor(), QColor());

    QPainterPath shape;
    shape.addRoundedRect(outer, kRadiusControl, kRadiusControl);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipPath(shape);
    drawSegments(painter);
    painter.restore();
    drawBox(painter, outer, kRadiusControl, QColor(),
            isEnabled() ? colors.outline : colors.divider);

    QList<SegmentButton *> all = m_segments;
    if (m_action != nullptr) {
        all.append(m_action);
    }
    for (const SegmentButton *button : all) {
        const bool enabled = isEnabled() && button->isEnabled();
        if (button->isChecked() && enabled) {
            // The fill covers the outline above and below.
            const QRectF box = snapped(painter, button->geometry());
            const qreal line = wholePixels(painter, 1);
            const QColor on = button->underMouse() ? colors.inkHover : colors.ink;
            painter.save();
            painter.setClipPath(shape);
            painter.fillRect(QRectF(box.left(), outer.top(), box.width(), line), on);
            painter.fillRect(QRectF(box.left(), outer.bottom() - line, box.width(), line), on);
            painter.restore();
        }
        QColor ink = button->isChecked() ? colors.onInk : colors.text1;
        if (!enabled) {
            ink = button->isChecked() ? colors.surface : colors.disabled;
        }
        button->drawContent(painter, ink);
        if (m_mode == Mode::multiple && button->hasFocus()) {
            const QRectF mark = QRectF(button->geometry()).adjusted(8, 0, -8, -4);
            drawBar(painter, QRectF(mark.left(), mark.bottom() - 2, mark.width(), 2), ink);
        }
    }
}

} // namespace normscope
