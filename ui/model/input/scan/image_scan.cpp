// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

namespace normscope {

Result<ImageScan> scanImage(FileBytes &file, FileFormat format, const ScanOptions &options)
{
    switch (format) {
    case FileFormat::png:
        return scanPng(file);
    case FileFormat::jpeg:
        return scanJpeg(file);
    case FileFormat::bmp:
        return scanBmp(file);
    case FileFormat::gif:
        return scanGif(file, options);
    case FileFormat::webp:
        return scanWebp(file);
    case FileFormat::tiff:
        return scanTiff(file);
    case FileFormat::unknown:
    case FileFormat::npy:
    case FileFormat::pnm:
        break;
    }
    return Error {ErrorCode::unknownFormat, {}};
}

} // namespace normscope
