// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/compare_maps.h"

#include "ui/model/compare/compare_mode.h"
#include "ui/model/compare/compare_style.h"
#include "ui/model/compare/compare_text.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/compare/sign_legend.h"
#include "ui/widgets/compare/split_divider.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/heatmap/colorbar.h"
#include "ui/widgets/heatmap/heatmap_panel.h"
#include "ui/widgets/heatmap/heatmap_view.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kTagInset = 8;           ///< px from the map's corner
constexpr double kLittleOfScale = 0.2; ///< of its length
constexpr int kBarGap = 16;            ///< px from A's colorbar to the map
/// Clip and map begin on whole device pixels at every usual scale.
constexpr int kClipStep = 4; ///< px

std::optional<Index4> placeOf(const std::optional<ProbeReading> &probe)
{
    return probe ? std::optional(probe->at) : std::nullopt;
}

/// The first of the texts that fits; false where none does.
bool setTag(Chip &tag, const QStringList &texts, double room)
{
    for (const QString &text : texts) {
        tag.setText(text);
        tag.adjustSize();
        if (tag.width() <= room)
            return true;
    }
    return false;
}

/// What the values of a side are on a scale that they share, where they take up so little of it
/// that the map is almost one colour; else empty.
QString smallRange(const HeatmapStyle &style, const StageStatistics &statistics)
{
    const ValueScale scale = style.valueScale();
    if (statistics.finite() == 0
        || scale.position(statistics.max) - scale.position(statistics.min) > kLittleOfScale)
        return {};
    return CompareMaps::tr("%1 on this scale", "range of values")
        .arg(NumberText::range(statistics.min, statistics.max));
}

/// What stands on a side, the longest first. "A: delta, exact rule", with its range where that is
/// not seen.
QStringList tagTexts(const QString &side, const QString &words, const QString &range)
{
    const QString whole = CompareMaps::tr("%1: %2", "A or B, what it is").arg(side, words);
    if (range.isEmpty())
        return {whole, side};
    return {CompareMaps::tr("%1, %2").arg(whole, range),
            CompareMaps::tr("%1: %2", "A or B, what it is").arg(side, range), whole, side};
}

Chip *makeTag(const char *name, QWidget *parent)
{
    auto *tag = new Chip({}, parent);
    tag->setObjectName(QLatin1StringView(name));
    tag->setSolid(true);
    tag->setAttribute(Qt::WA_TransparentForMouseEvents);
    return tag;
}

} // namespace

