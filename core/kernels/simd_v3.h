// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of AVX2 and FMA: the vocabulary in which the kernels are written. Only level_x86v3.cpp
// includes this; the unnamed namespace keeps every function in that file.
#pragma once

#include <cstdint>
#include <immintrin.h>

namespace normscope {
namespace {

/// Four doubles.
struct Doubles
{
    using Value = double;
    static constexpr std::int64_t kWidth = 4;
    __m256d v;
};

/// Eight floats.
struct Floats
{
    using Value = float;
    static constexpr std::int64_t kWidth = 8;
    __m256 v;
};

inline Doubles all(double x)
{
    return {_mm256_set1_pd(x)};
}
inline Floats all(float x)
{
    return {_mm256_set1_ps(x)};
}
inline Doubles load(const double *p)
{
    return {_mm256_loadu_pd(p)};
}
inline Floats load(const float *p)
{
    return {_mm256_loadu_ps(p)};
}
inline void store(double *p, Doubles x)
{
    _mm256_storeu_pd(p, x.v);
}
inline void store(float *p, Floats x)
{
    _mm256_storeu_ps(p, x.v);
}
inline void stream(double *p, Doubles x)
{
    _mm256_stream_pd(p, x.v);
}
inline void stream(float *p, Floats x)
{
    _mm256_stream_ps(p, x.v);
}

inline Doubles operator+(Doubles a, Doubles b)
{
    return {_mm256_add_pd(a.v, b.v)};
}
inline Doubles operator-(Doubles a, Doubles b)
{
    return {_mm256_sub_pd(a.v, b.v)};
}
inline Doubles operator*(Doubles a, Doubles b)
{
    return {_mm256_mul_pd(a.v, b.v)};
}
inline Doubles operator/(Doubles a, Doubles b)
{
    return {_mm256_div_pd(a.v, b.v)};
}
/// sum + a·b of factors whose product is exact in double: one rounding either way.
inline Doubles plusExact(Doubles sum, Doubles a, Doubles b)
{
    return {_mm256_fmadd_pd(a.v, b.v, sum.v)};
}
/// sum + a·b, whose product is not rounded.
inline Floats fusedSum(Floats sum, Floats a, Floats b)
{
    return {_mm256_fmadd_ps(a.v, b.v, sum.v)};
}
inline Floats operator+(Floats a, Floats b)
{
    return {_mm256_add_ps(a.v, b.v)};
}
inline Floats operator-(Floats a, Floats b)
{
    return {_mm256_sub_ps(a.v, b.v)};
}
inline Floats operator*(Floats a, Floats b)
{
    return {_mm256_mul_ps(a.v, b.v)};
}
inline Doubles root(Doubles a)
{
    return {_mm256_sqrt_pd(a.v)};
}
/// 1/√a to about 11 bits for a number that is a normal one of float.
inline Doubles roughReciprocalRoot(Doubles a)
{
    return {_mm256_cvtps_pd(_mm_rsqrt_ps(_mm256_cvtpd_ps(a.v)))};
}
inline Doubles least(Doubles a, Doubles b)
{
    return {_mm256_min_pd(a.v, b.v)};
}
inline Doubles most(Doubles a, Doubles b)
{
    return {_mm256_max_pd(a.v, b.v)};
}
inline Floats least(Floats a, Floats b)
{
    return {_mm256_min_ps(a.v, b.v)};
}
inline Floats most(Floats a, Floats b)
{
    return {_mm256_max_ps(a.v, b.v)};
}
inline Doubles magnitude(Doubles a)
{
    return {_mm256_andnot_pd(_mm256_set1_pd(-0.0), a.v)};
}
inline Floats magnitude(Floats a)
{
    return {_mm256_andnot_ps(_mm256_set1_ps(-0.0F), a.v)};
}

/// Whether every a <= b; false where one is NaN.
inline bool allAtMost(Doubles a, Doubles b)
{
    return _mm256_movemask_pd(_mm256_cmp_pd(a.v, b.v, _CMP_LE_OQ)) == 0xF;
}
inline bool allAtMost(Floats a, Floats b)
{
    return _mm256_movemask_ps(_mm256_cmp_ps(a.v, b.v, _CMP_LE_OQ)) == 0xFF;
}

/// Whether no double is so near to the middle of two floats that one with an error of 2^-43 may be
/// rounded to the other.
inline bool allRoundAlike(Doubles a)
{
    // The 29 bits that float lacks, and how near they are to one half.
    const __m256i nearHalf = _mm256_set1_epi64x((1 << 29) - (1 << 13));
    const __m256i bits
        = _mm256_add_epi64(_mm256_castpd_si256(a.v), _mm256_set1_epi64x((1 << 12) - (1 << 28)));
    const __m256i isNear
        = _mm256_cmpeq_epi64(_mm256_and_si256(bits, nearHalf), _mm256_setzero_si256());
    return _mm256_testz_si256(isNear, isNear) != 0;
}

/// `a` but `b` where x < y.
inline Doubles replaceLess(Doubles a, Doubles x, Doubles y, Doubles b)
{
    return {_mm256_blendv_pd(a.v, b.v, _mm256_cmp_pd(x.v, y.v, _CMP_LT_OQ))};
}

/// Four numbers from memory as doubles.
inline Doubles widen(const double *p)
{
    return load(p);
}
inline Doubles widen(const float *p)
{
    return {_mm256_cvtps_pd(_mm_loadu_ps(p))};
}
inline Doubles widen(const std::uint8_t *p)
{
    std::int32_t bytes = 0;
    __builtin_memcpy(&bytes, p, sizeof(bytes));
    return {_mm256_cvtepi32_pd(_mm_cvtepu8_epi32(_mm_cvtsi32_si128(bytes)))};
}
/// Eight bytes.
inline Floats floatsOf(const std::uint8_t *p)
{
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i *>(p));
    return {_mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(bytes))};
}
/// Four doubles to memory, each rounded once.
inline void narrow(double *p, Doubles x)
{
    store(p, x);
}
inline void narrow(float *p, Doubles x)
{
    _mm_storeu_ps(p, _mm256_cvtpd_ps(x.v));
}
/// Towards zero, plus 1.
inline void storeWholePlus1(std::int32_t *p, Doubles x)
{
    const __m128i whole = _mm_add_epi32(_mm256_cvttpd_epi32(x.v), _mm_set1_epi32(1));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(p), whole);
}

