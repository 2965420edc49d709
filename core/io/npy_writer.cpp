// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_writer.h"

namespace normscope {

std::string npyHeader(const Shape &shape, std::string_view descr)
{
    constexpr std::size_t kAlignment = 64;
    constexpr std::size_t kPrefixBytes = 10; // magic, version, length of the rest

    std::string text = "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': ("
        + std::to_string(shape.batch) + ", " + std::to_string(shape.rows) + ", "
        + std::to_string(shape.columns) + ", " + std::to_string(shape.channels) + "), }";
    text.append(kAlignment - (kPrefixBytes + text.size() + 1) % kAlignment, ' ');
    text += '\n';

    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(text.size() & 0xFFU);
    bytes += static_cast<char>(text.size() >> 8U);
    return bytes + text;
}

} // namespace normscope
