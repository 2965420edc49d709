// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topic.h"

namespace normscope {

class Workbench;

/// What could not be done: of the workbench, or told by a part of the window. It stays until it is
/// closed, set right, or a result comes.
class ErrorTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit ErrorTopic(Workbench &workbench, QObject *parent = nullptr);

    /// A sentence; with a button that copies it. An empty one: nothing is wrong any more.
    void show(const QString &sentence);

private:
    Q_DISABLE_COPY_MOVE(ErrorTopic)
};

} // namespace normscope
