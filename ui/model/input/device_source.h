// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_source.h"
#include "core/parallel.h"
#include "core/result.h"

#include <QIODevice>

namespace normscope {

/// The bytes of a device, which must outlive it, for the readers of the core. Reading fails once
/// a stop is requested.
inline ByteSource sourceOf(QIODevice &device, const StopToken &stop)
{
    return [&device, stop](void *data, std::int64_t size) -> std::int64_t {
        return stop.stop_requested() ? -1 : device.read(static_cast<char *>(data), size);
    };
}

/// The error of a reader of the core: it does not know why its source failed.
inline Error sourceError(const Error &error, const QIODevice &device, const StopToken &stop)
{
    if (stop.stop_requested())
        return {ErrorCode::cancelled, {}};
    if (error.code == ErrorCode::fileUnreadable)
        return {ErrorCode::fileUnreadable, device.errorString().toStdString()};
    return error;
}

} // namespace normscope
