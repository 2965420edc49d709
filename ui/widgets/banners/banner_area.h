// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topics.h"

#include <QWidget>

#include <functional>

namespace normscope {

/// Shows one topic of the banner at a time, the most urgent one, and how many wait behind it.
///
/// As long as a topic is there that is about what is shown, it has a row of its own above the maps.
/// What comes and goes by itself lies over their upper edge, so that none of them moves; at their
/// lower edge where the pointer is above.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(Workbench &workbench, QWidget *parent = nullptr);

    BannerTopics &topics() { return m_topics; }

    /// The row for the layout above the maps.
    QWidget &row() const { return *m_row; }
    /// The maps, over which it lies, and how many px of their widget have to stay free from above.
    /// To be called when all are in their places.
    void setPlace(QWidget &maps, const std::function<int()> &usedHeight);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(BannerArea)
    void refresh();
    void place();
    QRect placeInMaps(bool isBelow) const;

    BannerTopics m_topics;
    Banner *m_banner;
    QWidget *m_row;
    QWidget *m_maps = nullptr;
    std::function<int()> m_usedHeight;
    BannerTopic *m_shown = nullptr;
    bool m_isBelow = false; ///< at the lower edge
};

} // namespace normscope
