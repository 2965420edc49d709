// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/stage_lines.h"

#include "ui/model/python/call_lines.h"
#include "ui/model/python/check_lines.h"
#include "ui/model/python/delta_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace normscope {

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// Stages whose lines run one after the other and which are compared behind them.
struct Step
{
    std::vector<StageId> stages;
    QByteArray before;
    QByteArray after;
};

/// In float32 the stages of a group are added in double and rounded once: the lines run on wider
/// numbers, and those of `again` before them.
struct DoubleStep
{
    StageId first;
    StageId last;
    const char *widen;
    std::vector<StageId> again;
    const char *narrow;
};

const std::array kDoubleSteps {
    DoubleStep {StageId::squares,
                StageId::norm,
                "x = x.astype(np.float64)\n",
                {},
                "x, squares, sum, norm = [a.astype(dtype) for a in (x, squares, sum, norm)]\n"},
    DoubleStep {StageId::dot,
                StageId::dot,
                "x, norm, delta_in = [a.astype(np.float64) for a in (x, norm, delta_in)]\n",
                {StageId::output},
                "x, norm, output, delta_in, dot = [a.astype(dtype)\n"
                "                                  for a in (x, norm, output, delta_in, dot)]\n"},
};

QByteArray comment(StageId id, const BackwardRule &rule)
{
    const StageText words = textOf(id, rule);
    QByteArray lines = "# " + bytesOf(stage(id).title) + ", " + bytesOf(words.formula) + ": "
        + bytesOf(words.sentence) + '\n';
    if (!words.source.text.empty())
        lines += "# NumPyNet, line " + QByteArray::number(words.source.number) + ": "
            + bytesOf(words.source.text) + '\n';
    return lines;
}

/// The documented rule for any number of calls: its state grows with each.
QByteArray repeatedLines(const Setup &setup)
{
    const QByteArray grow = bytesOf(stage(StageId::layerDelta).source.text);
    const QByteArray add = bytesOf(textOf(StageId::delta, *setup.rule).source.text);
    const bool isLoop = setup.calls <= kMostSingleCalls;
    QByteArray lines = isLoop ? "# NumPyNet: " + grow + "; " + add + '\n'
                              : "# So many calls at once: 1 + 2 + ... + calls times scales.\n";
    const QByteArray count = isLoop ? "calls" : "dtype(calls)";
    for (const CallLine &line : callLines(setup.calls, count, "dtype(calls * (calls + 1) / 2)"))
        lines += line.text + '\n';
    return lines;
}

/// The line of a stage with what must stand around it.
QByteArray codeOf(StageId id, const LayerResult &result)
{
    const Setup &setup = result.setup;
    if (id == StageId::deltaIn)
        return deltaLines(result);
    if (id == StageId::delta && setup.calls == 0)
        return "delta = delta_in  # backward has not been called yet\n";
    const QByteArray code = bytesOf(textOf(id, *setup.rule).code) + '\n';
    return id == StageId::sum ? code + groupsCheck(result) : code;
}

std::vector<Step> stepsOf(const Setup &setup)
{
    const bool isFloat32 = setup.computeType == ComputeType::float32;
    std::vector<Step> steps;
    const DoubleStep *inside = nullptr;
    for (const StageId id : stagesOf(*setup.rule)) {
        const auto *begun = std::ranges::find(kDoubleSteps, id, &DoubleStep::first);
        const bool begins = isFloat32 && begun != kDoubleSteps.end();
        if (!inside)
            steps.emplace_back();
        steps.back().stages.push_back(id);
        if (begins) {
            inside = begun;
            steps.back().before = "# Added in double, and rounded to float32 once.\n";
            steps.back().before += inside->widen;
            for (const StageId again : inside->again)
                steps.back().before += bytesOf(stage(again).code) + '\n';
        }
        if (inside && inside->last == id) {
            steps.back().after = inside->narrow;
            inside = nullptr;
        }
        if (isFloat32 && id == StageId::layerDelta) // np.zeros() is float64
            steps.back().after = "layer_delta = layer_delta.astype(dtype)\n";
    }
    return steps;
}

bool isOneByOne(const Setup &setup, const Step &step)
{
    return setup.rule->hasState && setup.calls != 1
        && std::ranges::count(step.stages, StageId::layerDelta) > 0;
}

QByteArray stepLines(const Step &step, const LayerResult &result)
{
    QByteArray lines = "\n" + step.before;
    for (const StageId id : step.stages)
        lines += comment(id, *result.setup.rule) + codeOf(id, result);
    lines += step.after;
    for (const StageId id : step.stages)
        lines += stageCheck(id, result);
    return lines;
}

} // namespace

QByteArray stageLines(const LayerResult &result)
{
    QByteArray lines;
    bool hasDelta = false;
    for (const Step &step : stepsOf(result.setup)) {
        if (isOneByOne(result.setup, step)) {
            lines += '\n' + repeatedLines(result.setup) + stageCheck(StageId::layerDelta, result)
                + stageCheck(StageId::delta, result);
            hasDelta = true;
        } else if (!hasDelta) {
            lines += stepLines(step, result);
        }
    }
    return lines;
}

} // namespace normscope
