// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/notice_topic.h"

#include "ui/model/workbench/workbench.h"

namespace normscope {

NoticeTopic::NoticeTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_workbench(workbench)
{
    connect(&workbench, &Workbench::resultChanged, this, &NoticeTopic::showResult);
}

void NoticeTopic::showResult()
{
    const QList<Notice> &notices = m_workbench.result()->notices;
    if (notices == m_notices)
        return;
    m_notices = notices;
    if (notices.isEmpty())
        return fallSilent();
    QString sentence = text(notices.constFirst());
    if (notices.size() > 1)
        sentence
            += tr(" And %n more, listed beside the picture.", nullptr, int(notices.size()) - 1);
    speak(Tone::warning, {sentence, {}, {}});
}

} // namespace normscope
