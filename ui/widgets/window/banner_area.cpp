// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/banner_area.h"

#include "core/layer/stage_table.h"
#include "ui/model/input/error_text.h"
#include "ui/model/workbench/workbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kProgressDelay = 300; ///< ms; shorter work is not announced

} // namespace

BannerArea::BannerArea(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_banner(new Banner(Tone::info, {}, tr("Close this notice"), this))
{
    setObjectName(u"bannerArea"_s);
    m_banner->setObjectName(u"banner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->addWidget(m_banner);
    setVisible(false);
    m_computingTimer.setSingleShot(true);
    m_computingTimer.setInterval(kProgressDelay);

    connect(m_banner, &Banner::actionTriggered, this, &BannerArea::act);
    connect(m_banner, &Banner::closed, this, [this] {
        m_hintUsed = m_hintUsed || m_topic == Topic::hint;
        hide(m_topic);
    });
    connect(&m_computingTimer, &QTimer::timeout, this, &BannerArea::showComputing);
    connect(&workbench, &Workbench::busyChanged, this, [this](bool busy) {
        if (busy)
            m_computingTimer.start();
        else
            m_computingTimer.stop();
        if (!busy)
            hide(Topic::computing);
    });
    connect(&workbench, &Workbench::failed, this,
            [this](const InputError &error) { showError(errorText(error).forWindow()); });
    connect(&workbench, &Workbench::resultChanged, this, &BannerArea::showResult);
    connect(&workbench, &Workbench::probeChanged, this, [this] {
        if (m_workbench.probe() && m_topic == Topic::hint) {
            m_hintUsed = true;
            hide(Topic::hint);
        }
    });
}

void BannerArea::showError(const QString &sentence)
{
    show(Topic::error, Tone::error, {sentence, {}, tr("Copy details")});
}

void BannerArea::clearError()
{
    hide(Topic::error);
}

void BannerArea::show(Topic topic, Tone tone, const BannerText &text)
{
    m_topic = topic;
    m_banner->setContent(tone, text);
    setVisible(true);
    m_banner->unfold();
}

void BannerArea::hide(Topic topic)
{
    if (m_topic != topic || topic == Topic::none)
        return;
    m_topic = Topic::none;
    m_banner->fold();
    setVisible(false);
}

void BannerArea::act()
{
    if (m_topic == Topic::computing)
        m_workbench.cancel();
    else
        QGuiApplication::clipboard()->setText(m_banner->content().text);
}

void BannerArea::showResult()
{
    hide(Topic::error);
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
    if (m_topic == Topic::none && !m_hintUsed)
        showHint();
}

void BannerArea::showHint()
{
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

void BannerArea::showComputing()
{
    if (m_topic == Topic::error)
        return;
    const std::string_view name = stage(m_workbench.setup().stage).name;
    show(Topic::computing, Tone::info,
         {tr("Computing %1. The old result stays until this one is ready.")
              .arg(QString::fromUtf8(name.data(), qsizetype(name.size()))),
          {},
          tr("Cancel")});
}

} // namespace normscope
