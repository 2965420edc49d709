// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/group_forward.h"

#include "core/check/element_reader.h"
#include "core/layer/rule_table.h"
#include "core/layer/summation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

constexpr std::int64_t kPartElements = 1 << 15;

/// Each y may be off by the smallest number, above and below.
double underflowErrorOf(const std::vector<double> &dy)
{
    double magnitude = 0;
    for (const double value : dy)
        magnitude += std::abs(value);
    return 2 * magnitude * std::numeric_limits<double>::denorm_min();
}

} // namespace

Result<std::vector<double>> forwardOutput(StoredTensor x, LayerSpec spec, const StopToken &stop)
{
    spec.rule = &kPassthroughRule; // the one that adds nothing to the forward pass
    const Shape shape = x.shape();
    const Input input(std::make_shared<const StoredTensor>(std::move(x)), Rescale {});
    const auto run = LayerRun::compute(input, spec, ComputeType::float64, stop);
    if (!run)
        return run.error();
    std::vector<double> y(static_cast<std::size_t>(shape.elements()));
    (*run)->evaluateArray(StageId::output, 0, shape.elements(), y.data());
    return y;
}

GroupForward::GroupForward(const LayerRun &run, const Shape &box)
    : m_run(run),
      m_box(box),
      m_above(std::make_shared<std::vector<double>>(static_cast<std::size_t>(box.elements()))),
      m_below(std::make_shared<std::vector<double>>(m_above->size())),
      m_dy(m_above->size())
{
}

Index4 GroupForward::placeInBox(const Index4 &element) const
{
    Index4 place {};
    for (int axis = 0; axis < kAxisCount; ++axis) {
        const auto i = static_cast<std::size_t>(axis);
        place[i] = m_run.spec().axis.contains(axis) ? element[i] : 0;
    }
    return place;
}

void GroupForward::moveTo(const Index4 &element)
{
    Index4 start = element; // of the group, in the whole array
    const Index4 place = placeInBox(element);
    for (std::size_t axis = 0; axis < start.size(); ++axis)
        start[axis] -= place[axis];
    const Shape &shape = m_run.shape();
    if (m_group == shape.flat(start))
        return;
    m_group = shape.flat(start);

    const ElementReader reader(m_run);
    const std::int64_t rowElements = m_box.columns * shape.channels;
    std::vector<double> x(static_cast<std::size_t>(rowElements));
    std::vector<double> dy(x.size());
    std::size_t out = 0;
    for (std::int64_t row = 0; row < m_box.batch * m_box.rows; ++row) {
        const std::int64_t first
            = shape.flat({start[kBatch] + row / m_box.rows, start[kRows] + row % m_box.rows,
                          start[kColumns], 0});
        reader.readInput(first, rowElements, x.data());
        reader.readDeltaIn(first, rowElements, dy.data());
        for (std::int64_t i = 0; i < m_box.columns * m_box.channels; ++i, ++out) {
            const auto from = static_cast<std::size_t>(i / m_box.channels * shape.channels
                                                       + start[kChannels] + i % m_box.channels);
            (*m_above)[out] = x[from];
            m_dy[out] = dy[from];
        }
    }
    *m_below = *m_above;
    m_underflowError = underflowErrorOf(m_dy);
}

/// A view of numbers that stay as they are while the run is used.
Result<std::shared_ptr<const LayerRun>>
GroupForward::runOn(const std::shared_ptr<std::vector<double>> &x, const StopToken &stop) const
{
    constexpr auto kBytes = static_cast<std::int64_t>(sizeof(double));
    const ImageBuffer buffer {x, reinterpret_cast<const std::byte *>(x->data()),
                              m_box.columns * m_box.channels * kBytes, m_box.batch,
                              m_box.imageElements() * kBytes};
    LayerSpec spec {.axis = m_run.spec().axis, .epsilon = m_run.spec().epsilon};
    spec.rule = &kPassthroughRule;
    const Input input(std::make_shared<const StoredTensor>(m_box, StoredType::float64,
                                                           std::vector<ImageBuffer> {buffer}),
                      Rescale {});
    return LayerRun::compute(input, spec, ComputeType::float64, stop);
}

Result<double> GroupForward::difference(const Index4 &element, double offset, const StopToken &stop)
{
    const auto place = static_cast<std::size_t>(m_box.flat(placeInBox(element)));
    const double x = (*m_above)[place];
    (*m_above)[place] = x + offset;
    (*m_below)[place] = x - offset;
    const auto above = runOn(m_above, stop);
    const auto below = runOn(m_below, stop);
    const std::int64_t count = m_box.elements();
    const std::int64_t parts = (count + kPartElements - 1) / kPartElements;
    std::vector<double> sums(static_cast<std::size_t>(parts));
    const bool complete
        = above && below && parallelFor(parts, stop, [&](std::int64_t part) {
              const std::int64_t first = part * kPartElements;
              const std::int64_t length = std::min(kPartElements, count - first);
              std::vector<double> terms(static_cast<std::size_t>(length));
              std::vector<double> yBelow(terms.size());
              (*above)->evaluateArray(StageId::output, first, length, terms.data());
              (*below)->evaluateArray(StageId::output, first, length, yBelow.data());
              for (std::size_t i = 0; i < terms.size(); ++i)
                  terms[i] = m_dy[static_cast<std::size_t>(first) + i] * (terms[i] - yBelow[i]);
              sumRuns(terms.data(), 1, length, &sums[static_cast<std::size_t>(part)]);
          });
    (*m_above)[place] = x;
    (*m_below)[place] = x;
    if (!above)
        return above.error();
    if (!below)
        return below.error();
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    PairwiseSum total;
    for (const double sum : sums)
        total.add(sum);
    return total.total();
}

} // namespace normscope
