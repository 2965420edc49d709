// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/npy_reader.h"
#include "core/layer/layer_spec.h"
#include "core/tensor/input.h"
#include "ui/model/heatmap/channel_view.h"
#include "ui/model/heatmap/stage_look.h"
#include "ui/model/input/file_path.h"
#include "ui/model/setup/compare_spec.h"
#include "ui/model/setup/delta_choice.h"
#include "ui/model/setup/view_stages.h"

#include <QList>
#include <QString>

#include <optional>

namespace normscope {

/// Whose lines of code are shown.
enum class CodeKind {
    numpy,    ///< lines that run by themselves
    numpynet, ///< NumPyNet's own, as it has them
};

inline constexpr const char *kDefaultSample = "chelsea";

/// What is looked at: the one value from which everything that is shown follows. Undo, the
/// command line and the state text are all the same value; setup_fields.h has the table of its
/// fields.
struct Setup
{
    QList<FilePath> files; ///< of the batch; empty: the sample
    QString sample = QString::fromLatin1(kDefaultSample);
    /// The images of the input by number, in the order of the batch; one may stand in it more than
    /// once. Empty: all of them as they come.
    QList<qint64> batch;
    Layout layout = Layout::automatic;
    bool keepAlpha = false;
    qint64 maxMegapixels = kDefaultMaxMegapixels;
    std::optional<RescaleKind> rescale; ///< nullopt: the input's own default

    AxisSet axis = AxisSet::none();
    double epsilon = kDefaultEpsilon;
    ComputeType computeType = ComputeType::float64;
    const BackwardRule *rule = &kDocumentedRule;
    DeltaChoice delta;
    qint64 calls = 1;

    StageId stage = StageId::output;
    qint64 image = 0;   ///< the image of the batch that is shown
    qint64 channel = 0; ///< the channel that is shown
    ChannelView channelView = ChannelView::one;
    ViewStages views;
    StageLooks looks;
    bool sharesScale = false; ///< one scale for all views
    QList<StageId> stops;     ///< pinned: Back, Next and Play visit these alone; empty: every stage
    QList<Index4> pins;       ///< elements that stay in sight, each known by its place in the list
    CodeKind code = CodeKind::numpy;
    CompareSpec compare;

    bool operator==(const Setup &) const = default;
};

/// `setup` on another input. What belongs to the former one goes: the order of its batch, the image
/// that was shown or compared, pinned elements, and a delta_in of one element or from a file.
Setup withSample(Setup setup, const QString &sample);
Setup withFiles(Setup setup, const QList<FilePath> &files);

/// `setup` with another look of a stage; a look without choices is none.
Setup withLookOf(Setup setup, StageId stage, const StageLook &look);

/// The setup with which the window opens.
Setup windowDefaults();

} // namespace normscope
