// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topic.h"
#include "ui/widgets/window/slow_notice.h"

namespace normscope {

class Workbench;

/// A computation that takes long, and Cancel.
class ComputingTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit ComputingTopic(Workbench &workbench, QObject *parent = nullptr);

    void act() override;

private:
    Q_DISABLE_COPY_MOVE(ComputingTopic)
    void announce();

    Workbench &m_workbench;
    SlowNotice m_slow;
};

} // namespace normscope
