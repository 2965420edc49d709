// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace normscope {

/// Why something that may fail did fail. The user interface turns a code into a sentence;
/// `Error::detail` carries the part that only the place of failure knows.
enum class ErrorCode {
    cancelled,
    outOfMemory,
    invalidArgument, ///< detail: a whole sentence about the value
    fileNotOpened,   ///< detail: the system's reason
    fileNotRegular,
    fileUnreadable, ///< detail: the system's reason
    unknownFormat,
    damagedFile,   ///< detail: what is wrong
    unsupported,   ///< detail: what is not supported
    tooLarge,      ///< detail: the limit that is exceeded
    shapeMismatch, ///< detail: both shapes
    writeFailed,   ///< detail: the system's reason
};

struct Error
{
    ErrorCode code;
    std::string detail;
};

/// A value or the reason why there is none.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T &value() &
    {
        assert(hasValue());
        return *std::get_if<0>(&m_state);
    }
    const T &value() const &
    {
        assert(hasValue());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason of the failure.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    const Error &error() const
    {
        assert(m_failed);
        return m_error;
    }

private:
    Error m_error {ErrorCode::cancelled, {}};
    bool m_failed = false;
};

} // namespace normscope
