// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QtEndian>

namespace normscope {

/// Random access to the bytes of an open file, for the scanners. It does not own the device,
/// which must be open, not sequential, and outlive it.
class FileBytes
{
public:
    FileBytes(QIODevice &device, StopToken stop);

    qint64 size() const { return m_size; }
    /// Fills `data` with `count` bytes from `offset` on; false at the end of the file, for an
    /// error, or when a stop is requested. failure() tells which.
    [[nodiscard]] bool read(qint64 offset, char *data, qint64 count);
    /// `count` bytes (at most 1 MiB) from `offset` on; empty where read() is false.
    QByteArray read(qint64 offset, qint64 count);
    /// Why the last read failed: cancelled, fileUnreadable, or damagedFile (it ends early).
    Error failure() const;

private:
    QIODevice &m_device;
    StopToken m_stop;
    qint64 m_size;
    bool m_unreadable = false;
};

/// A number of the bytes at `at`, which must lie inside.
template<typename T>
T bigEndian(const QByteArray &bytes, qsizetype at)
{
    Q_ASSERT(at + qsizetype(sizeof(T)) <= bytes.size());
    return qFromBigEndian<T>(bytes.constData() + at);
}

template<typename T>
T littleEndian(const QByteArray &bytes, qsizetype at)
{
    Q_ASSERT(at + qsizetype(sizeof(T)) <= bytes.size());
    return qFromLittleEndian<T>(bytes.constData() + at);
}

} // namespace normscope
