// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/probe_reading.h"
#include "ui/model/run/layer_result.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace normscope {

/// A pinned element.
struct PinItem
{
    Index4 at {};
    QString place;
    ProbeReading reading;
    QString value; ///< at the stage; empty where the rule lacks it
};

/// The pinned elements in the order of their numbers, which count from 1, with their values at one
/// stage. The digits are such that different values read differently.
class PinsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PinsModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PinsModel)

    /// Reads the elements anew unless result and pins are those of before. All of them lie inside
    /// the result's shape.
    void setPins(const std::shared_ptr<const LayerResult> &result, const QList<Index4> &pins);
    void setStage(StageId stage);

    const BackwardRule &rule() const;
    StageId stage() const { return m_stage; }
    const PinItem &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// Invalid for an element that is not pinned.
    QModelIndex indexOf(const Index4 &at) const;
    /// A line for each element, its place and value apart by a tab, every digit of the value.
    QString allText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void refreshValues();

    std::shared_ptr<const LayerResult> m_result;
    StageId m_stage = StageId::output;
    std::vector<PinItem> m_items;
};

} // namespace normscope
