// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/output_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

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

/// A name that does not exist, or a regular file and not a link to one.
bool isReplaceable(const QString &path)
{
    struct stat status = {};
    if (lstat(QFile::encodeName(path).constData(), &status) != 0)
        return errno == ENOENT;
    return S_ISREG(status.st_mode);
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
    if (QFile::encodeName(m_folder) != m_bytes)
        return writeError(FilePath::fromBytes(m_bytes).display(), u"its name is not UTF-8"_s);
    if (QFileInfo(m_folder).isDir())
        return {};
    m_created = missingFolders(m_folder);
    if (!QDir().mkpath(m_folder)) {
        const QString reason = systemReason(); // before exists() asks the system
        return writeError(m_folder, QFileInfo::exists(m_folder) ? u"it is not a folder"_s : reason);
    }
    return {};
}

Result<QIODevice *> OutputFolder::open(const QString &name)
{
    const QString path = QDir(m_folder).filePath(name);
    if (!isReplaceable(path))
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
    for (const auto &file : m_files) {
        if (!file->flush())
            return writeError(file->fileName(), file->errorString());
    }
    for (const auto &file : m_files) {
        if (!file->commit())
            return writeError(file->fileName(), file->errorString());
    }
    m_committed = true;
    return {};
}

} // namespace normscope
