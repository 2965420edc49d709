// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/npy_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

/// Builds .npy files byte by byte, by the format's description and not by our writer.
namespace npytest {

/// "(2, 3)"; "(2,)" for one dimension
inline std::string tupleText(const std::vector<std::int64_t> &dimensions)
{
    std::string text = "(";
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(dimensions[i]);
    return text + (dimensions.size() == 1 ? ",)" : ")");
}

inline std::string dictionary(std::string_view descr, bool fortranOrder, std::string_view shape)
{
    return "{'descr': '" + std::string(descr) + "', 'fortran_order': "
        + (fortranOrder ? "True" : "False") + ", 'shape': " + std::string(shape) + ", }";
}

/// Magic, version major.0, the header's length and the header as it stands.
inline std::string rawFile(std::string_view header, std::string_view data, int major = 1)
{
    std::string bytes = "\x93NUMPY";
    bytes += static_cast<char>(major);
    bytes += '\0';
    for (int i = 0; i < (major == 1 ? 2 : 4); ++i)
        bytes += static_cast<char>(header.size() >> (8 * i) & 0xFF);
    return bytes.append(header).append(data);
}

/// The same with the header padded to a multiple of 64 bytes and ended by a line feed.
inline std::string file(std::string header, std::string_view data, int major = 1)
{
    const std::size_t prefix = major == 1 ? 10 : 12;
    while ((prefix + header.size() + 1) % 64 != 0)
        header += ' ';
    return rawFile(header + '\n', data, major);
}

/// Appends the bytes of `value`, the most significant one first if `big`.
template<typename V>
void append(std::string &bytes, V value, bool big)
{
    std::array<char, sizeof(V)> raw {};
    std::memcpy(raw.data(), &value, sizeof(V));
    if (big != (std::endian::native == std::endian::big))
        std::reverse(raw.begin(), raw.end());
    bytes.append(raw.data(), raw.size());
}

/// Hands out `bytes`, which must outlive it.
inline normscope::ByteSource sourceOf(std::string_view bytes)
{
    return [rest = bytes](void *data, std::int64_t size) mutable -> std::int64_t {
        const std::size_t count = std::min(rest.size(), static_cast<std::size_t>(size));
        std::memcpy(data, rest.data(), count);
        rest.remove_prefix(count);
        return static_cast<std::int64_t>(count);
    };
}

inline normscope::Result<normscope::NpyArray>
read(std::string_view bytes, normscope::Layout layout = normscope::Layout::automatic)
{
    return normscope::readNpy(sourceOf(bytes), static_cast<std::int64_t>(bytes.size()), layout);
}

/// Every element in C order, as a double.
inline std::vector<double> values(const normscope::StoredTensor &tensor)
{
    const std::int64_t count = tensor.shape().imageElements();
    std::vector<double> all(static_cast<std::size_t>(tensor.shape().elements()));
    for (std::int64_t n = 0; n < tensor.shape().batch; ++n)
        tensor.read(n, 0, count, all.data() + n * count);
    return all;
}

/// "code: detail" of a refusal, "" for a success.
template<typename T>
std::string refusal(const normscope::Result<T> &result)
{
    using normscope::ErrorCode;
    if (result)
        return {};
    const auto name = [](ErrorCode code) -> std::string {
        switch (code) {
        case ErrorCode::unknownFormat:
            return "unknownFormat";
        case ErrorCode::damagedFile:
            return "damagedFile";
        case ErrorCode::unsupported:
            return "unsupported";
        case ErrorCode::tooLarge:
            return "tooLarge";
        case ErrorCode::invalidArgument:
            return "invalidArgument";
        case ErrorCode::fileUnreadable:
            return "fileUnreadable";
        case ErrorCode::outOfMemory:
            return "outOfMemory";
        default:
            return "another code";
        }
    };
    return name(result.error().code) + ": " + result.error().detail;
}

} // namespace npytest
