// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/values_model.h"

#include "ui/model/text/number_text.h"

#include <QStringList>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kFloat32Digits = 9; // tell any two apart
constexpr int kScreenDigits = 10; // a copy has them all

std::vector<ValueRow> rowsOf(const BackwardRule &rule, const ProbeReading &probe)
{
    std::vector<ValueRow> rows;
    for (const StageId id : stagesOf(rule)) {
        const std::string_view name = stage(id).name;
        rows.push_back({QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), id,
                        false, probe.value(id)});
        if (id == StageId::sum)
            rows.push_back({QStringLiteral("sqrt(sum)"), id, true, probe.groupLength()});
    }
    return rows;
}

} // namespace

ValuesModel::ValuesModel(QObject *parent) : QAbstractListModel(parent) {}

void ValuesModel::setProbe(const BackwardRule &rule, const std::optional<ProbeReading> &probe,
                           ComputeType type)
{
    std::vector<ValueRow> rows = probe ? rowsOf(rule, *probe) : std::vector<ValueRow>();
    const bool isSameList = std::ranges::equal(rows, m_rows, {}, &ValueRow::name, &ValueRow::name);
    if (!isSameList)
        beginResetModel();
    m_rule = &rule;
    m_type = type;
    m_rows = std::move(rows);
    if (!isSameList)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString ValuesModel::valueText(int at, bool plain) const
{
    const NumberStyle style = plain ? NumberStyle::plain : NumberStyle::screen;
    const double value = row(at).value;
    if (m_type == ComputeType::float32)
        return NumberText::value(value, kFloat32Digits, style);
    return plain ? NumberText::exact(value, style) : NumberText::value(value, kScreenDigits, style);
}

int ValuesModel::spaceBehind(int at) const
{
    const auto behind = [this](int of) {
        const QString text = valueText(of, false);
        const auto point = text.indexOf(u'.');
        return point < 0 ? 0 : static_cast<int>(text.size() - point);
    };
    int most = 0;
    for (int each = 0; each < rowCount(); ++each)
        most = std::max(most, behind(each));
    return most - behind(at);
}

QString ValuesModel::allText() const
{
    QStringList lines;
    for (int at = 0; at < rowCount(); ++at)
        lines << row(at).name + u'\t' + valueText(at, true);
    return lines.join(u'\n');
}

QModelIndex ValuesModel::indexOf(StageId id) const
{
    for (int at = 0; at < rowCount(); ++at) {
        if (row(at).stage == id && !row(at).isLength)
            return index(at);
    }
    return {};
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::ToolTipRole && row(index.row()).isLength)
        return tr("The L2 norm of the group. The stage named norm is one over it.");
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1 is %2").arg(row(index.row()).name, valueText(index.row(), false));
    return {};
}

} // namespace normscope
