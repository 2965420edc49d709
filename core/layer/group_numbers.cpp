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
    m_squares.clear();
    m_products.clear();
    for (std::vector<T> &values : m_values)
        values.clear();
}

template<typename T>
Values<double> GroupNumbers<T>::ready(Sums &sums, const SumFunction &function)
{
    if (sums.empty())
        function(sums);
    return {sums.data(), static_cast<Eigen::Index>(sums.size())};
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
    std::vector<T> &values = m_values[static_cast<std::size_t>(groupStage)];
    const auto groups = sumsOfSquares().size();
    if (values.empty()) {
        values.resize(static_cast<std::size_t>(groups));
        const MutableValues<T> out(values.data(), groups);
        const GroupKernel &kernel = stage(groupStage).groupKernel;
        if constexpr (std::is_same_v<T, float>)
            kernel.float32(*this, out);
        else
            kernel.float64(*this, out);
    }
    return {values.data(), groups};
}

template class GroupNumbers<float>;
template class GroupNumbers<double>;

} // namespace normscope
