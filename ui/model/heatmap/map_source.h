// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/span_evaluator.h"
#include "ui/model/text/number_text.h"

#include <QStringList>

#include <span>
#include <vector>

namespace normscope {

/// Values for a heatmap that are no stage of one run, such as the difference of two. Immutable and
/// safe to use from several threads.
class MapSource
{
public:
    virtual ~MapSource() = default;
    MapSource(const MapSource &) = delete;
    MapSource &operator=(const MapSource &) = delete;

    virtual const Shape &shape() const = 0;
    /// span.count * channels values, pixel by pixel.
    virtual void evaluate(const PixelSpan &span, double *out) const = 0;

    /// All elements of a group of the map's run have one value.
    virtual bool isOfGroups() const { return false; }
    /// Values are classes, which have no mean.
    virtual bool isOfClasses() const { return false; }
    /// How values read beside each other.
    virtual QStringList texts(std::span<const double> values) const
    {
        return NumberText::aligned(values);
    }

    double valueAt(const Index4 &element) const
    {
        std::vector<double> pixel(static_cast<std::size_t>(shape().channels));
        const std::int64_t place = element[kRows] * shape().columns + element[kColumns];
        evaluate({element[kBatch], place, 1}, pixel.data());
        return pixel[static_cast<std::size_t>(element[kChannels])];
    }

protected:
    MapSource() = default;
};

} // namespace normscope
