// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/delta_text.h"

#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/place_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;
using Kind = DeltaSource::Kind;

struct KindName
{
    Kind kind;
    const char *name;
};

constexpr std::array kKindNames {
    KindName {Kind::zeros, "zeros"},     KindName {Kind::ones, "ones"},
    KindName {Kind::random, "random"},   KindName {Kind::output, "output"},
    KindName {Kind::impulse, "impulse"},
};

Error deltaError(const QString &text)
{
    const QString sentence = u"delta '%1' is not zeros, ones, random[:SEED], output, "
                             "impulse:N,Y,X,C or a .npy file"_s.arg(text);
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

bool parseImpulse(const QString &text, Index4 &at)
{
    const std::optional<Index4> place = parsePlace(text);
    at = place.value_or(at);
    return place.has_value();
}

/// The part behind the colon, "7" of "random:7", belongs to some kinds only.
bool parseDetail(DeltaChoice &delta, const QString &detail, bool hasDetail)
{
    bool valid = !hasDetail;
    if (delta.kind == Kind::random && hasDetail)
        delta.seed = detail.toULongLong(&valid);
    else if (delta.kind == Kind::impulse)
        valid = parseImpulse(detail, delta.at);
    return valid;
}

} // namespace

QString deltaText(const DeltaChoice &delta)
{
    if (delta.kind == Kind::file)
        return argumentFromPath(delta.file);
    const auto *row = std::ranges::find(kKindNames, delta.kind, &KindName::kind);
    QString text = QString::fromLatin1(row->name);
    if (delta.kind == Kind::random)
        text += u":%1"_s.arg(delta.seed);
    if (delta.kind == Kind::impulse)
        text += u':' + placeText(delta.at);
    return text;
}

Result<DeltaChoice> parseDelta(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString name = colon < 0 ? text : text.left(colon);
    for (const KindName &row : kKindNames) {
        if (name != QLatin1StringView(row.name))
            continue;
        DeltaChoice delta;
        delta.kind = row.kind;
        if (!parseDetail(delta, text.mid(colon + 1), colon >= 0))
            return deltaError(text);
        return delta;
    }
    if (!text.endsWith(".npy"_L1, Qt::CaseInsensitive) && !text.contains(u'/'))
        return deltaError(text);
    DeltaChoice delta;
    delta.kind = Kind::file;
    delta.file = pathFromArgument(text);
    return delta;
}

} // namespace normscope
