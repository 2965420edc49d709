// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/pixel_packer.h"

#include <QCoreApplication>
#include <QRgba64>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <utility>

namespace normscope {

namespace {

/// The pixels of a picture in the order in which they are seen.
struct PixelWalk
{
    const uchar *origin;
    qptrdiff rowStep; ///< bytes
    qptrdiff columnStep;
    qint64 rows;
    qint64 columns;
};

PixelWalk walkOver(const QImage &image, const Orientation &orientation)
{
    const qint64 height = image.height();
    const qint64 width = image.width();
    qptrdiff down = image.bytesPerLine();
    qptrdiff right = image.depth() / 8;
    const uchar *origin = image.constBits();
    if (orientation.rowsReversed) {
        origin += (height - 1) * down;
        down = -down;
    }
    if (orientation.columnsReversed) {
        origin += (width - 1) * right;
        right = -right;
    }
    if (orientation.transposed)
        return {origin, right, down, width, height};
    return {origin, down, right, height, width};
}

constexpr int channelCount(bool grey, bool alpha)
{
    return (grey ? 1 : 3) + (alpha ? 1 : 0);
}

template<bool Grey, bool Alpha, typename V>
void put(V red, V green, V blue, V alpha, V *out)
{
    *out++ = red;
    if constexpr (!Grey) {
        *out++ = green;
        *out++ = blue;
    }
    if constexpr (Alpha)
        *out = alpha;
}

template<bool Grey, bool Alpha>
struct FromRgb32
{
    using Value = quint8;
    static constexpr int kChannels = channelCount(Grey, Alpha);

    void operator()(const uchar *pixel, Value *out) const
    {
        QRgb rgb;
        std::memcpy(&rgb, pixel, sizeof rgb);
        put<Grey, Alpha>(Value(qRed(rgb)), Value(qGreen(rgb)), Value(qBlue(rgb)),
                         Value(qAlpha(rgb)), out);
    }
};

template<bool Grey, bool Alpha>
struct FromRgba64
{
    using Value = quint16;
    static constexpr int kChannels = channelCount(Grey, Alpha);

    void operator()(const uchar *pixel, Value *out) const
    {
        QRgba64 rgba;
        std::memcpy(&rgba, pixel, sizeof rgba);
        put<Grey, Alpha>(rgba.red(), rgba.green(), rgba.blue(), rgba.alpha(), out);
    }
};

template<bool Grey, bool Alpha>
struct FromIndex
{
    using Value = quint8;
    static constexpr int kChannels = channelCount(Grey, Alpha);
    std::array<QRgb, 256> table {};

    void operator()(const uchar *pixel, Value *out) const
    {
        const QRgb rgb = table[*pixel];
        put<Grey, Alpha>(Value(qRed(rgb)), Value(qGreen(rgb)), Value(qBlue(rgb)),
                         Value(qAlpha(rgb)), out);
    }
};

/// A pixel that is already as it must be: N numbers of type V.
template<typename V, int N>
struct Copied
{
    using Value = V;
    static constexpr int kChannels = N;

