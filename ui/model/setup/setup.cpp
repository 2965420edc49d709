// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/setup.h"

#include <utility>

namespace normscope {

namespace {

Setup withoutInput(Setup setup)
{
    setup.files.clear();
    setup.batch.clear();
    setup.image = 0;
    setup.pins.clear();
    const DeltaSource::Kind kind = setup.delta.kind;
    if (kind == DeltaSource::Kind::impulse || kind == DeltaSource::Kind::file)
        setup.delta = {};
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
