// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/tensor/stored_tensor.h"

#include <array>
#include <memory>

namespace normscope {

/// How stored numbers become the layer's x.
enum class RescaleKind {
    none,   ///< the stored numbers
    minmax, ///< NumPyNet's img_2_float over the whole batch: (v - min) / (max - min)
    unit,   ///< v / the stored type's maximum; unsigned integers only
};

/// x = (v * factor - low) / range, in double, rounded once to the compute type.
/// `factor` is 1, but 0.5 where max - min itself would overflow.
struct Rescale
{
    RescaleKind kind = RescaleKind::none;
    double factor = 1;
    double low = 0;
    double range = 1;

    double operator()(double v) const { return (v * factor - low) / range; }
};

/// What a scan over the stored numbers finds.
struct StoredRange
{
    double min = 0; ///< of the finite elements; 0 where there are none
    double max = 0;
    std::int64_t nan = 0;
    std::int64_t inf = 0;
};

/// Errors: cancelled.
Result<StoredRange> storedRange(const StoredTensor &tensor, const StopToken &stop = {});

/// The rescale of `kind`. min-max looks at the finite elements only and takes a constant image
/// to zeros. Error: invalidArgument for `unit` on floating point numbers.
Result<Rescale> makeRescale(RescaleKind kind, const StoredTensor &tensor, const StoredRange &range);

/// The layer's input x: the stored numbers and their rescale, converted where they are read.
class Input
{
public:
    Input(std::shared_ptr<const StoredTensor> stored, const Rescale &rescale);

    const Shape &shape() const { return m_stored->shape(); }
    const StoredTensor &stored() const { return *m_stored; }
    const Rescale &rescale() const { return m_rescale; }

    /// Elements [first, first + count) of image `batch` in C order; T is float or double.
    template<typename T>
    void read(std::int64_t batch, std::int64_t first, std::int64_t count, T *out) const;
    /// The same elements where they lie, if they are stored as x and packed; null if not.
    template<typename T>
    const T *packed(std::int64_t batch, std::int64_t first, std::int64_t count) const;

private:
    std::shared_ptr<const StoredTensor> m_stored;
    Rescale m_rescale;
    template<typename T>
    const std::array<T, 256> &byteValues() const;
    template<typename T>
    bool scalesBytes() const;
    template<typename T>
    void readBytes(const std::uint8_t *bytes, std::int64_t count, T *out) const;

    std::array<double, 256> m_byteValues {}; ///< x of each uint8
    std::array<float, 256> m_byteFloats {};  ///< likewise, rounded
    double m_perUnit;                        ///< 1 / range
    bool m_scalesToFloats;                   ///< x of every uint8 is (v − low)·m_perUnit
    bool m_scalesToDoubles;
};

} // namespace normscope
