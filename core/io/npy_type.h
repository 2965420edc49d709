// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/tensor/stored_tensor.h"

#include <cstdint>
#include <string_view>

namespace normscope {

/// Two types of a file that C++ lacks: a byte of which any value but 0 is true, and IEEE
/// binary16.
struct NpyBool
{
    std::uint8_t byte;
};
struct NpyHalf
{
    std::uint16_t bits;
};

/// Each type of number that is read, in the order of the table in npy_type.cpp.
enum class NpyKind {
    boolean,
    uint8,
    uint16,
    uint32,
    uint64,
    int8,
    int16,
    int32,
    int64,
    float16,
    float32,
    float64,
};

/// A type as it lies in a file.
struct NpyType
{
    NpyKind kind;
    std::int64_t bytes;      ///< of one element
    StoredType stored;       ///< the smallest stored type that holds it
    double maximum;          ///< the largest finite value of the type itself; 1 for bool
    bool otherOrder = false; ///< the bytes of an element are in the other order than ours
};

/// Reads NumPy's type text: one of < > | = for the byte order ('|' and '=' are the machine's),
/// then b1, u1 ... u8, i1 ... i8, f2, f4 or f8.
/// Error: unsupported, with what it is instead.
Result<NpyType> parseNpyType(std::string_view descr);

/// The number of a binary16, exactly: subnormals, infinities and NaN included.
float halfToFloat(std::uint16_t bits);

/// True if the nearest double is another number than `value`.
bool isInexact(std::uint64_t value);
bool isInexact(std::int64_t value);

/// An element of the file's type in its stored type.
// clang-format off
inline std::uint8_t widened(NpyBool v) { return v.byte != 0 ? 1 : 0; }
inline std::uint8_t widened(std::uint8_t v) { return v; }
inline std::uint16_t widened(std::uint16_t v) { return v; }
inline double widened(std::uint32_t v) { return v; }
inline double widened(std::uint64_t v) { return static_cast<double>(v); }
inline float widened(std::int8_t v) { return v; }
inline float widened(std::int16_t v) { return v; }
inline double widened(std::int32_t v) { return v; }
inline double widened(std::int64_t v) { return static_cast<double>(v); }
inline float widened(NpyHalf v) { return halfToFloat(v.bits); }
inline float widened(float v) { return v; }
inline double widened(double v) { return v; }
// clang-format on

/// Calls use(V {}) with V the C++ type of `kind` and returns what it returns.
template<typename Use>
auto visitNpyKind(NpyKind kind, Use &&use)
{
    switch (kind) {
    case NpyKind::boolean:
        return use(NpyBool {});
    case NpyKind::uint8:
        return use(std::uint8_t {});
    case NpyKind::uint16:
        return use(std::uint16_t {});
    case NpyKind::uint32:
        return use(std::uint32_t {});
    case NpyKind::uint64:
        return use(std::uint64_t {});
    case NpyKind::int8:
        return use(std::int8_t {});
    case NpyKind::int16:
        return use(std::int16_t {});
    case NpyKind::int32:
        return use(std::int32_t {});
    case NpyKind::int64:
        return use(std::int64_t {});
    case NpyKind::float16:
        return use(NpyHalf {});
    case NpyKind::float32:
        return use(float {});
    case NpyKind::float64:
        break;
    }
    return use(double {});
}

} // namespace normscope
