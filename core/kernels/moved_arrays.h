// SPDX-License-Identifier: GPL-3.0-or-later
// The arrays of rows that share their norms (and dots).
#pragma once

#include "core/kernels/kernels.h"

#include <cstdint>

namespace normscope {
// Each file its own: files for one instruction set include this.
namespace {

/// The arrays from another row on, whose norms and dots are the same.
template<typename T>
ElementArrays<T> movedTo(const ElementArrays<T> &arrays, std::int64_t element)
{
    return {arrays.input + element,
            arrays.deltaIn + element,
            arrays.norm,
            arrays.dot,
            arrays.output + element,
            arrays.scales ? arrays.scales + element : nullptr,
            arrays.delta + element};
}

} // namespace
} // namespace normscope
