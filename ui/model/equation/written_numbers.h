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
    /// A number of which something is subtracted: it gets the decimals that three digits of the
    /// difference take.
    void addForDifference(double number, double difference);
    /// Fixes the digits, once all numbers are there.
    void write();
    QString text(double number) const;

private:
    struct Fine
    {
        double number;
        int decimals;
    };

    QString usualText(double number) const;

    std::vector<double> m_numbers;
    std::vector<Fine> m_fine;
    QStringList m_texts;
};

} // namespace normscope
