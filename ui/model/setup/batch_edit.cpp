// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/batch_edit.h"

#include <algorithm>

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
    const bool isImpulse = setup.delta.kind == Kind::impulse;
    if (isImpulse)
        setup.delta.at[kBatch] = places.indexOf(setup.delta.at[kBatch]);
    if (setup.delta.kind == Kind::file || (isImpulse && setup.delta.at[kBatch] < 0))
        setup.delta = {};
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
