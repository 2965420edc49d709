// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"

#include <QPainterPath>
#include <QWidget>

namespace normscope {

/// A drawing of the array with one group in amber: a sheet of rows and columns for each channel,
/// one behind the other, and two such stacks where groups reach over the batch.
class GroupDiagram : public QWidget
{
    Q_OBJECT
public:
    explicit GroupDiagram(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupDiagram)

    void setGroups(const AxisSet &axis, const Shape &shape);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Plan;
    Plan plan() const;
    double rightRoom(const QSizeF &sheet, double drawing) const;
    /// The part of a sheet that belongs to the group; empty for none.
    QRectF groupPart(const Plan &plan, const QRectF &sheet, bool isFirst) const;
    void paintSheet(QPainter &painter, const Plan &plan, const QRectF &sheet,
                    const QRectF &part) const;
    void paintStack(QPainter &painter, const Plan &plan, int image) const;
    void paintLinks(QPainter &painter, const Plan &plan) const;
    void paintLabels(QPainter &painter, const Plan &plan) const;

    AxisSet m_axis = AxisSet::none();
    Shape m_shape;
};

} // namespace normscope
