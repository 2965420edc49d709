// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/run/newest_job.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace normscope {

/// A plane and its picture, one pixel a cell.
struct RenderedMap
{
    HeatmapRequest request; ///< of the plane, which may be larger than what was asked for
    HeatmapStyle style;
    std::shared_ptr<const HeatmapPlane> plane;
    QImage image;

    /// Whether this answers a request in a style.
    bool answers(const HeatmapRequest &wanted, const HeatmapStyle &wantedStyle) const;
};

/// Computes and paints planes off the GUI thread. One job is in flight; a new request stops it and
/// the newest one wins. Planes are a little larger than asked for, and the last ones are kept, so
/// that dragging or another colormap costs little. A large reduced plane is preceded by a sample.
class HeatmapRenderer : public QObject
{
    Q_OBJECT
public:
    explicit HeatmapRenderer(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(HeatmapRenderer)

    /// `area.visible` is what must be there. rendered() follows, unless a newer request comes.
    void render(const HeatmapRequest &request, const HeatmapStyle &style);
    /// Stops, and lets go of every run.
    void clear();

    bool isBusy() const { return m_newest.isBusy(); }
    /// The newest picture, or null.
    const std::shared_ptr<const RenderedMap> &latest() const { return m_latest; }

Q_SIGNALS:
    void rendered();
    /// The plane does not fit into memory.
    void failed();

private:
    struct Job
    {
        HeatmapRequest request;
        HeatmapStyle style;
        std::shared_ptr<const HeatmapPlane> plane; ///< when it is already there
    };
    struct Outcome
    {
        std::shared_ptr<const RenderedMap> map;
        ErrorCode error = ErrorCode::outOfMemory; ///< when there is no map
    };
    struct Kept
    {
        HeatmapRequest request;
        std::shared_ptr<const HeatmapPlane> plane;
    };

    static Outcome run(const Job &job, const StopToken &stop);
    Job jobFor(const HeatmapRequest &request, const HeatmapStyle &style) const;
    void start(const Job &job);
    void stop();
    void take(const Outcome &outcome);
    void keep(const RenderedMap &map);

    NewestJob<Outcome> m_newest;
    std::optional<Job> m_job; ///< whose answer will come
    std::shared_ptr<const RenderedMap> m_latest;
    std::vector<Kept> m_kept; ///< the newest last
};

} // namespace normscope
