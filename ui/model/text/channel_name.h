// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace normscope {

/// "red", "green" or "blue" of a picture's three channels, else "channel 0" and so on.
QString channelName(qint64 channel, qint64 channels, bool isPicture = true);
/// The names of all channels.
QStringList channelNames(qint64 channels, bool isPicture = true);

} // namespace normscope
