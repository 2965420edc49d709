// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison_summary.h"
#include "ui/model/heatmap/map_source.h"
#include "ui/model/run/layer_result.h"

#include <memory>

namespace normscope {

/// A and B with all that is known of them together. Immutable, shared between threads.
struct Comparison
{
    std::shared_ptr<const LayerResult> a;
    std::shared_ptr<const LayerResult> b; ///< of setupOfB(); its input is A's own, not a copy
    StagePair pair;
    GroupCosines cosines; ///< of the groups of A's axis
    ComparisonSummary summary;

    /// Of A's elements, those that are compared with one of B.
    bool contains(const Index4 &placeInA) const;
    /// The image of A that is compared and nearest to this one.
    std::int64_t nearestImage(std::int64_t imageOfA) const;
    /// The element of B that is compared with an element of A.
    Index4 placeInB(const Index4 &placeInA) const;
    Index4 placeInA(const Index4 &placeInB) const;
};

/// A comparison, or why there is none.
struct ComparisonOutcome
{
    std::shared_ptr<const Comparison> comparison;
    std::optional<InputError> error; ///< there when the comparison is not
};

/// Runs the layer for B on A's input, unless A's run serves, and looks at all elements of both.
/// `setup` is A's with its CompareSpec; `previous` may hold B's result already.
/// Errors: those of computeResult(). Safe on any thread.
ComparisonOutcome compareResults(const Setup &setup, const std::shared_ptr<const LayerResult> &a,
                                 const std::shared_ptr<const Comparison> &previous,
                                 const StopToken &stop = {});

/// What an operation makes of a comparison, as a map in the places of A; NaN in images that are not
/// compared.
class ComparisonMap : public MapSource
{
public:
    ComparisonMap(std::shared_ptr<const Comparison> comparison, CompareOperation operation)
        : m_comparison(std::move(comparison)), m_operation(operation)
    {
    }

    const Shape &shape() const override { return m_comparison->a->shape(); }
    void evaluate(const PixelSpan &span, double *out) const override;
    bool isOfGroups() const override;
    bool isOfClasses() const override { return m_operation == CompareOperation::signs; }
    /// Signs as words, angles in degrees.
    QStringList texts(std::span<const double> values) const override;

private:
    std::shared_ptr<const Comparison> m_comparison;
    CompareOperation m_operation;
};

} // namespace normscope
