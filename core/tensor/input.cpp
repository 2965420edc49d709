// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/input.h"

#include "core/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>
#include <type_traits>

namespace normscope {

namespace {

constexpr std::int64_t kScanElements = 1 << 18;

/// Merges what is found in parts of the array; the result does not depend on their order.
struct RangeScan
{
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    std::int64_t nan = 0;
    std::int64_t inf = 0;

    template<typename V>
    void add(const V *elements, std::int64_t count)
    {
        if constexpr (std::is_integral_v<V>) {
            V low = elements[0];
            V high = elements[0];
            for (std::int64_t i = 1; i < count; ++i) { // a loop that is made of vectors
                low = elements[i] < low ? elements[i] : low;
                high = elements[i] > high ? elements[i] : high;
            }
            addFinite(static_cast<double>(low), static_cast<double>(high));
        } else {
            for (std::int64_t i = 0; i < count; ++i) {
                const auto value = static_cast<double>(elements[i]);
                if (std::isfinite(value))
                    addFinite(value, value);
                else
                    ++(std::isnan(value) ? nan : inf);
            }
        }
    }

    void addFinite(double low, double high)
    {
        min = std::min(min, low);
        max = std::max(max, high);
    }

    void merge(const RangeScan &other)
    {
        addFinite(other.min, other.max);
        nan += other.nan;
        inf += other.inf;
    }
};

double typeMaximum(StoredType type)
{
    return type == StoredType::uint8 ? 255 : 65535;
}

Rescale minmaxRescale(const StoredRange &range)
{
    Rescale rescale {RescaleKind::minmax, 1, range.min, range.max - range.min};
    if (!std::isfinite(rescale.range))
        rescale = {RescaleKind::minmax, 0.5, range.min / 2, range.max / 2 - range.min / 2};
    if (rescale.range == 0)
        rescale.range = 1;
    return rescale;
}

} // namespace

Result<StoredRange> storedRange(const StoredTensor &tensor, const StopToken &stop)
{
    const std::int64_t elements = tensor.shape().imageElements();
    const std::int64_t parts = (elements + kScanElements - 1) / kScanElements;
    RangeScan total;
    std::mutex mutex;
    const bool complete = parallelFor(tensor.shape().batch * parts, stop, [&](std::int64_t i) {
        const std::int64_t first = i % parts * kScanElements;
        RangeScan part;
        tensor.visitRuns(i / parts, first, std::min(kScanElements, elements - first),
                         [&part](const auto *run, std::int64_t count) { part.add(run, count); });
        const std::lock_guard lock(mutex);
        total.merge(part);
    });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    if (total.min > total.max)
        return StoredRange {0, 0, total.nan, total.inf};
    return StoredRange {total.min, total.max, total.nan, total.inf};
}

Result<Rescale> makeRescale(RescaleKind kind, const StoredTensor &tensor, const StoredRange &range)
{
    switch (kind) {
    case RescaleKind::minmax:
        return minmaxRescale(range);
    case RescaleKind::unit:
        if (tensor.type() != StoredType::uint8 && tensor.type() != StoredType::uint16)
            return Error {ErrorCode::invalidArgument,
                          "rescale unit is for unsigned integers of 8 or 16 bits, and the input is "
                              + std::string(toString(tensor.type()))};
        return Rescale {RescaleKind::unit, 1, 0, typeMaximum(tensor.type())};
    case RescaleKind::none:
        break;
    }
    return Rescale {};
}

Input::Input(std::shared_ptr<const StoredTensor> stored, const Rescale &rescale)
    : m_stored(std::move(stored)), m_rescale(rescale), m_perUnit(1 / rescale.range)
{
    for (std::size_t byte = 0; byte < m_byteValues.size(); ++byte)
        m_byteValues[byte] = m_rescale(static_cast<double>(byte));
    std::ranges::transform(m_byteValues, m_byteFloats.begin(),
                           [](double x) { return static_cast<float>(x); });
    m_scalesToFloats = scalesBytes<float>();
    m_scalesToDoubles = scalesBytes<double>();
}

template<>
const std::array<float, 256> &Input::byteValues() const
{
    return m_byteFloats;
}

template<>
const std::array<double, 256> &Input::byteValues() const
{
    return m_byteValues;
}

/// Whether a product has the bits of the quotient for every byte: then vectors make x.
template<typename T>
bool Input::scalesBytes() const
{
    std::array<std::uint8_t, 256> bytes;
    std::iota(bytes.begin(), bytes.end(), std::uint8_t {0});
    std::array<T, 256> products;
    const auto scale = fastestKernels<T>().scaleBytes;
    scale(bytes.data(), 256, m_rescale.low, m_perUnit, products.data());
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) { // the end of a run goes one by one
        T alone {};
        scale(&bytes[byte], 1, m_rescale.low, m_perUnit, &alone);
        if (alone != products[byte])
            return false;
    }
    return m_rescale.factor == 1 && products == byteValues<T>();
}

template<typename T>
void Input::readBytes(const std::uint8_t *bytes, std::int64_t count, T *out) const
{
    constexpr bool kAreFloats = std::is_same_v<T, float>;
    if (kAreFloats ? m_scalesToFloats : m_scalesToDoubles) {
        fastestKernels<T>().scaleBytes(bytes, count, m_rescale.low, m_perUnit, out);
        return;
    }
    const std::array<T, 256> &values = byteValues<T>();
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = values[bytes[i]];
}

template<typename T>
void Input::read(std::int64_t batch, std::int64_t first, std::int64_t count, T *out) const
{
    if (m_rescale.kind == RescaleKind::none) {
        m_stored->read(batch, first, count, out);
        return;
    }
    T *next = out;
    m_stored->visitRuns(batch, first, count, [&](const auto *elements, std::int64_t run) {
        using V = std::remove_cvref_t<decltype(*elements)>;
        T *const to = next;
        if constexpr (std::is_same_v<V, std::uint8_t>) {
            readBytes(elements, run, to);
        } else {
            const Rescale rescale = m_rescale;
            for (std::int64_t i = 0; i < run; ++i)
                to[i] = static_cast<T>(rescale(static_cast<double>(elements[i])));
        }
        next += run;
    });
}

template<typename T>
const T *Input::packed(std::int64_t batch, std::int64_t first, std::int64_t count) const
{
    if (m_rescale.kind != RescaleKind::none || m_stored->type() != storedTypeOf<T>())
        return nullptr;
    return reinterpret_cast<const T *>(m_stored->packed(batch, first, count));
}

template const float *Input::packed(std::int64_t, std::int64_t, std::int64_t) const;
template const double *Input::packed(std::int64_t, std::int64_t, std::int64_t) const;
template void Input::read(std::int64_t, std::int64_t, std::int64_t, float *) const;
template void Input::read(std::int64_t, std::int64_t, std::int64_t, double *) const;

} // namespace normscope
