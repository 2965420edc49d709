// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/heatmap_renderer.h"

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

/// Planes of a whole image up to this size are computed at once.
constexpr qint64 kWholeCells = 1 << 20;
/// Cells of all planes that are kept, 9 bytes each.
constexpr std::size_t kKeptCells = 6 << 20;
/// A reduced plane over more pixels than this is preceded by a sample.
constexpr qint64 kPixelsWithoutSample = 4 << 20;

qint64 areaOf(const QRect &rect)
{
    return qint64 {rect.width()} * rect.height();
}

QRect wholeMap(const HeatmapRequest &request)
{
    return {QPoint(0, 0), tilesOf(request.area, request.run->shape()).mapSize()};
}

/// From 100 % on, planes do not depend on the zoom.
HeatmapRequest normalized(HeatmapRequest request)
{
    request.area.zoom = std::min(request.area.zoom, 1.0);
    request.area.visible &= wholeMap(request);
    return request;
}

HeatmapRequest withSurroundings(HeatmapRequest request)
{
    const Shape &shape = request.run->shape();
    HeatmapArea whole = request.area;
    whole.visible = wholeMap(request);
    if (areaOf(cellsOf(whole, shape)) <= kWholeCells) {
        request.area = whole;
        return request;
    }
    QRect &visible = request.area.visible;
    const int wide = visible.width() / 4;
    const int high = visible.height() / 4;
    visible = visible.adjusted(-wide, -high, wide, high) & whole.visible;
    return request;
}

/// Whether a plane made for `made` holds all that `wanted` needs. Dead groups are not looked for
/// where it is known that there are none.
bool covers(const HeatmapRequest &made, const HeatmapRequest &wanted)
{
    HeatmapRequest same = made;
    same.area.visible = wanted.area.visible;
    same.findsDead = made.findsDead && wanted.findsDead;
    return same == wanted && made.area.visible.contains(wanted.area.visible);
}

/// The same for a job in flight; a sample is followed by its means.
bool leadsTo(HeatmapRequest made, const HeatmapRequest &wanted)
{
    made.cellValue = CellValue::mean;
    return covers(made, wanted);
}

bool wantsSample(const HeatmapRequest &request)
{
    return request.cellValue == CellValue::mean && request.area.zoom < 1
        && areaOf(request.area.visible) > kPixelsWithoutSample;
}

} // namespace

bool RenderedMap::answers(const HeatmapRequest &wanted, const HeatmapStyle &wantedStyle) const
{
    return style == wantedStyle && covers(request, normalized(wanted));
}

HeatmapRenderer::HeatmapRenderer(QObject *parent)
    : QObject(parent), m_newest([this](const Outcome &outcome) { take(outcome); })
{
}

void HeatmapRenderer::render(const HeatmapRequest &request, const HeatmapStyle &style)
{
    const HeatmapRequest wanted = normalized(request);
    if (m_latest && m_latest->answers(wanted, style))
        stop();
    else if (m_job && leadsTo(m_job->request, wanted))
        m_job->style = style; // the values are on their way
    else
        start(jobFor(wanted, style));
}

void HeatmapRenderer::clear()
{
    stop();
    m_latest.reset();
    m_kept.clear();
}

HeatmapRenderer::Job HeatmapRenderer::jobFor(const HeatmapRequest &request,
                                             const HeatmapStyle &style) const
{
    for (const Kept &kept : m_kept) {
        if (covers(kept.request, request))
            return {kept.request, style, kept.plane};
    }
    HeatmapRequest wide = withSurroundings(request);
    const bool sampled = m_latest && m_latest->request.cellValue == CellValue::sample;
    if (wantsSample(wide) && !(sampled && m_latest->request.run == wide.run))
        wide.cellValue = CellValue::sample;
    return {wide, style, nullptr};
}

void HeatmapRenderer::start(const Job &job)
{
    m_job = job;
    const bool isAfterSample = m_latest && m_latest->request.cellValue == CellValue::sample
        && leadsTo(m_latest->request, job.request);
    m_newest.start([job](const StopToken &stop) { return run(job, stop); },
                   isAfterSample ? Urgency::soon : Urgency::now);
}

void HeatmapRenderer::stop()
{
    m_job.reset();
    m_newest.cancel();
}

HeatmapRenderer::Outcome HeatmapRenderer::run(const Job &job, const StopToken &stop)
{
    auto map = std::make_shared<RenderedMap>();
    map->request = job.request;
    map->style = job.style;
    map->plane = job.plane;
    if (!map->plane) {
        Result<HeatmapPlane> plane = computePlane(job.request, stop);
        if (!plane)
            return {nullptr, plane.error().code};
        map->plane = std::make_shared<const HeatmapPlane>(*std::move(plane));
    }
    map->image = paintPlane(*map->plane, HeatmapColors(job.style), true, stop);
    if (map->image.isNull())
        return {};
    return {map, {}};
}

/// A sample is followed by its means, and a picture in another style by one in the style that is
/// wanted since.
void HeatmapRenderer::take(const Outcome &outcome)
{
    Job job = *std::exchange(m_job, std::nullopt);
    if (!outcome.map) {
        if (outcome.error == ErrorCode::outOfMemory)
            Q_EMIT failed();
        return;
    }
    m_latest = outcome.map;
    keep(*outcome.map);
    const bool isSample
        = std::exchange(job.request.cellValue, CellValue::mean) == CellValue::sample;
    job.plane = isSample ? nullptr : outcome.map->plane;
    if (isSample || job.style != outcome.map->style)
        start(job);
    Q_EMIT rendered();
}

void HeatmapRenderer::keep(const RenderedMap &map)
{
    if (map.request.cellValue == CellValue::sample)
        return;
    std::erase_if(m_kept, [&map](const Kept &kept) {
        return kept.plane == map.plane || kept.request.run != map.request.run;
    });
    m_kept.push_back({map.request, map.plane});
    std::size_t cells = 0;
    for (auto kept = m_kept.rbegin(); kept != m_kept.rend(); ++kept) {
        cells += kept->plane->values.size();
        if (cells > kKeptCells && kept != m_kept.rbegin()) {
            m_kept.erase(m_kept.begin(), kept.base());
            break;
        }
    }
}

} // namespace normscope
