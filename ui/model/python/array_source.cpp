// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/array_source.h"

#include "ui/model/input/regular_file.h"
#include "ui/model/input/sample_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace normscope {

namespace {

constexpr std::int64_t kMostEmbedded = 2 << 20; ///< bytes
constexpr qint64 kHeadBytes = 1024;

/// The first bytes of a file; empty where it cannot be read any more.
QByteArray headOf(const FilePath &path)
{
    const auto device = openRegularFile(path);
    return device ? (*device)->read(kHeadBytes) : QByteArray();
}

/// Pillow stretches the numbers of a PNM to the type, unless they fill it.
bool isFullRange(const QByteArray &pnm)
{
    static const QRegularExpression header(QStringLiteral(
        R"(^P[56](\s|#[^\n]*\n)+\d+(\s|#[^\n]*\n)+\d+(\s|#[^\n]*\n)+(255|65535)\s)"));
    return header.match(QString::fromLatin1(pnm)).hasMatch();
}

/// Whether Pillow gives all bits of a picture that was loaded as `loaded`.
bool isReadByPillow(const QByteArray &head, FileFormat format, const LoadedInput &loaded)
{
    if (format == FileFormat::unknown || (format == FileFormat::pnm && !isFullRange(head)))
        return false;
    const bool hadAlpha
        = std::ranges::count(loaded.notices, NoticeCode::alphaDropped, &Notice::code) > 0;
    return format == FileFormat::npy || loaded.tensor->type() == StoredType::uint8
        || (loaded.tensor->shape().channels == 1 && !hadAlpha);
}

} // namespace

ArraySource arraySource(const LoadedInput &loaded, bool mayAsk)
{
    using Way = ArraySource::Way;
    if (loaded.paths.isEmpty()) {
        const QByteArray photo = photoBytes(loaded.sample);
        return photo.isEmpty() ? ArraySource {} : ArraySource {Way::photo, {sniffFormat(photo)}};
    }
    ArraySource source {Way::files, {}};
    bool isReadable = true;
    for (const FilePath &path : loaded.paths) {
        const QByteArray head = headOf(path);
        source.formats += sniffFormat(head.left(kSniffBytes));
        isReadable = isReadable && isReadByPillow(head, source.formats.last(), loaded);
    }
    if (isReadable)
        return source;
    const bool isLarge = loaded.tensor->bytes() > kMostEmbedded;
    return {mayAsk && isLarge ? Way::asked : Way::embedded, {}};
}

QByteArray photoBytes(const QString &sample)
{
    const SampleRow *row = findSample(sample);
    if (!row || !row->isPhoto())
        return {};
    QFile photo(QString::fromLatin1(row->resource));
    return photo.open(QIODevice::ReadOnly) ? photo.readAll() : QByteArray();
}

} // namespace normscope
