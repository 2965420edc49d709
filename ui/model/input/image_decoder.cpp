// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/image_decoder.h"

#include "ui/model/input/message_capture.h"
#include "ui/model/input/pixel_packer.h"
#include "ui/model/input/png/png_decoder.h"
#include "ui/model/input/pnm_decoder.h"
#include "ui/model/input/scan/image_scan.h"
#include "ui/model/input/spliced_device.h"
#include "ui/model/input/tiff_messages.h"

#include <QCoreApplication>
#include <QImageReader>

#include <utility>

namespace normscope {

namespace {

Shape seenShape(const ImageScan &scan, const DecodeOptions &options)
{
    const int channels = (scan.grey ? 1 : 3) + (scan.alpha && options.keepAlpha ? 1 : 0);
    const qint64 batch = options.imagesBefore + 1;
    if (scan.orientation.transposed)
        return {batch, scan.columns, scan.rows, channels};
    return {batch, scan.rows, scan.columns, channels};
}

/// Why Qt's decoder gave nothing, or gave a picture with a warning.
Error decoderError(const QStringList &warnings)
{
    for (const QString &warning : warnings) {
        if (warning.contains(QLatin1String("memory"), Qt::CaseInsensitive))
            return {ErrorCode::outOfMemory, {}};
    }
    if (warnings.isEmpty())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its pixels are damaged"));
    return {ErrorCode::damagedFile, warnings.constFirst().simplified().toStdString()};
}

Error missingDecoder(FileFormat format)
{
    return {ErrorCode::unsupported, decoderName(format).toUpper().toStdString()};
}

/// Our limits have been checked already; Qt's own hides its reason.
void liftAllocationLimit()
{
    [[maybe_unused]] static const bool lifted = [] {
        QImageReader::setAllocationLimit(0);
        return true;
    }();
}

/// TIFF's colours are raw in any case, see scanTiff(), although Qt may call them premultiplied.
void nameColorsStraight(QImage &image)
{
    if (image.format() == QImage::Format_ARGB32_Premultiplied)
        image.reinterpretAsFormat(QImage::Format_ARGB32);
    else if (image.format() == QImage::Format_RGBA64_Premultiplied)
        image.reinterpretAsFormat(QImage::Format_RGBA64);
}

Result<QImage> readPicture(QIODevice &file, FileFormat format, const ImageScan &scan,
                           const StopToken &stop)
{
    liftAllocationLimit();
    if (!QImageReader::supportedImageFormats().contains(decoderName(format)))
        return missingDecoder(format);
    const QSize stored(int(scan.columns), int(scan.rows));
    SplicedDevice device(file, scan.pieces, stop);
    if (format == FileFormat::tiff) {
        routeTiffMessages();
        device.setFailureLooksLikeEnd(true);
    }
    const MessageCapture messages;
    QImageReader reader(&device, decoderName(format));
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(false);   // packPixels() turns the picture where it copies it
    const QSize said = reader.size(); // not valid for a top-down BMP: its height is negative
    if (said.isValid() && said != stored)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    QImage image = reader.read();
    if (stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    if (image.isNull() || !messages.warnings().isEmpty())
        return decoderError(messages.warnings());
    if (image.size() != stored)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    if (format == FileFormat::tiff)
        nameColorsStraight(image);
    return image;
}

QList<Notice> noticesOf(const ImageScan &scan, bool alphaDropped)
{
    QList<Notice> notices;
    if (!scan.orientation.isIdentity())
        notices.append({NoticeCode::orientationApplied, scan.orientation.exif, 0, {}, {}});
    if (alphaDropped)
        notices.append({NoticeCode::alphaDropped, 0, 0, {}, {}});
    if (scan.frames > 1)
        notices.append({NoticeCode::firstFrameOnly, scan.frames, 0, {}, {}});
    if (scan.morePages)
        notices.append({NoticeCode::firstPageOnly, 0, 0, {}, {}});
    return notices;
}

/// Decodes with Qt.
Result<DecodedImage> decodePicture(QIODevice &file, FileFormat format, const ImageScan &scan,
                                   const DecodeOptions &options, const StopToken &stop)
{
    auto image = readPicture(file, format, scan, stop);
    if (!image)
        return image.error();
    const bool decodedAlpha = image->hasAlphaChannel();
    const bool alphaDropped = (scan.alpha || decodedAlpha) && !(options.keepAlpha && decodedAlpha);
    auto tensor = packPixels(std::move(*image),
                             {scan.orientation, scan.grey, options.keepAlpha, scan.bitDepth}, stop);
    if (!tensor)
        return tensor.error();
    return DecodedImage {std::move(*tensor), noticesOf(scan, alphaDropped)};
}

Result<DecodedImage> decodePng(QIODevice &file, const ImageScan &scan, const DecodeOptions &options,
                               const StopToken &stop)
{
    SplicedDevice pixels(file, scan.pieces, stop);
    auto tensor = decodePngPixels(pixels, scan.png, scan.orientation, options.keepAlpha, stop);
    if (!tensor)
        return tensor.error();
    return DecodedImage {std::move(*tensor), noticesOf(scan, scan.alpha && !options.keepAlpha)};
}

} // namespace

Result<DecodedImage> decodeImage(QIODevice &file, FileFormat format, const DecodeOptions &options,
                                 const StopToken &stop)
{
    if (format == FileFormat::pnm)
        return decodePnm(file, options, stop);
    FileBytes bytes(file, stop);
    const auto scan = scanImage(bytes, format, {options.keepAlpha});
    if (!scan)
        return scan.error();
    if (const auto size = checkSize(seenShape(*scan, options), options.maxMegapixels); !size)
        return size.error();
    return format == FileFormat::png ? decodePng(file, *scan, options, stop)
                                     : decodePicture(file, format, *scan, options, stop);
}

} // namespace normscope
