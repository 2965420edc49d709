// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/thumbnail_renderer.h"

#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/widgets/strip/thumbnail_fit.h"

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

/// A larger image is sampled first.
constexpr std::int64_t kPixelsWithoutSample = 2'000'000;

QSize imageSize(const Shape &shape)
{
    return {static_cast<int>(shape.columns), static_cast<int>(shape.rows)};
}

/// The cells of a plane in a frame, nearest neighbour.
QImage compose(const HeatmapPlane &plane, const QImage &cells, const ThumbnailFit &fit, QSize frame)
{
    QImage picture(frame, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return picture;
    picture.fill(Qt::transparent);
    const QRect filled = fit.filled();
    for (int y = filled.top(); y <= filled.bottom(); ++y) {
        const auto row = static_cast<int>(plane.rowAxis.cellOf(fit.rowAt(y))) - plane.cells.top();
        const auto *from = reinterpret_cast<const QRgb *>(cells.constScanLine(row));
        auto *to = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = filled.left(); x <= filled.right(); ++x)
            to[x] = from[plane.columnAxis.cellOf(fit.columnAt(x)) - plane.cells.left()];
    }
    return picture;
}

std::vector<StageId> idsOf(const std::vector<ThumbnailStage> &stages)
{
    std::vector<StageId> ids;
    for (const ThumbnailStage &stage : stages)
        ids.push_back(stage.id);
    return ids;
}

bool wantsSample(const ThumbnailRequest &request)
{
    return request.run->shape().pixels() > kPixelsWithoutSample;
}

} // namespace

bool ThumbnailRequest::hasSameValues(const ThumbnailRequest &other) const
{
    ThumbnailRequest same = other;
    for (std::size_t i = 0; i < std::min(stages.size(), same.stages.size()); ++i)
        same.stages[i].style = stages[i].style;
    return same == *this;
}

ThumbnailRenderer::ThumbnailRenderer(QObject *parent)
    : QObject(parent), m_newest([this](const Outcome &outcome) { take(outcome); })
{
}

void ThumbnailRenderer::render(const ThumbnailRequest &request)
{
    if (m_job && m_job->request == request)
        return;
    const bool hasMeans = m_latest && m_latest->cellValue == CellValue::mean;
    if (hasMeans && m_latest->request == request) {
        m_job.reset();
        m_newest.cancel();
    } else if (hasMeans && m_latest->request.hasSameValues(request)) {
        start({request, CellValue::mean, m_latest->planes});
    } else {
        start({request, wantsSample(request) ? CellValue::sample : CellValue::mean, nullptr});
    }
}

void ThumbnailRenderer::start(const Job &job)
{
    m_job = job;
    m_newest.start([job](const StopToken &stop) { return run(job, stop); },
                   job.cellValue == CellValue::sample ? Urgency::soon : Urgency::later);
}

ThumbnailRenderer::Outcome ThumbnailRenderer::run(const Job &job, const StopToken &stop)
{
    const ThumbnailRequest &request = job.request;
    const QSize size = imageSize(request.run->shape());
    const ThumbnailFit fit(size, request.frame);
    const HeatmapArea area {request.image, request.channel, QRect(QPoint(0, 0), size),
                            std::min(fit.zoom(), 1.0)};
    auto set = std::make_shared<ThumbnailSet>();
    set->request = request;
    set->cellValue = job.cellValue;
    set->planes = job.planes;
    if (!set->planes) {
        const bool findsDead = request.statistics->deadGroups > 0;
        Result<std::vector<HeatmapPlane>> planes = computePlanes(
            *request.run, idsOf(request.stages), area, job.cellValue, findsDead, stop);
        if (!planes)
            return {nullptr, planes.error().code};
        set->planes = std::make_shared<const std::vector<HeatmapPlane>>(*std::move(planes));
    }
    for (std::size_t i = 0; i < request.stages.size(); ++i) {
        const auto &[id, style] = request.stages[i];
        const HeatmapColors colors(style);
        const HeatmapPlane &plane = (*set->planes)[i];
        const QImage cells = paintPlane(plane, colors, marksDeadGroups(id), stop);
        const QImage picture
            = cells.isNull() ? QImage() : compose(plane, cells, fit, request.frame);
        if (picture.isNull())
            return {};
        set->pictures.insert(id, picture);
    }
    return {set, {}};
}

/// A sample is followed by the means.
void ThumbnailRenderer::take(const Outcome &outcome)
{
    const Job job = *std::exchange(m_job, std::nullopt);
    if (!outcome.set) {
        if (outcome.error == ErrorCode::outOfMemory)
            Q_EMIT failed();
        return;
    }
    m_latest = outcome.set;
    if (job.cellValue == CellValue::sample)
        start({job.request, CellValue::mean, nullptr});
    Q_EMIT rendered();
}

} // namespace normscope
