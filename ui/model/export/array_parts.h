// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/parallel.h"
#include "core/result.h"

#include <QIODevice>

#include <algorithm>
#include <cerrno>
#include <new>
#include <vector>

namespace normscope {

/// Values that are computed at a time when an array is written.
inline constexpr std::int64_t kPartValues = 1 << 20;

/// Calls `use(values, first, count)` for the parts of a stage's own array in C order; each part
/// is computed in parallel. `use` returns a Result<void>. Errors: those of `use`, outOfMemory.
template<typename T, typename Use>
Result<void> forEachArrayPart(const LayerRun &run, StageId id, const Use &use)
{
    constexpr std::int64_t kTaskValues = 1 << 14;
    const std::int64_t total = run.stageShape(id).elements();
    try {
        std::vector<T> values(static_cast<std::size_t>(std::min(total, kPartValues)));
        for (std::int64_t first = 0; first < total; first += kPartValues) {
            const std::int64_t count = std::min(kPartValues, total - first);
            const std::int64_t tasks = (count + kTaskValues - 1) / kTaskValues;
            const bool complete = parallelFor(tasks, {}, [&](std::int64_t task) {
                const std::int64_t start = task * kTaskValues;
                run.evaluateArray(id, first + start, std::min(kTaskValues, count - start),
                                  values.data() + start);
            });
            if (!complete)
                return Error {ErrorCode::cancelled, {}};
            if (Result<void> used = use(values.data(), first, count); !used)
                return used;
        }
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
    return {};
}

/// Writes all bytes. Errors: writeFailed with the system's reason.
inline Result<void> writeBytes(QIODevice &file, const void *data, qint64 bytes)
{
    errno = 0;
    if (file.write(static_cast<const char *>(data), bytes) == bytes)
        return {};
    // Qt has no words for every reason of the system, such as a file that may not grow.
    const QString reason = errno != 0 ? qt_error_string(errno) : file.errorString();
    return Error {ErrorCode::writeFailed, reason.toStdString()};
}

} // namespace normscope
