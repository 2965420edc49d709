// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/byte_values.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <numeric>
#include <type_traits>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kTaskBytes = 1 << 18;

/// Neighbours are often equal, so they are counted in turn in some tables, which need not wait for
/// each other.
class CountTables
{
public:
    void add(const std::uint8_t *bytes, std::int64_t count)
    {
        std::int64_t i = 0;
        for (; i + kTables <= count; i += kTables) {
            for (std::int64_t table = 0; table < kTables; ++table)
                ++m_tables[static_cast<std::size_t>(table)][bytes[i + table]];
        }
        for (; i < count; ++i)
            ++m_tables.front()[bytes[i]];
    }

    void addTo(ByteCounts &counts) const
    {
        for (const auto &table : m_tables)
            std::ranges::transform(table, counts, counts.begin(), std::plus<>());
    }

private:
    static constexpr std::int64_t kTables = 4;
    std::array<std::array<std::uint32_t, 256>, kTables> m_tables {};
};

/// Errors: cancelled.
Result<ByteCounts> countBytes(const StoredTensor &tensor, const StopToken &stop)
{
    const std::int64_t elements = tensor.shape().imageElements();
    const std::int64_t parts = (elements + kTaskBytes - 1) / kTaskBytes;
    ByteCounts counts {};
    std::mutex mutex;
    const bool complete = parallelFor(tensor.shape().batch * parts, stop, [&](std::int64_t task) {
        const std::int64_t first = task % parts * kTaskBytes;
        CountTables tables;
        tensor.visitRuns(task / parts, first, std::min(kTaskBytes, elements - first),
                         [&tables](const auto *run, std::int64_t count) {
                             if constexpr (std::is_same_v<decltype(run), const std::uint8_t *>)
                                 tables.add(run, count);
                         });
        const std::lock_guard lock(mutex);
        tables.addTo(counts);
    });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    return counts;
}

/// An image of every byte, which becomes x as the bytes of `input` do.
Input everyByte(const Input &input)
{
    std::vector<std::uint8_t> bytes(256);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t {0});
    return Input(std::make_shared<const StoredTensor>(
                     StoredTensor::fromValues({1, 1, 256, 1}, std::move(bytes))),
                 input.rescale());
}

LayerSpec inOneGroup(LayerSpec spec)
{
    spec.axis = AxisSet::none();
    return spec;
}

bool dependsOnPlace(const DeltaSource &delta)
{
    return delta.kind != DeltaSource::Kind::zeros && delta.kind != DeltaSource::Kind::ones
        && delta.kind != DeltaSource::Kind::output;
}

} // namespace

template<typename T>
bool ByteValues<T>::describe(const LayerState<T> &state)
{
    return state.input.stored().type() == StoredType::uint8 && !state.pixelLocal
        && state.groupIndex.groups() == 1 && !dependsOnPlace(state.spec.delta);
}

template<typename T>
Result<ByteValues<T>> ByteValues<T>::find(const LayerState<T> &state, const StopToken &stop)
{
    const Result<ByteCounts> counts = countBytes(state.input.stored(), stop);
    if (!counts)
        return counts.error();
    return ByteValues(state, *counts);
}

template<typename T>
ByteValues<T>::ByteValues(const LayerState<T> &state, const ByteCounts &counts)
    : m_counts(counts),
      m_state(std::make_unique<LayerState<T>>(everyByte(state.input), inOneGroup(state.spec)))
{
    GroupNumbers<T> &groups = *state.groups;
    const auto copyOf
        = [](const Values<double> &sums) { return std::vector<double>(sums.begin(), sums.end()); };
    m_state->groups = std::make_unique<GroupNumbers<T>>(
        state.spec.epsilon,
        [&groups, copyOf](auto &sums) { sums = copyOf(groups.sumsOfSquares()); },
        [&groups, copyOf](auto &sums) { sums = copyOf(groups.sumsOfProducts()); });
    m_evaluator = std::make_unique<SpanEvaluator<T>>(*m_state);
    m_evaluator->moveTo({0, 0, std::ssize(m_counts)});
}

template class ByteValues<float>;
template class ByteValues<double>;

} // namespace normscope
