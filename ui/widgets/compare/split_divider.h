// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace normscope {

/// The line between A and B in one map: a slider from 0, where all is B, to kDividerEnd, where all
/// is A. It is dragged, or moved by the arrow keys, Page Up and Down, Home and End.
class SplitDivider : public QAbstractSlider
{
    Q_OBJECT

public:
    static constexpr int kWidth = 20; ///< px that can be grabbed

    explicit SplitDivider(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SplitDivider)

    /// Left and right end of the map in the parent's px, between which it moves.
    void setSpan(double left, double right);
    /// Where the line is, in the parent's px.
    double lineAt(int value) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    double m_left = 0;
    double m_right = 1;
    bool m_showsFocus = false; ///< a ring, when the keyboard brought the focus
};

} // namespace normscope
