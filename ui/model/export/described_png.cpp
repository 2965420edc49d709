// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/described_png.h"

#include "ui/model/export/array_parts.h"
#include "ui/model/export/output_folder.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/version.h"

#include <QBuffer>
#include <QImageWriter>

namespace normscope {

using namespace Qt::StringLiterals;

QByteArray describedPng(const QImage &picture, const Setup &setup)
{
    QBuffer png;
    QImageWriter writer(&png, "png");
    writer.setText(u"Software"_s, u"NormScope %1"_s.arg(QLatin1StringView(kVersion)));
    writer.setText(u"Setup"_s, stateText(setup, windowDefaults()));
    return !picture.isNull() && writer.write(picture) ? png.data() : QByteArray();
}

Result<void> writeDescribedPng(const QImage &picture, const Setup &setup, const FilePath &path)
{
    const qsizetype nameAt = path.bytes().lastIndexOf('/') + 1;
    OutputFolder folder(FilePath::fromBytes(path.bytes().left(nameAt)));
    const Result<QIODevice *> file = folder.open(FilePath::fromBytes(path.bytes().mid(nameAt)));
    if (!file)
        return file.error();
    const QByteArray png = describedPng(picture, setup);
    if (png.isEmpty())
        return Error {ErrorCode::outOfMemory, {}};
    if (const auto written = writeBytes(**file, png.constData(), png.size()); !written)
        return Error {written.error().code,
                      path.display().toStdString() + ": " + written.error().detail};
    return folder.commit();
}

} // namespace normscope
