// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/setup.h"

#include <utility>

namespace normscope {

namespace {

bool belongsToInput(const DeltaChoice &delta)
{
    return delta.kind == DeltaSource::Kind::impulse || delta.kind == DeltaSource::Kind::file;
}

Setup withoutInput(Setup setup)
{
    setup.files.clear();
    setup.batch.clear();
    setup.image = 0;
    setup.pins.clear();
    if (belongsToInput(setup.delta))
        setup.delta = {};
    setup.compare.image.reset();
    if (setup.compare.delta && belongsToInput(*setup.compare.delta))
        setup.compare.delta.reset();
    return setup;
}

} // namespace

Setup withSample(Setup setup, const QString &sample)
{
    Setup changed = withoutInput(std::move(setup));
    changed.sample = sample;
    return changed;
}

Setup withFiles(Setup setup, const QList<FilePath> &files)
{
    Setup changed = withoutInput(std::move(setup));
    changed.files = files;
    return changed;
}

Setup withLookOf(Setup setup, StageId stage, const StageLook &look)
{
    if (look.isDefault())
        setup.looks.remove(stage);
    else
        setup.looks.insert(stage, look);
    return setup;
}

Setup windowDefaults()
{
    Setup setup;
    setup.axis = AxisSet::fromMask(1U << kChannels);
    return setup;
}

} // namespace normscope
