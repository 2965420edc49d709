// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/described_png.h"

#include "ui/model/export/whole_file.h"
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
    const QByteArray png = describedPng(picture, setup);
    return png.isEmpty() ? Error {ErrorCode::outOfMemory, {}} : writeWholeFile(path, png);
}

} // namespace normscope
