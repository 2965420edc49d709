// SPDX-License-Identifier: GPL-3.0-or-later
// Setups without a pattern.
#pragma once

#include "tests/core/support/random_values.h"
#include "ui/model/input/sample_table.h"
#include "ui/model/setup/pins.h"
#include "ui/model/setup/setup.h"

#include <cmath>

namespace normscope::test {

/// Any bytes that may stand in a file's name, the last of them ".npy".
inline QByteArray randomName(Random &random)
{
    QByteArray name("./");
    for (std::int64_t i = random.whole(1, 12); i > 0; --i) {
        const auto byte = static_cast<char>(random.whole(1, 255));
        name += byte == '/' ? '_' : byte;
    }
    return name + ".npy";
}

inline DeltaChoice randomDeltaChoice(Random &random)
{
    using Kind = DeltaSource::Kind;
    DeltaChoice delta;
    delta.kind = static_cast<Kind>(random.whole(0, 5));
    if (delta.kind == Kind::random)
        delta.seed = static_cast<quint64>(random.whole(0, 1'000'000'000'000));
    if (delta.kind == Kind::impulse)
        delta.at
            = {random.whole(0, 9), random.whole(0, 99), random.whole(0, 99), random.whole(0, 3)};
    if (delta.kind == Kind::file)
        delta.file = FilePath::fromBytes(randomName(random));
    return delta;
}

inline StageId randomStage(Random &random)
{
    return static_cast<StageId>(random.whole(0, kStageCount - 1));
}

inline ViewStages randomViews(Random &random)
{
    ViewStages views;
    const int count = kViewCounts[std::size_t(random.whole(0, 2))];
    for (int view = 1; view < count; ++view)
        views.others += randomStage(random);
    views.current = static_cast<int>(random.whole(0, count - 1));
    return views;
}

inline StageLooks randomLooks(Random &random)
{
    StageLooks looks;
    for (std::int64_t i = random.whole(0, 3); i > 0; --i) {
        StageLook look;
        if (random.whole(0, 1) == 1)
            look.colormap = colormapTable()[std::size_t(random.whole(0, 5))].id;
        if (random.whole(0, 1) == 1)
            look.scale = static_cast<ScaleKind>(random.whole(0, 2));
        const double low = random.real();
        if (look.isDefault() || random.whole(0, 1) == 1)
            look.range = ValueRange {low, low + 1e-3 + std::abs(random.real())};
        looks.insert(randomStage(random), look);
    }
    return looks;
}

inline CompareSpec randomCompare(Random &random)
{
    const auto isThere = [&random] { return random.whole(0, 1) == 1; };
    CompareSpec compare;
    compare.mode = static_cast<CompareMode>(random.whole(0, int(CompareMode::pictures)));
    if (isThere())
        compare.stage = randomStage(random);
    if (isThere())
        compare.axis = AxisSet::fromMask(static_cast<unsigned>(random.whole(0, 15)));
    if (isThere())
        compare.epsilon = std::abs(random.real());
    if (isThere())
        compare.rule = ruleTable()[std::size_t(random.whole(0, 2))];
    if (isThere())
        compare.delta = randomDeltaChoice(random);
    if (isThere())
        compare.image = random.whole(0, 1000);
    compare.divider = random.whole(0, kDividerEnd);
    return compare;
}

/// Every field that is in a state text has one of its values.
inline Setup randomSetup(Random &random)
{
    Setup setup;
    const auto samples = sampleTable();
    const auto last = static_cast<std::int64_t>(samples.size()) - 1;
    setup.sample = QString::fromLatin1(samples[std::size_t(random.whole(0, last))].id);
    constexpr std::array kLayouts {Layout::automatic, Layout::nhwc, Layout::nchw,
                                   Layout::hwc,       Layout::chw,  Layout::hw};
    setup.layout = kLayouts[std::size_t(random.whole(0, 5))];
    setup.keepAlpha = random.whole(0, 1) == 1;
    setup.maxMegapixels = random.whole(1, 480);
    constexpr std::array kRescales {RescaleKind::minmax, RescaleKind::unit, RescaleKind::none};
    if (const std::int64_t kind = random.whole(0, 3); kind < 3)
        setup.rescale = kRescales[std::size_t(kind)];
    const std::int64_t mask = random.whole(-1, 15);
    setup.axis = mask < 0 ? AxisSet::none() : AxisSet::fromMask(static_cast<unsigned>(mask));
    setup.epsilon
        = std::abs(random.real()) * std::pow(10., static_cast<double>(random.whole(-300, 300)));
    setup.computeType = random.whole(0, 1) == 1 ? ComputeType::float32 : ComputeType::float64;
    setup.rule = ruleTable()[std::size_t(random.whole(0, 2))];
    setup.delta = randomDeltaChoice(random);
    setup.calls = random.whole(0, 1'000'000);
    setup.stage = randomStage(random);
    setup.image = random.whole(0, 1000);
    setup.channel = random.whole(0, 1000);
    setup.channelView = static_cast<ChannelView>(random.whole(0, 2));
    setup.views = randomViews(random);
    setup.looks = randomLooks(random);
    setup.sharesScale = random.whole(0, 1) == 1;
    for (std::int64_t i = random.whole(0, 3); i > 0; --i)
        setup.batch += random.whole(0, 9);
    for (std::int64_t i = random.whole(0, 3); i > 0; --i)
        setup = withStopToggled(setup, randomStage(random));
    for (std::int64_t i = random.whole(0, 3); i > 0; --i)
        setup = withPinToggled(setup,
                               {random.whole(0, 9), random.whole(0, 99), random.whole(0, 99), i});
    setup.code = static_cast<CodeKind>(random.whole(0, 1));
    setup.compare = randomCompare(random);
    return setup;
}

} // namespace normscope::test
