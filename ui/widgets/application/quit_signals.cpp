// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/quit_signals.h"

#include <QCoreApplication>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace normscope {

namespace {

constexpr std::array kSignals {SIGTERM, SIGINT, SIGHUP};

/// A handler is told nothing but the signal, so it has to find the pipe by itself.
std::atomic<int> writeEnd {-1};
static_assert(std::atomic<int>::is_always_lock_free);

void wake(int /*signal*/)
{
    const int error = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    errno = error;
}

/// SA_RESETHAND: the next signal finds no handler.
void handle(void (*handler)(int), unsigned flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(flags);
    for (const int signal : kSignals) {
        struct sigaction present = {};
        ::sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN) // as nohup wants it
            ::sigaction(signal, &action, nullptr);
    }
}

} // namespace

QuitSignals::QuitSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    handle(&wake, unsigned(SA_RESETHAND) | unsigned(SA_RESTART));
}

QuitSignals::~QuitSignals()
{
    if (!m_notifier)
        return;
    handle(SIG_DFL, 0);
    writeEnd = -1;
    m_notifier.reset();
    for (const int end : m_pipe)
        ::close(end);
}

} // namespace normscope
