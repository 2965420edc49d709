// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison_summary.h"

#include <QWidget>

namespace normscope {

/// How many groups have which cosine, from -1 at the left to 1 at the right, as small bars on a
/// square root scale; those below 0 are hollow. A line stands at the cosine of all elements
/// as one vector.
class CosineHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit CosineHistogram(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CosineHistogram)

    void setSummary(const ComparisonSummary &summary);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barsLeft() const;
    void paintEnds(QPainter &painter) const;
    void paintBars(QPainter &painter) const;

    ComparisonSummary m_summary;
};

} // namespace normscope
