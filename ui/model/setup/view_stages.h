// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <array>

namespace normscope {

struct Setup;

/// The views that stand beside the current one. There are 1, 2 or 4 views, numbered in reading
/// order; the current one shows Setup::stage and moves with the timeline, the others keep theirs.
struct ViewStages
{
    QList<StageId> others; ///< in reading order, without the current one
    int current = 0;       ///< the number of the current view

    int count() const { return static_cast<int>(others.size()) + 1; }
    bool operator==(const ViewStages &) const = default;
};

inline constexpr std::array kViewCounts {1, 2, 4};

/// The stages of all views in reading order.
QList<StageId> stagesOfViews(const Setup &setup);

/// `count` of kViewCounts views. The current stage stays current; views that are added show
/// what is commonly looked at together: input, norm, output and delta.
Setup withViewCount(Setup setup, int count);
/// The view of this number becomes the current one.
Setup withCurrentView(Setup setup, int view);
/// The view of this number shows another stage.
Setup withStageInView(Setup setup, int view, StageId stage);

/// Views whose stage the rule lacks show delta.
ViewStages fittedTo(ViewStages views, const BackwardRule &rule);

/// "input,norm,output,*": the stages in reading order, the current view as a star.
QString viewStagesText(const ViewStages &views);
/// Errors: invalidArgument with a sentence.
Result<ViewStages> parseViewStages(const QString &text);

} // namespace normscope
