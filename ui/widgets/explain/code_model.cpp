// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/code_model.h"

#include "ui/model/equation/equation_rows.h"
#include "ui/model/text/rule_text.h"

namespace normscope {

CodeModel::CodeModel(QObject *parent) : QAbstractListModel(parent) {}

void CodeModel::setCode(const BackwardRule &rule, const AxisSet &axis, CodeKind kind, int calls)
{
    if (m_rule == &rule && m_axis == axis && m_kind == kind && m_calls == calls)
        return;
    beginResetModel();
    m_rule = &rule;
    m_axis = axis;
    m_kind = kind;
    m_calls = calls;
    m_items.clear();
    const bool isSource = kind == CodeKind::numpynet;
    bool hasBackward = false;
    for (CodeRow &row : isSource ? sourceRows(rule, calls) : codeRows(rule, axis, calls)) {
        const bool isBackward = normscope::stage(row.stage).pass == Pass::backward;
        hasBackward = hasBackward || isBackward;
        if (!row.heading.isEmpty())
            m_items.push_back(
                {isBackward ? backwardHeading(rule, calls) : row.heading, std::nullopt, {}});
        m_items.push_back({{}, std::move(row), {}});
    }
    if (!hasBackward)
        m_items.push_back({tr("%1: not in NumPyNet").arg(backwardHeading(rule)), {}, {}});
    endResetModel();
}

void CodeModel::setProbe(const std::optional<ProbeReading> &probe)
{
    const std::vector<StageId> stages = stagesOf(*m_rule);
    const QStringList texts = probe ? stageValueTexts(*m_rule, *probe) : QStringList();
    for (CodeItem &item : m_items) {
        if (!item.row || !item.row->makesStage)
            continue;
        const auto at = std::ranges::find(stages, item.row->stage) - stages.begin();
        item.value = texts.value(at);
    }
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex CodeModel::indexOf(StageId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row).row && item(row).row->computes(id))
            return index(row);
    }
    return {};
}

QString CodeModel::text() const
{
    std::vector<CodeRow> rows;
    for (const CodeItem &item : m_items) {
        if (item.row)
            rows.push_back(*item.row);
    }
    const QString lines = codeText(rows);
    return m_kind == CodeKind::numpynet ? sourceCredit() + lines : lines;
}

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CodeItem &it = item(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!it.row)
        return isText ? QVariant(it.heading) : QVariant();
    if (role == Qt::DisplayRole)
        return it.row->text();
    if (role == Qt::ToolTipRole)
        return sourceText(*it.row);
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString text = it.row->text();
    const QString line
        = it.row->number == 0 ? text : tr("line %1: %2").arg(QString::number(it.row->number), text);
    return it.value.isEmpty() ? line : tr("%1, here %2").arg(line, it.value);
}

Qt::ItemFlags CodeModel::flags(const QModelIndex &index) const
{
    const bool isLine = index.isValid() && item(index.row()).row;
    if (!isLine || !item(index.row()).row->makesStage)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace normscope
