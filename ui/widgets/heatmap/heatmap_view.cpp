// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/heatmap_view.h"

#include "ui/model/heatmap/plane_range.h"
#include "ui/model/text/channel_name.h"
#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace normscope {

namespace {

constexpr int kFocusRadius = 2; ///< px

} // namespace

HeatmapView::HeatmapView(QWidget *parent) : QWidget(parent), m_motion(this)
{
    setObjectName(QStringLiteral("heatmapView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setAttribute(Qt::WA_OpaquePaintEvent);
    FocusRing::setRadius(this, kFocusRadius);
    setWhatsThis(tr("The map of one stage. Point at a pixel to see its group. The wheel zooms, "
                    "dragging moves the map, a double-click fits it."));
    connect(&m_motion, &MapMotion::changed, this, qOverload<>(&QWidget::update));
    m_requestTimer.setSingleShot(true);
    connect(&m_requestTimer, &QTimer::timeout, this, &HeatmapView::sendRequest);
    connect(&m_renderer, &HeatmapRenderer::rendered, this, &HeatmapView::showRendered);
    connect(&m_renderer, &HeatmapRenderer::failed, this, &HeatmapView::renderFailed);
    connect(&m_overlay, &ValueOverlay::changed, this, qOverload<>(&QWidget::update));
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        dropPicture();
        update();
    });
    updateProbeTexts();
}

HeatmapView::~HeatmapView() = default;

void HeatmapView::setResult(std::shared_ptr<const LayerRun> run,
                            std::shared_ptr<const LayerStatistics> statistics)
{
    if (run == m_content.run && statistics == m_content.statistics)
        return;
    const bool sameShape = run && m_content.run && run->shape() == m_content.run->shape();
    const bool newGroups
        = !m_content.run || !run || !(run->spec().axis == m_content.run->spec().axis);
    m_content.run = std::move(run);
    m_content.statistics = std::move(statistics);
    if (!sameShape) {
        m_content.source.reset();
        m_renderer.clear();
        m_overlay.clear();
        m_picture = {};
        m_shownStage.reset();
        m_motion.endFade();
        m_content.image = 0;
        m_content.channel = 0;
        m_content.channelNames
            = m_content.run ? channelNames(m_content.run->shape().channels) : QStringList();
        if (m_probe && !m_content.contains(*m_probe))
            m_probe.reset();
    }
    arrangeTiles();
    updateProbeTexts();
    if (newGroups && m_probe)
        m_motion.startPulse();
    requestMap();
}

