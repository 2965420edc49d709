// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace normscope {

/// The numbers of a plot, for a reader who wants them as such.
struct PlotTable
{
    QStringList columns;
    std::vector<std::vector<double>> rows;

    /// One line a row, divided by tabs, with a point and all digits, under a line of the columns.
    QString text() const;
};

} // namespace normscope
