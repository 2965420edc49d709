// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of SSE4.2: the vocabulary in which the kernels are written. Only level_x86v2.cpp includes
// this; the unnamed namespace keeps every function in that file.
#pragma once

#include <cstdint>
#include <nmmintrin.h>

namespace normscope {
namespace {

/// Two doubles.
struct Doubles
{
    using Value = double;
    static constexpr std::int64_t kWidth = 2;
    __m128d v;
};

/// Four floats.
struct Floats
{
    using Value = float;
    static constexpr std::int64_t kWidth = 4;
    __m128 v;
};

inline Doubles all(double x)
{
    return {_mm_set1_pd(x)};
}
inline Floats all(float x)
{
    return {_mm_set1_ps(x)};
}
inline Doubles load(const double *p)
{
    return {_mm_loadu_pd(p)};
}
inline Floats load(const float *p)
{
    return {_mm_loadu_ps(p)};
}
inline void store(double *p, Doubles x)
{
    _mm_storeu_pd(p, x.v);
}
inline void store(float *p, Floats x)
{
    _mm_storeu_ps(p, x.v);
}
inline void stream(double *p, Doubles x)
{
    _mm_stream_pd(p, x.v);
}
inline void stream(float *p, Floats x)
{
    _mm_stream_ps(p, x.v);
}

inline Doubles operator+(Doubles a, Doubles b)
{
    return {_mm_add_pd(a.v, b.v)};
}
inline Doubles operator-(Doubles a, Doubles b)
{
    return {_mm_sub_pd(a.v, b.v)};
}
inline Doubles operator*(Doubles a, Doubles b)
{
    return {_mm_mul_pd(a.v, b.v)};
}
inline Doubles operator/(Doubles a, Doubles b)
{
    return {_mm_div_pd(a.v, b.v)};
}
/// sum + a·b of factors whose product is exact in double.
inline Doubles plusExact(Doubles sum, Doubles a, Doubles b)
{
    return {_mm_add_pd(sum.v, _mm_mul_pd(a.v, b.v))};
}
inline Floats operator+(Floats a, Floats b)
{
    return {_mm_add_ps(a.v, b.v)};
}
inline Floats operator-(Floats a, Floats b)
{
    return {_mm_sub_ps(a.v, b.v)};
}
inline Floats operator*(Floats a, Floats b)
{
    return {_mm_mul_ps(a.v, b.v)};
}
inline Doubles root(Doubles a)
{
    return {_mm_sqrt_pd(a.v)};
}
/// 1/√a to about 11 bits for a number that is a normal one of float.
inline Doubles roughReciprocalRoot(Doubles a)
{
    return {_mm_cvtps_pd(_mm_rsqrt_ps(_mm_cvtpd_ps(a.v)))};
}
inline Doubles least(Doubles a, Doubles b)
{
    return {_mm_min_pd(a.v, b.v)};
}
inline Doubles most(Doubles a, Doubles b)
{
    return {_mm_max_pd(a.v, b.v)};
}
inline Floats least(Floats a, Floats b)
{
    return {_mm_min_ps(a.v, b.v)};
}
inline Floats most(Floats a, Floats b)
{
    return {_mm_max_ps(a.v, b.v)};
}
inline Doubles magnitude(Doubles a)
{
    return {_mm_andnot_pd(_mm_set1_pd(-0.0), a.v)};
}
inline Floats magnitude(Floats a)
{
    return {_mm_andnot_ps(_mm_set1_ps(-0.0F), a.v)};
}

/// Whether every a <= b; false where one is NaN.
inline bool allAtMost(Doubles a, Doubles b)
{
    return _mm_movemask_pd(_mm_cmple_pd(a.v, b.v)) == 0x3;
}
inline bool allAtMost(Floats a, Floats b)
{
    return _mm_movemask_ps(_mm_cmple_ps(a.v, b.v)) == 0xF;
}

/// Whether no double is so near to the middle of two floats that one with an error of 2^-43 may be
/// rounded to the other.
inline bool allRoundAlike(Doubles a)
{
    // The 29 bits that float lacks, and how near they are to one half.
    const __m128i nearHalf = _mm_set1_epi64x((1 << 29) - (1 << 13));
    const __m128i bits
        = _mm_add_epi64(_mm_castpd_si128(a.v), _mm_set1_epi64x((1 << 12) - (1 << 28)));
    const __m128i isNear = _mm_cmpeq_epi64(_mm_and_si128(bits, nearHalf), _mm_setzero_si128());
    return _mm_testz_si128(isNear, isNear) != 0;
}

/// `a` but `b` where x < y.
inline Doubles replaceLess(Doubles a, Doubles x, Doubles y, Doubles b)
{
    return {_mm_blendv_pd(a.v, b.v, _mm_cmplt_pd(x.v, y.v))};
}

/// Two numbers from memory as doubles.
inline Doubles widen(const double *p)
{
    return load(p);
}
inline Doubles widen(const float *p)
{
    return {_mm_cvtps_pd(_mm_castsi128_ps(_mm_loadl_epi64(reinterpret_cast<const __m128i *>(p))))};
}
inline Doubles widen(const std::uint8_t *p)
{
    return {_mm_cvtepi32_pd(_mm_setr_epi32(p[0], p[1], 0, 0))};
}
/// Four bytes.
inline Floats floatsOf(const std::uint8_t *p)
{
    std::int32_t bytes = 0;
    __builtin_memcpy(&bytes, p, sizeof(bytes));
    return {_mm_cvtepi32_ps(_mm_cvtepu8_epi32(_mm_cvtsi32_si128(bytes)))};
}
/// Two doubles to memory, each rounded once.
inline void narrow(double *p, Doubles x)
{
    store(p, x);
}
inline void narrow(float *p, Doubles x)
{
    _mm_storel_epi64(reinterpret_cast<__m128i *>(p), _mm_castps_si128(_mm_cvtpd_ps(x.v)));
}
/// Towards zero, plus 1.
inline void storeWholePlus1(std::int32_t *p, Doubles x)
{
    const __m128i whole = _mm_add_epi32(_mm_cvttpd_epi32(x.v), _mm_set1_epi32(1));
    _mm_storel_epi64(reinterpret_cast<__m128i *>(p), whole);
}

/// Four numbers towards zero, plus 1, of a; false where that of b is another.
inline bool storeWholePlus1(std::int32_t *p, Floats a, Floats b)
{
    const __m128i whole = _mm_cvttps_epi32(a.v);
    const __m128i isSame = _mm_cmpeq_epi32(whole, _mm_cvttps_epi32(b.v));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(p), _mm_add_epi32(whole, _mm_set1_epi32(1)));
    return _mm_movemask_epi8(isSame) == 0xFFFF;
}

/// a + b of two pixels a0 b0 | a1 b1.
inline Doubles sumTwos(Doubles x, Doubles y)
{
    return {_mm_hadd_pd(x.v, y.v)};
}
/// ((a + b) + c) + d of two pixels a0 b0 | c0 d0 | a1 b1 | c1 d1.
inline Doubles sumFours(Doubles x, Doubles y, Doubles z, Doubles w)
{
    const __m128d c = _mm_unpacklo_pd(y.v, w.v);
    const __m128d d = _mm_unpackhi_pd(y.v, w.v);
    return {_mm_add_pd(_mm_add_pd(_mm_hadd_pd(x.v, z.v), c), d)};
}
/// (a + b) + c of two pixels a0 b0 | c0 a1 | b1 c1.
inline Doubles sumThrees(Doubles x, Doubles y, Doubles z)
{
    const __m128d a = _mm_blend_pd(x.v, y.v, 0b10);
    const __m128d b = _mm_shuffle_pd(x.v, z.v, 0b01);
    const __m128d c = _mm_blend_pd(y.v, z.v, 0b10);
    return {_mm_add_pd(_mm_add_pd(a, b), c)};
}

/// Each value three times.
inline Several<Doubles, 3> threes(Doubles x)
{
    return {{{_mm_unpacklo_pd(x.v, x.v)}, {x.v}, {_mm_unpackhi_pd(x.v, x.v)}}};
}
inline Several<Floats, 3> threes(Floats x)
{
    return {{{_mm_shuffle_ps(x.v, x.v, 0b01'00'00'00)},
             {_mm_shuffle_ps(x.v, x.v, 0b10'10'01'01)},
             {_mm_shuffle_ps(x.v, x.v, 0b11'11'11'10)}}};
}

/// Each value twice, and four times.
inline Several<Doubles, 2> twos(Doubles x)
{
    return {{{_mm_unpacklo_pd(x.v, x.v)}, {_mm_unpackhi_pd(x.v, x.v)}}};
}
inline Several<Floats, 2> twos(Floats x)
{
    return {{{_mm_unpacklo_ps(x.v, x.v)}, {_mm_unpackhi_ps(x.v, x.v)}}};
}
inline Several<Doubles, 4> fours(Doubles x)
{
    const Several<Doubles, 2> pairs = twos(x);
    return {{pairs.v[0], pairs.v[0], pairs.v[1], pairs.v[1]}};
}
inline Several<Floats, 4> fours(Floats x)
{
    return {{{_mm_shuffle_ps(x.v, x.v, 0b00'00'00'00)},
             {_mm_shuffle_ps(x.v, x.v, 0b01'01'01'01)},
             {_mm_shuffle_ps(x.v, x.v, 0b10'10'10'10)},
             {_mm_shuffle_ps(x.v, x.v, 0b11'11'11'11)}}};
}

/// Floats as two halves of doubles, and back, each rounded once.
inline Doubles lowerHalf(Floats x)
{
    return {_mm_cvtps_pd(x.v)};
}
inline Doubles upperHalf(Floats x)
{
    return {_mm_cvtps_pd(_mm_movehl_ps(x.v, x.v))};
}
inline Floats joined(Doubles lower, Doubles upper)
{
    return {_mm_movelh_ps(_mm_cvtpd_ps(lower.v), _mm_cvtpd_ps(upper.v))};
}
/// sum + a·b, whose product is not rounded.
inline Floats fusedSum(Floats sum, Floats a, Floats b)
{
    return joined(lowerHalf(sum) + lowerHalf(a) * lowerHalf(b),
                  upperHalf(sum) + upperHalf(a) * upperHalf(b));
}

/// Neighbours added until one is left: ((x0 + x1) + (x2 + x3)) + ... of 16 lanes.
inline double foldLanes(const Doubles *lanes)
{
    const __m128d a = _mm_hadd_pd(lanes[0].v, lanes[1].v);
    const __m128d b = _mm_hadd_pd(lanes[2].v, lanes[3].v);
    const __m128d c = _mm_hadd_pd(lanes[4].v, lanes[5].v);
    const __m128d d = _mm_hadd_pd(lanes[6].v, lanes[7].v);
    const __m128d halves = _mm_hadd_pd(_mm_hadd_pd(a, b), _mm_hadd_pd(c, d));
    return _mm_cvtsd_f64(_mm_hadd_pd(halves, halves));
}

/// Σ v² of 16 bytes is added to two whole numbers.
using WholeSums = __m128i;
inline WholeSums noWholeSums()
{
    return _mm_setzero_si128();
}
inline constexpr std::int64_t kByteWidth = 16;
inline WholeSums addByteSquares(WholeSums sums, const std::uint8_t *p)
{
    const __m128i zero = _mm_setzero_si128();
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    const __m128i low = _mm_unpacklo_epi8(bytes, zero);
    const __m128i high = _mm_unpackhi_epi8(bytes, zero);
    // Four squares are at most 4 · 255²: they fit 32 bits, of which two are added in 64.
    const __m128i fours = _mm_add_epi32(_mm_madd_epi16(low, low), _mm_madd_epi16(high, high));
    const __m128i even = _mm_blend_epi16(fours, zero, 0b11001100);
    return _mm_add_epi64(sums, _mm_add_epi64(even, _mm_srli_epi64(fours, 32)));
}
inline std::uint64_t total(WholeSums sums)
{
    std::uint64_t parts[2];
    _mm_storeu_si128(reinterpret_cast<__m128i *>(parts), sums);
    return parts[0] + parts[1];
}

} // namespace
} // namespace normscope
