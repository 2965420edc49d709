// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of CompareSpec that may differ from A's are written as A's are, with "same" for none.
#pragma once

#include "ui/model/setup/setup_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>

namespace normscope {

inline constexpr auto kSameAsA = "same";
inline constexpr qsizetype kPrefixOfB = 2; ///< of "b-", before the key of A's field

/// The key of a field of B, such as "b-axis", as an argument of a template.
template<std::size_t N>
struct FieldKey
{
    char text[N] {};

    consteval FieldKey(const char (&key)[N]) { std::copy_n(key, N, text); }
};

/// The field of A that a field of B is written as.
template<FieldKey Key>
const SetupField &fieldOfA()
{
    return *findSetupField(QString::fromLatin1(Key.text + kPrefixOfB));
}

/// A setup with B's own value in A's field.
template<auto A, auto B>
Setup withOwn(const Setup &setup)
{
    Setup b;
    b.*A = *(setup.compare.*B);
    return b;
}

/// The row of a field of B: A's field is `Setup::*A`, B's own value `CompareSpec::*B`.
template<FieldKey Key, auto A, auto B>
constexpr SetupField fieldOfB(const char *title)
{
    return {Key.text,
            nullptr,
            nullptr,
            title,
            FieldScope::view,
            [](const Setup &setup) {
                return setup.compare.*B ? fieldOfA<Key>().text(withOwn<A, B>(setup))
                                        : QString::fromLatin1(kSameAsA);
            },
            [](Setup &setup, const QString &text) -> Result<void> {
                if (text == QLatin1StringView(kSameAsA)) {
                    (setup.compare.*B).reset();
                    return {};
                }
                Setup b;
                Result<void> parsed = fieldOfA<Key>().parse(b, text);
                if (parsed)
                    setup.compare.*B = b.*A;
                return parsed;
            },
            [](const Setup &setup) {
                return setup.compare.*B ? fieldOfA<Key>().words(withOwn<A, B>(setup))
                                        : QCoreApplication::translate("SetupField", "as A");
            }};
}

} // namespace normscope
