// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_spec.h"
#include "ui/model/probe/probe_reading.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace normscope {

/// A number of the probed element.
struct ValueRow
{
    QString name; ///< as in code
    StageId stage = StageId::input;
    bool isLength = false; ///< the L2 norm of the group itself, which is no stage
    double value = 0;
};

/// The probed element in every stage of the rule, and the length of its group after the sum.
/// Copied numbers have all the digits that tell them from any other of their type.
class ValuesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ValuesModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ValuesModel)

    /// nullopt empties the list.
    void setProbe(const BackwardRule &rule, const std::optional<ProbeReading> &probe,
                  ComputeType type);

    const BackwardRule &rule() const { return *m_rule; }
    const ValueRow &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// In plain style for copies, else as on the screen.
    QString valueText(int at, bool plain) const;
    /// How many characters the longest of the numbers on the screen has more behind the point, so
    /// that points can stand below each other.
    int spaceBehind(int at) const;
    /// A line for each number, its name and value apart by a tab.
    QString allText() const;
    /// The stage's own row.
    QModelIndex indexOf(StageId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const BackwardRule *m_rule = &kDocumentedRule;
    ComputeType m_type = ComputeType::float64;
    std::vector<ValueRow> m_rows;
};

} // namespace normscope
