// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/layer/statistics.h"
#include "ui/model/input/input_error.h"
#include "ui/model/input/input_loader.h"
#include "ui/model/input/notice.h"
#include "ui/model/setup/setup.h"

#include <QList>

#include <memory>
#include <optional>

namespace normscope {

/// A setup and all that was computed for it. Immutable, shared between threads.
struct LayerResult
{
    Setup setup;
    std::shared_ptr<const LoadedInput> loaded;
    std::shared_ptr<const LoadedInput> deltaFile; ///< null unless delta_in came from a file
    RescaleKind rescale = RescaleKind::none;
    std::shared_ptr<const LayerRun> run;
    std::shared_ptr<const LayerStatistics> statistics;
    QList<Notice> notices;  ///< of the files, that of delta_in last, then of the layer
    bool isComplete = true; ///< else a first look: only the stages in the views are counted, in a
                            ///< part of the input, and there are no notices yet

    const Shape &shape() const { return run->shape(); }
};

/// A result, or why there is none.
struct LayerOutcome
{
    std::shared_ptr<const LayerResult> result;
    std::optional<InputError> error; ///< there when the result is not

    bool isCancelled() const { return error && error->error.code == ErrorCode::cancelled; }
};

/// Opens what `setup` names, runs the layer and counts every stage. What `previous` holds already
/// is used again: the input when it is the same, the delta file when it is the same.
/// Errors: those of loadFiles(), LayerRun::compute() and makeRescale(). Safe on any thread.
LayerOutcome computeResult(const Setup &setup, const std::shared_ptr<const LayerResult> &previous,
                           const StopToken &stop = {});

/// The same, but of a large input that `previous` has already it may be a first look, which costs
/// a quarter of the time. Of anything else it is complete.
LayerOutcome computeFirstLook(const Setup &setup,
                              const std::shared_ptr<const LayerResult> &previous,
                              const StopToken &stop = {});
/// What is missing in a first look. Errors: cancelled, outOfMemory.
LayerOutcome completeResult(const std::shared_ptr<const LayerResult> &firstLook,
                            const StopToken &stop = {});

/// The values of `setup` that depend on the input brought into its range: image, channel and pins.
Setup fittedTo(Setup setup, const Shape &shape);

} // namespace normscope
