// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topic.h"

namespace normscope {

class Workbench;

/// Says once what dead groups are, when a result has another number of them, and leads to one.
class DeadGroupsTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit DeadGroupsTopic(Workbench &workbench, QObject *parent = nullptr);

    bool hasRow() const override { return true; }

    void act() override { Q_EMIT visitRequested(); }

Q_SIGNALS:
    /// The user wants to see a dead group.
    void visitRequested();

private:
    Q_DISABLE_COPY_MOVE(DeadGroupsTopic)
    void showResult();

    Workbench &m_workbench;
    qint64 m_groups = 0; ///< of the result before
};

} // namespace normscope
