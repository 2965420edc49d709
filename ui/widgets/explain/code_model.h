// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/equation/code_rows.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/setup/setup.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace normscope {

/// A line of the list: a heading without a row, or a row of code and its live value.
struct CodeItem
{
    QString heading;
    std::optional<CodeRow> row;
    QString value; ///< empty without a probe
};

/// The lines of NumPy as a list. Headings cannot be chosen.
class CodeModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit CodeModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CodeModel)

    /// Of a run with so many `calls` of backward, which its heading tells.
    void setCode(const BackwardRule &rule, const AxisSet &axis, CodeKind kind = CodeKind::numpy,
                 int calls = 1);
    void setProbe(const std::optional<ProbeReading> &probe);

    const BackwardRule &rule() const { return *m_rule; }
    const CodeItem &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// The lines for a clipboard.
    QString text() const;
    /// The line that computes the stage; invalid where there is none.
    QModelIndex indexOf(StageId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const BackwardRule *m_rule = &kDocumentedRule;
    std::optional<AxisSet> m_axis;
    CodeKind m_kind = CodeKind::numpy;
    int m_calls = 1;
    std::vector<CodeItem> m_items;
};

} // namespace normscope