    void operator()(const uchar *pixel, Value *out) const
    {
        std::memcpy(out, pixel, N * sizeof(V));
    }
};

template<typename Convert>
Result<StoredTensor> convert(const QImage &image, const Orientation &orientation,
                             const StopToken &stop, const Convert &convertPixel)
{
    using Value = typename Convert::Value;
    const PixelWalk walk = walkOver(image, orientation);
    const Shape shape {1, walk.rows, walk.columns, Convert::kChannels};
    const auto values = std::make_shared_for_overwrite<Value[]>(std::size_t(shape.elements()));
    const qint64 rowElements = walk.columns * Convert::kChannels;
    const bool done = parallelFor(walk.rows, stop, [&](std::int64_t row) {
        const uchar *pixel = walk.origin + row * walk.rowStep;
        Value *out = values.get() + row * rowElements;
        for (qint64 column = 0; column < walk.columns; ++column) {
            convertPixel(pixel + column * walk.columnStep, out);
            out += Convert::kChannels;
        }
    });
    if (!done)
        return Error {ErrorCode::cancelled, {}};
    const auto rowBytes = rowElements * qint64(sizeof(Value));
    const auto *data = reinterpret_cast<const std::byte *>(values.get());
    return StoredTensor(shape, storedTypeOf<Value>(), {{values, data, rowBytes}});
}

template<template<bool, bool> typename Convert>
Result<StoredTensor> convertColors(const QImage &image, const PackOptions &options,
                                   const StopToken &stop)
{
    const bool alpha = options.keepAlpha && image.hasAlphaChannel();
    const Orientation &orientation = options.orientation;
    if (options.grey) {
        return alpha ? convert(image, orientation, stop, Convert<true, true>())
                     : convert(image, orientation, stop, Convert<true, false>());
    }
    return alpha ? convert(image, orientation, stop, Convert<false, true>())
                 : convert(image, orientation, stop, Convert<false, false>());
}

template<bool Grey, bool Alpha>
Result<StoredTensor> convertPalette(const QImage &image, const Orientation &orientation,
                                    const StopToken &stop)
{
    FromIndex<Grey, Alpha> fromIndex;
    fromIndex.table.fill(qRgb(0, 0, 0));
    const QList<QRgb> colors = image.colorTable();
    const auto count = std::min(colors.size(), qsizetype(fromIndex.table.size()));
    std::copy_n(colors.begin(), count, fromIndex.table.begin());
    return convert(image, orientation, stop, fromIndex);
}

/// Whether every index is in the table of colours.
bool fitsPalette(const QImage &image)
{
    const auto colors = image.colorCount();
    for (int row = 0; row < image.height() && colors < 256; ++row) {
        const uchar *const pixels = image.constScanLine(row);
        if (*std::max_element(pixels, pixels + image.width()) >= colors)
            return false;
    }
    return true;
}

Result<StoredTensor> convertIndexed(const QImage &image, const PackOptions &options,
                                    const StopToken &stop)
{
    if (!fitsPalette(image))
        return Error {ErrorCode::damagedFile,
                      QT_TRANSLATE_NOOP("normscope::ErrorText", "a colour is not in its palette")};
    const bool grey = options.grey || std::ranges::all_of(image.colorTable(), [](QRgb color) {
                          return qRed(color) == qGreen(color) && qRed(color) == qBlue(color);
                      });
    const bool alpha = options.keepAlpha && image.hasAlphaChannel();
    const Orientation &orientation = options.orientation;
    if (grey) {
        return alpha ? convertPalette<true, true>(image, orientation, stop)
                     : convertPalette<true, false>(image, orientation, stop);
    }
    return alpha ? convertPalette<false, true>(image, orientation, stop)
                 : convertPalette<false, false>(image, orientation, stop);
}

template<typename V, int N>
Result<StoredTensor> adopt(QImage image, const PackOptions &options, const StopToken &stop)
{
    if (!options.orientation.isIdentity())
        return convert(image, options.orientation, stop, Copied<V, N>());
    const auto owner = std::make_shared<const QImage>(std::move(image));
    const auto *data = reinterpret_cast<const std::byte *>(owner->constBits());
    const Shape shape {1, owner->height(), owner->width(), N};
    return StoredTensor(shape, storedTypeOf<V>(), {{owner, data, owner->bytesPerLine()}});
}

/// The format in which packPixels() reads a picture of `format`; Format_Invalid for none.
QImage::Format readableFormat(QImage::Format format)
{
    switch (format) {
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB:
    case QImage::Format_Indexed8:
        return QImage::Format_Indexed8;
    case QImage::Format_Grayscale8:
    case QImage::Format_Grayscale16:
    case QImage::Format_RGB888:
    case QImage::Format_RGB32:
    case QImage::Format_ARGB32:
    case QImage::Format_RGBX64:
    case QImage::Format_RGBA64:
        return format;
    case QImage::Format_RGB555:
    case QImage::Format_RGB16:
    case QImage::Format_RGBX8888:
        return QImage::Format_RGB32;
    case QImage::Format_ARGB32_Premultiplied:
    case QImage::Format_RGBA8888:
    case QImage::Format_RGBA8888_Premultiplied:
        return QImage::Format_ARGB32;
    case QImage::Format_RGBA64_Premultiplied:
        return QImage::Format_RGBA64;
    default:
        return QImage::Format_Invalid;
    }
}

bool has16Bits(QImage::Format format)
{
    return format == QImage::Format_Grayscale16 || format == QImage::Format_RGBX64
        || format == QImage::Format_RGBA64;
}

} // namespace

Result<StoredTensor> packPixels(QImage image, const PackOptions &options, const StopToken &stop)
{
    const QImage::Format format = readableFormat(image.format());
    const bool cut = options.bitDepth == 16 && !has16Bits(format);
    if (format == QImage::Format_Invalid || cut)
        return Error {ErrorCode::unsupported,
                      QT_TRANSLATE_NOOP("normscope::ErrorText", "this kind of pixels")};
    if (format != image.format())
        image.convertTo(format);
    switch (format) {
    case QImage::Format_Indexed8:
        return convertIndexed(image, options, stop);
    case QImage::Format_Grayscale8:
        return adopt<quint8, 1>(std::move(image), options, stop);
    case QImage::Format_Grayscale16:
        return adopt<quint16, 1>(std::move(image), options, stop);
    case QImage::Format_RGB888:
        return adopt<quint8, 3>(std::move(image), options, stop);
    case QImage::Format_RGBX64:
    case QImage::Format_RGBA64:
        return convertColors<FromRgba64>(image, options, stop);
    default:
        return convertColors<FromRgb32>(image, options, stop);
    }
}

} // namespace normscope
