// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/heatmap_request.h"
#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/run/newest_job.h"

#include <QImage>
#include <QMap>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace normscope {

/// A stage, one that the rule has, and its colours.
struct ThumbnailStage
{
    StageId id = StageId::input;
    HeatmapStyle style;

    bool operator==(const ThumbnailStage &) const = default;
};

/// Small pictures of several stages of one run.
struct ThumbnailRequest
{
    std::shared_ptr<const LayerRun> run;
    std::shared_ptr<const LayerStatistics> statistics; ///< of the run
    std::vector<ThumbnailStage> stages;
    int image = 0; ///< in the batch
    int channel = 0;
    QSize frame; ///< of each picture, in device pixels

    bool operator==(const ThumbnailRequest &) const = default;
    /// The same stages of the same image; styles may differ.
    bool hasSameValues(const ThumbnailRequest &other) const;
};

/// Pictures of the frame's size, transparent beside images of an extreme shape.
struct ThumbnailSet
{
    ThumbnailRequest request;
    CellValue cellValue = CellValue::mean;
    std::shared_ptr<const std::vector<HeatmapPlane>> planes; ///< of the stages
    QMap<StageId, QImage> pictures;
};

/// Computes thumbnails off the GUI thread, all stages in one sweep over the input. Other
/// colours only paint anew. One job is in flight; the newest request wins. A large image gets a
/// quick sample first.
class ThumbnailRenderer : public QObject
{
    Q_OBJECT
public:
    explicit ThumbnailRenderer(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ThumbnailRenderer)

    /// rendered() follows, unless the newest pictures are these already.
    void render(const ThumbnailRequest &request);

    bool isBusy() const { return m_newest.isBusy(); }
    /// The newest pictures, or null.
    const std::shared_ptr<const ThumbnailSet> &latest() const { return m_latest; }

Q_SIGNALS:
    void rendered();
    /// There is not enough memory for it.
    void failed();

private:
    struct Job
    {
        ThumbnailRequest request;
        CellValue cellValue = CellValue::mean;
        std::shared_ptr<const std::vector<HeatmapPlane>> planes; ///< when they are already there
    };
    struct Outcome
    {
        std::shared_ptr<const ThumbnailSet> set;
        ErrorCode error = ErrorCode::outOfMemory; ///< when there is no set
    };

    static Outcome run(const Job &job, const StopToken &stop);
    void start(const Job &job);
    void take(const Outcome &outcome);

    NewestJob<Outcome> m_newest;
    std::optional<Job> m_job; ///< whose answer will come
    std::shared_ptr<const ThumbnailSet> m_latest;
};

} // namespace normscope
