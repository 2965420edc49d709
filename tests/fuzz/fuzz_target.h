// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets share. A target is one file with LLVMFuzzerTestOneInput, linked with
// libFuzzer in the preset fuzz and with replay_main.cpp everywhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// libFuzzer's name: one input. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace normscope::fuzz {

/// Ends the program, which counts as a crash, with the line where a promise was broken.
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

} // namespace normscope::fuzz
