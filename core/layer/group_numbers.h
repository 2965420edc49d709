// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"

#include <array>
#include <functional>
#include <vector>

namespace normscope {

/// The numbers of some groups: the sums behind them, accumulated in double, and the values of
/// the group stages in the compute type T, each made when it is first asked for.
template<typename T>
class GroupNumbers
{
public:
    using Sums = std::vector<double>;
    /// Fills one sum for each group; what it finds there is of other groups.
    using SumFunction = std::function<void(Sums &)>;

    /// `squares` gives S = Σ x², `products` gives Σ dy·x (both over the group).
    GroupNumbers(double epsilon, SumFunction squares, SumFunction products);

    /// Forgets everything, for other groups.
    void clear();

    double epsilon() const { return m_epsilon; }
    Values<double> sumsOfSquares();
    Values<double> sumsOfProducts();
    Values<T> values(StageId groupStage);

private:
    /// Numbers whose memory is kept when they are forgotten.
    template<typename N>
    struct Made
    {
        std::vector<N> numbers;
        bool isReady = false;
    };

    static Values<double> ready(Made<double> &sums, const SumFunction &function);

    double m_epsilon;
    SumFunction m_makeSquares;
    SumFunction m_makeProducts;
    Made<double> m_squares;
    Made<double> m_products;
    std::array<Made<T>, kStageCount> m_values;
};

} // namespace normscope
