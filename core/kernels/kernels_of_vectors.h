// SPDX-License-Identifier: GPL-3.0-or-later
// All kernels for the instruction set that a file is compiled for, and their table.
#pragma once

#include "core/kernels/all_axes.h"
#include "core/kernels/bins.h"
#include "core/kernels/bytes.h"
#include "core/kernels/channels.h"
#include "core/kernels/columns.h"
#include "core/kernels/elements.h"
#include "core/kernels/groups.h"
#include "core/kernels/kernels.h"
#include "core/kernels/pixels.h"
#include "core/kernels/row_elements.h"
#include "core/kernels/rows.h"
#include "core/kernels/stages.h"
#include "core/kernels/summary.h"

namespace normscope {
namespace {

template<typename T>
constexpr Kernels<T> kKernels {
    .addToLanes = &addToLanes<T>,
    .addRows = &addRows<T>,
    .addBothToLanes = &addBothToLanes<T>,
    .addBothRows = &addBothRows<T>,
    .sumRuns = &sumRuns<T>,
    .norms = &norms<T>,
    .dots = &dots<T>,
    .repeat = &repeat<T>,
    .products = &products<T>,
    .scales = &scales<T>,
    .tangents = &tangents<T>,
    .documented = &documented<T>,
    .exact = &exact<T>,
    .documentedRows = &documentedRows<T>,
    .exactRows = &exactRows<T>,
    .documentedPixels = &documentedPixels<T>,
    .exactPixels = &exactPixels<T>,
    .summarize = &summarize<T>,
    .binsOf = &binsOf<T>,
    .scaleBytes = &scaleBytes<T>,
    .sumOfByteSquares = &sumOfByteSquares,
};

} // namespace
} // namespace normscope
