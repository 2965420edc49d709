// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"

#include <QIODevice>

#include <memory>

namespace normscope {

/// Unpacks a zlib stream, whose checksum it verifies, piece by piece. It does not own the device,
/// which must be open at the start of the stream and outlive it.
class Inflater
{
public:
    Inflater(QIODevice &device, StopToken stop);
    ~Inflater();

    /// Fills `out` with the next `count` bytes.
    /// Errors: damagedFile, cancelled, fileUnreadable, outOfMemory.
    Result<void> read(uchar *out, qint64 count);
    /// Checks that the stream ends here, and the device with it. Errors: those of read().
    Result<void> finish();

private:
    Q_DISABLE_COPY_MOVE(Inflater)
    Result<void> refill();
    Result<void> step();

    struct Stream;
    QIODevice &m_device;
    StopToken m_stop;
    std::unique_ptr<Stream> m_stream;
};

} // namespace normscope
