// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace normscope::bench {

/// Memory in huge pages where the system has them: small ones cost more to fault in than the
/// layer costs to run. Arrays begin at different places of a page, `number` tells which: equal ones
/// compete for the same banks of memory.
template<typename T>
class BigArray
{
public:
    explicit BigArray(std::int64_t count, int number = 0)
    {
        constexpr std::size_t kPage = 2U << 20U;
        const std::size_t bytes
            = (static_cast<std::size_t>(count) * sizeof(T) + 2 * kPage) / kPage * kPage;
        m_data.reset(static_cast<T *>(std::aligned_alloc(kPage, bytes)));
        if (!m_data)
            throw std::bad_alloc();
#ifdef __linux__
        madvise(m_data.get(), bytes, MADV_HUGEPAGE);
#endif
        m_start = m_data.get() + static_cast<std::size_t>(number) * (kStagger / sizeof(T));
        std::fill_n(m_start, count, T(0));
    }

    T *data()
    {
        return m_start;
    }

private:
    static constexpr std::size_t kStagger = 4096 + 256;

    struct Free
    {
        void operator()(T *data) const { std::free(data); }
    };
    std::unique_ptr<T, Free> m_data;
    T *m_start;
};

} // namespace normscope::bench
