// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

/// A grip over a plot with which one end of a range is moved, by dragging or by keys. Its middle is
/// the place that it stands for.
class RangeHandle : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSide = 24; ///< px

    explicit RangeHandle(QWidget *parent);

    /// `value` is told to a screen reader.
    void setValue(const QString &value);
    /// The middle at this place of the parent, the upper edge at `top`.
    void moveTo(double x, int top);

Q_SIGNALS:
    /// Dragged to this place of the parent, in px.
    void dragged(double x);
    /// By the arrow keys (1) and the page keys (10), to lower or higher values.
    void stepped(int steps);
    /// A double-click, Home, End or Delete: to where the values end.
    void resetWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(RangeHandle)

    double m_grip = 0; ///< px from the middle to where it is held
    bool m_isHeld = false;
};

} // namespace normscope