/// Eight numbers towards zero, plus 1, of a; false where that of b is another.
inline bool storeWholePlus1(std::int32_t *p, Floats a, Floats b)
{
    const __m256i whole = _mm256_cvttps_epi32(a.v);
    const __m256i isSame = _mm256_cmpeq_epi32(whole, _mm256_cvttps_epi32(b.v));
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(p),
                        _mm256_add_epi32(whole, _mm256_set1_epi32(1)));
    return _mm256_movemask_epi8(isSame) == -1;
}

/// a + b of four pixels a0 b0 a1 b1 | a2 b2 a3 b3.
inline Doubles sumTwos(Doubles x, Doubles y)
{
    return {_mm256_permute4x64_pd(_mm256_hadd_pd(x.v, y.v), 0b11'01'10'00)};
}
/// ((a + b) + c) + d of four pixels a0 b0 c0 d0 | a1 b1 c1 d1 | a2 ... | a3 ...
inline Doubles sumFours(Doubles x, Doubles y, Doubles z, Doubles w)
{
    const __m256d a01 = _mm256_unpacklo_pd(x.v, y.v); // a0 a1 c0 c1
    const __m256d b01 = _mm256_unpackhi_pd(x.v, y.v);
    const __m256d a23 = _mm256_unpacklo_pd(z.v, w.v);
    const __m256d b23 = _mm256_unpackhi_pd(z.v, w.v);
    const __m256d a = _mm256_permute2f128_pd(a01, a23, 0x20);
    const __m256d b = _mm256_permute2f128_pd(b01, b23, 0x20);
    const __m256d c = _mm256_permute2f128_pd(a01, a23, 0x31);
    const __m256d d = _mm256_permute2f128_pd(b01, b23, 0x31);
    return {_mm256_add_pd(_mm256_add_pd(_mm256_add_pd(a, b), c), d)};
}
/// (a + b) + c of four pixels a0 b0 c0 a1 | b1 c1 a2 b2 | c2 a3 b3 c3.
inline Doubles sumThrees(Doubles x, Doubles y, Doubles z)
{
    const __m256d ab02 = _mm256_blend_pd(x.v, y.v, 0b1100);      // a0 b0 a2 b2
    const __m256d ca02 = _mm256_permute2f128_pd(x.v, z.v, 0x21); // c0 a1 c2 a3
    const __m256d bc13 = _mm256_blend_pd(y.v, z.v, 0b1100);      // b1 c1 b3 c3
    const __m256d a = _mm256_blend_pd(ab02, ca02, 0b1010);
    const __m256d b = _mm256_shuffle_pd(ab02, bc13, 0b0101);
    const __m256d c = _mm256_blend_pd(ca02, bc13, 0b1010);
    return {_mm256_add_pd(_mm256_add_pd(a, b), c)};
}

/// Each value three times.
inline Several<Doubles, 3> threes(Doubles x)
{
    return {{{_mm256_permute4x64_pd(x.v, 0b01'00'00'00)},
             {_mm256_permute4x64_pd(x.v, 0b10'10'01'01)},
             {_mm256_permute4x64_pd(x.v, 0b11'11'11'10)}}};
}
inline Several<Floats, 3> threes(Floats x)
{
    const __m256i first = _mm256_setr_epi32(0, 0, 0, 1, 1, 1, 2, 2);
    const __m256i second = _mm256_setr_epi32(2, 3, 3, 3, 4, 4, 4, 5);
    const __m256i third = _mm256_setr_epi32(5, 5, 6, 6, 6, 7, 7, 7);
    return {{{_mm256_permutevar8x32_ps(x.v, first)},
             {_mm256_permutevar8x32_ps(x.v, second)},
             {_mm256_permutevar8x32_ps(x.v, third)}}};
}

/// Each value twice, and four times.
inline Several<Doubles, 2> twos(Doubles x)
{
    return {
        {{_mm256_permute4x64_pd(x.v, 0b01'01'00'00)}, {_mm256_permute4x64_pd(x.v, 0b11'11'10'10)}}};
}
inline Several<Floats, 2> twos(Floats x)
{
    const __m256i first = _mm256_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3);
    const __m256i second = _mm256_setr_epi32(4, 4, 5, 5, 6, 6, 7, 7);
    return {{{_mm256_permutevar8x32_ps(x.v, first)}, {_mm256_permutevar8x32_ps(x.v, second)}}};
}
inline Several<Doubles, 4> fours(Doubles x)
{
    return {{{_mm256_permute4x64_pd(x.v, 0b00'00'00'00)},
             {_mm256_permute4x64_pd(x.v, 0b01'01'01'01)},
             {_mm256_permute4x64_pd(x.v, 0b10'10'10'10)},
             {_mm256_permute4x64_pd(x.v, 0b11'11'11'11)}}};
}
inline Several<Floats, 4> fours(Floats x)
{
    const Several<Floats, 2> pairs = twos(x);
    const Several<Floats, 2> lower = twos(pairs.v[0]);
    const Several<Floats, 2> upper = twos(pairs.v[1]);
    return {{lower.v[0], lower.v[1], upper.v[0], upper.v[1]}};
}

/// Floats as two halves of doubles, and back, each rounded once.
inline Doubles lowerHalf(Floats x)
{
    return {_mm256_cvtps_pd(_mm256_castps256_ps128(x.v))};
}
inline Doubles upperHalf(Floats x)
{
    return {_mm256_cvtps_pd(_mm256_extractf128_ps(x.v, 1))};
}
inline Floats joined(Doubles lower, Doubles upper)
{
    return {_mm256_set_m128(_mm256_cvtpd_ps(upper.v), _mm256_cvtpd_ps(lower.v))};
}

/// Neighbours added until one is left: ((x0 + x1) + (x2 + x3)) + ... of 16 lanes.
inline double foldLanes(const Doubles *lanes)
{
    const __m256d x = _mm256_hadd_pd(lanes[0].v, lanes[1].v); // 01 45 23 67
    const __m256d y = _mm256_hadd_pd(lanes[2].v, lanes[3].v);
    const __m128d low = _mm_add_pd(_mm256_castpd256_pd128(x), _mm256_extractf128_pd(x, 1));
    const __m128d high = _mm_add_pd(_mm256_castpd256_pd128(y), _mm256_extractf128_pd(y, 1));
    const __m128d halves = _mm_hadd_pd(low, high);
    return _mm_cvtsd_f64(_mm_hadd_pd(halves, halves));
}

/// Σ v² of 32 bytes is added to four whole numbers.
using WholeSums = __m256i;
inline WholeSums noWholeSums()
{
    return _mm256_setzero_si256();
}
inline constexpr std::int64_t kByteWidth = 32;
inline WholeSums addByteSquares(WholeSums sums, const std::uint8_t *p)
{
    const __m256i zero = _mm256_setzero_si256();
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p));
    const __m256i low = _mm256_unpacklo_epi8(bytes, zero);
    const __m256i high = _mm256_unpackhi_epi8(bytes, zero);
    // Four squares are at most 4 · 255²: they fit 32 bits, of which two are added in 64.
    const __m256i fours
        = _mm256_add_epi32(_mm256_madd_epi16(low, low), _mm256_madd_epi16(high, high));
    const __m256i even = _mm256_blend_epi32(fours, zero, 0b10101010);
    return _mm256_add_epi64(sums, _mm256_add_epi64(even, _mm256_srli_epi64(fours, 32)));
}
inline std::uint64_t total(WholeSums sums)
{
    std::uint64_t parts[4];
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(parts), sums);
    return parts[0] + parts[1] + parts[2] + parts[3];
}

} // namespace
} // namespace normscope
