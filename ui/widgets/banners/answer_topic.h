// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/banner_topic.h"

#include <QTimer>

#include <functional>

namespace normscope {

class Workbench;

/// The answer to something that the user did. It stays until it is closed, another one comes, or
/// another input is opened; that something went well is said for six seconds.
class AnswerTopic : public BannerTopic
{
    Q_OBJECT

public:
    explicit AnswerTopic(Workbench &workbench, QObject *parent = nullptr);

    /// A warning or an error can be copied.
    void say(Tone tone, const QString &sentence);
    /// With something to do about it, which also takes the answer away.
    void offer(const QString &sentence, const QString &action, const std::function<void()> &act);
    void clear();

    void act() override;

private:
    Q_DISABLE_COPY_MOVE(AnswerTopic)

    std::function<void()> m_offer; ///< may be empty
    QTimer m_leaves;
};

} // namespace normscope
