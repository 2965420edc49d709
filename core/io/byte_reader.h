// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace normscope {

/// Takes the bytes of a source one after the other, through a buffer of 64 KiB. The source must
/// outlive it.
class ByteReader
{
public:
    /// What peek() and take() return behind the last byte, and after an error of reading.
    static constexpr int kEnd = -1;

    explicit ByteReader(const ByteSource &source);

    /// The next byte, 0 to 255, which stays the next one; or kEnd.
    int peek() { return m_at < m_end || refill() ? static_cast<int>(m_buffer[m_at]) : kEnd; }
    /// The next byte, 0 to 255, or kEnd.
    int take()
    {
        const int byte = peek();
        m_at += byte == kEnd ? 0 : 1;
        return byte;
    }
    /// Fills `data` with `count` bytes; returns how many there were. Reads at most 1 MiB at once,
    /// so that a source that fails when it is told to stop does so soon.
    std::int64_t read(void *data, std::int64_t count);
    /// How many bytes have been taken.
    std::int64_t position() const { return m_before + static_cast<std::int64_t>(m_at); }
    /// Whether the source failed, so that the end is none.
    bool failed() const { return m_failed; }

private:
    bool refill();
    std::int64_t readSource(void *data, std::int64_t count);

    const ByteSource &m_source;
    std::vector<unsigned char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::int64_t m_before = 0; ///< bytes of the file before the buffer
    bool m_failed = false;
};

} // namespace normscope
