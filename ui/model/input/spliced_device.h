// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <vector>

namespace normscope {

/// A run of bytes: `size` bytes of a file from `offset` on, or `literal` where that is not empty.
struct FilePiece
{
    qint64 offset = 0;
    qint64 size = 0;
    QByteArray literal;
};

/// Appends bytes of the file; a run that continues the last one becomes part of it.
void appendPiece(QList<FilePiece> &pieces, qint64 offset, qint64 size);
void appendPiece(QList<FilePiece> &pieces, const QByteArray &literal);

/// Shows pieces of a file to a decoder as if they were a file. Every read fails once a stop is
/// requested: this is how a decoder, which knows no cancel, is ended. Reads are short, so that
/// this happens soon. It does not own the file, which must be open and outlive it.
class SplicedDevice : public QIODevice
{
    Q_OBJECT
public:
    SplicedDevice(QIODevice &file, const QList<FilePiece> &pieces, StopToken stop);

    /// A read that fails looks like the end of the file. libtiff 4.5 takes a read of -1 bytes
    /// for a length and writes before its buffer.
    void setFailureLooksLikeEnd(bool looks) { m_failureLooksLikeEnd = looks; }

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_starts.back(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Q_DISABLE_COPY_MOVE(SplicedDevice)
    qint64 failed(qint64 done) const { return m_failureLooksLikeEnd ? done : -1; }
    qint64 readPiece(const FilePiece &piece, qint64 inPiece, char *data, qint64 count);

    QIODevice &m_file;
    QList<FilePiece> m_pieces;
    std::vector<qint64> m_starts; ///< of each piece, and of the end
    StopToken m_stop;
    bool m_failureLooksLikeEnd = false;
};

} // namespace normscope
