// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/byte_reader.h"

#include <algorithm>
#include <cstring>

namespace normscope {

namespace {

constexpr std::size_t kBufferBytes = std::size_t {1} << 16;
constexpr std::int64_t kLongestRead = std::int64_t {1} << 20;

} // namespace

ByteReader::ByteReader(const ByteSource &source) : m_source(source), m_buffer(kBufferBytes) {}

std::int64_t ByteReader::readSource(void *data, std::int64_t count)
{
    const std::int64_t got = m_failed ? 0 : m_source(data, count);
    m_failed = m_failed || got < 0;
    return std::max<std::int64_t>(got, 0);
}

bool ByteReader::refill()
{
    m_before += static_cast<std::int64_t>(m_end);
    m_at = 0;
    m_end = static_cast<std::size_t>(
        readSource(m_buffer.data(), static_cast<std::int64_t>(m_buffer.size())));
    return m_end > 0;
}

std::int64_t ByteReader::read(void *data, std::int64_t count)
{
    auto *out = static_cast<unsigned char *>(data);
    const auto buffered = std::min(count, static_cast<std::int64_t>(m_end - m_at));
    std::memcpy(out, m_buffer.data() + m_at, static_cast<std::size_t>(buffered));
    m_at += static_cast<std::size_t>(buffered);
    std::int64_t done = buffered;
    while (done < count) {
        const std::int64_t got = readSource(out + done, std::min(kLongestRead, count - done));
        if (got == 0)
            break;
        m_before += got;
        done += got;
    }
    return done;
}

} // namespace normscope
