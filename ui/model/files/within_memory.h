// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <new>
#include <type_traits>

namespace normscope {

/// Calls `work`, which returns a Result; the error outOfMemory where memory runs out in it. For
/// jobs on another thread, which must not throw: the exception would come out where the answer is
/// taken.
template<typename Work>
std::invoke_result_t<const Work &> withinMemory(const Work &work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
