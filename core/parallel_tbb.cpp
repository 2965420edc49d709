// SPDX-License-Identifier: GPL-3.0-or-later
// core/parallel.h over oneTBB, which the program uses.
#include "core/library_versions.h"
#include "core/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_group.h>
#include <oneapi/tbb/version.h>

#include <atomic>

namespace normscope {

namespace tbb = oneapi::tbb;

std::string threadLibrary()
{
    return std::string("oneTBB ") + TBB_runtime_version();
}

bool parallelFor(std::int64_t count, const StopToken &stop,
                 const std::function<void(std::int64_t)> &body)
{
    std::atomic<bool> complete {true};
    tbb::task_group_context context;
    tbb::parallel_for(
        tbb::blocked_range<std::int64_t>(0, count, 1),
        [&](const tbb::blocked_range<std::int64_t> &range) {
            for (std::int64_t i = range.begin(); i != range.end(); ++i) {
                if (stop.stop_requested()) {
                    complete = false;
                    context.cancel_group_execution();
                    return;
                }
                body(i);
            }
        },
        context);
    return complete;
}

struct ThreadLimit::Control
{
    explicit Control(int threads)
        : parallelism(tbb::global_control::max_allowed_parallelism,
                      static_cast<std::size_t>(threads))
    {
    }

    tbb::global_control parallelism;
};

ThreadLimit::ThreadLimit(int threads) : m_control(std::make_unique<Control>(threads)) {}

ThreadLimit::~ThreadLimit() = default;

} // namespace normscope
