// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/layer_notices.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// NumPy's name of the type that the file itself has, "int16" for "<i2".
QString ownTypeName(const LoadedInput &input)
{
    if (input.npyDescr.isEmpty()) {
        const std::string_view name = toString(input.tensor->type());
        return QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    const QChar kind = input.npyDescr.size() > 1 ? input.npyDescr[1] : QChar();
    const int bits = 8 * input.npyDescr.mid(2).toInt();
    if (kind == u'b')
        return u"bool"_s;
    const QString family = kind == u'i' ? u"int"_s : kind == u'u' ? u"uint"_s : u"float"_s;
    return family + QString::number(bits);
}

/// How the squares of an input that is not rescaled go beyond its own type.
QList<Notice> overflowNotices(const LoadedInput &input, const LayerStatistics &statistics)
{
    const double largest = std::max(std::abs(input.range.min), std::abs(input.range.max));
    const double square = largest * largest;
    const bool squareOverflows = square > input.ownTypeMaximum;
    const bool sumOverflows = statistics.largestSum > input.ownTypeMaximum;
    Notice notice;
    notice.words = ownTypeName(input);
    if (input.ownTypeIsInteger) {
        if (!squareOverflows)
            return {};
        notice.code = NoticeCode::integerSquareWraps;
    } else if (!std::isfinite(square)
               || (input.range.max >= input.range.min && !std::isfinite(statistics.largestSum)
                   && input.range.nan + input.range.inf == 0)) {
        notice.code = NoticeCode::float64SquareOverflows;
    } else if (squareOverflows) {
        notice.code = NoticeCode::floatSquareOverflows;
    } else if (sumOverflows && std::isfinite(statistics.largestSum)) {
        notice.code = NoticeCode::floatSumOverflows;
    } else {
        return {};
    }
    return {notice};
}

} // namespace

QList<Notice> layerNotices(const LoadedInput &input, RescaleKind rescale,
                           const LayerStatistics &statistics)
{
    const bool hasFinite = input.range.nan + input.range.inf < input.tensor->shape().elements();
    if (rescale == RescaleKind::minmax && hasFinite && input.range.min == input.range.max) {
        Notice constant;
        constant.code = NoticeCode::constantImage;
        return {constant};
    }
    return rescale == RescaleKind::none ? overflowNotices(input, statistics) : QList<Notice> {};
}

} // namespace normscope
