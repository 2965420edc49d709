// SPDX-License-Identifier: GPL-3.0-or-later
// All parallelism of the core passes through this header.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace normscope {

/// Asks a computation to end early; the default one never does.
using StopToken = std::stop_token;

/// Calls `body(i)` once for each i in [0, count), on as many threads as are allowed, and returns
/// true; or stops early and returns false when `stop` is requested. Which thread runs which i
/// is open, so a body must write to places of its own and results are combined in the order of i.
/// Memory that runs out in a body surfaces as std::bad_alloc here.
[[nodiscard]] bool parallelFor(std::int64_t count, const StopToken &stop,
                               const std::function<void(std::int64_t)> &body);

/// Limits the number of threads that parallelFor uses while it lives.
class ThreadLimit
{
public:
    explicit ThreadLimit(int threads);
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit &) = delete;
    ThreadLimit &operator=(const ThreadLimit &) = delete;

private:
    struct Control;
    std::unique_ptr<Control> m_control;
};

} // namespace normscope
