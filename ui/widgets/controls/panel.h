// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

/// The levels of the window, from the back to the front.
enum class Level { stage, sunken, window, panel, surface };

/// A plain area at one level, with hairlines along some edges or all around as a card.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(Level level, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Panel)

    void setLevel(Level level);
    /// A 1 px hairline inside these edges; none at first.
    void setEdges(Qt::Edges edges);
    /// Rounded by 8 px, with a hairline all around.
    void setCard(bool card);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Level m_level;
    Qt::Edges m_edges;
    bool m_card = false;
};

/// A line of 1 px between panels (hairline) or between controls of a bar (divider, inset).
class HairlineSeparator : public QWidget
{
    Q_OBJECT
public:
    explicit HairlineSeparator(Qt::Orientation orientation, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(HairlineSeparator)

    /// Takes the darker divider colour and this length in px in place of the whole side.
    void setInset(int length);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
    int m_length = 0;
};

} // namespace normscope
