// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace normscope::test {

/// Two entries with one mnemonic, or nothing.
inline QString mnemonicClash(const QList<QAction *> &entries)
{
    QHash<QKeySequence, QString> owners;
    for (const QAction *entry : entries) {
        const QKeySequence key = QKeySequence::mnemonic(entry->text());
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            return owners.value(key) + QStringLiteral(" and ") + entry->text();
        owners.insert(key, entry->text());
    }
    return {};
}

} // namespace normscope::test
