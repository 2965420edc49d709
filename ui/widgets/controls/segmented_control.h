// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/icons.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace normscope {

class SegmentButton;

/// One choice of a SegmentedControl.
struct Segment
{
    QString text;
    QString prefix; ///< in mono before the text, such as the number of an axis; may be empty
    QString toolTip;
};

/// Choices side by side in one outline, and perhaps an action at the end.
///
/// With `single` one segment is chosen; with `multiple` any number, none included. The control is
/// one stop of the Tab key. Left, Right, Home and End move inside it: they choose in `single`,
/// and only move the focus in `multiple`, where Space and Return toggle. Each segment is a child
/// that a screen reader meets by its own name, as a radio button or a check box.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { single, multiple };

    SegmentedControl(const QString &name, const QList<Segment> &segments, Mode mode = Mode::single,
                     QWidget *parent = nullptr);
    ~SegmentedControl() override;
    Q_DISABLE_COPY_MOVE(SegmentedControl)

    [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// From multiple to single keeps the first of the chosen.
    void setMode(Mode mode);

    /// The chosen segment in `single`, -1 for none; the first of the chosen in `multiple`.
    [[nodiscard]] int current() const;
    /// Chooses one segment, or none with -1.
    void setCurrent(int index);
    /// The chosen segments in rising order.
    [[nodiscard]] QList<int> selected() const;
    /// Chooses these; in `single` the first alone. Indices out of range are ignored.
    void setSelected(const QList<int> &indices);

    void setSegment(int index, const Segment &segment);
    void setSegmentEnabled(int index, bool enabled);
    /// Adds the action at the end, such as "+" for one more axis. `name` is its tooltip.
    void setTrailingAction(Icon icon, const QString &name);
    /// What is chosen stands behind the action at the end, not in a segment.
    void markAction(bool marked);
    /// 24 px high, for the head of a card.
    void setCompact(bool compact);

    /// The button of a segment, objectName "segment0" and on; for tests and help texts.
    [[nodiscard]] QWidget *segmentWidget(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The chosen segment of `single` is another one.
    void currentChanged(int index);
    /// The set of chosen segments is another one, in either mode.
    void selectionChanged(const QList<int> &indices);
    /// The action at the end was pressed.
    void actionTriggered();
    /// In `single`, a segment was clicked with Ctrl or Shift held: the user means a set.
    void extendRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addSegment(const Segment &segment);
    void pressed(int index, Qt::KeyboardModifiers modifiers);
    void moveFocus(int from, int step);
    void focusSegment(int index);
    void setChecked(const QList<int> &indices);
    void refresh();
    void layOut();
    void updateStops();
    [[nodiscard]] int focusedIndex() const;
    void drawSegments(QPainter &painter) const;

    Mode m_mode;
    QList<SegmentButton *> m_segments;
    SegmentButton *m_action = nullptr;
    bool m_isActionMarked = false;
    bool m_compact = false;
};

} // namespace normscope
