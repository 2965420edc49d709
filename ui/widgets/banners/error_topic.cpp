// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/error_topic.h"

#include "ui/model/input/error_text.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/workbench/workbench.h"

namespace normscope {

ErrorTopic::ErrorTopic(Workbench &workbench, QObject *parent) : BannerTopic(parent)
{
    connect(&workbench, &Workbench::failed, this,
            [this](const InputError &error) { show(errorText(error).forWindow()); });
    connect(&workbench.ranges(), &StageRanges::notFound, this, &ErrorTopic::show);
    connect(&workbench, &Workbench::resultChanged, this, [this] { fallSilent(); });
}

void ErrorTopic::show(const QString &sentence)
{
    if (sentence.isEmpty())
        fallSilent();
    else
        speak(Tone::error, {sentence, {}, tr("Copy details")});
}

} // namespace normscope
