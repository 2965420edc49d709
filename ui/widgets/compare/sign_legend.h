// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

/// What the three colours of a map of signs stand for. Lies over the colorbar, whose ticks would
/// say nothing here.
class SignLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SignLegend(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SignLegend)

    /// Where the first row begins, in px.
    void setTop(double top);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_top = 0;
};

} // namespace normscope
