// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/histogram.h"

#include "core/layer/byte_values.h"
#include "core/layer/stage_sweep.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>
#include <string>
#include <tuple>

namespace normscope {

namespace {

/// Values whose bins are found at once.
constexpr std::int64_t kValuesAtOnce = 1024;
/// Elements that one task counts, many more than there are bins to clear and to merge.
constexpr std::int64_t kHistogramTaskElements = 1 << 18;

Result<void> checkRequest(const HistogramRequest &request, const Shape &shape)
{
    if (!std::isfinite(request.low) || !std::isfinite(request.high) || request.low > request.high)
        return Error {ErrorCode::invalidArgument, "a histogram needs a finite range"};
    if (request.bins < 1 || request.bins > kMostBins)
        return Error {ErrorCode::invalidArgument,
                      "a histogram has 1 to " + std::to_string(kMostBins) + " bins"};
    if (request.channel && (*request.channel < 0 || *request.channel >= shape.channels))
        return Error {ErrorCode::invalidArgument, "a histogram needs a channel of the input"};
    return {};
}

/// A factor of a power of two keeps range and scale finite.
BinScale scaleOf(const HistogramRequest &request)
{
    BinScale scale {.low = request.low, .high = request.high, .bins = request.bins};
    const auto bins = static_cast<double>(request.bins);
    if (request.low == request.high)
        return scale;
    if (!std::isfinite(request.high - request.low))
        scale.factor = 0.5;
    else if (!std::isfinite(bins / (request.high - request.low)))
        scale.factor = 0x1p200;
    scale.scale = bins / (request.high * scale.factor - request.low * scale.factor);
    return scale;
}

/// Counts of one histogram by one task. Neighbours often share a bin, so they are counted in turn
/// in two rows of counters, which need not wait for each other.
class BinCounts
{
public:
    explicit BinCounts(const HistogramRequest &request)
        : m_scale(scaleOf(request)),
          m_slots(static_cast<std::size_t>(request.bins)
                  + static_cast<std::size_t>(BinSlot::count)),
          m_counts(2 * m_slots)
    {
    }

    template<typename T>
    void add(const Values<T> &values)
    {
        for (std::int64_t first = 0; first < values.size(); first += kValuesAtOnce)
            addSome(values.data() + first, std::min(kValuesAtOnce, values.size() - first));
    }

    /// The values of one channel, of as many that stand pixel by pixel.
    template<typename T>
    void addChannel(const Values<T> &values, std::int64_t channel, std::int64_t channels)
    {
        std::array<T, static_cast<std::size_t>(kValuesAtOnce)> picked; // filled below
        for (std::int64_t next = channel; next < values.size();) {
            std::int64_t count = 0;
            for (; count < kValuesAtOnce && next < values.size(); next += channels, ++count)
                picked[static_cast<std::size_t>(count)] = values.data()[next];
            addSome(picked.data(), count);
        }
    }

    void addTo(Histogram &histogram) const
    {
        for (std::size_t slot = 0; slot < m_slots; ++slot)
            countAt(histogram, slot) += countOf(slot);
    }

    /// Each value as often as its byte occurs.
    template<typename T>
    void addTo(Histogram &histogram, const Values<T> &values, const ByteCounts &times) const
    {
        std::array<std::int32_t, std::tuple_size_v<ByteCounts>> slots;
        findSlots(values.data(), values.size(), slots.data());
        for (std::size_t i = 0; i < times.size(); ++i)
            countAt(histogram, static_cast<std::size_t>(slots[i])) += times[i];
    }

private:
    static std::int64_t &countAt(Histogram &histogram, std::size_t slot)
    {
        const auto bins = histogram.counts.size();
        if (slot == 0)
            return histogram.below;
        if (slot <= bins)
            return histogram.counts[slot - 1];
        if (slot == 1 + bins)
            return histogram.above;
        if (slot == bins + static_cast<std::size_t>(BinSlot::nan))
            return histogram.nan;
        return slot == bins + static_cast<std::size_t>(BinSlot::positiveInf)
            ? histogram.positiveInf
            : histogram.negativeInf;
    }

