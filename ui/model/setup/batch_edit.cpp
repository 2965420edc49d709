// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/batch_edit.h"

#include <algorithm>
#include <optional>

namespace normscope {

namespace {

using Kind = DeltaSource::Kind;

/// The present number of each image of the new batch.
using Places = QList<qint64>;

Places identity(qint64 images)
{
    Places places(images);
    for (qint64 image = 0; image < images; ++image)
        places[image] = image;
    return places;
}

/// The entries of `list` at these places.
template<typename T>
QList<T> picked(const QList<T> &list, const Places &places)
{
    QList<T> result;
    for (const qint64 place : places)
        result += list[place];
    return result;
}

/// nullopt: it belonged to an image that is no longer there, or to the former batch.
std::optional<DeltaChoice> moved(DeltaChoice delta, const Places &places)
{
    if (delta.kind == Kind::impulse)
        delta.at[kBatch] = places.indexOf(delta.at[kBatch]);
    const bool isGone = delta.kind == Kind::file || delta.at[kBatch] < 0;
    return isGone ? std::nullopt : std::optional(delta);
}

void moveElements(Setup &setup, const Places &places)
{
    QList<Index4> pins;
    for (Index4 at : std::as_const(setup.pins)) {
        const qsizetype now = places.indexOf(at[kBatch]);
        at[kBatch] = now;
        if (now >= 0)
            pins += at;
    }
    setup.pins = pins;
    setup.delta = moved(setup.delta, places).value_or(DeltaChoice());
    CompareSpec &b = setup.compare;
    if (b.delta)
        b.delta = moved(*b.delta, places);
    if (b.image) {
        const qint64 now = places.indexOf(*b.image);
        b.image = now < 0 ? std::nullopt : std::optional(now);
    }
}

Setup rearranged(Setup setup, qint64 images, const Places &places)
{
    if (setup.batch.isEmpty() && setup.files.size() == images)
        setup.files = picked(setup.files, places);
    else
        setup.batch = setup.batch.isEmpty() ? places : picked(setup.batch, places);
    const qsizetype shown = places.indexOf(setup.image);
    setup.image = shown >= 0 ? shown : std::min(setup.image, qint64(places.size()) - 1);
    moveElements(setup, places);
    return setup;
}

} // namespace

Setup withImageDuplicated(const Setup &setup, qint64 images, qint64 image)
{
    Places places = identity(images);
    places.insert(image + 1, image);
    return rearranged(setup, images, places);
}

Setup withImageMoved(const Setup &setup, qint64 images, qint64 from, qint64 to)
{
    Places places = identity(images);
    places.move(from, to);
    return from == to ? setup : rearranged(setup, images, places);
}

Setup withImageRemoved(const Setup &setup, qint64 images, qint64 image)
{
    Places places = identity(images);
    places.removeAt(image);
    return places.isEmpty() ? setup : rearranged(setup, images, places);
}

} // namespace normscope
