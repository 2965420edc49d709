// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/pnm_decoder.h"

#include "core/io/pnm_reader.h"
#include "ui/model/input/device_source.h"

#include <limits>

namespace normscope {

namespace {

QList<Notice> noticesOf(const PnmImage &image)
{
    QList<Notice> notices;
    const qint64 typeMaximum = image.tensor.type() == StoredType::uint8
        ? std::numeric_limits<quint8>::max()
        : std::numeric_limits<quint16>::max();
    if (image.maximum != typeMaximum)
        notices.append({NoticeCode::ownMaximum, image.maximum, typeMaximum, {}, {}});
    if (image.morePictures)
        notices.append({NoticeCode::firstPageOnly, 0, 0, {}, {}});
    else if (image.trailingBytes)
        notices.append({NoticeCode::trailingBytes, 0, 0, {}, {}});
    return notices;
}

} // namespace

Result<DecodedImage> decodePnm(QIODevice &file, const DecodeOptions &options, const StopToken &stop)
{
    if (!file.seek(0))
        return Error {ErrorCode::fileUnreadable, file.errorString().toStdString()};
    auto image
        = readPnm(sourceOf(file, stop), file.size(), options.maxMegapixels, options.imagesBefore);
    if (!image)
        return sourceError(image.error(), file, stop);
    auto notices = noticesOf(*image);
    return DecodedImage {std::move(image->tensor), std::move(notices)};
}

} // namespace normscope
