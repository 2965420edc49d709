// SPDX-License-Identifier: GPL-3.0-or-later
// Every quantity of the layer, declared once. The window, the command line, the documentation
// and the tests read this table; to add a stage, add its row and its function.
#pragma once

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace normscope {

struct BackwardRule;
template<typename T>
class GroupNumbers;
template<typename T>
class SpanEvaluator;

enum class StageId {
    input,
    squares,
    sum,
    norm,
    output,
    scales,
    deltaIn,
    layerDelta,
    dot,
    tangent,
    delta,
};
inline constexpr std::size_t kStageCount = 11;

/// What a stage has one value for.
enum class Domain { element, group };

/// The pass in which a stage is computed.
enum class Pass { forward, backward };

template<typename T>
using Values = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, 1>>;
template<typename T>
using MutableValues = Eigen::Map<Eigen::Array<T, Eigen::Dynamic, 1>>;

/// The function of an element stage: writes its values on the evaluator's span.
struct ElementKernel
{
    void (*float32)(SpanEvaluator<float> &, MutableValues<float>) = nullptr;
    void (*float64)(SpanEvaluator<double> &, MutableValues<double>) = nullptr;
};

/// The function of a group stage: writes its value of each group.
struct GroupKernel
{
    void (*float32)(GroupNumbers<float> &, MutableValues<float>) = nullptr;
    void (*float64)(GroupNumbers<double> &, MutableValues<double>) = nullptr;
};

/// NumPyNet's own line for a stage, as the documentation and NumPyNet/layers/l2norm_layer.py at
/// commit 006a19a have it (MIT licence, Mattia Ceccarelli and Nico Curti).
struct SourceLine
{
    std::string_view text; ///< empty where NumPyNet has no such line
    int number = 0;
};

struct Stage
{
    StageId id;
    std::string_view name;     ///< the identifier in code and files, such as "layer_delta"
    std::string_view title;    ///< for people, marked for translation in the context "Stage"
    std::string_view sentence; ///< what it is, one thought; marked likewise
    std::string_view formula;  ///< plain text, such as "y = x·n"
    /// The right-hand side in the typesetter's subset of TeX; @name stands for the value of a
    /// stage at the element, @epsilon for ε. For a sum it is the term of one element.
    std::string_view tex;
    bool isSum; ///< `tex` is summed over the group
    Pass pass;
    Domain domain;
    bool isSigned;         ///< takes both signs by nature, so its colours are centred at 0
    std::string_view code; ///< one line of NumPy that runs by itself with np, axis, epsilon,
                           ///< x, delta_in and the names of stages
    SourceLine source;
    ElementKernel elementKernel;
    GroupKernel groupKernel;
};

/// All stages in the order of the computation.
std::span<const Stage> stageTable();
const Stage &stage(StageId id);
std::optional<StageId> stageByName(std::string_view name);

/// The stages that a rule has, in the order of the computation.
std::vector<StageId> stagesOf(const BackwardRule &rule);
bool hasStage(const BackwardRule &rule, StageId id);

/// The formula, TeX and code of a stage under a rule: the rule's own for `delta`, else the row's.
struct StageText
{
    std::string_view formula;
    std::string_view tex;
    std::string_view code;
    std::string_view sentence;
    SourceLine source;
};
StageText textOf(StageId id, const BackwardRule &rule);

} // namespace normscope
