// SPDX-License-Identifier: GPL-3.0-or-later
// The types that a setting can have, as texts and back. To add one, specialize SettingText.
#pragma once

#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>

namespace normscope {

/// `parse(text(value))` is `value`; nullopt for what is no text of a T.
template<typename T>
struct SettingText;

/// Not empty, for an empty text is no setting.
template<>
struct SettingText<QString>
{
    static QString text(const QString &value) { return value; }
    static std::optional<QString> parse(const QString &text);
};

/// "true" or "false".
template<>
struct SettingText<bool>
{
    static QString text(bool value);
    static std::optional<bool> parse(const QString &text);
};

template<>
struct SettingText<int>
{
    static QString text(int value) { return QString::number(value); }
    static std::optional<int> parse(const QString &text);
};

/// "x,y,width,height" with a size of at least 1 x 1.
template<>
struct SettingText<QRect>
{
    static QString text(const QRect &value);
    static std::optional<QRect> parse(const QString &text);
};

/// Texts of any characters, none of them empty, percent-encoded and divided by blanks.
template<>
struct SettingText<QStringList>
{
    static QString text(const QStringList &value);
    static std::optional<QStringList> parse(const QString &text);
};

} // namespace normscope
