// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/spliced_device.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace normscope {

namespace {

constexpr qint64 kLongestRead = 16384;

} // namespace

void appendPiece(QList<FilePiece> &pieces, qint64 offset, qint64 size)
{
    if (!pieces.isEmpty() && pieces.constLast().literal.isEmpty()
        && pieces.constLast().offset + pieces.constLast().size == offset)
        pieces.last().size += size;
    else
        pieces.append({offset, size, {}});
}

void appendPiece(QList<FilePiece> &pieces, const QByteArray &literal)
{
    pieces.append({0, literal.size(), literal});
}

SplicedDevice::SplicedDevice(QIODevice &file, const QList<FilePiece> &pieces, StopToken stop)
    : m_file(file), m_pieces(pieces), m_stop(std::move(stop))
{
    qint64 start = 0;
    for (const FilePiece &piece : std::as_const(m_pieces)) {
        m_starts.push_back(start);
        start += piece.size;
    }
    m_starts.push_back(start);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SplicedDevice::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize) {
        if (m_stop.stop_requested())
            return failed(done);
        const qint64 at = pos() + done;
        if (at >= size())
            break;
        const auto next = std::ranges::upper_bound(m_starts, at);
        const auto index = std::distance(m_starts.begin(), next) - 1;
        const qint64 inPiece = at - m_starts[std::size_t(index)];
        const qint64 count = std::min({maxSize - done, *next - at, kLongestRead});
        if (readPiece(m_pieces[index], inPiece, data + done, count) != count)
            return failed(done);
        done += count;
    }
    return done;
}

qint64 SplicedDevice::readPiece(const FilePiece &piece, qint64 inPiece, char *data, qint64 count)
{
    if (piece.literal.isEmpty())
        return m_file.seek(piece.offset + inPiece) ? m_file.read(data, count) : -1;
    std::memcpy(data, piece.literal.constData() + inPiece, std::size_t(count));
    return count;
}

qint64 SplicedDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace normscope
