// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_type.h"

#include <array>
#include <bit>
#include <limits>
#include <string>

namespace normscope {

namespace {

template<typename V>
constexpr double kMaximum = static_cast<double>(std::numeric_limits<V>::max());

struct Row
{
    std::string_view code; ///< NumPy's, without the byte order
    NpyType type;
};

constexpr std::array kTypes {
    Row {"b1", {NpyKind::boolean, 1, StoredType::uint8, 1}},
    Row {"u1", {NpyKind::uint8, 1, StoredType::uint8, kMaximum<std::uint8_t>}},
    Row {"u2", {NpyKind::uint16, 2, StoredType::uint16, kMaximum<std::uint16_t>}},
    Row {"u4", {NpyKind::uint32, 4, StoredType::float64, kMaximum<std::uint32_t>}},
    Row {"u8", {NpyKind::uint64, 8, StoredType::float64, kMaximum<std::uint64_t>}},
    Row {"i1", {NpyKind::int8, 1, StoredType::float32, kMaximum<std::int8_t>}},
    Row {"i2", {NpyKind::int16, 2, StoredType::float32, kMaximum<std::int16_t>}},
    Row {"i4", {NpyKind::int32, 4, StoredType::float64, kMaximum<std::int32_t>}},
    Row {"i8", {NpyKind::int64, 8, StoredType::float64, kMaximum<std::int64_t>}},
    Row {"f2", {NpyKind::float16, 2, StoredType::float32, 65504}},
    Row {"f4", {NpyKind::float32, 4, StoredType::float32, kMaximum<float>}},
    Row {"f8", {NpyKind::float64, 8, StoredType::float64, kMaximum<double>}},
};

/// What an array of a type that is not read is an array of.
std::string nameOfOther(std::string_view code, std::string_view descr)
{
    switch (code.empty() ? '\0' : code.front()) {
    case 'O':
        return "Python objects";
    case 'c':
        return "complex numbers";
    case 'S':
    case 'a':
    case 'U':
        return "text";
    case 'M':
        return "dates and times";
    case 'm':
        return "spans of time";
    case 'V':
        return "raw bytes";
    default:
        break;
    }
    if (code == "f16" || code == "f12")
        return "extended precision numbers";
    constexpr std::size_t kShown = 16;
    return "the type '" + std::string(descr.substr(0, kShown))
        + (descr.size() > kShown ? "...'" : "'");
}

} // namespace

Result<NpyType> parseNpyType(std::string_view descr)
{
    constexpr std::string_view kOrders = "<>|=";
    const bool hasOrder = !descr.empty() && kOrders.find(descr.front()) != std::string_view::npos;
    const std::string_view code = hasOrder ? descr.substr(1) : descr;
    if (hasOrder) {
        const char other = std::endian::native == std::endian::little ? '>' : '<';
        for (const Row &row : kTypes) {
            if (row.code != code)
                continue;
            NpyType type = row.type;
            type.otherOrder = descr.front() == other && type.bytes > 1;
            return type;
        }
    }
    return Error {ErrorCode::unsupported, "an array of " + nameOfOther(code, descr)};
}

float halfToFloat(std::uint16_t bits)
{
    // binary16: sign, 5 bits of exponent with bias 15, 10 of fraction; binary32: 8 with 127, 23.
    const std::uint32_t sign = (bits & 0x8000U) << 16U;
    const std::uint32_t exponent = (bits >> 10U) & 0x1FU;
    const std::uint32_t fraction = bits & 0x3FFU;
    if (exponent == 0) { // zeros and subnormals: fraction * 2^-24
        const float magnitude = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -magnitude : magnitude;
    }
    const std::uint32_t wide = exponent == 0x1FU ? 0xFFU : exponent + (127 - 15);
    return std::bit_cast<float>(sign | wide << 23U | fraction << 13U);
}

bool isInexact(std::uint64_t value)
{
    return value != 0
        && static_cast<int>(std::bit_width(value)) - std::countr_zero(value)
        > std::numeric_limits<double>::digits;
}

bool isInexact(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return isInexact(value < 0 ? 0 - bits : bits);
}

} // namespace normscope