void HeatmapView::setStage(StageId stage, const HeatmapStyle &style)
{
    if (m_content.stage == stage && m_content.style == style && !m_content.source)
        return;
    m_content.stage = stage;
    m_content.source.reset();
    m_content.style = style;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setSource(std::shared_ptr<const MapSource> source, const QString &name,
                            const HeatmapStyle &style)
{
    m_content.source = std::move(source);
    m_content.sourceName = name;
    m_content.style = style;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setImageAndChannel(int image, int channel)
{
    if (m_content.image == image && m_content.channel == channel)
        return;
    m_content.image = image;
    m_content.channel = channel;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setChannelView(ChannelView channels)
{
    if (m_content.channels == channels)
        return;
    m_content.channels = channels;
    arrangeTiles();
    requestMap();
}

/// Another size of the map is fitted.
void HeatmapView::arrangeTiles()
{
    const TileLayout tiles = m_content.tiles();
    if (tiles == m_tiles)
        return;
    m_tiles = tiles;
    m_motion.endFade();
    changeView([&] { m_view.setImageSize(m_tiles.mapSize()); });
}

void HeatmapView::setChannelNames(const QStringList &names)
{
    m_content.channelNames = names;
    updateProbeTexts();
}

void HeatmapView::setPins(const QList<Index4> &pins)
{
    if (m_pins == pins)
        return;
    m_pins = pins;
    update();
}

void HeatmapView::setLine(const std::optional<QLine> &line)
{
    if (m_line == line)
        return;
    m_line = line;
    update();
}

void HeatmapView::setLensVisible(bool visible)
{
    if (m_showsLens == visible)
        return;
    m_showsLens = visible;
    updateProbeTexts();
}

void HeatmapView::setTagsVisible(bool visible)
{
    m_showsTags = visible;
    update();
}

void HeatmapView::setSeenPart(const QRectF &part)
{
    m_seenPart = part;
    update();
}

void HeatmapView::setGridVisible(bool visible)
{
    m_showsGrid = visible;
    dropPicture();
}

void HeatmapView::setNumbersVisible(bool visible)
{
    m_showsNumbers = visible;
    dropPicture();
}

void HeatmapView::setMapMargins(const QMargins &margins)
{
    m_margins = margins;
    updateViewport();
}

bool HeatmapView::hasMap() const
{
    return m_content.isThere() && !m_view.isEmpty();
}

bool HeatmapView::isUpToDate() const
{
    return !hasMap()
        || (!m_renderer.isBusy() && m_renderer.latest()
            && m_renderer.latest()->answers(wantedRequest(), m_content.style));
}

std::optional<ValueRange> HeatmapView::visibleValues() const
{
    if (!hasMap() || !m_renderer.latest() || !m_renderer.latest()->plane)
        return std::nullopt;
    return finiteRange(*m_renderer.latest()->plane,
                       cellsOf(wantedRequest().area, m_content.run->shape()));
}

/// Once for all that changes now: run, stage, colours and place come one after another.
void HeatmapView::requestMap()
{
    dropPicture();
    m_requestTimer.start();
}

void HeatmapView::sendRequest()
{
    if (!hasMap())
        return;
    m_renderer.render(wantedRequest(), m_content.style);
    m_overlay.update(wantedRequest());
}

/// Shows a new picture; another stage fades in over the old one.
void HeatmapView::showRendered()
{
    const StageId stage = m_renderer.latest()->request.stage;
    if (m_shownStage && *m_shownStage != stage)
        m_motion.fadeFrom(m_picture);
    m_shownStage = stage;
    m_overlay.update(wantedRequest());
    dropPicture();
    Q_EMIT rendered();
}

/// The picture is made again when it is painted. The old one still serves until then.
void HeatmapView::dropPicture()
{
    m_isPictureOld = true;
    update();
}

void HeatmapView::updateViewport()
{
    m_scale = devicePixelRatioF();
    const QRect px = rect().marginsRemoved(m_margins);
    const QPoint topLeft = toDevice(px.topLeft());
    const QSize size(static_cast<int>(std::floor(px.width() * m_scale)),
                     static_cast<int>(std::floor(px.height() * m_scale)));
    changeView([&] { m_view.setViewport(size.isEmpty() ? QRect() : QRect(topLeft, size)); });
}

void HeatmapView::changeView(const std::function<void()> &change, bool byHand)
{
    const MapView before = m_view;
    change();
    if (m_view == before)
        return;
    m_motion.endFade();
    requestMap();
    if (m_view.zoom() != before.zoom())
        Q_EMIT zoomChanged(m_view.zoom());
    if (byHand)
        Q_EMIT viewChanged(m_view.zoom(), m_view.center());
    if (m_view.visibleMap() != before.visibleMap())
        Q_EMIT visibleMapChanged(visibleMap());
}

void HeatmapView::setView(double zoom, QPointF center)
{
    changeView([&] { m_view.setCenter(zoom, center); }, false);
}

void HeatmapView::setViewOf(const HeatmapView &other)
{
    if (other.isFitted())
        return fit();
    const int tile = m_tiles.nearestPlace(viewCenter().toPoint()).tile;
    setView(other.zoom(),
            m_tiles == other.m_tiles ? other.viewCenter()
                                     : other.m_tiles.sameOn(m_tiles, other.viewCenter(), tile));
}

void HeatmapView::setZoom(double zoom)
{
    changeView([&] { m_view.setZoom(zoom); });
}

void HeatmapView::fit()
{
    changeView([&] { m_view.fit(); });
}

void HeatmapView::zoomToActualSize()
{
    setZoom(1.0);
}

void HeatmapView::zoomIn()
{
    setZoom(m_view.nextZoomIn());
}

void HeatmapView::zoomOut()
{
    setZoom(m_view.nextZoomOut());
}

/// The device pixel that holds a place of the widget.
QPoint HeatmapView::toDevice(QPointF place) const
{
    return {static_cast<int>(std::floor(place.x() * m_scale)),
            static_cast<int>(std::floor(place.y() * m_scale))};
}

QRectF HeatmapView::toWidget(const QRect &device) const
{
    return {QPointF(device.topLeft()) / m_scale, QSizeF(device.size()) / m_scale};
}

} // namespace normscope
