// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/output_folder.h"

#include "ui/model/export/kept_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

Error writeError(const QString &path, const QString &reason)
{
    return Error {ErrorCode::writeFailed, (path + u": "_s + reason).toStdString()};
}

QString systemReason()
{
    return qt_error_string(errno);
}

/// Why flush() or commit() failed; Qt has no words for some reasons.
QString reasonOf(const QSaveFile &file)
{
    return errno != 0 ? systemReason() : file.errorString();
}

/// A name that does not exist, or a regular file and not a link to one.
bool isReplaceable(const QString &path)
{
    struct stat status = {};
    if (lstat(QFile::encodeName(path).constData(), &status) != 0)
        return errno == ENOENT;
    return S_ISREG(status.st_mode);
}

/// Whether the disk has taken what was written; some say only now that they are full. File systems
/// that cannot tell count as done.
bool isOnDisk(QSaveFile &file)
{
    return file.flush()
        && (::fdatasync(file.handle()) == 0
            || (errno != EIO && errno != ENOSPC && errno != EDQUOT && errno != EFBIG));
}

/// The folders of `path` that do not exist, the innermost first.
QStringList missingFolders(const QString &path)
{
    QStringList missing;
    for (QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(path));
         !QFileInfo::exists(folder); folder = QFileInfo(folder).path())
        missing += folder;
    return missing;
}

} // namespace

OutputFolder::OutputFolder(const FilePath &folder)
    : m_bytes(folder.bytes()), m_folder(QFile::decodeName(folder.bytes()))
{
}

OutputFolder::~OutputFolder()
{
    m_files.clear(); // takes the unfinished files away
    if (m_committed)
        return;
    for (const QString &folder : m_created)
        QDir().rmdir(folder);
}

Result<void> OutputFolder::create()
{
    if (auto named = checkName(); !named)
        return named;
    if (QFileInfo(m_folder).isDir())
        return {};
    m_created = missingFolders(m_folder);
    if (!QDir().mkpath(m_folder)) {
        const QString reason = systemReason(); // before exists() asks the system
        return writeError(m_folder, QFileInfo::exists(m_folder) ? u"it is not a folder"_s : reason);
    }
    return {};
}

Result<void> OutputFolder::checkName() const
{
    if (QFile::encodeName(m_folder) == m_bytes)
        return {};
    return writeError(FilePath::fromBytes(m_bytes).display(), u"its name is not UTF-8"_s);
}

Result<QIODevice *> OutputFolder::open(const FilePath &name)
{
    const QString text = QFile::decodeName(name.bytes());
    if (QFile::encodeName(text) != name.bytes())
        return writeError(FilePath::fromBytes(m_bytes + '/' + name.bytes()).display(),
                          u"its name is not UTF-8"_s);
    return open(text);
}

Result<QIODevice *> OutputFolder::open(const QString &name)
{
    if (auto named = checkName(); !named)
        return named.error();
    const QString path = m_folder.isEmpty() ? name : QDir(m_folder).filePath(name);
    if (name.isEmpty() || !isReplaceable(path))
        return writeError(path, u"it is not a regular file"_s);
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return writeError(path, file->errorString());
    m_files.push_back(std::move(file));
    return static_cast<QIODevice *>(m_files.back().get());
}

Result<void> OutputFolder::commit()
{
    // What was written is on disk before the first old file is replaced.
    errno = 0;
    for (const auto &file : m_files) {
        if (!isOnDisk(*file))
            return writeError(file->fileName(), reasonOf(*file));
    }
    std::vector<KeptFile> older;
    for (const auto &file : m_files) {
        const bool isStillReplaceable = isReplaceable(file->fileName());
        if (isStillReplaceable)
            older.emplace_back(QFile::encodeName(file->fileName()));
        errno = 0; // it may have been set by what failed for a good reason
        if (isStillReplaceable && file->commit())
            continue;
        const Error error = writeError(
            file->fileName(), isStillReplaceable ? reasonOf(*file) : u"it is not a regular file"_s);
        for (KeptFile &kept : older)
            kept.restore();
        return error;
    }
    m_committed = true;
    return {};
}

} // namespace normscope
