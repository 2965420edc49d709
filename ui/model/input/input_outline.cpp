// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/input_outline.h"

#include "core/io/npy_reader.h"
#include "core/io/npy_type.h"
#include "core/io/pnm_header.h"
#include "ui/model/input/device_source.h"
#include "ui/model/input/image_format.h"
#include "ui/model/input/regular_file.h"
#include "ui/model/input/scan/image_scan.h"

#include <new>

namespace normscope {

namespace {

Result<InputOutline> outlineOfNpy(QIODevice &device, const LoadOptions &options,
                                  const StopToken &stop)
{
    const Result<NpyHeader> header = readNpyHeader(sourceOf(device, stop), device.size());
    if (!header)
        return sourceError(header.error(), device, stop);
    const Result<NpyType> type = parseNpyType(header->descr);
    if (!type)
        return type.error();
    const Result<Layout> layout = resolvedLayout(options.layout, header->dimensions);
    if (!layout)
        return layout.error();
    return InputOutline {shapeOf(*layout, header->dimensions), type->stored};
}

Result<InputOutline> outlineOfPnm(QIODevice &device, const StopToken &stop)
{
    const ByteSource source = sourceOf(device, stop);
    ByteReader reader(source);
    const Result<PnmHeader> header = readPnmHeader(reader);
    if (!header)
        return sourceError(header.error(), device, stop);
    return InputOutline {{1, header->rows, header->columns, header->channels()},
                         header->isWide() ? StoredType::uint16 : StoredType::uint8};
}

Result<InputOutline> outlineOfImage(QIODevice &device, FileFormat format,
                                    const LoadOptions &options, const StopToken &stop)
{
    FileBytes bytes(device, stop);
    const Result<ImageScan> scan = scanImage(bytes, format, {options.keepAlpha});
    if (!scan)
        return scan.error();
    const int channels = (scan->grey ? 1 : 3) + (scan->alpha && options.keepAlpha ? 1 : 0);
    Shape shape {1, scan->rows, scan->columns, channels};
    if (scan->orientation.transposed)
        std::swap(shape.rows, shape.columns);
    return InputOutline {shape, scan->bitDepth > 8 ? StoredType::uint16 : StoredType::uint8};
}

Result<InputOutline> outlineOfDevice(QIODevice &device, const LoadOptions &options,
                                     const StopToken &stop)
{
    const FileFormat format = sniffFormat(device.read(kSniffBytes));
    device.seek(0);
    switch (format) {
    case FileFormat::npy:
        return outlineOfNpy(device, options, stop);
    case FileFormat::pnm:
        return outlineOfPnm(device, stop);
    default:
        return outlineOfImage(device, format, options, stop);
    }
}

} // namespace

Result<InputOutline> outlineOf(const FilePath &file, const LoadOptions &options,
                               const StopToken &stop)
{
    try {
        const auto device = openRegularFile(file);
        if (!device)
            return device.error();
        const Result<InputOutline> outline = outlineOfDevice(**device, options, stop);
        if (!outline)
            return outline.error();
        if (const auto size = checkSize(outline->shape, options.maxMegapixels); !size)
            return size.error();
        return *outline;
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
