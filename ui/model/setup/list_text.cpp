// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/list_text.h"

#include "core/tensor/stored_tensor.h"
#include "ui/model/setup/pins.h"
#include "ui/model/setup/place_text.h"

#include <QStringList>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kAll("all");
constexpr QLatin1StringView kNone("none");

Error listError(const QString &sentence)
{
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

} // namespace

QString batchText(const QList<qint64> &batch)
{
    QStringList numbers;
    for (const qint64 image : batch)
        numbers += QString::number(image);
    return numbers.isEmpty() ? QString(kAll) : numbers.join(u',');
}

Result<QList<qint64>> parseBatch(const QString &text)
{
    QList<qint64> batch;
    if (text == kAll)
        return batch;
    const QStringList numbers = text.split(u',');
    for (const QString &number : numbers) {
        bool isNumber = false;
        batch += number.trimmed().toLongLong(&isNumber);
        if (!isNumber || batch.last() < 0 || batch.last() >= kMaxElements
            || batch.size() > kMostImages)
            return listError(
                u"batch '%1' is not all or numbers of images such as 0,0,1"_s.arg(text));
    }
    return batch;
}

QString stopsText(const QList<StageId> &stops)
{
    QStringList names;
    for (const StageId id : stops)
        names += QString::fromUtf8(stage(id).name.data(), qsizetype(stage(id).name.size()));
    return names.isEmpty() ? QString(kAll) : names.join(u',');
}

Result<QList<StageId>> parseStops(const QString &text)
{
    QList<StageId> stops;
    if (text == kAll)
        return stops;
    const QStringList names = text.split(u',');
    for (const QString &name : names) {
        const std::optional<StageId> id = stageByName(name.toStdString());
        if (!id || stops.contains(*id))
            return listError(
                u"stops '%1' are not all or stages, each once, such as norm,output"_s.arg(text));
        stops += *id;
    }
    std::ranges::sort(stops);
    return stops;
}

QString pinsText(const QList<Index4> &pins)
{
    QStringList places;
    for (const Index4 &at : pins)
        places += placeText(at);
    return places.isEmpty() ? QString(kNone) : places.join(u';');
}

Result<QList<Index4>> parsePins(const QString &text)
{
    QList<Index4> pins;
    if (text == kNone)
        return pins;
    const QStringList places = text.split(u';');
    for (const QString &place : places) {
        const std::optional<Index4> at = parsePlace(place);
        if (!at || pins.contains(*at) || pins.size() == kMostPins)
            return listError(u"pins '%1' are not none or up to %2 places N,Y,X,C, each once, "
                             "divided by ;"_s.arg(text, QString::number(kMostPins)));
        pins += *at;
    }
    return pins;
}

} // namespace normscope
