// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/view_stages.h"

#include "ui/model/setup/setup.h"
#include "ui/model/text/stage_name.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QChar kStar = u'*';
constexpr std::array kCommon {StageId::input, StageId::norm, StageId::output, StageId::delta};
/// What two views show, when one is the current stage.
constexpr std::array kPair {StageId::input, StageId::output};

Error viewsError(const QString &text)
{
    return Error {
        ErrorCode::invalidArgument,
        u"views '%1' are not 1, 2 or 4 stages with one * for the current stage"_s.arg(text)
            .toStdString()};
}

/// 2 or 4 stages in the order of the computation, the current one among them.
ViewStages commonViews(StageId current, int count)
{
    QList<StageId> stages;
    if (count == 2)
        stages = {kPair.begin(), kPair.end()};
    else
        stages = {kCommon.begin(), kCommon.end()};
    if (!stages.contains(current)) {
        // The stage that comes before it gives way, but never the input.
        const auto after = std::ranges::upper_bound(stages, current) - stages.begin();
        stages[std::max<qsizetype>(1, after - 1)] = current;
    }
    ViewStages views;
    views.current = static_cast<int>(stages.indexOf(current));
    stages.removeAt(views.current);
    views.others = stages;
    return views;
}

} // namespace

QList<StageId> stagesOfViews(const Setup &setup)
{
    QList<StageId> stages = setup.views.others;
    stages.insert(setup.views.current, setup.stage);
    return stages;
}

Setup withViewCount(Setup setup, int count)
{
    if (count == setup.views.count())
        return setup;
    setup.views = count == 1 ? ViewStages {} : commonViews(setup.stage, count);
    setup.views = fittedTo(setup.views, *setup.rule);
    return setup;
}

Setup withCurrentView(Setup setup, int view)
{
    const QList<StageId> stages = stagesOfViews(setup);
    setup.stage = stages[view];
    setup.views.others = stages;
    setup.views.others.removeAt(view);
    setup.views.current = view;
    return setup;
}

Setup withStageInView(Setup setup, int view, StageId stage)
{
    if (view == setup.views.current)
        setup.stage = stage;
    else
        setup.views.others[view < setup.views.current ? view : view - 1] = stage;
    return setup;
}

ViewStages fittedTo(ViewStages views, const BackwardRule &rule)
{
    for (StageId &stage : views.others) {
        if (!hasStage(rule, stage))
            stage = StageId::delta;
    }
    return views;
}

QString viewStagesText(const ViewStages &views)
{
    QStringList names;
    for (const StageId id : views.others)
        names += stageName(id);
    names.insert(views.current, QString(kStar));
    return names.join(u',');
}

Result<ViewStages> parseViewStages(const QString &text)
{
    ViewStages views {.others = {}, .current = -1};
    const QStringList names = text.split(u',');
    if (std::ranges::find(kViewCounts, names.size()) == kViewCounts.end())
        return viewsError(text);
    for (int place = 0; place < names.size(); ++place) {
        if (names[place] == QString(kStar) && views.current < 0) {
            views.current = place;
            continue;
        }
        const std::optional<StageId> id = stageByName(names[place].toStdString());
        if (!id)
            return viewsError(text);
        views.others += *id;
    }
    if (views.current < 0)
        return viewsError(text);
    return views;
}

} // namespace normscope
