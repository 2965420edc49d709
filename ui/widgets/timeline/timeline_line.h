// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QList>
#include <QVariantAnimation>
#include <QWidget>

namespace normscope {

class StageButton;
class Theme;
class Workbench;

/// The line of the timeline: a stop for each stage, the passed part thick, the current stop large,
/// and a double bar between forward and backward. Clicking a stop, or Left, Right, Home and End, go
/// to a stage. Names stand below; where there is no room those far from the current stop give way.
///
/// A click above a stop pins it, as its context menu does; a pinned stop has a small triangle
/// there. While any is pinned, the stops that steps leave out are smaller. The workbench is not
/// owned.
class TimelineLine : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineLine(Workbench &workbench, QWidget *parent = nullptr);
    ~TimelineLine() override;
    Q_DISABLE_COPY_MOVE(TimelineLine)

    /// The stops in order.
    const QList<StageButton *> &buttons() const { return m_buttons; }
    /// Where the name of a stop stands; empty when it is not shown.
    QRect nameRect(int index) const { return m_names[index]; }
    /// The middle of a stop.
    QPointF placeOf(double index) const;
    /// Where the large stop is now, from 0 to the number of stops; between two while it slides.
    double markerIndex() const { return m_marker; }
    /// Where a click pins the stop, in px of the line.
    QRect pinRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSetup(const Setup &before);
    void rebuild();
    void refreshTexts();
    void describeStops();
    void togglePin(StageId id);
    void openMenu(StageButton &stop, QPoint place);
    void layOut();
    void placeNames();
    void slideTo(int index);
    int currentIndex() const;
    double dividerPlace() const;
    QFont nameFont(bool current) const;
    void paintLine(QPainter &painter) const;
    void paintStops(QPainter &painter) const;
    void paintPins(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    Workbench &m_workbench;
    Theme &m_theme;
    QList<StageButton *> m_buttons;
    QList<QRect> m_names;
    int m_forwardCount = 0;
    double m_marker = 0;
    QVariantAnimation m_slide;
};

} // namespace normscope
