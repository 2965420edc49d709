// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"

#include <QWidget>

namespace normscope {

class NumberField;

/// The two ends of a range as numbers to type; one, for a range that is symmetric about 0.
class RangeRow : public QWidget
{
    Q_OBJECT
public:
    RangeRow(const ValueRange &range, bool isSymmetric, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RangeRow)

Q_SIGNALS:
    /// The user gave another range; low < high.
    void rangeCommitted(normscope::ValueRange range);

private:
    void commit();

    NumberField *m_low = nullptr; ///< null when symmetric
    NumberField *m_high;
};

} // namespace normscope
