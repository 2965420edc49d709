// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace normscope {

class Button;
class IconButton;
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
};

/// The bar under the maps: first, the line with its stops, last, Back and Next. Each of them moves
/// the stage of the setup. The workbench is not owned and must outlive the bar.
class TimelineBar : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineBar(Workbench &workbench, QWidget *parent = nullptr);
    ~TimelineBar() override;
    Q_DISABLE_COPY_MOVE(TimelineBar)

    TimelineLine &line() const { return *m_line; }
    void setShortcuts(const TimelineShortcuts &shortcuts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeParts();
    void layOutParts();
    void refresh();
    void refreshTexts();

    Workbench &m_workbench;
    Theme &m_theme;
    TimelineShortcuts m_shortcuts;
    IconButton *m_first = nullptr;
    TimelineLine *m_line = nullptr;
    IconButton *m_last = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
};

} // namespace normscope
