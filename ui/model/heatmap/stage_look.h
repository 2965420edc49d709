// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/heatmap/heatmap_style.h"

#include <QMap>
#include <QString>

#include <optional>

namespace normscope {

/// What the user chose about the colours of a stage; what is not chosen follows defaultStyle().
struct StageLook
{
    std::optional<ColormapId> colormap;
    std::optional<ScaleKind> scale;
    std::optional<ValueRange> range; ///< low < high, both finite

    bool isDefault() const { return *this == StageLook {}; }
    bool operator==(const StageLook &) const = default;
};

/// The looks of the stages that have one.
using StageLooks = QMap<StageId, StageLook>;

/// The name of a scale in state texts: linear, log, symlog.
QString scaleKey(ScaleKind kind);

/// Whether a scale can show a range: log needs values above 0.
bool canShow(ScaleKind kind, const ValueRange &range);

/// A style with the user's choices in it. A diverging map stays symmetric about 0: a range that is
/// not is widened. A log scale on a range that reaches 0 or below becomes symlog. A symlog scale
/// that the style has not brought along is linear up to the mean magnitude of the stage.
HeatmapStyle withLook(HeatmapStyle style, const StageLook &look, const StageStatistics &statistics);

/// "norm:inferno,log,0.5..20;delta:symlog": the choices of each stage in any order; "auto" for
/// none.
QString looksText(const StageLooks &looks);
/// Errors: invalidArgument with a sentence.
Result<StageLooks> parseLooks(const QString &text);

} // namespace normscope
