// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "ui/model/cli/output.h"

#include <cstdint>
#include <memory>

namespace normscope {

/// Stands first in main and lives as long as the program. It sees to it that
/// - descriptors 0, 1 and 2 are open, so that no file of ours gets their number: what is printed
///   would stand in it;
/// - a pipe that nobody reads and a file that may not grow are errors of the write and no deaths;
/// - memory or threads that the system refuses, anywhere, end in one line and kInputRefused;
/// - there is one thread and one heap where the address space is limited (`ulimit -v`): each of
///   both takes tens of megabytes of it, and a thread of oneTBB that does not start is fatal.
class ProcessGuard
{
public:
    ProcessGuard();
    ~ProcessGuard();
    ProcessGuard(const ProcessGuard &) = delete;
    ProcessGuard &operator=(const ProcessGuard &) = delete;

private:
    std::unique_ptr<ThreadLimit> m_threads;
};

/// Whether the system limits the memory of this process so far that threads are to be spared.
bool isMemoryLimited();

/// "normscope: there is not enough memory; ..." on stderr, without taking any. Returns
/// kInputRefused.
ExitCode refuseForMemory() noexcept;
/// The same for threads that do not start. Ends the program.
[[noreturn]] void endForThreads() noexcept;

/// Address space that is kept free while it lives, and nothing where it is not limited. Inputs
/// that take the rest are refused, and what must not fail finds room when it is given back.
class MemoryReserve
{
public:
    explicit MemoryReserve(std::size_t bytes);
    ~MemoryReserve();
    MemoryReserve(const MemoryReserve &) = delete;
    MemoryReserve &operator=(const MemoryReserve &) = delete;

    /// False when there is less than that left.
    bool isHeld() const { return m_isHeld; }
    void giveBack();

private:
    std::size_t m_bytes;
    void *m_memory = nullptr;
    bool m_isHeld = true;
};

} // namespace normscope
