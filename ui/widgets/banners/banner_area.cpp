// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/banner_area.h"

#include "ui/model/workbench/workbench.h"

#include <QCursor>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 12; ///< px beside the banner
constexpr int kGap = 8;   ///< px between it and an edge

} // namespace

BannerArea::BannerArea(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_topics(workbench),
      m_banner(new Banner(Tone::info, {}, tr("Close this notice"), this)),
      m_row(new QWidget(parent))
{
    setObjectName(u"bannerArea"_s);
    m_banner->setObjectName(u"banner"_s);
    m_row->setObjectName(u"bannerRow"_s);
    m_row->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addStretch(1); // it unfolds from the top
    setVisible(false);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_shown)
            m_shown->act();
    });
    connect(m_banner, &Banner::closed, this, [this] {
        if (m_shown)
            m_shown->close();
    });
    for (const BannerTopic *topic : m_topics.byUrgency())
        connect(topic, &BannerTopic::changed, this, &BannerArea::refresh);
    connect(&workbench, &Workbench::setupChanged, this, &BannerArea::place);
}

void BannerArea::setPlace(QWidget &maps, const std::function<int()> &usedHeight)
{
    m_maps = &maps;
    m_usedHeight = usedHeight;
    setParent(maps.parentWidget());
    setVisible(m_shown != nullptr);
    maps.installEventFilter(this);
    m_row->installEventFilter(this);
    place();
}

bool BannerArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::LayoutRequest:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void BannerArea::refresh()
{
    const auto topics = m_topics.byUrgency();
    const auto speaks = [](const BannerTopic *topic) { return topic->content().has_value(); };
    const auto first = std::ranges::find_if(topics, speaks);
    m_row->setVisible(std::ranges::any_of(
        topics, [&speaks](const BannerTopic *topic) { return speaks(topic) && topic->hasRow(); }));
    const bool wasShown = m_shown != nullptr;
    m_shown = first == topics.end() ? nullptr : *first;
    if (!m_shown) {
        m_banner->fold();
        setVisible(false);
        return;
    }
    m_banner->setContent(m_shown->content()->tone, m_shown->content()->text);
    m_banner->setWaiting(static_cast<int>(std::ranges::count_if(topics, speaks)) - 1);
    if (!wasShown && m_maps) {
        const QPoint pointer = m_maps->parentWidget()->mapFromGlobal(QCursor::pos());
        m_isBelow = placeInMaps(false).contains(pointer);
    }
    place();
    setVisible(true);
    m_banner->unfold();
}

void BannerArea::place()
{
    if (!m_maps)
        return;
    m_row->setFixedHeight(m_banner->fullHeight() + kGap);
    if (m_row->isHidden()) {
        setGeometry(placeInMaps(m_isBelow));
    } else {
        setGeometry(m_row->x() + kSide, m_row->y(), m_row->width() - 2 * kSide,
                    m_banner->fullHeight());
    }
    raise();
}

/// Below the heads of the maps, or at their lower edge.
QRect BannerArea::placeInMaps(bool isBelow) const
{
    const QRect maps = m_maps->geometry();
    const int tall = m_banner->fullHeight();
    const int lowest = maps.bottom() + 1 - kGap - tall;
    const int top = isBelow ? lowest : std::min(lowest, maps.top() + m_usedHeight() + kGap);
    return {maps.left() + kSide, top, maps.width() - 2 * kSide, tall};
}

} // namespace normscope
