// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/group_cosines.h"

#include "core/layer/group_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <new>
#include <numbers>

namespace normscope {

namespace {

constexpr int kLargestExponent = 1000;

/// The power of two that brings a magnitude to [1, 2).
double factorFor(double magnitude)
{
    if (!(magnitude > 0) || std::isinf(magnitude))
        return 1;
    return std::ldexp(1.0, std::clamp(-std::ilogb(magnitude), -kLargestExponent, kLargestExponent));
}

/// The products of elements in C order, as the core's sums take them.
PlainTerms productTerms(const StageSide &left, double leftFactor, const StageSide &right,
                        double rightFactor, const Shape &shape)
{
    const bool isSquare = &left == &right;
    return PlainTerms([=](std::int64_t first, std::int64_t count, double *terms) {
        left.read(shape, first, count, terms);
        if (isSquare) {
            std::transform(terms, terms + count, terms, [=](double v) {
                const double value = v * leftFactor;
                return value * value;
            });
            return;
        }
        std::vector<double> others(static_cast<std::size_t>(count));
        right.read(shape, first, count, others.data());
        std::transform(terms, terms + count, others.begin(), terms, [=](double v, double other) {
            return (v * leftFactor) * (other * rightFactor);
        });
    });
}

} // namespace

void VectorProducts::add(double a, double b)
{
    ab += a * b;
    aa += a * a;
    bb += b * b;
}

VectorProducts &VectorProducts::operator+=(const VectorProducts &other)
{
    ab += other.ab;
    aa += other.aa;
    bb += other.bb;
    return *this;
}

double VectorProducts::cosine() const
{
    if (!(aa > 0) || !(bb > 0) || !std::isfinite(aa) || !std::isfinite(bb))
        return std::numeric_limits<double>::quiet_NaN();
    if (aa == bb && std::abs(ab) == aa)
        return std::copysign(1.0, ab);
    return std::clamp(ab / std::sqrt(aa) / std::sqrt(bb), -1.0, 1.0);
}

double degreesOf(double cosine)
{
    return std::acos(cosine) * (180 / std::numbers::pi);
}

GroupCosines::GroupCosines(const StagePair &pair, const AxisSet &axis, const Magnitudes &magnitudes)
    : m_shape(pair.shape),
      m_index(pair.shape, axis),
      m_isLocal(!axis.contains(kRows) && !axis.contains(kColumns)
                && !(axis.contains(kBatch) && pair.shape.batch > 1)),
      m_localSize(axis.contains(kChannels) ? pair.shape.channels : 1),
      m_factorA(factorFor(magnitudes.a)),
      m_factorB(factorFor(magnitudes.b))
{
}

Result<GroupCosines> GroupCosines::compute(const StagePair &pair, const AxisSet &axis,
                                           const Magnitudes &magnitudes, const StopToken &stop)
{
    try {
        GroupCosines cosines(pair, axis, magnitudes);
        if (!cosines.m_isLocal) {
            if (const Result<void> stored = cosines.store(pair, axis, stop); !stored)
                return stored.error();
        }
        return cosines;
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

Result<void> GroupCosines::store(const StagePair &pair, const AxisSet &axis, const StopToken &stop)
{
    const PlainTerms ab = productTerms(pair.a, m_factorA, pair.b, m_factorB, pair.shape);
    const PlainTerms aa = productTerms(pair.a, m_factorA, pair.a, m_factorA, pair.shape);
    const PlainTerms bb = productTerms(pair.b, m_factorB, pair.b, m_factorB, pair.shape);
    const std::array<const Terms *, 3> terms {&ab, &aa, &bb};
    const Result<std::vector<GroupSums>> sums
        = groupSums(makeReductionPlan(pair.shape, axis), terms, stop);
    if (!sums)
        return sums.error();
    const std::vector<GroupSums> &of = *sums;
    m_stored.resize(of[0].size());
    for (std::size_t group = 0; group < m_stored.size(); ++group)
        m_stored[group] = VectorProducts {of[0][group], of[1][group], of[2][group]}.cosine();
    return {};
}

VectorProducts GroupCosines::products(std::span<const double> a, std::span<const double> b) const
{
    VectorProducts products;
    for (std::size_t i = 0; i < a.size(); ++i)
        products.add(a[i] * m_factorA, b[i] * m_factorB);
    return products;
}

void GroupCosines::forEachLocal(std::span<const double> a, std::span<const double> b,
                                const std::function<void(double)> &use) const
{
    const auto size = static_cast<std::size_t>(m_localSize);
    for (std::size_t first = 0; first < a.size(); first += size)
        use(products(a.subspan(first, size), b.subspan(first, size)).cosine());
}

void GroupCosines::repeat(const PixelSpan &span, std::span<const double> a,
                          std::span<const double> b, std::span<double> out) const
{
    if (!m_isLocal) {
        m_index.repeat(m_stored.data(), span.batch, span.first * m_shape.channels,
                       span.count * m_shape.channels, out.data());
        return;
    }
    auto place = out.begin();
    forEachLocal(a, b, [&](double cosine) { place = std::fill_n(place, m_localSize, cosine); });
}

} // namespace normscope
