// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/regular_file.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace normscope {

namespace {

Error notOpened(int reason)
{
    return {ErrorCode::fileNotOpened, std::generic_category().message(reason)};
}

/// What a file that is not regular is, in the words of error_text.cpp.
const char *kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return QT_TRANSLATE_NOOP("normscope::ErrorText", "a folder");
    if (S_ISFIFO(mode))
        return QT_TRANSLATE_NOOP("normscope::ErrorText", "a pipe");
    if (S_ISSOCK(mode))
        return QT_TRANSLATE_NOOP("normscope::ErrorText", "a socket");
    return QT_TRANSLATE_NOOP("normscope::ErrorText", "a device");
}

Result<void> checkRegular(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return {};
    return Error {ErrorCode::fileNotRegular, kindOf(status.st_mode)};
}

} // namespace

Result<std::shared_ptr<QFile>> openRegularFile(const FilePath &path)
{
    if (path.bytes().contains('\0'))
        return notOpened(EINVAL);
    const char *name = path.bytes().constData();
    struct stat status
    {
    };
    // Asked first by name, since opening a device can already act on it; asked again of the
    // open file, since the name may mean another one by then.
    if (::stat(name, &status) != 0)
        return notOpened(errno);
    if (const auto regular = checkRegular(status); !regular)
        return regular.error();
    const int descriptor = ::open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return notOpened(errno);
    auto file = std::make_shared<QFile>();
    if (!file->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return Error {ErrorCode::fileNotOpened, file->errorString().toStdString()};
    }
    if (::fstat(descriptor, &status) != 0)
        return notOpened(errno);
    if (const auto regular = checkRegular(status); !regular)
        return regular.error();
    return file;
}

} // namespace normscope
