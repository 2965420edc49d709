// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace normscope {

/// Columns of text as wide as their widest cell, two blanks apart.
class TextTable
{
public:
    explicit TextTable(QStringList header) : m_rows {std::move(header)} {}

    void addRow(QStringList cells) { m_rows += std::move(cells); }
    QString text() const;

private:
    QList<QStringList> m_rows;
};

} // namespace normscope
