// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topic.h"

namespace normscope {

class Workbench;

/// The first hint: point at something. It goes for good when it is closed, or with the first step
/// after the user has pointed, and is away while something is compared.
class HintTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit HintTopic(Workbench &workbench, QObject *parent = nullptr);

    bool hasRow() const override { return true; }

    void close() override;

private:
    Q_DISABLE_COPY_MOVE(HintTopic)
    void takeStep();
    void showHint();

    Workbench &m_workbench;
    bool m_isUsed = false;
};

} // namespace normscope
