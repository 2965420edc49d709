// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/spoken_element.h"

#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"

#include <QCoreApplication>

namespace normscope {

namespace {

constexpr int kDigits = 4;

struct SpokenElement
{
    Q_DECLARE_TR_FUNCTIONS(normscope::SpokenElement)
};

QString spokenChannel(std::int64_t channel, const QStringList &names)
{
    const QString name = names.value(channel);
    const bool counts = names == channelNames(names.size(), false);
    return name.isEmpty() || counts ? QString::number(channel) : name;
}

} // namespace

QString spokenElement(const LayerRun &run, const QString &name, const Index4 &at, double value,
                      const QStringList &channelNames)
{
    return SpokenElement::tr("row %1, column %2, channel %3, %4 %5, group of %6")
        .arg(QString::number(at[kRows]), QString::number(at[kColumns]),
             spokenChannel(at[kChannels], channelNames), name, NumberText::value(value, kDigits),
             NumberText::count(run.groupIndex().groupSize()));
}

} // namespace normscope
