// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <array>

namespace normscope {

class ElidedLabel;

/// Numbers in a row, each behind its name: names in the font of words, where a minus is a minus,
/// numbers in that of numbers.
class NamedNumbers : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text NOTIFY itemsChanged)

public:
    static constexpr std::size_t kMost = 3;

    struct Item
    {
        QString name;
        QString number;
    };

    explicit NamedNumbers(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NamedNumbers)

    /// At most kMost.
    void setItems(const QList<Item> &items);
    /// All of them: "A 1.3915  B 0.4948".
    QString text() const;

Q_SIGNALS:
    void itemsChanged();

private:
    struct Labels
    {
        ElidedLabel *name = nullptr;
        ElidedLabel *number = nullptr;
    };

    std::array<Labels, kMost> m_labels;
    QList<Item> m_items;
};

} // namespace normscope
