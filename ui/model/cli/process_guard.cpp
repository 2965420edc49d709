// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/process_guard.h"

#include <QUnhandledException>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <latch>
#include <malloc.h>
#include <new>
#include <string_view>
#include <sys/mman.h>
#include <sys/resource.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace normscope {

namespace {

/// Below this a few threads and their heaps are a part of the memory that counts.
constexpr rlim_t kRoomForThreads = rlim_t(4) << 30;

/// Takes no memory, and what cannot be written cannot be told either.
void sayWithoutMemory(std::string_view line) noexcept
{
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

/// What is closed reads as ended and refuses to be written; only words on stderr are let go.
void openStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            // The lowest number that is free is this one. It stays open when others are started.
            ::open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY);
    }
}

void makeSignalsErrors()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

enum class Shortage { none, memory, threads };

Shortage shortageOf(const std::exception_ptr &exception) noexcept
{
    if (!exception)
        return Shortage::none;
    try {
        std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        return Shortage::memory;
    } catch (const QUnhandledException &wrapped) { // from a future
        return shortageOf(wrapped.exception());
    } catch (const std::system_error &error) {
        return error.code() == std::errc::resource_unavailable_try_again ? Shortage::threads
                                                                         : Shortage::none;
    } catch (const std::runtime_error &error) { // oneTBB has no type for it
        return std::string_view(error.what()).starts_with("pthread_create") ? Shortage::threads
                                                                            : Shortage::none;
    } catch (...) {
        return Shortage::none;
    }
}

/// For exceptions that nobody takes: such that pass through code which cannot, or leave a thread.
[[noreturn]] void endForException() noexcept
{
    switch (shortageOf(std::current_exception())) {
    case Shortage::memory:
        std::_Exit(refuseForMemory());
    case Shortage::threads:
        endForThreads();
    case Shortage::none:
        break;
    }
    sayWithoutMemory("normscope: it stops because of a mistake of its own\n");
    std::abort();
}

rlim_t limitOf(__rlimit_resource resource)
{
    rlimit limit {};
    return ::getrlimit(resource, &limit) == 0 ? limit.rlim_cur : RLIM_INFINITY;
}

/// How many threads the system lets run at a time, with this one; at most `wanted`.
int startableThreads(int wanted)
{
    std::latch end(1);
    std::vector<std::jthread> others; // joined before the latch goes away
    try {
        while (int(others.size()) + 1 < wanted)
            others.emplace_back([&end] { end.wait(); });
    } catch (const std::exception &) { // that was one too many
        end.count_down();
        return int(others.size()) + 1;
    }
    end.count_down();
    return wanted;
}

} // namespace

ProcessGuard::ProcessGuard()
{
    openStandardDescriptors();
    makeSignalsErrors();
    std::set_terminate(&endForException);
    const int processors = std::max(1, int(std::thread::hardware_concurrency()));
    const bool isLimited = isMemoryLimited();
    if (isLimited)
        ::mallopt(M_ARENA_MAX, 1); // NOLINT(concurrency-mt-unsafe): no other thread runs yet
    const int threads = isLimited ? 1 : startableThreads(processors);
    if (isLimited || threads < processors)
        m_threads = std::make_unique<ThreadLimit>(threads);
}

ProcessGuard::~ProcessGuard() = default;

bool isMemoryLimited()
{
    return std::min(limitOf(RLIMIT_AS), limitOf(RLIMIT_DATA)) < kRoomForThreads;
}

ExitCode refuseForMemory() noexcept
{
    sayWithoutMemory("normscope: there is not enough memory; close other programs, raise the "
                     "limit or open a smaller input\n");
    return kInputRefused;
}

void endForThreads() noexcept
{
    sayWithoutMemory("normscope: a thread could not be started; close other programs, raise the "
                     "limit or use --threads 1\n");
    std::_Exit(kInputRefused);
}

MemoryReserve::MemoryReserve(std::size_t bytes) : m_bytes(bytes)
{
    if (!isMemoryLimited())
        return;
    void *const memory
        = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    m_isHeld = memory != MAP_FAILED;
    if (m_isHeld)
        m_memory = memory;
}

MemoryReserve::~MemoryReserve()
{
    giveBack();
}

void MemoryReserve::giveBack()
{
    if (m_memory)
        ::munmap(m_memory, m_bytes);
    m_memory = nullptr;
}

} // namespace normscope
