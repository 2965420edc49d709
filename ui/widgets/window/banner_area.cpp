// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/banner_area.h"

#include "core/layer/stage_table.h"
#include "ui/model/input/error_text.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/text/dead_sentence.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kMuchHidden = 0.01; ///< of the finite values of a stage

} // namespace

BannerArea::BannerArea(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_banner(new Banner(Tone::info, {}, tr("Close this notice"), this)),
      m_computing([this] { showComputing(); })
{
    setObjectName(u"bannerArea"_s);
    m_banner->setObjectName(u"banner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    setVisible(false);

    connect(m_banner, &Banner::actionTriggered, this, &BannerArea::act);
    connect(m_banner, &Banner::closed, this, &BannerArea::close);
    connect(&workbench, &Workbench::busyChanged, this, [this](bool busy) {
        if (busy)
            m_computing.begin();
        else
            m_computing.end();
        if (!busy) {
            hide(Topic::computing);
            showHidden();
        }
    });
    connect(&workbench, &Workbench::setupChanged, this, &BannerArea::showHidden);
    connect(&workbench.ranges(), &StageRanges::changed, this, &BannerArea::showHidden);
    connect(&workbench.ranges(), &StageRanges::notFound, this, &BannerArea::showError);
    connect(&workbench, &Workbench::failed, this,
            [this](const InputError &error) { showError(errorText(error).forWindow()); });
    connect(&workbench, &Workbench::resultChanged, this, &BannerArea::showResult);
    connect(&workbench, &Workbench::setupChanged, this, &BannerArea::showSetup);
    connect(&workbench, &Workbench::setupChanged, this, [this](const Setup &before) {
        const Setup &now = m_workbench.setup();
        // Not as soon as the pointer is there: the map would move away under it.
        if (m_workbench.probe() && shownTopic() == Topic::hint) {
            m_hintUsed = true;
            hide(Topic::hint);
        }
        if (before.files != now.files || before.sample != now.sample)
            clearAnswer();
    });
    showSetup();
}

void BannerArea::showError(const QString &sentence)
{
    show(Topic::error, Tone::error, {sentence, {}, tr("Copy details")});
}

void BannerArea::clearError()
{
    hide(Topic::error);
}

void BannerArea::say(Tone tone, const QString &sentence)
{
    m_offer = {};
    const bool isGood = tone == Tone::info || tone == Tone::success;
    show(Topic::answer, tone, {sentence, {}, isGood ? QString() : tr("Copy details")});
}

void BannerArea::offer(const QString &sentence, const QString &action,
                       const std::function<void()> &act)
{
    m_offer = act;
    show(Topic::answer, Tone::info, {sentence, {}, action});
}

void BannerArea::clearAnswer()
{
    hide(Topic::answer);
}

void BannerArea::show(Topic topic, Tone tone, const BannerText &text)
{
    contentOf(topic) = Content {tone, text};
    refresh();
}

void BannerArea::hide(Topic topic)
{
    if (contentOf(topic)) {
        contentOf(topic).reset();
        refresh();
    }
}

std::optional<BannerArea::Topic> BannerArea::shownTopic() const
{
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        if (m_contents[i])
            return static_cast<Topic>(i);
    }
    return std::nullopt;
}

void BannerArea::refresh()
{
    const std::optional<Topic> topic = shownTopic();
    if (!topic) {
        m_banner->fold();
        setVisible(false);
        return;
    }
    m_banner->setContent(contentOf(*topic)->tone, contentOf(*topic)->text);
    setVisible(true);
    m_banner->unfold();
}

void BannerArea::act()
{
    const std::optional<Topic> topic = shownTopic();
    if (topic == Topic::computing) {
        m_workbench.cancel();
    } else if (topic == Topic::answer && m_offer) {
        const std::function<void()> offer = std::exchange(m_offer, {});
        hide(Topic::answer);
        offer();
    } else if (topic == Topic::hidden) {
        m_workbench.ranges().showAll(m_hiddenStage);
    } else if (topic == Topic::dead) {
        Q_EMIT deadGroupRequested();
    } else {
        QGuiApplication::clipboard()->setText(m_banner->content().text);
    }
}

void BannerArea::close()
{
    const std::optional<Topic> topic = shownTopic();
    if (!topic)
        return;
    m_hintUsed = m_hintUsed || topic == Topic::hint;
    if (topic == Topic::hidden)
        m_toleratedLooks = m_workbench.setup().looks;
    hide(*topic);
}

void BannerArea::showResult()
{
    hide(Topic::error);
    showDead();
    const auto &result = m_workbench.result();
    const bool isNew = result->notices != m_notices;
    m_notices = result->notices;
    if (isNew && !m_notices.isEmpty()) {
        QString sentence = text(result->notices.constFirst());
        if (result->notices.size() > 1)
            sentence += tr(" And %n more, listed beside the picture.", nullptr,
                           int(result->notices.size()) - 1);
        show(Topic::notice, Tone::warning, {sentence, {}, {}});
        return;
    }
    if (isNew)
        hide(Topic::notice);
    if (shownTopic().value_or(Topic::hint) == Topic::hint && !m_hintUsed)
        showHint();
}

/// Says once what dead groups are, when a result has another number of them.
void BannerArea::showDead()
{
    const qint64 groups = m_workbench.result()->statistics->deadGroups;
    if (groups == std::exchange(m_deadGroups, groups))
        return;
    if (groups == 0)
        hide(Topic::dead);
    else
        show(Topic::dead, Tone::warning,
             {deadSentence(groups, m_workbench.result()->run->spec().epsilon), {}, tr("Next one")});
}

/// A comparison says for itself what can be done, and has its head below this.
void BannerArea::showSetup()
{
    const bool compares = m_workbench.setup().compare.mode != CompareMode::off;
    layout()->setContentsMargins(12, compares ? 8 : 0, 12, 8);
    if (compares)
        hide(Topic::hint);
}

void BannerArea::showHint()
{
    if (m_workbench.setup().compare.mode != CompareMode::off)
        return;
    const auto &run = m_workbench.result()->run;
    const LayerStatistics &statistics = *m_workbench.result()->statistics;
    const bool isPixelLength = run->spec().axis == AxisSet::fromMask(1U << kChannels)
        && run->shape().channels == 3 && statistics.deadGroups == 0 && statistics.epsilonGroups == 0
        && m_workbench.setup().stage == StageId::output;
    show(Topic::hint, Tone::info,
         {isPixelLength ? tr("Every pixel's three numbers now have length 1.")
                        : tr("Every number of the layer can be looked at."),
          tr("Point at one."),
          {}});
}

/// The current stage first, then the others in the views.
void BannerArea::showHidden()
{
    const Setup &setup = m_workbench.setup();
    QList<StageId> stages = stagesOfViews(setup);
    stages.prepend(setup.stage);
    const auto hides
        = [this](StageId id) { return m_workbench.ranges().hiddenShare(id) > kMuchHidden; };
    const auto stage = std::ranges::find_if(stages, hides);
    if (stage == stages.end() || setup.looks == m_toleratedLooks) {
        hide(Topic::hidden);
        return;
    }
    m_hiddenStage = *stage;
    const QString share = NumberText::percent(m_workbench.ranges().hiddenShare(*stage));
    const bool isOfGroups = normscope::stage(*stage).domain == Domain::group;
    const BannerText text {isOfGroups ? tr("This range hides %1 of the groups.").arg(share)
                                      : tr("This range hides %1 of the elements.").arg(share),
                           {},
                           tr("Show all")};
    show(Topic::hidden, Tone::warning, text);
}

void BannerArea::showComputing()
{
    show(Topic::computing, Tone::info,
         {tr("Computing %1. The old result stays until this one is ready.")
              .arg(stageName(m_workbench.setup().stage)),
          {},
          tr("Cancel")});
}

} // namespace normscope
