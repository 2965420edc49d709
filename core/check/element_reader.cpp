// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/element_reader.h"

#include <algorithm>

namespace normscope {

namespace {

/// Calls use(image, start, count, done) for the parts of a range that lie in one image each.
template<typename Use>
void forEachImagePart(const Shape &shape, std::int64_t first, std::int64_t count, const Use &use)
{
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t start = (first + done) % shape.imageElements();
        const std::int64_t part = std::min(count - done, shape.imageElements() - start);
        use((first + done) / shape.imageElements(), start, part, done);
        done += part;
    }
}

} // namespace

template<typename T>
void ElementReader::readInputAs(std::int64_t first, std::int64_t count, double *x) const
{
    std::vector<T> values(static_cast<std::size_t>(count));
    forEachImagePart(m_run.shape(), first, count,
                     [&](auto image, auto start, auto part, auto done) {
                         m_run.input().read(image, start, part, values.data() + done);
                     });
    std::ranges::transform(values, x, [](T value) { return static_cast<double>(value); });
}

void ElementReader::readInput(std::int64_t first, std::int64_t count, double *x) const
{
    if (m_run.computeType() == ComputeType::float32)
        readInputAs<float>(first, count, x);
    else
        readInputAs<double>(first, count, x);
}

void ElementReader::readDeltaIn(std::int64_t first, std::int64_t count, double *dy) const
{
    const DeltaSource &source = m_run.spec().delta;
    const bool isOutput = source.kind == DeltaSource::Kind::output;
    forEachImagePart(
        m_run.shape(), first, count, [&](auto image, auto start, auto part, auto done) {
            if (isOutput)
                readOutput(image, start, part, dy + done);
            else
                readDelta<double>(source, m_run.shape(), image, start, part, nullptr, dy + done);
        });
    if (m_run.computeType() == ComputeType::float32)
        std::transform(dy, dy + count, dy,
                       [](double value) { return static_cast<double>(static_cast<float>(value)); });
}

/// The run has y by whole pixels.
void ElementReader::readOutput(std::int64_t image, std::int64_t start, std::int64_t count,
                               double *y) const
{
    const std::int64_t channels = m_run.shape().channels;
    const std::int64_t first = start / channels;
    const std::int64_t last = (start + count + channels - 1) / channels;
    std::vector<double> values(static_cast<std::size_t>((last - first) * channels));
    m_run.evaluate(StageId::output, {image, first, last - first}, values.data());
    std::copy_n(values.begin() + (start - first * channels), count, y);
}

} // namespace normscope
