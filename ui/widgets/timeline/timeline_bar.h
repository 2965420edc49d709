// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/timeline/alarm.h"

#include <QKeySequence>
#include <QWidget>

#include <memory>

class QComboBox;

namespace normscope {

class Button;
class IconButton;
class Player;
class Theme;
class TimelineLine;
class Workbench;

/// The keys that the window has for the steps. They stand in the tooltips; the window's actions
/// act on them.
struct TimelineShortcuts
{
    QKeySequence first {Qt::CTRL | Qt::Key_Home};
    QKeySequence back {Qt::CTRL | Qt::Key_Left};
    QKeySequence next {Qt::CTRL | Qt::Key_Right};
    QKeySequence last {Qt::CTRL | Qt::Key_End};
    QKeySequence play {Qt::CTRL | Qt::Key_Space};
};

/// The bar under the maps: Play and its speed, first, the line with its stops, last, Back and Next.
/// Each of them moves the stage of the setup. The workbench is not owned and must outlive the bar.
class TimelineBar : public QWidget
{
    Q_OBJECT
public:
    /// Without an alarm Play goes by the system's clock.
    explicit TimelineBar(Workbench &workbench, QWidget *parent = nullptr,
                         std::unique_ptr<Alarm> alarm = nullptr);
    ~TimelineBar() override;
    Q_DISABLE_COPY_MOVE(TimelineBar)

    TimelineLine &line() const { return *m_line; }
    Player &player() const { return *m_player; }
    void setShortcuts(const TimelineShortcuts &shortcuts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makePlay();
    void makeParts();
    void layOutParts();
    void refresh();
    void refreshPlay();
    void refreshTexts();

    Workbench &m_workbench;
    Theme &m_theme;
    TimelineShortcuts m_shortcuts;
    Player *m_player;
    IconButton *m_play = nullptr;
    QComboBox *m_speed = nullptr;
    IconButton *m_first = nullptr;
    TimelineLine *m_line = nullptr;
    IconButton *m_last = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
};

} // namespace normscope
