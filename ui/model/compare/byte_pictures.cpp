// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/byte_pictures.h"

#include "ui/model/compare/stage_pair.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <new>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kMostPixels = 4'000'000;
constexpr int kLargestByte = 255;
constexpr std::size_t kCount = kPictureStages.size();

/// min and max as the example finds them in the array. In the compute type.
template<typename T>
struct Stretch
{
    bool isBlack = true;
    T low = 0;
    T factor = 0;

    uchar operator()(T value) const
    {
        if (isBlack)
            return 0;
        // A shared range holds every value; rounding may go a little beyond its ends.
        return static_cast<uchar>(std::clamp<T>((value - low) * factor, 0, kLargestByte));
    }
};

template<typename T>
Stretch<T> stretchOf(const ValueRange &range, bool isFinite)
{
    if (!isFinite || !(range.low < range.high))
        return {};
    const auto low = static_cast<T>(range.low);
    const auto high = static_cast<T>(range.high);
    return {false, low, 1 / (high - low) * kLargestByte};
}

std::array<ValueRange, kCount> rangesOf(const BytePictureRequest &request)
{
    std::array<ValueRange, kCount> ranges;
    for (std::size_t i = 0; i < kCount; ++i) {
        const StageStatistics &statistics = request.statistics->of(kPictureStages[i]);
        ranges[i] = {statistics.min, statistics.max};
    }
    if (request.sharesScale) {
        ValueRange all = ranges[0];
        for (const ValueRange &range : ranges)
            all = {std::fmin(all.low, range.low), std::fmax(all.high, range.high)};
        ranges.fill(all);
    }
    return ranges;
}

/// Every how many rows and columns one is painted.
std::int64_t stepOf(const Shape &shape)
{
    std::int64_t step = 1;
    while ((shape.rows / step) * (shape.columns / step) > kMostPixels)
        ++step;
    return step;
}

/// Makes the bytes of one row after the other.
template<typename T>
class Maker
{
public:
    explicit Maker(const BytePictureRequest &request)
        : m_request(request), m_shape(request.run->shape()), m_step(stepOf(m_shape))
    {
        const std::array<ValueRange, kCount> ranges = rangesOf(request);
        const QSize size(static_cast<int>((m_shape.columns + m_step - 1) / m_step),
                         static_cast<int>((m_shape.rows + m_step - 1) / m_step));
        for (std::size_t i = 0; i < kCount; ++i) {
            const StageStatistics &statistics = request.statistics->of(kPictureStages[i]);
            m_stretches[i] = stretchOf<T>(ranges[i], statistics.finite() == statistics.count);
            m_images[i] = QImage(size, QImage::Format_RGB32);
            if (m_images[i].isNull())
                throw std::bad_alloc();
            m_bits[i] = m_images[i].bits();
        }
    }

    void addRow(std::int64_t batch, std::int64_t row)
    {
        const auto count = static_cast<std::size_t>(m_shape.columns * m_shape.channels);
        std::vector<T> values(count * kCount);
        m_request.run->evaluate(kPictureStages, {batch, row * m_shape.columns, m_shape.columns},
                                values.data());
        std::vector<uchar> bytes(count * kCount);
        for (std::size_t i = 0; i < kCount; ++i)
            std::transform(values.begin() + std::ptrdiff_t(i * count),
                           values.begin() + std::ptrdiff_t((i + 1) * count),
                           bytes.begin() + std::ptrdiff_t(i * count), m_stretches[i]);
        countBytes(bytes, count);
        if (batch == m_request.image && row % m_step == 0) {
            for (std::size_t i = 0; i < kCount; ++i)
                paint(bytes.data() + i * count, row / m_step, i);
        }
    }

    BytePictures take()
    {
        const std::array<ValueRange, kCount> ranges = rangesOf(m_request);
        BytePictures all;
        all.elements = m_shape.elements();
        for (std::size_t i = 0; i < kCount; ++i)
            all.pictures[i] = {m_images[i], ranges[i], m_same[i], m_negative[i]};
        return all;
    }

private:
    void countBytes(const std::vector<uchar> &bytes, std::size_t count)
    {
        for (std::size_t i = 0; i < kCount; ++i) {
            std::int64_t same = 0;
            std::int64_t negative = 0;
            for (std::size_t k = 0; k < count; ++k) {
                const int of = bytes[i * count + k];
                same += of == bytes[k] ? 1 : 0;
                negative += std::abs(of + bytes[k] - kLargestByte) <= 1 ? 1 : 0;
            }
            m_same[i] += same;
            m_negative[i] += negative;
        }
    }

    void paint(const uchar *bytes, std::int64_t imageRow, std::size_t picture)
    {
        const qsizetype line = m_images[picture].bytesPerLine();
        auto *out = reinterpret_cast<QRgb *>(m_bits[picture] + imageRow * line);
        const bool isColored = m_shape.channels == 3;
        for (std::int64_t column = 0; column < m_shape.columns; column += m_step) {
            const uchar *pixel = bytes + column * m_shape.channels;
            const uchar grey = pixel[isColored ? 0 : m_request.channel];
            *out++ = isColored ? qRgb(pixel[0], pixel[1], pixel[2]) : qRgb(grey, grey, grey);
        }
    }

    const BytePictureRequest &m_request;
    Shape m_shape;
    std::int64_t m_step;
    std::array<Stretch<T>, kCount> m_stretches;
    std::array<QImage, kCount> m_images;
    std::array<uchar *, kCount> m_bits {};
    std::array<std::atomic<std::int64_t>, kCount> m_same {};
    std::array<std::atomic<std::int64_t>, kCount> m_negative {};
};

template<typename T>
Result<BytePictures> make(const BytePictureRequest &request, const StopToken &stop)
{
    const Shape shape = request.run->shape();
    Maker<T> maker(request);
    const bool complete = parallelFor(shape.batch * shape.rows, stop, [&](std::int64_t row) {
        maker.addRow(row / shape.rows, row % shape.rows);
    });
    if (!complete || stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    return maker.take();
}

} // namespace

Result<BytePictures> makeBytePictures(const BytePictureRequest &request, const StopToken &stop)
try {
    return request.run->computeType() == ComputeType::float32 ? make<float>(request, stop)
                                                              : make<double>(request, stop);
} catch (const std::bad_alloc &) {
    return Error {ErrorCode::outOfMemory, {}};
}

} // namespace normscope
