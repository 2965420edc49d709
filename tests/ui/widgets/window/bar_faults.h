// SPDX-License-Identifier: GPL-3.0-or-later
// What of a bar of the window is cut off, overlaps something or lies outside.
#pragma once

#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>

#include <algorithm>

namespace normscope::test {

using namespace Qt::StringLiterals;

/// The parts of a bar that a user reads or presses, without the parts of those.
inline QList<QWidget *> partsOf(const QWidget &bar)
{
    QList<QWidget *> parts;
    for (QWidget *child : bar.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const bool isPart = qobject_cast<QAbstractButton *>(child)
            || qobject_cast<QComboBox *>(child) || qobject_cast<QLineEdit *>(child)
            || qobject_cast<SegmentedControl *>(child) || qobject_cast<ElidedLabel *>(child)
            || qobject_cast<Chip *>(child);
        if (!child->isVisible())
            continue;
        if (isPart)
            parts += child;
        else
            parts += partsOf(*child);
    }
    return parts;
}

inline QString nameOf(const QWidget &part)
{
    const auto *label = qobject_cast<const ElidedLabel *>(&part);
    const QString name = label ? label->text() : part.objectName();
    return u"%1 %2"_s.arg(QLatin1StringView(part.metaObject()->className()), name);
}

inline QRect placeIn(const QWidget &part, const QWidget &bar)
{
    return {part.mapTo(&bar, QPoint()), part.size()};
}

inline constexpr int kTextMargin = 1; ///< px that the style leaves on either side of a combo's text
inline constexpr int kButtonSpare = 4; ///< px of its padding that a button can give away

/// How many px are missing for the longest of the texts that it can show; not for the names of
/// files, which may have any length.
inline int missingWidth(const QComboBox &chooser)
{
    QStyleOptionComboBox option;
    option.initFrom(&chooser);
    option.editable = false;
    option.subControls = QStyle::SC_All;
    const int room
        = chooser.style()
              ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &chooser)
              .width()
        - 2 * kTextMargin;
    int missing = 0;
    for (int row = 0; row < chooser.count(); ++row)
        missing = std::max(missing,
                           chooser.fontMetrics().horizontalAdvance(chooser.itemText(row)) - room);
    return missing;
}

inline int missingWidth(const QLineEdit &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    const int room
        = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field).width();
    return field.fontMetrics().horizontalAdvance(field.text()) - room;
}

inline int missingWidth(const QWidget &part)
{
    if (const auto *chooser = qobject_cast<const QComboBox *>(&part))
        return missingWidth(*chooser);
    if (const auto *field = qobject_cast<const QLineEdit *>(&part))
        return missingWidth(*field);
    if (const auto *label = qobject_cast<const ElidedLabel *>(&part))
        return label->isElided() ? 1 : 0;
    const int wanted = part.minimumSizeHint().isValid() ? part.minimumSizeHint().width()
                                                        : part.sizeHint().width();
    const int spare = qobject_cast<const QAbstractButton *>(&part) ? kButtonSpare : 0;
    return wanted - spare - part.width();
}

/// Empty, or what is wrong with the bar.
inline QString faultsOf(const QWidget &bar)
{
    QStringList faults;
    const QList<QWidget *> parts = partsOf(bar);
    for (const QWidget *part : parts) {
        const QRect place = placeIn(*part, bar);
        if (!bar.rect().contains(place))
            faults += u"%1 lies outside"_s.arg(nameOf(*part));
        if (const int missing = missingWidth(*part); missing > 0)
            faults += u"%1 lacks %2 px"_s.arg(nameOf(*part)).arg(missing);
        for (const QWidget *other : parts) {
            if (other < part && placeIn(*other, bar).intersects(place))
                faults += u"%1 overlaps %2"_s.arg(nameOf(*part), nameOf(*other));
        }
    }
    if (parts.isEmpty())
        faults += u"it is empty"_s;
    return faults.join(u"; "_s);
}

} // namespace normscope::test
