// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/natural_order.h"

#include <QByteArrayView>

namespace normscope {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

uchar lowered(char c)
{
    return static_cast<uchar>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/// The digits from `at` on without leading zeros; `at` is then behind them.
QByteArrayView takeNumber(const QByteArray &name, qsizetype &at)
{
    while (at < name.size() && name[at] == '0')
        ++at;
    const qsizetype first = at;
    while (at < name.size() && isDigit(name[at]))
        ++at;
    return QByteArrayView(name).sliced(first, at - first);
}

/// Negative, 0 or positive. Of any length, so the numbers are compared as texts.
int compareNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compareNames(const QByteArray &a, const QByteArray &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        int order = 0;
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QByteArrayView number = takeNumber(a, i);
            order = compareNumbers(number, takeNumber(b, j));
        } else {
            order = int(lowered(a[i++])) - int(lowered(b[j++]));
        }
        if (order != 0)
            return order;
    }
    return int(i < a.size()) - int(j < b.size());
}

} // namespace

bool comesBefore(const QByteArray &a, const QByteArray &b)
{
    const int order = compareNames(a, b);
    return order != 0 ? order < 0 : a < b;
}

} // namespace normscope
