// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/answer_topic.h"

#include "ui/model/workbench/workbench.h"

#include <chrono>
#include <utility>

namespace normscope {

namespace {

constexpr std::chrono::seconds kSuccessStays {6};

} // namespace

AnswerTopic::AnswerTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_leaves(this)
{
    m_leaves.setObjectName(QStringLiteral("leaves"));
    m_leaves.setSingleShot(true);
    m_leaves.setInterval(kSuccessStays);
    connect(&m_leaves, &QTimer::timeout, this, &AnswerTopic::clear);
    connect(&workbench, &Workbench::setupChanged, this, [this, &workbench](const Setup &before) {
        const Setup &now = workbench.setup();
        if (before.files != now.files || before.sample != now.sample)
            clear();
    });
}

void AnswerTopic::say(Tone tone, const QString &sentence)
{
    m_offer = {};
    const bool isGood = tone == Tone::info || tone == Tone::success;
    speak(tone, {sentence, {}, isGood ? QString() : tr("Copy details")});
    if (tone == Tone::success)
        m_leaves.start();
    else
        m_leaves.stop();
}

void AnswerTopic::offer(const QString &sentence, const QString &action,
                        const std::function<void()> &act)
{
    m_offer = act;
    m_leaves.stop();
    speak(Tone::info, {sentence, {}, action});
}

void AnswerTopic::clear()
{
    fallSilent();
}

void AnswerTopic::act()
{
    if (!m_offer)
        return BannerTopic::act();
    const std::function<void()> offer = std::exchange(m_offer, {});
    clear();
    offer();
}

} // namespace normscope
