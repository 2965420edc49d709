// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of CompareSpec that may differ from A's are written as A's are, with "same" for none.
#pragma once

#include "ui/model/setup/setup_fields.h"

#include <algorithm>
#include <cstddef>

namespace normscope {

inline constexpr auto kSameAsA = "same";

/// The key of a field of Setup as an argument of a template.
template<std::size_t N>
struct FieldKey
{
    char text[N] {};

    consteval FieldKey(const char (&key)[N]) { std::copy_n(key, N, text); }
};

template<FieldKey Key, auto FieldOfA, auto FieldOfB>
QString textOfB(const Setup &setup)
{
    const auto &value = setup.compare.*FieldOfB;
    if (!value)
        return QString::fromLatin1(kSameAsA);
    Setup b;
    b.*FieldOfA = *value;
    return findSetupField(QString::fromLatin1(Key.text))->text(b);
}

template<FieldKey Key, auto FieldOfA, auto FieldOfB>
Result<void> parseOfB(Setup &setup, const QString &text)
{
    if (text == QLatin1StringView(kSameAsA)) {
        (setup.compare.*FieldOfB).reset();
        return {};
    }
    Setup b;
    Result<void> parsed = findSetupField(QString::fromLatin1(Key.text))->parse(b, text);
    if (parsed)
        setup.compare.*FieldOfB = b.*FieldOfA;
    return parsed;
}

} // namespace normscope