    std::int64_t countOf(std::size_t slot) const
    {
        return std::int64_t {m_counts[slot]} + std::int64_t {m_counts[m_slots + slot]};
    }

    template<typename T>
    void addSome(const T *values, std::int64_t count)
    {
        std::array<std::int32_t, static_cast<std::size_t>(kValuesAtOnce)> slots; // filled below
        if (!fastestKernels<T>().binsOf(values, count, m_scale, slots.data()))
            findSlots(values, count, slots.data());
        std::uint32_t *even = m_counts.data();
        std::uint32_t *odd = even + m_slots;
        std::int64_t i = 0;
        for (; i + 2 <= count; i += 2) {
            const std::int32_t first = slots[static_cast<std::size_t>(i)];
            const std::int32_t second = slots[static_cast<std::size_t>(i) + 1];
            ++even[first];
            ++odd[second];
        }
        if (i < count)
            ++even[slots[static_cast<std::size_t>(i)]];
    }

    /// Values of which some may not be finite.
    template<typename T>
    void findSlots(const T *values, std::int64_t count, std::int32_t *slots) const
    {
        for (std::int64_t i = 0; i < count; ++i) {
            const T value = values[i];
            if (std::isnan(value))
                slots[i] = m_scale.bins + static_cast<std::int32_t>(BinSlot::nan);
            else if (std::isinf(value))
                slots[i] = m_scale.bins
                    + static_cast<std::int32_t>(value > 0 ? BinSlot::positiveInf
                                                          : BinSlot::negativeInf);
            else
                fastestKernels<T>().binsOf(&value, 1, m_scale, slots + i);
        }
    }

