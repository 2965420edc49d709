// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/pasted_files.h"

#include "core/io/npy_layout.h"
#include "core/io/npy_writer.h"
#include "ui/model/export/array_parts.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageWriter>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

Error writeError(const QString &path, const QString &reason)
{
    return {ErrorCode::writeFailed, u"%1: %2"_s.arg(path, reason).toStdString()};
}

/// The parts one after the other.
Result<FilePath> writeFile(const QString &path, std::initializer_list<QByteArrayView> parts)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(path, file.errorString());
    for (const QByteArrayView part : parts) {
        if (const auto written = writeBytes(file, part.data(), part.size()); !written)
            return writeError(path, QString::fromStdString(written.error().detail));
    }
    if (!file.flush())
        return writeError(path, file.errorString());
    return FilePath::fromString(path);
}

} // namespace

Result<FilePath> PastedFiles::write(const QImage &picture)
{
    QBuffer png;
    QImageWriter writer(&png, "png");
    if (picture.isNull() || !writer.write(picture))
        return Error {ErrorCode::outOfMemory, {}};
    const Result<QString> name = newName(u"png"_s);
    return name ? writeFile(*name, {png.data()}) : name.error();
}

Result<FilePath> PastedFiles::write(const TextArray &array)
{
    const Result<Layout> layout = resolvedLayout(Layout::automatic, array.lengths);
    if (!layout)
        return layout.error();
    const Result<QString> name = newName(u"npy"_s);
    if (!name)
        return name.error();
    const std::string header = npyHeader(shapeOf(*layout, array.lengths), npyDescr<double>());
    return writeFile(*name,
                     {QByteArrayView(header.data(), qsizetype(header.size())),
                      QByteArrayView(reinterpret_cast<const char *>(array.values.data()),
                                     qsizetype(array.values.size() * sizeof(double)))});
}

bool PastedFiles::contains(const FilePath &file) const
{
    const std::scoped_lock lock(m_mutex);
    return m_folder && file.bytes().startsWith(QFile::encodeName(m_folder->path()) + '/');
}

Result<QString> PastedFiles::newName(const QString &suffix)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"normscope-XXXXXX"_s));
    if (!m_folder->isValid()) {
        const Error error = writeError(QDir::tempPath(), m_folder->errorString());
        m_folder.reset();
        return error;
    }
    return m_folder->filePath(u"pasted-%1.%2"_s.arg(QString::number(++m_count), suffix));
}

} // namespace normscope
