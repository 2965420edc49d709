// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/python_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr qsizetype kLineLength = 100;

bool isPrintable(char c)
{
    return c >= ' ' && c <= '~';
}

} // namespace

QByteArray pythonNumber(double number)
{
    if (std::isnan(number))
        return "np.nan";
    if (std::isinf(number))
        return number > 0 ? "np.inf" : "-np.inf";
    QByteArray text = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    if (!text.contains('.') && !text.contains('e'))
        text += ".0";
    return text;
}

QByteArray pythonText(const QByteArray &ascii)
{
    QByteArray text = "\"";
    for (const char c : ascii) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += isPrintable(c) ? QByteArray(1, c) : "\\x" + QByteArray(1, c).toHex();
    }
    return text + '"';
}

QByteArray pythonFileName(const FilePath &path)
{
    const QByteArray text = pythonText(path.bytes());
    return std::ranges::all_of(path.bytes(), isPrintable) ? text : "os.fsdecode(b" + text + ')';
}

QByteArray pythonShape(const Shape &shape)
{
    QByteArrayList lengths;
    for (const std::int64_t length : shape.lengths())
        lengths += QByteArray::number(qint64(length));
    return '(' + lengths.join(", ") + ')';
}

QByteArray pythonItems(const QList<QByteArray> &items, qsizetype column)
{
    QByteArray text;
    qsizetype at = column;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray item = items[i] + (i + 1 < items.size() ? "," : "");
        if (i > 0 && at + 1 + item.size() > kLineLength - 2) { // 2: what may close behind it
            text += '\n' + QByteArray(column, ' ');
            at = column;
        } else if (i > 0) {
            text += ' ';
            ++at;
        }
        text += item;
        at += item.size();
    }
    return text;
}

} // namespace normscope
