// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/sample_table.h"

#include "ui/model/input/sample_arrays.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

constexpr const char *kContext = "normscope::Sample";

constexpr std::array kSamples {
    SampleRow {
        "chelsea", QT_TRANSLATE_NOOP("normscope::Sample", "Chelsea the cat"),
        QT_TRANSLATE_NOOP("normscope::Sample", "A photograph of a cat: soft colours and fine fur."),
        ":/samples/chelsea.png", nullptr, RescaleKind::minmax},
    SampleRow {"coffee", QT_TRANSLATE_NOOP("normscope::Sample", "A cup of coffee"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "A photograph in warm colours with a dark background."),
               ":/samples/coffee.png", nullptr, RescaleKind::minmax},
    SampleRow {"rocket", QT_TRANSLATE_NOOP("normscope::Sample", "A rocket launch"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "A photograph of a bright flame in a dark sky: large and tiny "
                                 "norms side by side."),
               ":/samples/rocket.jpg", nullptr, RescaleKind::minmax},
    SampleRow {"three-four", QT_TRANSLATE_NOOP("normscope::Sample", "Three and four"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "One pixel with the channels 3 and 4, whose length is 5: every "
                                 "number can be checked by hand."),
               nullptr, &threeFour, RescaleKind::none},
    SampleRow {"colour-wheel", QT_TRANSLATE_NOOP("normscope::Sample", "Colour wheel"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "All hues, from white in the centre to full colour and to black "
                                 "at the rim: over the channels only the hue is left."),
               nullptr, &colourWheel, RescaleKind::minmax},
    SampleRow {
        "gradient", QT_TRANSLATE_NOOP("normscope::Sample", "Gradient"),
        QT_TRANSLATE_NOOP("normscope::Sample", "A grey ramp from 0 to 255 along the columns."),
        nullptr, &gradient, RescaleKind::minmax},
    SampleRow {"dead-pixels", QT_TRANSLATE_NOOP("normscope::Sample", "Dead pixels"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "Some pixels are all zero and some are as small as the root of "
                                 "epsilon, where epsilon rules."),
               nullptr, &deadPixels, RescaleKind::none},
    SampleRow {"nan-inf", QT_TRANSLATE_NOOP("normscope::Sample", "NaN and infinity"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "A ramp with NaN and both infinities in a few places: see which "
                                 "groups they reach."),
               nullptr, &nanInf, RescaleKind::none},
    SampleRow {"twins", QT_TRANSLATE_NOOP("normscope::Sample", "Twins"),
               QT_TRANSLATE_NOOP("normscope::Sample",
                                 "A batch of a picture and its double: over the batch axis each "
                                 "changes the other."),
               nullptr, &twins, RescaleKind::none},
};

} // namespace

std::span<const SampleRow> sampleTable()
{
    return kSamples;
}

const SampleRow *findSample(const QString &id)
{
    const auto *const row = std::ranges::find_if(
        kSamples, [&id](const SampleRow &sample) { return id == QLatin1String(sample.id); });
    return row == kSamples.end() ? nullptr : row;
}

QString sampleTitle(const SampleRow &row)
{
    return QCoreApplication::translate(kContext, row.title);
}

QString sampleDescription(const SampleRow &row)
{
    return QCoreApplication::translate(kContext, row.description);
}

} // namespace normscope
