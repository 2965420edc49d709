// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/place_text.h"

#include <QStringList>

namespace normscope {

QString placeText(const Index4 &at)
{
    QStringList numbers;
    for (const std::int64_t number : at)
        numbers += QString::number(number);
    return numbers.join(u',');
}

std::optional<Index4> parsePlace(const QString &text)
{
    const QStringList numbers = text.split(u',');
    Index4 at {};
    if (numbers.size() != qsizetype(at.size()))
        return std::nullopt;
    for (std::size_t i = 0; i < at.size(); ++i) {
        bool isNumber = false;
        at[i] = numbers[qsizetype(i)].trimmed().toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return at;
}

} // namespace normscope
