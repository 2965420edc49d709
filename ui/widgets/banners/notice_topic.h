// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/notice.h"
#include "ui/widgets/banners/banner_topic.h"

#include <QList>

namespace normscope {

class Workbench;

/// What is to be known of the input. It is said when a result has other notices than the one
/// before.
class NoticeTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit NoticeTopic(Workbench &workbench, QObject *parent = nullptr);

    bool hasRow() const override { return true; }

private:
    Q_DISABLE_COPY_MOVE(NoticeTopic)
    void showResult();

    Workbench &m_workbench;
    QList<Notice> m_notices; ///< of the result before
};

} // namespace normscope
