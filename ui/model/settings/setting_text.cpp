// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/settings/setting_text.h"

#include <QUrl>

#include <algorithm>

namespace normscope {

using namespace Qt::StringLiterals;

std::optional<QString> SettingText<QString>::parse(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString SettingText<bool>::text(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

std::optional<bool> SettingText<bool>::parse(const QString &text)
{
    if (text != "true"_L1 && text != "false"_L1)
        return std::nullopt;
    return text == "true"_L1;
}

std::optional<int> SettingText<int>::parse(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString SettingText<QRect>::text(const QRect &value)
{
    return u"%1,%2,%3,%4"_s.arg(value.x()).arg(value.y()).arg(value.width()).arg(value.height());
}

std::optional<QRect> SettingText<QRect>::parse(const QString &text)
{
    constexpr int kFarthest = 1'000'000; // sums of these do not overflow
    QList<int> numbers;
    for (const QString &part : text.split(u','))
        numbers += SettingText<int>::parse(part).value_or(kFarthest);
    const bool isNear = std::ranges::all_of(
        numbers, [](int number) { return number > -kFarthest && number < kFarthest; });
    if (numbers.size() != 4 || !isNear || numbers[2] < 1 || numbers[3] < 1)
        return std::nullopt;
    return QRect(numbers[0], numbers[1], numbers[2], numbers[3]);
}

QString SettingText<QStringList>::text(const QStringList &value)
{
    QStringList parts;
    for (const QString &part : value)
        parts += QString::fromLatin1(QUrl::toPercentEncoding(part, "/"));
    return parts.join(u' ');
}

std::optional<QStringList> SettingText<QStringList>::parse(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
        parts += QUrl::fromPercentEncoding(part.toLatin1());
    return parts.isEmpty() ? std::nullopt : std::optional(parts);
}

} // namespace normscope
