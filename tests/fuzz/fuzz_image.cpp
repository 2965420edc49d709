// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of any format that is opened, with its alpha dropped and kept. PNM and the others
// share this entrance; the decoders behind it are Qt's plugins for the most part.
#include "tests/fuzz/fuzz_target.h"
#include "ui/model/input/image_decoder.h"

#include <QBuffer>
#include <QCoreApplication>

#include <vector>

using namespace normscope;

namespace {

constexpr qint64 kMaxMegapixels = 1;

/// Decoders are plugins, which are found through an application.
void makeApplication()
{
    static int argc = 1;
    static char name[] = "fuzz_image";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
}

void decode(const QByteArray &bytes, bool keepAlpha)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    const FileFormat format = sniffFormat(bytes.first(std::min(bytes.size(), kSniffBytes)));
    if (format == FileFormat::unknown || format == FileFormat::npy)
        return;
    const DecodeOptions options {.keepAlpha = keepAlpha, .maxMegapixels = kMaxMegapixels};
    const Result<DecodedImage> image = decodeImage(file, format, options);
    if (!image)
        return;
    const StoredTensor &tensor = image->tensor;
    const Shape &shape = tensor.shape();
    fuzz::require(checkSize(shape, kMaxMegapixels).hasValue(), "a picture is within the limits");
    fuzz::require(shape.batch == 1 && shape.channels <= 4, "a picture has 1 to 4 channels");
    std::vector<float> values(std::size_t(shape.elements()));
    tensor.read(0, 0, shape.elements(), values.data());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    makeApplication();
    const auto bytes
        = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    decode(bytes, false);
    decode(bytes, true);
    return 0;
}
