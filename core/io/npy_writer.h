// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

#include <string>
#include <string_view>

namespace normscope {

/// NumPy's type text of little endian T, the type of a stage that is written.
template<typename T>
constexpr std::string_view npyDescr();
template<>
constexpr std::string_view npyDescr<float>()
{
    return "<f4";
}
template<>
constexpr std::string_view npyDescr<double>()
{
    return "<f8";
}

/// The bytes that NumPy's np.save writes before the elements of a 4-dimensional array in C
/// order: magic, version 1.0, and the dictionary padded so that the elements start at a
/// multiple of 64 bytes. The elements follow in C order, little endian for a `descr` with '<'.
/// NumPy also leaves room for the first length to grow; with four lengths that checkSize() lets
/// pass both make 128 bytes.
/// Source: NumPy, numpy/lib/format.py, _write_array_header and _wrap_header.
std::string npyHeader(const Shape &shape, std::string_view descr);

} // namespace normscope
