// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/message_capture.h"

#include <atomic>
#include <mutex>

namespace normscope {

namespace {

/// A hostile file can cause any number of warnings; the first few tell enough.
constexpr qsizetype kMaxWarnings = 8;

std::mutex installMutex;
int installCount = 0;
std::atomic<QtMessageHandler> formerHandler = nullptr;

} // namespace

thread_local MessageCapture *MessageCapture::s_current = nullptr;

MessageCapture::MessageCapture() : m_outer(s_current)
{
    const std::lock_guard lock(installMutex);
    if (installCount++ == 0)
        formerHandler = qInstallMessageHandler(&MessageCapture::handle);
    s_current = this;
}

MessageCapture::~MessageCapture()
{
    const std::lock_guard lock(installMutex);
    s_current = m_outer;
    if (--installCount == 0)
        qInstallMessageHandler(formerHandler);
}

void MessageCapture::handle(QtMsgType type, const QMessageLogContext &context,
                            const QString &message)
{
    MessageCapture *const current = s_current;
    if (current == nullptr) {
        // Null only for a moment: the first capture is just being made on another thread.
        if (const QtMessageHandler former = formerHandler)
            former(type, context, message);
        return;
    }
    const bool warning = type != QtDebugMsg && type != QtInfoMsg;
    if (warning && current->m_warnings.size() < kMaxWarnings)
        current->m_warnings.append(message);
}

} // namespace normscope
