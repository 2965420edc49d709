// SPDX-License-Identifier: GPL-3.0-or-later
// Small files for the tests of the input, made by hand or by Qt's writers.
#pragma once

#include "core/tensor/stored_tensor.h"
#include "ui/model/input/image_decoder.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QtEndian>

#include <optional>
#include <vector>

namespace normscope::test {

template<typename T>
QByteArray bigEndianBytes(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

template<typename T>
QByteArray littleEndianBytes(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A chunk of a PNG, with its CRC bit by bit as the specification defines it.
inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : type + data) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    return bigEndianBytes(quint32(data.size())) + type + data + bigEndianBytes(~crc);
}

struct PngParts
{
    quint32 columns = 1;
    quint32 rows = 1;
    int depth = 8;
    int colorType = 2;
    QByteArray before; ///< chunks before the pixels
    QByteArray pixels; ///< the packed rows, without filter bytes
};

inline QByteArray makePng(const PngParts &parts)
{
    const qsizetype rowBytes = parts.pixels.size() / qsizetype(parts.rows);
    QByteArray filtered;
    for (quint32 row = 0; row < parts.rows; ++row)
        filtered += '\0' + parts.pixels.mid(qsizetype(row) * rowBytes, rowBytes);
    const QByteArray header = bigEndianBytes(parts.columns) + bigEndianBytes(parts.rows)
        + char(parts.depth) + char(parts.colorType) + QByteArray(3, '\0');
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + parts.before
        + pngChunk("IDAT", qCompress(filtered).mid(4)) + pngChunk("IEND", {});
}

/// As Qt's own writer makes it; lossless where the format can be.
inline QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return buffer.data();
}

/// Every pixel another colour: (16 row + 3, 16 column + 5, 7 row + 11 column).
inline QImage colorRamp(int columns, int rows)
{
    QImage image(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            image.setPixel(column, row, qRgb(16 * row + 3, 16 * column + 5, 7 * row + 11 * column));
    }
    return image;
}

inline Result<DecodedImage> decode(const QByteArray &file, const DecodeOptions &options = {},
                                   const StopToken &stop = {})
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    return decodeImage(buffer, sniffFormat(file.left(kSniffBytes)), options, stop);
}

inline std::vector<double> valuesOf(const StoredTensor &tensor, qint64 batch = 0)
{
    std::vector<double> values(std::size_t(tensor.shape().imageElements()));
    tensor.read(batch, 0, tensor.shape().imageElements(), values.data());
    return values;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A little-endian NPY, version 1.
inline QByteArray makeNpy(const QByteArray &descr, const QByteArray &shape, const QByteArray &data)
{
    QByteArray header
        = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    header += QByteArray(63 - (10 + header.size()) % 64, ' ') + '\n';
    return QByteArray("\x93NUMPY\x01\x00", 8) + littleEndianBytes(quint16(header.size())) + header
        + data;
}

} // namespace normscope::test
