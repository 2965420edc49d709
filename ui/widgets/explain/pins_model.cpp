// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/pins_model.h"

#include "ui/model/text/element_place.h"
#include "ui/model/text/number_text.h"

#include <algorithm>

namespace normscope {

PinsModel::PinsModel(QObject *parent) : QAbstractListModel(parent) {}

void PinsModel::setPins(const std::shared_ptr<const LayerResult> &result, const QList<Index4> &pins)
{
    if (result == m_result && std::ranges::equal(m_items, pins, {}, &PinItem::at))
        return;
    beginResetModel();
    m_result = result;
    m_items.clear();
    for (const Index4 &at : pins) {
        if (result && result->shape().contains(at))
            m_items.push_back({at,
                               elementPlace(at, result->shape(), result->loaded->isImage),
                               readProbe(*result->run, at),
                               {}});
    }
    refreshValues();
    endResetModel();
}

void PinsModel::setStage(StageId stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    refreshValues();
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PinsModel::refreshValues()
{
    std::vector<double> values;
    for (const PinItem &item : m_items)
        values.push_back(item.reading.value(m_stage));
    const bool isThere = m_result && hasStage(rule(), m_stage);
    const QStringList texts = isThere ? NumberText::aligned(values) : QStringList();
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i].value = texts.value(static_cast<qsizetype>(i));
}

const BackwardRule &PinsModel::rule() const
{
    return m_result ? *m_result->run->spec().rule : kDocumentedRule;
}

QModelIndex PinsModel::indexOf(const Index4 &at) const
{
    const auto found = std::ranges::find(m_items, at, &PinItem::at);
    return found == m_items.end() ? QModelIndex()
                                  : index(static_cast<int>(found - m_items.begin()));
}

QString PinsModel::allText() const
{
    QString text;
    for (const PinItem &item : m_items)
        text += item.place + u'\t' + NumberText::exact(item.reading.value(m_stage)) + u'\n';
    return text;
}

int PinsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PinsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PinItem &it = item(index.row());
    if (role == Qt::ToolTipRole)
        return tr("%1\nA click points at it, Delete removes the pin").arg(it.place);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("pin %1: %2, %3", "number, place, value")
            .arg(QString::number(index.row() + 1), it.place, it.value);
    return {};
}

} // namespace normscope
