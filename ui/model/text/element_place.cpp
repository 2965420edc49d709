// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/element_place.h"

#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"

#include <QCoreApplication>

namespace normscope {

namespace {

struct ElementPlace
{
    Q_DECLARE_TR_FUNCTIONS(normscope::ElementPlace)
};

} // namespace

QString elementPlace(const Index4 &at, const Shape &shape, bool isPicture)
{
    const QString place = ElementPlace::tr("Row %1, column %2, %3")
                              .arg(NumberText::count(at[kRows]), NumberText::count(at[kColumns]),
                                   channelName(at[kChannels], shape.channels, isPicture));
    return shape.batch == 1
        ? place
        : ElementPlace::tr("%1, image %2").arg(place, NumberText::count(at[kBatch]));
}

} // namespace normscope
