// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_numbers.h"

#include <type_traits>

namespace normscope {

template<typename T>
GroupNumbers<T>::GroupNumbers(double epsilon, SumFunction squares, SumFunction products)
    : m_epsilon(epsilon), m_makeSquares(std::move(squares)), m_makeProducts(std::move(products))
{
}

template<typename T>
void GroupNumbers<T>::clear()
{
    m_squares.isReady = false;
    m_products.isReady = false;
    for (Made<T> &values : m_values)
        values.isReady = false;
}

template<typename T>
Values<double> GroupNumbers<T>::ready(Made<double> &sums, const SumFunction &function)
{
    if (!sums.isReady) { // else nothing is written: threads share what is ready
        function(sums.numbers);
        sums.isReady = true;
    }
    return {sums.numbers.data(), static_cast<Eigen::Index>(sums.numbers.size())};
}

template<typename T>
Values<double> GroupNumbers<T>::sumsOfSquares()
{
    return ready(m_squares, m_makeSquares);
}

template<typename T>
Values<double> GroupNumbers<T>::sumsOfProducts()
{
    return ready(m_products, m_makeProducts);
}

template<typename T>
Values<T> GroupNumbers<T>::values(StageId groupStage)
{
    auto &[values, isReady] = m_values[static_cast<std::size_t>(groupStage)];
    const auto groups = sumsOfSquares().size();
    if (!isReady) {
        values.resize(static_cast<std::size_t>(groups));
        const MutableValues<T> out(values.data(), groups);
        const GroupKernel &kernel = stage(groupStage).groupKernel;
        if constexpr (std::is_same_v<T, float>)
            kernel.float32(*this, out);
        else
            kernel.float64(*this, out);
        isReady = true;
    }
    return {values.data(), groups};
}

template class GroupNumbers<float>;
template class GroupNumbers<double>;

} // namespace normscope
