// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/plots/map_line.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/ranges/value_selection.h"
#include "ui/model/run/layer_result.h"
#include "ui/model/run/runner.h"
#include "ui/model/setup/setup.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/timeline/timeline.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace normscope {

class StageRanges;

/// What the window works on: the setup with its undo stack, the result that belongs to it (or
/// the former one, until it is there), the probe, the selected values and a line. Widgets read it
/// and ask it for changes; they hold no number of their own.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(Setup setup, QObject *parent = nullptr);

    const Setup &setup() const { return m_setup; }
    /// The defaults with the present input.
    Setup defaultsForInput() const;
    Timeline timeline() const { return Timeline(*m_setup.rule, m_setup.stops); }
    QUndoStack *undoStack() { return &m_undo; }

    /// The latest result; null until the first one is there.
    const std::shared_ptr<const LayerResult> &result() const { return m_result; }
    /// A first look at the coming result, which the views show already; null when there is none.
    const std::shared_ptr<const LayerResult> &firstLook() const { return m_firstLook; }
    /// The result does not belong to the setup: the new one is being computed, or failed.
    bool isStale() const { return m_stale; }
    bool isBusy() const { return m_runner.isBusy(); }

    const std::optional<ProbeReading> &probe() const { return m_probe; }
    /// The probe stays where it is while the pointer moves.
    bool holdsProbe() const { return m_holdsProbe; }
    const std::optional<ValueSelection> &selection() const { return m_selection; }
    /// Inside the images.
    const std::optional<MapLine> &line() const { return m_line; }
    /// What the ranges of the shown stages leave out.
    StageRanges &ranges() const { return *m_ranges; }
    /// The values that are pointed at for the moment, in a scale of colours.
    const std::optional<ValueSelection> &pointedValues() const { return m_pointedValues; }

    /// Computes the setup for the first time.
    void start();
    /// Changes the setup as one step that can be undone. Changes of the view alone that follow
    /// each other become one step.
    void change(const Setup &setup);
    /// change() of one field from its text, as an option takes it. Errors: invalidArgument.
    Result<void> changeField(const QString &key, const QString &text);
    void goTo(StageId stage);
    void goNext();
    void goBack();
    /// Back to the defaults, with the present input.
    void resetSetup();
    void setProbe(const std::optional<Index4> &at);
    /// Keeps the probe where it is, or lets it follow the pointer again.
    void holdProbe(bool holds);
    /// Marks elements by their value. Another rule that lacks the stage drops it.
    void setSelection(const std::optional<ValueSelection> &selection);
    /// A line inside the images, or none. Images that it does not fit into drop it.
    void setLine(const std::optional<MapLine> &line);
    void setPointedValues(const std::optional<ValueSelection> &values);
    void cancel();
    /// Reads the files again and computes anew.
    void reload();

Q_SIGNALS:
    void setupChanged(const normscope::Setup &before);
    void resultChanged();
    /// There is a first look at the coming result, or it is given up.
    void firstLookChanged();
    void staleChanged(bool stale);
    void busyChanged(bool busy);
    void probeChanged();
    void probeHoldChanged(bool holds);
    void selectionChanged();
    void lineChanged();
    void pointedValuesChanged();
    /// The setup cannot be computed; the former setup and result are still there.
    void failed(const normscope::InputError &error);
    void cancelled();

private:
    Q_DISABLE_COPY_MOVE(Workbench)
    friend class SetupCommand;
    void apply(const Setup &setup);
    void takeResult(const std::shared_ptr<const LayerResult> &result);
    void setFirstLook(const std::shared_ptr<const LayerResult> &firstLook);
    void returnToResult();
    void setStale(bool stale);
    void updateProbe();
    void readProbeAgain();
    void takeProbeAlong(const Setup &before);

    Setup m_setup;
    QUndoStack m_undo;
    Runner m_runner;
    std::shared_ptr<const LayerResult> m_result;
    std::shared_ptr<const LayerResult> m_firstLook;
    std::optional<ProbeReading> m_probe;
    std::optional<Index4> m_probeAt;
    bool m_holdsProbe = false;
    std::optional<ValueSelection> m_selection;
    std::optional<MapLine> m_line;
    StageRanges *m_ranges; ///< a child
    std::optional<ValueSelection> m_pointedValues;
    bool m_stale = true;
    bool m_returning = false; ///< to the setup of m_result, which need not be computed again
};

} // namespace normscope
