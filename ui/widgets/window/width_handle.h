// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/layout/panel_widths.h"

#include <QWidget>

namespace normscope {

/// The edge of a panel as a hairline that is dragged, or moved with Left, Right, Home and End, to
/// make the panel wider or narrower. It lies over the edge without taking room in a layout.
class WidthHandle : public QWidget
{
    Q_OBJECT

public:
    /// Over the edge of `panel`, a child of the same parent, that looks to the maps: its trailing
    /// edge, or its leading one.
    enum class Edge { leading, trailing };
    WidthHandle(QWidget &panel, Edge edge, const WidthRange &range, const QString &name);
    Q_DISABLE_COPY_MOVE(WidthHandle)

Q_SIGNALS:
    /// The panel shall be so wide, in px within its range.
    void widthWanted(int width);
    /// The panel shall have the width that suits the window.
    void resetWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void place();
    void want(int width);
    /// 1 where going right makes the panel wider, else -1.
    int direction() const;

    QWidget &m_panel;
    Edge m_edge;
    WidthRange m_range;
    int m_pressedAt = 0;    ///< on the screen
    int m_pressedWidth = 0; ///< of the panel
    bool m_isDragged = false;
    bool m_showsFocus = false; ///< the focus came from the keyboard
};

} // namespace normscope
