// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the layer and whole arrays of their stages.
#pragma once

#include "core/layer/layer_run.h"
#include "tests/core/support/axis_rows.h"
#include "tests/core/support/tensors.h"

#include <QtTest/QTest>

#include <memory>
#include <vector>

namespace normscope::test {

using Run = std::shared_ptr<const LayerRun>;

/// A run that must succeed; the test fails here if it does not, and gets null.
inline Run runOf(const Input &input, const LayerSpec &spec, ComputeType type)
{
    const Result<Run> run = LayerRun::compute(input, spec, type);
    if (!run) {
        QTest::qFail(run.error().detail.c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return *run;
}

/// The whole array of a stage.
template<typename Out = double>
std::vector<Out> arrayOf(const LayerRun &run, StageId id)
{
    const std::int64_t count = run.stageShape(id).elements();
    std::vector<Out> values(static_cast<std::size_t>(count));
    run.evaluateArray(id, 0, count, values.data());
    return values;
}

/// delta_in from numbers.
template<typename V>
DeltaSource deltaOf(const Shape &shape, const std::vector<V> &values)
{
    return {.kind = DeltaSource::Kind::file, .file = sharedTensor(shape, values)};
}

inline LayerSpec specOf(const AxisSet &axis, const BackwardRule &rule = kDocumentedRule,
                        const DeltaSource &delta = {}, std::int64_t calls = 1)
{
    return {.axis = axis, .rule = &rule, .calls = calls, .delta = delta};
}

/// Rows of all axis sets in both compute types, in the columns `mask` (-1: None) and `isFloat`.
inline void addAxisAndTypeRows()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<bool>("isFloat");
    for (const AxisSet &axes : allAxisSets()) {
        for (const bool isFloat : {false, true})
            QTest::addRow("axis %s %s", axes.toPython().c_str(), isFloat ? "float32" : "float64")
                << (axes.isNone() ? -1 : static_cast<int>(axes.mask())) << isFloat;
    }
}

inline AxisSet axisOfRow()
{
    const int mask = *static_cast<int *>(QTest::qData("mask", qMetaTypeId<int>()));
    return mask < 0 ? AxisSet::none() : AxisSet::fromMask(static_cast<unsigned>(mask));
}

inline ComputeType typeOfRow()
{
    return *static_cast<bool *>(QTest::qData("isFloat", qMetaTypeId<bool>()))
        ? ComputeType::float32
        : ComputeType::float64;
}

} // namespace normscope::test
