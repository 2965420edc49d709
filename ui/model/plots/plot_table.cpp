// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/plot_table.h"

#include "ui/model/text/number_text.h"

namespace normscope {

QString PlotTable::text() const
{
    QString text = columns.join(u'\t') + u'\n';
    for (const std::vector<double> &row : rows) {
        QStringList cells;
        for (const double value : row)
            cells += NumberText::exact(value);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace normscope
