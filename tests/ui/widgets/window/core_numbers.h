// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of numbers beside what the core computes.
#pragma once

#include "core/layer/layer_run.h"
#include "core/layer/span_evaluator.h"

#include <QString>

#include <cmath>
#include <vector>

namespace normscope::test {

using namespace Qt::StringLiterals;

/// The number as the core computes it, for an element and a stage of the rule.
inline double coreValue(const LayerRun &run, StageId id, const Index4 &at)
{
    const Shape &shape = run.shape();
    const PixelSpan pixel {at[kBatch], at[kRows] * shape.columns + at[kColumns], 1};
    std::vector<double> channels(std::size_t(shape.channels));
    run.evaluate(id, pixel, channels.data());
    return channels[std::size_t(at[kChannels])];
}

/// The text is the number, rounded to the digits that it shows.
inline bool isRounded(QString text, double number)
{
    text.replace(u'\u2212', u'-').remove(u'\u2009');
    if (std::isnan(number))
        return text == u"NaN"_s;
    if (std::isinf(number))
        return text == (number > 0 ? u"+Inf"_s : u"-Inf"_s);
    bool isNumber = false;
    const double shown = text.toDouble(&isNumber);
    const QString mantissa = text.section(u'e', 0, 0);
    const int exponent = text.section(u'e', 1, 1).toInt();
    const qsizetype point = mantissa.indexOf(u'.');
    const auto decimals = point < 0 ? 0 : int(mantissa.size() - point - 1);
    const double half = 0.5 * std::pow(10., exponent - decimals);
    return isNumber && std::abs(shown - number) <= half * (1 + 1e-9);
}

} // namespace normscope::test
