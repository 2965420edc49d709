// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"
#include "ui/widgets/banners/banner_topic.h"

namespace normscope {

class Workbench;

/// The range of a shown stage hides much of it; Show all takes the whole range. Closed, it stays
/// away until a look changes.
class HiddenRangeTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit HiddenRangeTopic(Workbench &workbench, QObject *parent = nullptr);

    bool hasRow() const override { return true; }

    void act() override;
    void close() override;

private:
    Q_DISABLE_COPY_MOVE(HiddenRangeTopic)
    void showRanges();

    Workbench &m_workbench;
    StageId m_stage = StageId::output; ///< whose range the banner is about
    StageLooks m_toleratedLooks;       ///< with which the user closed it
};

} // namespace normscope