    BinScale m_scale;
    std::size_t m_slots;
    std::vector<std::uint32_t> m_counts; ///< a task has fewer values than these can count
};

} // namespace

std::int64_t Histogram::finite() const
{
    return std::accumulate(counts.begin(), counts.end(), below + above);
}

double Histogram::edge(int bin) const
{
    const double part = static_cast<double>(bin) / static_cast<double>(request.bins);
    return request.low * (1 - part) + request.high * part;
}

double Histogram::quantile(double p) const
{
    const std::int64_t total = finite();
    if (total == 0)
        return std::numeric_limits<double>::quiet_NaN();
    const double wanted = p * static_cast<double>(total);
    auto before = static_cast<double>(below);
    if (wanted < before)
        return request.low;
    for (int bin = 0; bin < request.bins; ++bin) {
        const auto here = static_cast<double>(counts[static_cast<std::size_t>(bin)]);
        if (here > 0 && wanted <= before + here) {
            const double part = (wanted - before) / here;
            return edge(bin) * (1 - part) + edge(bin + 1) * part;
        }
        before += here;
    }
    return request.high;
}

namespace {

/// A channel and all of them are the same where there is one, or channels share the groups.
bool dividesChannels(const LayerSpec &spec, const Shape &shape, StageId id)
{
    const bool isShared = stage(id).domain == Domain::group && spec.axis.contains(kChannels);
    return shape.channels > 1 && !isShared;
}

template<typename T>
void addValues(BinCounts &counts, const Values<T> &values, const HistogramRequest &request,
               const Shape &shape)
{
    if (request.channel)
        counts.addChannel(values, *request.channel, shape.channels);
    else
        counts.add(values);
}

/// Counts the element stages, and the group stages of groups that are made inside spans. False if
/// it was stopped.
template<typename T>
bool sweepValues(const LayerState<T> &state, std::vector<Histogram> &histograms,
                 const StopToken &stop)
{
    std::vector<BinCounts> empty;
    empty.reserve(histograms.size());
    for (const Histogram &histogram : histograms)
        empty.emplace_back(histogram.request);
    std::mutex mutex;
    return sweepSpans(
        state, kHistogramTaskElements, stop, [&](std::int64_t, const auto &forEachSpan) {
            std::vector<BinCounts> counts = empty;
            forEachSpan([&](SpanEvaluator<T> &evaluator) {
                for (std::size_t i = 0; i < counts.size(); ++i) {
                    const HistogramRequest &request = histograms[i].request;
                    const StageId id = request.stage;
                    if (stage(id).domain == Domain::element)
                        addValues(counts[i], evaluator.values(id), request, state.shape);
                    else if (hasNewGroups(state, evaluator.span()))
                        addValues(counts[i], evaluator.localGroups().values(id), request,
                                  state.shape);
                }
            });
            const std::lock_guard lock(mutex);
            for (std::size_t i = 0; i < counts.size(); ++i)
                counts[i].addTo(histograms[i]);
        });
}

/// The same where bytes tell it.
template<typename T>
bool countBytes(const LayerState<T> &state, std::vector<Histogram> &histograms,
                const StopToken &stop)
{
    Result<ByteValues<T>> bytes = ByteValues<T>::find(state, stop);
    if (!bytes)
        return false;
    for (Histogram &histogram : histograms) {
        const HistogramRequest &request = histogram.request;
        if (stage(request.stage).domain == Domain::element)
            BinCounts(request).addTo(histogram, bytes->values(request.stage), bytes->counts());
    }
    return true;
}

/// One pass over the input for all requests, which are checked.
template<typename T>
Result<std::vector<Histogram>> countValues(const LayerState<T> &state,
                                           std::span<const HistogramRequest> requests,
                                           const StopToken &stop)
{
    std::vector<Histogram> histograms;
    for (const HistogramRequest &request : requests)
        histograms.push_back(
            {.request = request,
             .counts = std::vector<std::int64_t>(static_cast<std::size_t>(request.bins))});
    const bool ofChannels = std::ranges::any_of(
        requests, [](const HistogramRequest &request) { return request.channel.has_value(); });
    const bool bytesTellIt = !ofChannels && ByteValues<T>::describe(state);
    if (!(bytesTellIt ? countBytes(state, histograms, stop) : sweepValues(state, histograms, stop)))
        return Error {ErrorCode::cancelled, {}};
    for (Histogram &histogram : histograms) {
        const HistogramRequest &request = histogram.request;
        if (state.pixelLocal || stage(request.stage).domain == Domain::element)
            continue;
        BinCounts counts(request);
        addValues(counts, state.groups->values(request.stage), request, state.shape);
        counts.addTo(histogram);
    }
    return histograms;
}

} // namespace

template<typename T>
Result<std::vector<Histogram>> computeHistograms(const LayerState<T> &state,
                                                 std::span<const HistogramRequest> requests,
                                                 const StopToken &stop)
{
    // Stages of the same values are counted once.
    std::vector<HistogramRequest> counted;
    std::vector<std::size_t> places;
    for (const HistogramRequest &request : requests) {
        assert(hasStage(*state.spec.rule, request.stage));
        if (const Result<void> checked = checkRequest(request, state.shape); !checked)
            return checked.error();
        HistogramRequest same = request;
        same.stage = stageOfSameValues(state.spec, request.stage);
        if (!dividesChannels(state.spec, state.shape, same.stage))
            same.channel.reset();
        const auto found = std::ranges::find(counted, same);
        places.push_back(static_cast<std::size_t>(found - counted.begin()));
        if (found == counted.end())
            counted.push_back(same);
    }
    Result<std::vector<Histogram>> found = countValues(state, counted, stop);
    if (!found)
        return found.error();
    std::vector<Histogram> histograms;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        histograms.push_back((*found)[places[i]]);
        histograms.back().request = requests[i];
    }
    return histograms;
}

template Result<std::vector<Histogram>>
computeHistograms(const LayerState<float> &, std::span<const HistogramRequest>, const StopToken &);
template Result<std::vector<Histogram>>
computeHistograms(const LayerState<double> &, std::span<const HistogramRequest>, const StopToken &);

} // namespace normscope
