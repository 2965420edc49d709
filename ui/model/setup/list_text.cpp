// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/list_text.h"

#include "core/tensor/stored_tensor.h"
#include "ui/model/setup/pins.h"
#include "ui/model/setup/place_text.h"
#include "ui/model/text/stage_name.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kAll("all");
constexpr QLatin1StringView kNone("none");

Error listError(const QString &sentence)
{
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

/// The texts of the entries; of an empty list the word for it.
template<typename T, typename TextOf>
QString joined(const QList<T> &list, QLatin1StringView empty, QChar divider, const TextOf &textOf)
{
    QStringList texts;
    for (const T &entry : list)
        texts += textOf(entry);
    return texts.isEmpty() ? QString(empty) : texts.join(divider);
}

/// The entries as `parse` gives them, an optional each; nullopt if one is none.
template<typename Parse>
auto parsed(const QString &text, QLatin1StringView empty, QChar divider, const Parse &parse)
    -> std::optional<QList<typename decltype(parse(text))::value_type>>
{
    QList<typename decltype(parse(text))::value_type> list;
    const QStringList texts = text == empty ? QStringList() : text.split(divider);
    for (const QString &entry : texts) {
        const auto value = parse(entry);
        if (!value)
            return std::nullopt;
        list += *value;
    }
    return list;
}

template<typename T>
bool hasEachOnce(const QList<T> &list)
{
    return std::ranges::all_of(list, [&list](const T &entry) { return list.count(entry) == 1; });
}

QString imageText(qint64 image)
{
    return QString::number(image);
}

std::optional<qint64> parseImage(const QString &text)
{
    bool isNumber = false;
    const qint64 image = text.trimmed().toLongLong(&isNumber);
    return isNumber && image >= 0 && image < kMaxElements ? std::optional(image) : std::nullopt;
}

std::optional<StageId> parseStage(const QString &text)
{
    return stageByName(text.toStdString());
}

} // namespace

QString batchText(const QList<qint64> &batch)
{
    return joined(batch, kAll, u',', &imageText);
}

Result<QList<qint64>> parseBatch(const QString &text)
{
    const auto batch = parsed(text, kAll, u',', &parseImage);
    if (!batch || batch->size() > kMostImages)
        return listError(u"batch '%1' is not all or numbers of images such as 0,0,1"_s.arg(text));
    return *batch;
}

QString stopsText(const QList<StageId> &stops)
{
    return joined(stops, kAll, u',', &stageName);
}

Result<QList<StageId>> parseStops(const QString &text)
{
    auto stops = parsed(text, kAll, u',', &parseStage);
    if (!stops || !hasEachOnce(*stops))
        return listError(
            u"stops '%1' are not all or stages, each once, such as norm,output"_s.arg(text));
    std::ranges::sort(*stops);
    return *stops;
}

QString pinsText(const QList<Index4> &pins)
{
    return joined(pins, kNone, u';', &placeText);
}

Result<QList<Index4>> parsePins(const QString &text)
{
    const auto pins = parsed(text, kNone, u';', &parsePlace);
    if (!pins || pins->size() > kMostPins || !hasEachOnce(*pins))
        return listError(u"pins '%1' are not none or up to %2 places N,Y,X,C, each once, "
                         "divided by ;"_s.arg(text, QString::number(kMostPins)));
    return *pins;
}

} // namespace normscope
