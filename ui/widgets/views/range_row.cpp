// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/range_row.h"

#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/number_field.h"

#include <QHBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kFieldWidth = 88; ///< px
constexpr int kIndent = 36;     ///< px, where the words of a menu begin

ElidedLabel *labelFor(const QString &text, QWidget *parent)
{
    auto *label = new ElidedLabel(text, TextRole::body, Ink::text1, parent);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    return label;
}

} // namespace

RangeRow::RangeRow(const ValueRange &range, bool isSymmetric, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kIndent, 4, 12, 4);
    layout->setSpacing(8);
    NumberRange allowed;
    allowed.message = tr("Use a number.");
    const auto addField = [&](const QString &name, const char *objectName, double value) {
        auto *field = new NumberField(name, allowed, value, this);
        field->setObjectName(QLatin1StringView(objectName));
        field->setFixedWidth(kFieldWidth);
        connect(field, &NumberField::valueCommitted, this, &RangeRow::commit);
        layout->addWidget(field);
        return field;
    };
    layout->addWidget(labelFor(isSymmetric ? tr("Range: ±") : tr("Range:"), this));
    if (!isSymmetric) {
        m_low = addField(tr("Least value"), "rangeLow", range.low);
        layout->addWidget(labelFor(tr("to"), this));
    }
    m_high = addField(isSymmetric ? tr("Largest magnitude") : tr("Largest value"), "rangeHigh",
                      range.high);
    layout->addStretch(1);
}

void RangeRow::commit()
{
    const double high = m_high->value();
    const double low = m_low ? m_low->value() : -high;
    if (low < high)
        Q_EMIT rangeCommitted({low, high});
    else if (high < low)
        Q_EMIT rangeCommitted({high, low});
}

} // namespace normscope
