// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QRect;
class QWidget;

namespace normscope {

class Theme;

/// The ring around whatever has the keyboard focus: one frame that lies over the window and
/// follows the focus, because the ring is outside of the control. It appears when the focus came
/// from the keyboard (Tab, Shift+Tab, a shortcut) and goes with the next click.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    FocusRing(Theme &theme, QObject *parent);
    ~FocusRing() override;
    Q_DISABLE_COPY_MOVE(FocusRing)

    /// The corner radius of a control in px (6 when nothing is said).
    static void setRadius(QWidget *control, int radius);
    /// `control` shows its focus as the ring of `whole`, which contains it.
    static void setFrame(QWidget *control, QWidget *whole);
    /// `control` paints its own focus; no ring.
    static void setOwnFocus(QWidget *control);

    /// The frame that is shown now, or null. For tests.
    [[nodiscard]] QWidget *frame() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *control);
    void leave();
    void place();

    Theme &m_theme;
    QPointer<QWidget> m_frame;
    QPointer<QWidget> m_control;        ///< what the ring surrounds
    QList<QPointer<QWidget>> m_watched; ///< the control and its ancestors
};

} // namespace normscope
