// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/banner_topic.h"

#include <QClipboard>
#include <QGuiApplication>

namespace normscope {

void BannerTopic::act()
{
    if (m_content)
        QGuiApplication::clipboard()->setText(m_content->text.text);
}

void BannerTopic::speak(Tone tone, const BannerText &text)
{
    m_content = Content {tone, text};
    Q_EMIT changed();
}

void BannerTopic::fallSilent()
{
    if (!m_content)
        return;
    m_content.reset();
    Q_EMIT changed();
}

} // namespace normscope
