// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <cstdint>
#include <vector>

namespace normscope {

/// x and dy of the elements of a run: the numbers of its compute type, widened to double. Used
/// from several threads.
class ElementReader
{
public:
    explicit ElementReader(const LayerRun &run) : m_run(run) {}

    /// Elements [first, first + count) of the array in C order.
    void readInput(std::int64_t first, std::int64_t count, double *x) const;
    void readDeltaIn(std::int64_t first, std::int64_t count, double *dy) const;

private:
    template<typename T>
    void readInputAs(std::int64_t first, std::int64_t count, double *x) const;
    void readOutput(std::int64_t image, std::int64_t start, std::int64_t count, double *y) const;

    const LayerRun &m_run;
};

} // namespace normscope
