// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_header.h"

#include <limits>

namespace normscope {

namespace {

Error damaged(const std::string &what)
{
    return Error {ErrorCode::damagedFile, "the header " + what};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes words off the front of the header's text. Each take leaves the text as it was when
/// the word is another one.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool take(std::string_view word)
    {
        skipBlanks();
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    bool atEnd()
    {
        skipBlanks();
        return m_rest.empty();
    }

    bool isNext(std::string_view characters)
    {
        skipBlanks();
        return !m_rest.empty() && characters.find(m_rest.front()) != std::string_view::npos;
    }

    /// Printable ASCII in either quotes, without escapes.
    bool takeText(std::string *text)
    {
        if (!isNext("'\""))
            return false;
        const auto end = m_rest.find(m_rest.front(), 1);
        if (end == std::string_view::npos)
            return false;
        const std::string_view inside = m_rest.substr(1, end - 1);
        for (const char c : inside) {
            if (c < ' ' || c > '~' || c == '\\')
                return false;
        }
        *text = inside;
        m_rest.remove_prefix(end + 1);
        return true;
    }

    /// A decimal number, 0 or without leading zeros, perhaps with Python 2's L.
    bool takeLength(std::int64_t *length)
    {
        if (!isNext("0123456789"))
            return false;
        constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
        const bool leadingZero = m_rest.front() == '0';
        std::int64_t value = 0;
        std::size_t digits = 0;
        for (; digits < m_rest.size() && isDigit(m_rest[digits]); ++digits) {
            const std::int64_t digit = m_rest[digits] - '0';
            value = value > (kMax - digit) / 10 ? kMax : value * 10 + digit;
        }
        if (leadingZero && digits > 1)
            return false;
        m_rest.remove_prefix(digits);
        if (m_rest.starts_with('L'))
            m_rest.remove_prefix(1);
        *length = value;
        return true;
    }

private:
    void skipBlanks()
    {
        const auto first = m_rest.find_first_not_of(" \t\r\n\f");
        m_rest.remove_prefix(first == std::string_view::npos ? m_rest.size() : first);
    }

    std::string_view m_rest;
};

Result<void> parseDescr(Scanner &scanner, NpyHeader &header)
{
    if (scanner.isNext("[("))
        return Error {ErrorCode::unsupported, "a structured array"};
    if (!scanner.takeText(&header.descr))
        return damaged("does not say the type as text");
    return {};
}

Result<void> parseOrder(Scanner &scanner, NpyHeader &header)
{
    header.fortranOrder = scanner.take("True");
    if (!header.fortranOrder && !scanner.take("False"))
        return damaged("does not say True or False for 'fortran_order'");
    return {};
}

Result<void> parseShape(Scanner &scanner, NpyHeader &header)
{
    if (!scanner.take("("))
        return damaged("does not say the shape as a tuple");
    bool comma = true;
    while (!scanner.take(")")) {
        std::int64_t length = 0;
        if (!comma || !scanner.takeLength(&length))
            return damaged("has a shape that is not a tuple of whole numbers from 0");
        header.dimensions.push_back(length);
        comma = scanner.take(",");
    }
    if (header.dimensions.size() == 1 && !comma) // Python's (3) is a number
        return damaged("does not say the shape as a tuple");
    return {};
}

struct Key
{
    std::string_view name;
    Result<void> (*parse)(Scanner &scanner, NpyHeader &header);
    bool seen = false;
};

Result<void> parseEntry(Scanner &scanner, std::vector<Key> &keys, NpyHeader &header)
{
    std::string name;
    if (!scanner.takeText(&name))
        return damaged("is not a dictionary with text for keys");
    for (Key &key : keys) {
        if (key.name != name)
            continue;
        if (key.seen)
            return damaged("names '" + name + "' twice");
        key.seen = true;
        if (!scanner.take(":"))
            return damaged("has no ':' after '" + name + "'");
        return key.parse(scanner, header);
    }
    return damaged("names something else than 'descr', 'fortran_order' and 'shape'");
}

} // namespace

Result<NpyHeader> parseNpyHeader(std::string_view text)
{
    std::vector<Key> keys {
        {"descr", parseDescr}, {"fortran_order", parseOrder}, {"shape", parseShape}};
    NpyHeader header;
    Scanner scanner(text);
    if (!scanner.take("{"))
        return damaged("is not a dictionary");
    bool comma = true;
    while (!scanner.take("}")) {
        if (!comma)
            return damaged("has no ',' between its entries");
        if (const Result<void> entry = parseEntry(scanner, keys, header); !entry)
            return entry.error();
        comma = scanner.take(",");
    }
    if (!scanner.atEnd())
        return damaged("goes on after its dictionary");
    for (const Key &key : keys) {
        if (!key.seen)
            return damaged("has no '" + std::string(key.name) + "'");
    }
    return header;
}

} // namespace normscope
