// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bound.h"

#include "core/parallel.h"

#include <algorithm>
#include <cstddef>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <benchmark/benchmark.h>

namespace normscope::bench {

namespace {

constexpr std::int64_t kPartBytes = 1 << 18;

#ifdef __SSE2__
using Word = __m128i;
Word load(const std::byte *p)
{
    return _mm_load_si128(reinterpret_cast<const __m128i *>(p));
}
Word mixed(Word a, Word b)
{
    return _mm_xor_si128(a, b);
}
template<bool PastCaches>
void store(std::byte *p, Word word)
{
    if constexpr (PastCaches)
        _mm_stream_si128(reinterpret_cast<__m128i *>(p), word);
    else
        _mm_store_si128(reinterpret_cast<__m128i *>(p), word);
}
#else
using Word = std::uint64_t;
Word load(const std::byte *p)
{
    return *reinterpret_cast<const Word *>(p);
}
Word mixed(Word a, Word b)
{
    return a ^ b;
}
template<bool PastCaches>
void store(std::byte *p, Word word)
{
    *reinterpret_cast<Word *>(p) = word;
}
#endif

template<int Reads, int Writes, bool PastCaches, bool InPlace>
void passOverPart(const Traffic &traffic, std::int64_t first, std::int64_t end)
{
    constexpr std::int64_t kStep = 4 * sizeof(Word);
    Word seen[4] {};
    for (std::int64_t i = first; i < end; i += kStep) {
        for (std::size_t k = 0; k < 4; ++k) {
            const auto at = i + static_cast<std::int64_t>(k * sizeof(Word));
            Word word = load(traffic.reads[0] + at);
            Word last = word;
            if constexpr (Reads == 2) {
                last = load(traffic.reads[1] + at);
                word = mixed(word, last);
            }
            for (std::size_t out = 0; out < Writes; ++out) {
                if (InPlace && out + 1 == Writes)
                    store<false>(traffic.writes[out] + at, last);
                else
                    store<PastCaches>(traffic.writes[out] + at, word);
            }
            if constexpr (Writes == 0)
                seen[k] = mixed(seen[k], word);
        }
    }
    benchmark::DoNotOptimize(seen);
}

using PartPass = void (*)(const Traffic &, std::int64_t, std::int64_t);

template<bool PastCaches, bool InPlace>
PartPass partPass(int reads, int writes)
{
    constexpr PartPass kPasses[2][4]
        = {{&passOverPart<1, 0, PastCaches, InPlace>, &passOverPart<1, 1, PastCaches, InPlace>,
            &passOverPart<1, 2, PastCaches, InPlace>, &passOverPart<1, 3, PastCaches, InPlace>},
           {&passOverPart<2, 0, PastCaches, InPlace>, &passOverPart<2, 1, PastCaches, InPlace>,
            &passOverPart<2, 2, PastCaches, InPlace>, &passOverPart<2, 3, PastCaches, InPlace>}};
    return kPasses[reads - 1][writes];
}

/// The last array that is written is one that is read.
bool isInPlace(const Traffic &traffic, int writes)
{
    return writes > 0 && traffic.writes[static_cast<std::size_t>(writes - 1)] == traffic.reads[1];
}

} // namespace

void passOver(const Traffic &traffic, int reads, int writes, bool pastCaches)
{
    // What is written in place must stay as it is, past the caches or not.
    PartPass pass = nullptr;
    if (isInPlace(traffic, writes))
        pass = pastCaches ? partPass<true, true>(reads, writes)
                          : partPass<false, true>(reads, writes);
    else
        pass = pastCaches ? partPass<true, false>(reads, writes)
                          : partPass<false, false>(reads, writes);
    const std::int64_t bytes = traffic.bytes / 64 * 64;
    const bool complete
        = parallelFor((bytes + kPartBytes - 1) / kPartBytes, {}, [&](std::int64_t part) {
              pass(traffic, part * kPartBytes, std::min(bytes, (part + 1) * kPartBytes));
          });
    benchmark::DoNotOptimize(complete);
}

} // namespace normscope::bench
