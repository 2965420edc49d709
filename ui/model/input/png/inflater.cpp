// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/png/inflater.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <new>
#include <utility>
#include <zlib.h>

namespace normscope {

namespace {

constexpr std::size_t kInputBytes = 65536;
constexpr qint64 kLongestOutput = qint64(1) << 20;

Error damaged(const char *what)
{
    return {ErrorCode::damagedFile, what};
}

} // namespace

struct Inflater::Stream
{
    z_stream zlib {};
    bool ended = false; ///< the stream's own end has been seen
    std::array<uchar, kInputBytes> input;
};

Inflater::Inflater(QIODevice &device, StopToken stop)
    : m_device(device), m_stop(std::move(stop)), m_stream(std::make_unique<Stream>())
{
    if (inflateInit(&m_stream->zlib) != Z_OK)
        throw std::bad_alloc();
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream->zlib);
}

/// Gives zlib more of the device's bytes.
Result<void> Inflater::refill()
{
    const qint64 got = m_device.read(reinterpret_cast<char *>(m_stream->input.data()),
                                     qint64(m_stream->input.size()));
    if (m_stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    if (got < 0)
        return Error {ErrorCode::fileUnreadable, m_device.errorString().toStdString()};
    if (got == 0)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    m_stream->zlib.next_in = m_stream->input.data();
    m_stream->zlib.avail_in = uInt(got);
    return {};
}

/// Unpacks into the room that zlib has, as far as its input goes.
Result<void> Inflater::step()
{
    int status = inflate(&m_stream->zlib, Z_NO_FLUSH);
    if (status == Z_BUF_ERROR) { // neither kept back nor in the input is there anything
        if (const auto filled = refill(); !filled)
            return filled.error();
        status = inflate(&m_stream->zlib, Z_NO_FLUSH);
    }
    m_stream->ended = status == Z_STREAM_END;
    if (status == Z_MEM_ERROR)
        return Error {ErrorCode::outOfMemory, {}};
    if (status != Z_OK && status != Z_STREAM_END)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its pixels are damaged"));
    return {};
}

Result<void> Inflater::read(uchar *out, qint64 count)
{
    z_stream &zlib = m_stream->zlib;
    while (count > 0) {
        if (m_stop.stop_requested())
            return Error {ErrorCode::cancelled, {}};
        if (m_stream->ended)
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
        const qint64 room = std::min(count, kLongestOutput);
        zlib.next_out = out;
        zlib.avail_out = uInt(room);
        if (const auto stepped = step(); !stepped)
            return stepped.error();
        const qint64 done = room - qint64(zlib.avail_out);
        out += done;
        count -= done;
    }
    return {};
}

Result<void> Inflater::finish()
{
    z_stream &zlib = m_stream->zlib;
    uchar none = 0;
    while (!m_stream->ended) {
        zlib.next_out = &none;
        zlib.avail_out = 1;
        if (const auto stepped = step(); !stepped)
            return stepped.error();
        if (zlib.avail_out == 0)
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText",
                                             "it has more pixels than its header says"));
    }
    char next = 0;
    if (zlib.avail_in > 0 || m_device.read(&next, 1) > 0)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "stray bytes are inside"));
    return {};
}

} // namespace normscope
