// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/channel_name.h"

#include <QCoreApplication>

namespace normscope {

namespace {

struct ChannelName
{
    Q_DECLARE_TR_FUNCTIONS(normscope::ChannelName)
};

} // namespace

QString channelName(qint64 channel, qint64 channels, bool isPicture)
{
    if (channels != 3 || !isPicture)
        return ChannelName::tr("channel %1").arg(channel);
    if (channel == 0)
        return ChannelName::tr("red");
    return channel == 1 ? ChannelName::tr("green") : ChannelName::tr("blue");
}

QStringList channelNames(qint64 channels, bool isPicture)
{
    QStringList names;
    for (qint64 channel = 0; channel < channels; ++channel)
        names += channelName(channel, channels, isPicture);
    return names;
}

} // namespace normscope