CompareMaps::CompareMaps(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_below(new HeatmapPanel(this)),
      m_clip(new QWidget(this)),
      m_b(new HeatmapPanel(m_clip)),
      m_barOfA(new Colorbar(this)),
      m_divider(new SplitDivider(this)),
      m_legend(new SignLegend(this)),
      m_tagOfA(makeTag("tagOfA", this)),
      m_tagOfB(makeTag("tagOfB", this))
{
    setObjectName(u"compareMaps"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewOfA().setObjectName(u"compareMap"_s);
    viewOfB().setObjectName(u"compareMapOfB"_s);
    viewOfB().setTagsVisible(false); // what a side is stands there
    m_barOfA->setObjectName(u"colorbarOfA"_s);
    for (Colorbar *bar : {&m_below->colorbar(), &m_b->colorbar(), m_barOfA})
        bar->setPointable(false);
    connectView(viewOfA());
    connectView(viewOfB());
    connect(&viewOfA(), &HeatmapView::visibleMapChanged, this, &CompareMaps::layOut);
    connect(&viewOfA(), &HeatmapView::probeValueChanged, m_barOfA, &Colorbar::setProbeValue);
    connect(&viewOfA(), &HeatmapView::zoomChanged, this, &CompareMaps::zoomChanged);
    connect(&viewOfA(), &HeatmapView::probeMoved, &m_workbench,
            [this](const Index4 &at) { m_workbench.setProbe(at); });
    connect(&viewOfB(), &HeatmapView::probeMoved, &m_workbench, [this](const Index4 &at) {
        if (m_comparison)
            m_workbench.setProbe(m_comparison->placeInA(at));
    });
    connect(&workbench, &Workbench::probeChanged, this, &CompareMaps::showProbe);
    connect(&workbench, &Workbench::setupChanged, this, &CompareMaps::showSetup);
    connect(m_divider, &QAbstractSlider::valueChanged, this, [this] {
        layOut();
        if (!m_divider->isSliderDown())
            commitDivider();
    });
    connect(m_divider, &QAbstractSlider::sliderReleased, this, &CompareMaps::commitDivider);
    showSetup();
}

HeatmapView &CompareMaps::viewOfA() const
{
    return m_below->view();
}

HeatmapView &CompareMaps::viewOfB() const
{
    return m_b->view();
}

HeatmapView &CompareMaps::view() const
{
    return seen() == Seen::onlyB ? viewOfB() : viewOfA();
}

bool CompareMaps::isUpToDate() const
{
    return m_comparison && viewOfA().isUpToDate() && (!showsSides() || viewOfB().isUpToDate());
}

void CompareMaps::connectView(HeatmapView &view)
{
    connect(&view, &HeatmapView::holdWanted, &m_workbench, &Workbench::holdProbe);
    connect(&m_workbench, &Workbench::probeHoldChanged, &view, &HeatmapView::setProbeHeld);
    view.setProbeHeld(m_workbench.holdsProbe());
    connect(&view, &HeatmapView::viewChanged, this, [this, &view] { follow(view); });
    connect(&view, &HeatmapView::renderFailed, this, &CompareMaps::renderFailed);
}

void CompareMaps::follow(const HeatmapView &source)
{
    if (m_isLinking)
        return;
    m_isLinking = true;
    for (HeatmapView *view : {&viewOfA(), &viewOfB()}) {
        if (view != &source)
            view->setViewOf(source);
    }
    m_isLinking = false;
}

void CompareMaps::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    m_source.reset();
    m_sourceOf = {};
    if (!m_comparison) {
        m_below->setResult(nullptr, nullptr);
        m_b->setResult(nullptr, nullptr);
        return;
    }
    m_below->setResult(m_comparison->a->run, m_comparison->a->statistics);
    m_b->setResult(m_comparison->b->run, m_comparison->b->statistics);
    const QStringList names
        = channelNames(m_comparison->a->shape().channels, m_comparison->a->loaded->isImage);
    viewOfA().setChannelNames(names);
    viewOfB().setChannelNames(names);
    showSetup();
    showProbe();
}

void CompareMaps::setStale(bool stale) const
{
    viewOfA().setStale(stale);
    viewOfB().setStale(stale);
}

void CompareMaps::setHeld(bool held)
{
    if (m_isHeld == held)
        return;
    m_isHeld = held;
    layOut();
}

bool CompareMaps::showsSides() const
{
    return !operationOf(m_workbench.setup().compare.mode);
}

/// What is seen of the two maps; a held key shows the other side.
CompareMaps::Seen CompareMaps::seen() const
{
    switch (m_workbench.setup().compare.mode) {
    case CompareMode::split:
        return Seen::both;
    case CompareMode::b:
        return m_isHeld ? Seen::onlyBelow : Seen::onlyB;
    case CompareMode::a:
    case CompareMode::flip:
        return m_isHeld ? Seen::onlyB : Seen::onlyBelow;
    default:
        return Seen::onlyBelow;
    }
}

void CompareMaps::showSetup()
{
    const Setup &setup = m_workbench.setup();
    if (!m_comparison || !comparesSetups(setup.compare.mode))
        return;
    // The setup may be a step ahead of the comparison.
    const Index4 inA {m_comparison->nearestImage(setup.image), 0, 0,
                      fittedTo(setup, m_comparison->a->shape()).channel};
    const Index4 inB = m_comparison->placeInB(inA);
    viewOfA().setImageAndChannel(int(inA[kBatch]), int(inA[kChannels]));
    viewOfB().setImageAndChannel(int(inB[kBatch]), int(inB[kChannels]));
    showPins();
    const SideStyles styles = sideStyles(setup, *m_comparison);
    showBelow(styles);
    if (showsSides())
        showB(styles);
    const bool hasTwoBars = setup.compare.mode == CompareMode::split && !styles.isOneScale();
    m_barOfA->setVisible(hasTwoBars);
    const int room = hasTwoBars ? m_barOfA->sizeHint().width() + kBarGap : 0;
    m_below->setLeftRoom(room);
    m_b->setLeftRoom(room);
    showTags(styles);
    {
        const QSignalBlocker blocker(m_divider);
        m_divider->setValue(int(setup.compare.divider));
    }
    layOut();
}

void CompareMaps::showBelow(const SideStyles &styles)
{
    const auto operation = operationOf(m_workbench.setup().compare.mode);
    viewOfA().setTagsVisible(operation.has_value());
    if (!operation) {
        m_below->setStage(m_comparison->pair.a.stage, styles.a);
        m_barOfA->setHeatmapStyle(styles.a, styles.statisticsOfA);
        return;
    }
    if (m_sourceOf != std::pair(m_comparison.get(), *operation)) {
        m_sourceOf = {m_comparison.get(), *operation};
        m_source = std::make_shared<const ComparisonMap>(m_comparison, *operation);
    }
    m_below->setSource(m_source, operationName(*operation),
                       operationStyle(*operation, m_comparison->summary),
                       m_comparison->summary.of(*operation));
}

void CompareMaps::showB(const SideStyles &styles)
{
    m_b->setStage(m_comparison->pair.b.stage, styles.b);
}

void CompareMaps::showProbe()
{
    const std::optional<Index4> at = placeOf(m_workbench.probe());
    viewOfA().setProbe(at);
    if (m_comparison)
        viewOfB().setProbe(at ? std::optional(m_comparison->placeInB(*at)) : std::nullopt);
}

/// As far as they are compared.
void CompareMaps::showPins()
{
    QList<Index4> inA = m_workbench.setup().pins;
    QList<Index4> inB;
    for (const Index4 &pin : std::as_const(inA))
        inB += m_comparison->placeInB(pin);
    viewOfA().setPins(inA);
    viewOfB().setPins(inB);
}

void CompareMaps::showTags(const SideStyles &styles)
{
    const Setup &a = m_workbench.setup();
    const Setup b = setupOfB(a);
    const auto rangeOn = [&](const LayerResult &result, const StageSide &side) {
        return styles.isOneScale() ? smallRange(styles.a, result.statistics->of(side.stage))
                                   : QString();
    };
    m_wordsOfA = tagTexts(tr("A"), sideText(a, b), rangeOn(*m_comparison->a, m_comparison->pair.a));
    m_wordsOfB = tagTexts(tr("B"), sideText(b, a), rangeOn(*m_comparison->b, m_comparison->pair.b));
    if (a.compare.mode == CompareMode::flip)
        m_wordsOfA.prepend(tr("%1. Hold X for B").arg(m_wordsOfA.front()));
}

void CompareMaps::resizeEvent(QResizeEvent * /*event*/)
{
    layOut();
}

void CompareMaps::layOut()
{
    m_below->setGeometry(rect());
    const Seen parts = seen();
    const QRectF map = viewOfA().visibleMap();
    m_divider->setSpan(map.left(), map.right());
    const double line = m_divider->lineAt(m_divider->value());
    const int left
        = parts == Seen::both ? static_cast<int>(std::lround(line / kClipStep)) * kClipStep : 0;
    m_clip->setVisible(parts != Seen::onlyBelow);
    m_clip->setGeometry(left, 0, std::max(0, width() - left), height());
    m_b->setGeometry(-left, 0, width(), height());
    const bool areBoth = parts == Seen::both;
    viewOfA().setSeenPart(areBoth ? QRectF(0, 0, left, height()) : QRectF());
    viewOfB().setSeenPart(areBoth ? QRectF(left, 0, width() - left, height()) : QRectF());
    m_divider->setVisible(parts == Seen::both && !map.isEmpty());
    m_divider->setGeometry(left - SplitDivider::kWidth / 2, static_cast<int>(map.top()),
                           SplitDivider::kWidth, static_cast<int>(map.height()));
    const int barRoom = m_barOfA->sizeHint().width();
    m_barOfA->setGeometry(static_cast<int>(map.left()) - barRoom - kBarGap + Colorbar::kProbeRoom,
                          0, barRoom, height());
    m_barOfA->setSpan(std::pair(map.top(), map.bottom()));
    m_legend->setVisible(m_workbench.setup().compare.mode == CompareMode::signs && !map.isEmpty());
    m_legend->setGeometry(m_below->colorbar().geometry());
    m_legend->setTop(map.top());
    layOutTags(map, left);
}

/// Each side says what it is in its own part of the map.
void CompareMaps::layOutTags(const QRectF &map, double line)
{
    const Seen parts = seen();
    const bool areBoth = parts == Seen::both;
    const double roomOfA = (areBoth ? line : map.right()) - map.left() - 2 * kTagInset;
    const double roomOfB = map.right() - (areBoth ? line : map.left()) - 2 * kTagInset;
    const bool fitsA = setTag(*m_tagOfA, m_wordsOfA, roomOfA);
    const bool fitsB = setTag(*m_tagOfB, m_wordsOfB, roomOfB);
    m_tagOfA->setVisible(fitsA && showsSides() && parts != Seen::onlyB);
    m_tagOfB->setVisible(fitsB && parts != Seen::onlyBelow);
    const double top = map.top() + kTagInset;
    const double left = map.left() + kTagInset;
    m_tagOfA->move(QPointF(left, top).toPoint());
    const double leftOfB = areBoth ? map.right() - kTagInset - m_tagOfB->width() : left;
    m_tagOfB->move(QPointF(leftOfB, top).toPoint());
}

void CompareMaps::commitDivider()
{
    Setup setup = m_workbench.setup();
    setup.compare.divider = m_divider->value();
    m_workbench.change(setup);
}

} // namespace normscope
