// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/split_divider.h"

#include "ui/model/setup/compare_spec.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr QSizeF kGrip(12, 28); ///< px
constexpr double kGripLine = 8; ///< px high

} // namespace

SplitDivider::SplitDivider(QWidget *parent) : QAbstractSlider(parent)
{
    setObjectName(QStringLiteral("splitDivider"));
    setAccessibleName(tr("Divider between A and B"));
    setToolTip(tr("A is at the left, B at the right. Drag it, or use the arrow keys"));
    setWhatsThis(toolTip());
    setRange(0, kDividerEnd);
    setSingleStep(kDividerEnd / 100);
    setPageStep(kDividerEnd / 10);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SplitHCursor);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SplitDivider::setSpan(double left, double right)
{
    m_left = left;
    m_right = right;
}

double SplitDivider::lineAt(int value) const
{
    return m_left + (m_right - m_left) * value / kDividerEnd;
}

/// White between dark lines, so that it stands out from any colour of a map.
void SplitDivider::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Tokens &colors = Theme::of(this).tokens();
    const double middle = width() / 2.0;
    drawBar(painter, {middle - 2, 0, 4, double(height())}, Qt::black);
    drawBar(painter, {middle - 1, 0, 2, double(height())}, Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF grip({}, kGrip);
    grip.moveCenter({middle, height() / 2.0});
    drawBox(painter, grip, kRadiusControl, colors.surface, colors.outline);
    if (hasFocus() && m_showsFocus)
        drawFocusRing(painter, grip, kRadiusControl, colors.focus);
    for (const double x : {middle - 2, middle + 1})
        drawBar(painter, {x, height() / 2.0 - kGripLine / 2, 1, kGripLine}, colors.text1);
}

void SplitDivider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(true);
}

void SplitDivider::mouseMoveEvent(QMouseEvent *event)
{
    if (!isSliderDown() || m_right <= m_left)
        return;
    const double place = mapToParent(event->position()).x();
    const double part = std::clamp((place - m_left) / (m_right - m_left), 0.0, 1.0);
    setSliderPosition(static_cast<int>(std::lround(part * kDividerEnd)));
}

void SplitDivider::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    setSliderDown(false);
}

/// Left and right, as the line moves; up and down belong to nothing here.
void SplitDivider::keyPressEvent(QKeyEvent *event)
{
    m_showsFocus = true;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore();
    else
        QAbstractSlider::keyPressEvent(event);
}

void SplitDivider::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        m_showsFocus = true;
    else if (reason == Qt::MouseFocusReason)
        m_showsFocus = false; // a window that comes back leaves it as it was
    QAbstractSlider::focusInEvent(event);
}

} // namespace normscope
