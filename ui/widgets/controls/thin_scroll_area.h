// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace normscope {

/// A scroll area whose vertical bar lies thin over the right margin of its content, so that the
/// content keeps its width whether the bar is there or not.
class ThinScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int kBarWidth = 8; ///< px

    explicit ThinScrollArea(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ThinScrollArea)

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeRange(int least, int most);
    void placeBar();

    QScrollBar *m_bar;
};

} // namespace normscope
