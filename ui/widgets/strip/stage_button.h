// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"

#include <QAbstractButton>
#include <QString>

namespace normscope {

/// A place that stands for a stage, in the strip or on the timeline: it takes clicks and the focus
/// and speaks to screen readers. The widget around it paints it, because frames and lines of
/// neighbours meet. A screen reader meets it as a radio button with a name and a value.
class StageButton : public QAbstractButton
{
    Q_OBJECT
public:
    StageButton(StageId stage, QWidget *parent);
    Q_DISABLE_COPY_MOVE(StageButton)

    StageId stage() const { return m_stage; }
    /// What a screen reader says after the name, such as "0–0.976".
    void setValueText(const QString &value);
    QString valueText() const { return m_value; }
    /// The current one is checked and is where Tab stops.
    void setCurrent(bool current);
    /// Focus that came from the keyboard, so that a ring is due.
    bool showsFocus() const { return m_showsFocus; }
    /// Takes the focus over from a neighbour by a key.
    void takeFocus();

Q_SIGNALS:
    /// Hover, press or focus: paint anew.
    void lookChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void nextCheckState() override;

private:
    StageId m_stage;
    QString m_value;
    bool m_showsFocus = false;
};

/// The neighbour of `index` that Left, Right, Home or End lead to, in reading direction; -1 for
/// other keys. Stays in [0, count).
int indexAfterKey(int key, int index, int count, Qt::LayoutDirection direction);

} // namespace normscope
