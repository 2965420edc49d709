// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench/workbench.h"

#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/workbench/setup_command.h"

#include <utility>

namespace normscope {

namespace {

constexpr int kMostSteps = 500; ///< that can be undone

bool isInside(const MapLine &line, const Shape &shape)
{
    const auto isPixel = [&shape](QPoint pixel) {
        return shape.contains({0, pixel.y(), pixel.x(), 0});
    };
    return isPixel(line.from) && isPixel(line.to.value_or(line.from));
}

} // namespace

Workbench::Workbench(Setup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_ranges(new StageRanges(*this))
{
    m_undo.setUndoLimit(kMostSteps);
    connect(&m_runner, &Runner::looked, this, &Workbench::setFirstLook);
    connect(&m_runner, &Runner::finished, this, &Workbench::takeResult);
    connect(&m_runner, &Runner::busyChanged, this, &Workbench::busyChanged);
    connect(&m_runner, &Runner::failed, this, [this](const Setup &, const InputError &error) {
        returnToResult();
        Q_EMIT failed(error);
    });
    connect(&m_runner, &Runner::cancelled, this, [this] {
        returnToResult();
        Q_EMIT cancelled();
    });
}

void Workbench::start()
{
    m_runner.request(m_setup);
}

void Workbench::change(const Setup &setup)
{
    if (setup != m_setup)
        m_undo.push(new SetupCommand(*this, m_setup, setup));
}

Result<void> Workbench::changeField(const QString &key, const QString &text)
{
    Setup setup = m_setup;
    Result<void> parsed = findSetupField(key)->parse(setup, text);
    if (parsed)
        change(setup);
    return parsed;
}

void Workbench::goTo(StageId stage)
{
    Setup setup = m_setup;
    setup.stage = stage;
    change(setup);
}

void Workbench::goNext()
{
    if (const std::optional<StageId> next = timeline().next(m_setup.stage))
        goTo(*next);
}

void Workbench::goBack()
{
    if (const std::optional<StageId> previous = timeline().previous(m_setup.stage))
        goTo(*previous);
}

Setup Workbench::defaultsForInput() const
{
    Setup setup = windowDefaults();
    setup.files = m_setup.files;
    setup.sample = m_setup.sample;
    setup.batch = m_setup.batch;
    setup.layout = m_setup.layout;
    setup.keepAlpha = m_setup.keepAlpha;
    setup.maxMegapixels = m_setup.maxMegapixels;
    return setup;
}

void Workbench::resetSetup()
{
    change(defaultsForInput());
}

void Workbench::setProbe(const std::optional<Index4> &at)
{
    if (at == m_probeAt)
        return;
    m_probeAt = at;
    updateProbe();
    if (!at)
        holdProbe(false);
}

void Workbench::holdProbe(bool holds)
{
    if (holds == m_holdsProbe)
        return;
    m_holdsProbe = holds;
    Q_EMIT probeHoldChanged(holds);
}

void Workbench::setSelection(const std::optional<ValueSelection> &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

void Workbench::setLine(const std::optional<MapLine> &line)
{
    if (line == m_line)
        return;
    m_line = line;
    Q_EMIT lineChanged();
}

void Workbench::setPointedValues(const std::optional<ValueSelection> &values)
{
    if (values == m_pointedValues)
        return;
    m_pointedValues = values;
    Q_EMIT pointedValuesChanged();
}

void Workbench::cancel()
{
    m_runner.cancel();
}

void Workbench::reload()
{
    setStale(true);
    m_runner.forget();
    m_runner.request(m_setup);
}

void Workbench::apply(const Setup &setup)
{
    const Setup before = m_setup;
    const bool isOfResult = m_result
        && changedScope(m_result->setup, setup).value_or(FieldScope::view) == FieldScope::view;
    const bool isWhole = hasStage(*setup.rule, setup.stage) && !isOfResult;
    m_setup = isWhole || !m_result ? setup : fittedTo(setup, m_result->shape());
    const std::optional<FieldScope> scope = changedScope(before, m_setup);
    if (!scope)
        return;
    const bool isComputed = *scope != FieldScope::view && !m_returning;
    if (isComputed)
        setStale(true); // before anybody takes the result for the setup's
    Q_EMIT setupChanged(before);
    takeProbeAlong(before);
    if (isComputed)
        m_runner.request(m_setup);
}

/// The pointed element of the image and channel that were shown is now that of those that are.
void Workbench::takeProbeAlong(const Setup &before)
{
    if (!m_probeAt)
        return;
    Index4 at = *m_probeAt;
    if (at[kBatch] == before.image)
        at[kBatch] = m_setup.image;
    if (at[kChannels] == before.channel)
        at[kChannels] = m_setup.channel;
    setProbe(at);
}

void Workbench::setFirstLook(const std::shared_ptr<const LayerResult> &firstLook)
{
    if (m_firstLook != firstLook) {
        m_firstLook = firstLook;
        Q_EMIT firstLookChanged();
    }
}

void Workbench::takeResult(const std::shared_ptr<const LayerResult> &result)
{
    const Setup before = m_setup;
    m_result = result;
    m_firstLook.reset();
    m_setup = fittedTo(m_setup, result->shape());
    // Both belong to the new result before anybody hears of either.
    const bool losesLine = m_line && !isInside(*m_line, result->shape());
    if (losesLine)
        m_line.reset();
    readProbeAgain();
    if (losesLine)
        Q_EMIT lineChanged();
    Q_EMIT probeChanged();
    if (!m_probe)
        holdProbe(false);
    setStale(false);
    Q_EMIT resultChanged();
    if (m_selection && !hasStage(*result->run->spec().rule, m_selection->stage))
        setSelection(std::nullopt);
    if (m_setup != before)
        Q_EMIT setupChanged(before);
}

/// What cannot be computed is not kept: steps are undone (or, after a failing Undo, done again)
/// until the setup is again that of the result that is shown. They can be tried again. Where the
/// step that led to the result is gone, the way back to it is a step of its own.
void Workbench::returnToResult()
{
    setFirstLook(nullptr);
    if (!m_result)
        return;
    const auto belongsToResult = [this] {
        return changedScope(m_setup, m_result->setup).value_or(FieldScope::view)
            == FieldScope::view;
    };
    m_returning = true;
    while (!belongsToResult() && m_undo.canUndo())
        m_undo.undo();
    while (!belongsToResult() && m_undo.canRedo())
        m_undo.redo();
    if (!belongsToResult())
        m_undo.push(new SetupCommand(*this, m_setup, m_result->setup));
    m_returning = false;
    setStale(false);
}

void Workbench::setStale(bool stale)
{
    if (m_stale != stale) {
        m_stale = stale;
        Q_EMIT staleChanged(stale);
    }
}

void Workbench::updateProbe()
{
    readProbeAgain();
    Q_EMIT probeChanged();
}

void Workbench::readProbeAgain()
{
    m_probe.reset();
    if (m_probeAt && m_result && m_result->shape().contains(*m_probeAt))
        m_probe = readProbe(*m_result->run, *m_probeAt);
}

} // namespace normscope
