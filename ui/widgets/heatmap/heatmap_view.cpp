// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/heatmap_view.h"

#include "ui/model/heatmap/plane_range.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/spoken_element.h"
#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/theme.h"

#include <QAccessible>

#include <algorithm>
#include <cmath>

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
    const bool sameShape = run && m_run && run->shape() == m_run->shape();
    const bool newGroups = !m_run || !run || !(run->spec().axis == m_run->spec().axis);
    m_run = std::move(run);
    m_statistics = std::move(statistics);
    if (!sameShape) {
        m_source.reset();
        m_renderer.clear();
        m_overlay.clear();
        m_picture = {};
        m_shownStage.reset();
        m_motion.endFade();
        m_image = 0;
        m_channel = 0;
        m_channelNames = m_run ? channelNames(m_run->shape().channels) : QStringList();
        if (m_probe && !(m_run && m_run->shape().contains(*m_probe)))
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
    if (m_stage == stage && m_style == style && !m_source)
        return;
    m_stage = stage;
    m_source.reset();
    m_style = style;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setSource(std::shared_ptr<const MapSource> source, const QString &name,
                            const HeatmapStyle &style)
{
    m_source = std::move(source);
    m_sourceName = name;
    m_style = style;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setImageAndChannel(int image, int channel)
{
    if (m_image == image && m_channel == channel)
        return;
    m_image = image;
    m_channel = channel;
    updateProbeTexts();
    requestMap();
}

void HeatmapView::setChannelView(ChannelView channels)
{
    if (m_channelView == channels)
        return;
    m_channelView = channels;
    arrangeTiles();
    requestMap();
}

/// Another size of the map is fitted.
void HeatmapView::arrangeTiles()
{
    TileLayout tiles;
    if (m_run) {
        HeatmapArea area;
        area.channels = m_channelView;
        tiles = tilesOf(area, m_run->shape());
    }
    if (tiles == m_tiles)
        return;
    m_tiles = tiles;
    m_motion.endFade();
    changeView([&] { m_view.setImageSize(m_tiles.mapSize()); });
}

void HeatmapView::setChannelNames(const QStringList &names)
{
    m_channelNames = names;
    updateProbeTexts();
}

void HeatmapView::setProbe(std::optional<Index4> probe)
{
    if (probe && m_run && !m_run->shape().contains(*probe))
        probe.reset();
    if (m_probe == probe)
        return;
    m_probe = probe;
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

void HeatmapView::setCompact(bool compact)
{
    m_isCompact = compact;
    updateProbeTexts();
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
    return m_run && !m_view.isEmpty() && (m_source || hasStage(*m_run->spec().rule, m_stage))
        && m_run->shape().contains({m_image, 0, 0, m_channel});
}

HeatmapRequest HeatmapView::wantedRequest() const
{
    HeatmapRequest request;
    request.run = m_run;
    request.stage = m_stage;
    const bool showsAll = m_channelView == ChannelView::all;
    const bool cannotMix = m_channelView == ChannelView::rgb
        && m_run->shape().channels != std::int64_t {kColourCount};
    request.area = {m_image, showsAll ? 0 : m_channel, m_view.visiblePixels(), m_view.zoom(),
                    cannotMix ? ChannelView::one : m_channelView};
    request.source = m_source;
    request.findsDead = !m_source && marksDeadGroups(m_stage)
        && !(m_statistics && m_statistics->deadGroups + m_statistics->epsilonGroups == 0);
    return request;
}

bool HeatmapView::isUpToDate() const
{
    return !hasMap()
        || (!m_renderer.isBusy() && m_renderer.latest()
            && m_renderer.latest()->answers(wantedRequest(), m_style));
}

std::optional<ValueRange> HeatmapView::visibleValues() const
{
    if (!hasMap() || !m_renderer.latest() || !m_renderer.latest()->plane)
        return std::nullopt;
    return finiteRange(*m_renderer.latest()->plane, cellsOf(wantedRequest().area, m_run->shape()));
}

void HeatmapView::requestMap()
{
    if (hasMap()) {
        m_renderer.render(wantedRequest(), m_style);
        m_overlay.update(wantedRequest());
    }
    dropPicture();
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

void HeatmapView::moveProbe(const Index4 &probe, bool picked)
{
    if (m_probe != probe) {
        m_probe = probe;
        updateProbeTexts();
        Q_EMIT probeMoved(probe);
    }
    if (picked)
        Q_EMIT probePicked(probe);
}

void HeatmapView::moveProbeBy(int columns, int rows)
{
    if (!hasMap())
        return;
    TilePlace place = m_tiles.nearestPlace(m_view.nearestPixel(m_view.visibleMap().center()));
    if (isProbeShown()) {
        const int column = static_cast<int>((*m_probe)[kColumns]) + columns;
        const int row = static_cast<int>((*m_probe)[kRows]) + rows;
        place = {tileOf((*m_probe)[kChannels]),
                 {std::clamp(column, 0, m_tiles.imageSize().width() - 1),
                  std::clamp(row, 0, m_tiles.imageSize().height() - 1)}};
    }
    changeView([&] { m_view.reveal(m_tiles.mapPixel(place)); });
    moveProbe(elementAt(place), true);
}

void HeatmapView::reveal(const Index4 &element)
{
    if (!hasMap())
        return;
    const QPoint pixel(static_cast<int>(element[kColumns]), static_cast<int>(element[kRows]));
    changeView([&] { m_view.reveal(m_tiles.mapPixel({tileOf(element[kChannels]), pixel})); });
}

std::optional<TilePlace> HeatmapView::placeAt(QPointF place) const
{
    const std::optional<QPoint> pixel = hasMap() ? m_view.pixelAt(toDevice(place)) : std::nullopt;
    return pixel ? m_tiles.placeAt(*pixel) : std::nullopt;
}

void HeatmapView::pointAt(QPointF place, bool picked)
{
    if (const std::optional<TilePlace> tile = placeAt(place))
        moveProbe(elementAt(*tile), picked);
}

Index4 HeatmapView::elementAt(const TilePlace &place) const
{
    const int channel = m_tiles.tiles() > 1 ? place.tile : m_channel;
    return {m_image, place.pixel.y(), place.pixel.x(), channel};
}

int HeatmapView::tileOf(std::int64_t channel) const
{
    return m_tiles.tiles() > 1 ? static_cast<int>(channel) : 0;
}

bool HeatmapView::isProbeShown() const
{
    return hasMap() && m_probe && (*m_probe)[kBatch] == m_image;
}

/// The lens, and what a screen reader says.
void HeatmapView::updateProbeTexts()
{
    const std::optional<double> before = m_probeValue;
    m_probeValue.reset();
    m_lens.reset();
    QString description = tr("No pixel is pointed at.");
    const QString stageName = m_source
        ? m_sourceName
        : QLatin1String(stage(m_stage).name.data(), std::ssize(stage(m_stage).name));
    if (isProbeShown()) {
        const Index4 &at = *m_probe;
        m_probeValue = m_source ? m_source->valueAt(at) : valueAt(*m_run, m_stage, at);
        if (!m_isCompact && !m_source)
            m_lens = GroupLens::of(*m_run, m_stage, at, m_channelNames, m_style);
        description = spokenElement(*m_run, stageName, at, *m_probeValue, m_channelNames);
    }
    setAccessibleName(tr("Map of %1").arg(stageName));
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    if (m_probeValue != before)
        Q_EMIT probeValueChanged(m_probeValue);
    update();
}

} // namespace normscope
