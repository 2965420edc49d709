// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/image_format.h"

namespace normscope {

namespace {

bool isPnm(const QByteArray &head)
{
    if (head.size() < 3 || head[0] != 'P' || head[1] < '1' || head[1] > '7')
        return false;
    return QByteArrayLiteral(" \t\r\n\v\f#").contains(head[2]);
}

bool isTiff(const QByteArray &head)
{
    return head.startsWith(QByteArrayLiteral("II*\0"))
        || head.startsWith(QByteArrayLiteral("MM\0*"));
}

} // namespace

FileFormat sniffFormat(const QByteArray &head)
{
    if (head.startsWith("\x93NUMPY"))
        return FileFormat::npy;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return FileFormat::png;
    if (head.startsWith("\xff\xd8\xff"))
        return FileFormat::jpeg;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return FileFormat::gif;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return FileFormat::webp;
    if (isTiff(head))
        return FileFormat::tiff;
    if (head.startsWith("BM"))
        return FileFormat::bmp;
    return isPnm(head) ? FileFormat::pnm : FileFormat::unknown;
}

QByteArray decoderName(FileFormat format)
{
    switch (format) {
    case FileFormat::png:
        return QByteArrayLiteral("png");
    case FileFormat::jpeg:
        return QByteArrayLiteral("jpeg");
    case FileFormat::bmp:
        return QByteArrayLiteral("bmp");
    case FileFormat::gif:
        return QByteArrayLiteral("gif");
    case FileFormat::webp:
        return QByteArrayLiteral("webp");
    case FileFormat::tiff:
        return QByteArrayLiteral("tiff");
    case FileFormat::unknown:
    case FileFormat::npy:
    case FileFormat::pnm:
        break;
    }
    return {};
}

} // namespace normscope
