// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/named_numbers.h"

#include "ui/widgets/controls/elided_label.h"

#include <QHBoxLayout>
#include <QStringList>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kNameGap = 5;  ///< px from a name to its number
constexpr int kItemGap = 14; ///< px from a number to the next name

} // namespace

NamedNumbers::NamedNumbers(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (Labels &labels : m_labels) {
        if (&labels != m_labels.data())
            row->addSpacing(kItemGap);
        labels.name = new ElidedLabel({}, TextRole::body, Ink::text2, this);
        labels.number = new ElidedLabel({}, TextRole::number, Ink::text1, this);
        row->addWidget(labels.name);
        row->addSpacing(kNameGap);
        row->addWidget(labels.number);
        for (ElidedLabel *label : {labels.name, labels.number})
            label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    setItems({});
}

void NamedNumbers::setItems(const QList<Item> &items)
{
    const QString before = text();
    m_items = items;
    for (std::size_t i = 0; i < kMost; ++i) {
        const Item item = items.value(static_cast<qsizetype>(i));
        m_labels[i].name->setText(item.name);
        m_labels[i].number->setText(item.number);
    }
    setVisible(!items.isEmpty());
    setAccessibleName(text());
    if (text() != before)
        Q_EMIT itemsChanged();
}

QString NamedNumbers::text() const
{
    QStringList texts;
    for (const Item &item : m_items)
        texts += item.number.isEmpty() ? item.name : item.name + u' ' + item.number;
    return texts.join(u"  "_s);
}

} // namespace normscope
