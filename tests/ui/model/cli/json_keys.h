// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a JSON object, to be compared with those that a schema has.
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace normscope::test {

using Keys = QSet<QString>;

inline Keys keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

inline Keys wordsOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

} // namespace normscope::test
