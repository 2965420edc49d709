// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/theme/icons.h"

#include <QAbstractButton>

#include <optional>

namespace normscope {

class Theme;

/// One segment of a SegmentedControl: events and accessibility; the control paints it, because
/// outline and fills of neighbours meet. Private to the control.
class SegmentButton final : public QAbstractButton
{
    Q_OBJECT
public:
    SegmentButton(const Segment &segment, QWidget *parent);
    SegmentButton(Icon icon, const QString &name, QWidget *parent);
    Q_DISABLE_COPY_MOVE(SegmentButton)

    void setSegment(const Segment &segment);
    [[nodiscard]] int wantedWidth() const;
    /// Prefix, text or icon in this colour, centred in the button, in the control's coordinates.
    void drawContent(QPainter &painter, const QColor &ink) const;

Q_SIGNALS:
    void chosen(Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override;

private:
    Segment m_segment;
    std::optional<Icon> m_icon;
    Qt::KeyboardModifiers m_modifiers;
};

} // namespace normscope
