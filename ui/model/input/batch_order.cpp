// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/batch_order.h"

#include <algorithm>

namespace normscope {

namespace {

/// Each image of a tensor where it lies.
std::vector<ImageBuffer> imagesOf(const StoredTensor &tensor)
{
    std::vector<ImageBuffer> images;
    for (const ImageBuffer &buffer : tensor.buffers()) {
        for (std::int64_t i = 0; i < buffer.count; ++i)
            images.push_back({buffer.owner, buffer.data + i * buffer.imageBytes, buffer.rowBytes, 1,
                              buffer.imageBytes});
    }
    return images;
}

InputError missing(const LoadedInput &input, qint64 image)
{
    const QString sentence
        = QStringLiteral("batch: there is no image %1 among the %2 of the input")
              .arg(QString::number(image), QString::number(input.tensor->shape().batch));
    return InputError({ErrorCode::invalidArgument, sentence.toStdString()}, input.paths.value(0));
}

} // namespace

LoadResult inOrder(const LoadedInput &input, const QList<qint64> &order, qint64 maxMegapixels,
                   const StopToken &stop)
{
    const std::vector<ImageBuffer> images = imagesOf(*input.tensor);
    std::vector<ImageBuffer> chosen;
    for (const qint64 image : order) {
        if (image >= std::ssize(images))
            return missing(input, image);
        chosen.push_back(images[static_cast<std::size_t>(image)]);
    }
    Shape shape = input.tensor->shape();
    shape.batch = order.size();
    if (const auto size = checkSize(shape, maxMegapixels); !size)
        return InputError {size.error(), input.paths.value(0)};
    LoadedInput result = input;
    result.order = order;
    result.tensor
        = std::make_shared<const StoredTensor>(shape, input.tensor->type(), std::move(chosen));
    result.notices.removeIf(
        [](const Notice &notice) { return notice.code == NoticeCode::nonFinite; });
    if (const auto numbers = scanNumbers(result, stop); !numbers)
        return InputError {numbers.error(), input.paths.value(0)};
    return result;
}

} // namespace normscope
