// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace normscope {

/// The numbers of some equations and how they are written beside each other: different numbers
/// read differently. In plain style.
class WrittenNumbers
{
public:
    void add(double number) { m_numbers.push_back(number); }
    /// Adds it unless telling it from the others would make any of them long.
    void addIfShort(double number);
    /// Fixes the digits, once all numbers are there.
    void write();
    QString text(double number) const;

private:
    std::vector<double> m_numbers;
    QStringList m_texts;
};

} // namespace normscope
