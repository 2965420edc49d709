// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/pins_model.h"
#include "ui/widgets/explain/stage_list_view.h"

namespace normscope {

/// The pinned elements: number, place, and the value at the present stage. Choosing one points at
/// it. Delete and the cross of a row take its pin away; the context menu also copies.
class PinsList : public StageListView
{
    Q_OBJECT
public:
    explicit PinsList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PinsList)

    PinsModel &pinsModel() const { return *m_model; }
    /// The cross of a row, in px of the viewport.
    QRect crossRect(const QModelIndex &index) const;

public Q_SLOTS:
    void copyAll() const;

Q_SIGNALS:
    void pinChosen(const normscope::Index4 &at);
    void removeRequested(int row);
    void removeAllRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void makeActions();

    PinsModel *m_model;
};

} // namespace normscope
