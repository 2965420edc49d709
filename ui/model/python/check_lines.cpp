// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/check_lines.h"

#include "ui/model/python/call_lines.h"
#include "ui/model/python/python_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace normscope {

namespace {

constexpr int kSampledElements = 8;

constexpr auto kFunctions = R"(checked = 0  # numbers


def agree(what, is_equal, numpy_has, normscope_has, hint=""):
    """Counts a number that agrees; one that does not ends the script."""
    global checked
    if not is_equal:
        raise AssertionError(f"{what}: NumPy has {numpy_has}, NormScope {normscope_has}. {hint}")
    checked += 1


def same(a, b):
    return a == b or (np.isnan(a) and np.isnan(b))


def check_array(name, array, shape, dtype, sha256, hint):
    """Compares an input bit by bit: the SHA-256 of its bytes in C order, little-endian."""
    agree(name + ", shape", array.shape == shape, array.shape, shape, hint)
    agree(name + ", dtype", array.dtype == dtype, array.dtype, dtype, hint)
    array = array.astype(array.dtype.newbyteorder("<"))
    if array.dtype.kind == "f":
        array[np.isnan(array)] = np.nan  # every NaN counts as the same
    found = hashlib.sha256(array.tobytes()).hexdigest()
    agree(name + ", SHA-256", found == sha256, found, sha256, hint)


def check_groups(sum, groups, group_size, dead, epsilon_ruled):
    """Compares the counts; sums within rounding of 100 epsilon may count or not."""
    agree("groups", sum.size == groups, sum.size, groups)
    agree("group size", x.size // sum.size == group_size, x.size // sum.size, group_size)
    found = int((sum == 0).sum())
    agree("dead groups", found == dead, found, dead)
    fewest, most = [int(((sum > 0) & (sum < 100 * epsilon * edge)).sum())
                    for edge in (1 - tolerance, 1 + tolerance)]
    agree("epsilon-ruled groups", fewest <= epsilon_ruled <= most, fewest, epsilon_ruled)


def check(stage, values, size, shape, low, high, mean, nan, inf, at):
    """Compares a stage. `size`: how large the numbers were of which each value was made, so it may be
    off by tolerance * size. low, high and mean are of the finite values; `at`: values by index."""
    agree(stage + ", shape", values.shape == shape, values.shape, shape)
    found = int(np.isnan(values).sum())
    agree(stage + ", NaN", found == nan, found, nan)
    found = int(np.isinf(values).sum())
    agree(stage + ", infinite", found == inf, found, inf)
    error = np.broadcast_to(tolerance * size + tiny, shape)
    finite = np.isfinite(values)
    v = values[finite].astype(np.float64)
    e = error[finite]
    for name, function, want in (("min", np.min, low), ("max", np.max, high), ("mean", np.mean, mean)):
        found = function(v) if v.size else np.nan
        adding = 1e-13 * np.abs(v).mean() if name == "mean" and v.size else 0.
        near = same(found, want) or (
            v.size and function(v - e) - adding <= want <= function(v + e) + adding)
        agree(f"{stage}, {name}", near, found, want)
    for index, want in at.items():
        found = values.flat[index]
        near = same(found, want) or abs(float(found) - want) <= error.flat[index]
        agree(f"{stage}, element {index}", near, found, want)
)";

/// How large the numbers are of which a value of a stage is made, and of which rounding keeps a
/// part; 0 where NumPy has the same bits.
struct SizeRow
{
    StageId id;
    const char *size;
};

constexpr std::array kSizes {
    SizeRow {StageId::input, "0."},
    SizeRow {StageId::squares, "0."},
    SizeRow {StageId::sum, "sum"},
    SizeRow {StageId::norm, "norm"},
    SizeRow {StageId::output, "np.abs(output)"},
    SizeRow {StageId::scales, "(1. + np.abs(output)) * norm"},
    SizeRow {StageId::deltaIn, "0."},
    SizeRow {StageId::dot, "np.abs(delta_in * output).sum(axis=axis, keepdims=True)"},
    SizeRow {StageId::tangent, "np.abs(delta_in) + np.abs(output) * dot_size"},
};

/// Of delta by the stages of the rule: documented adds scales, exact multiplies tangent. Each of
/// single calls rounds.
QByteArray deltaSize(const Setup &setup)
{
    const std::vector<StageId> &stages = setup.rule->stages;
    const QByteArray power = setup.calls > kMostSingleCalls ? "2" : "3";
    if (setup.calls > 0 && std::ranges::count(stages, StageId::layerDelta) > 0)
        return "np.abs(delta_in) + (calls + 1.)**" + power + " * (1. + np.abs(output)) * norm";
    if (setup.calls > 0 && std::ranges::count(stages, StageId::tangent) > 0)
        return "norm * (np.abs(delta_in) + np.abs(output) * dot_size)";
    return "np.abs(delta_in)";
}

QByteArray layerDeltaSize(const Setup &setup)
{
    const QByteArray power = setup.calls > kMostSingleCalls ? "" : "**2";
    return "(calls + 1.)" + power + " * (1. + np.abs(output)) * norm";
}

QByteArray sizeOf(StageId id, const Setup &setup)
{
    if (id == StageId::delta)
        return deltaSize(setup);
    if (id == StageId::layerDelta)
        return layerDeltaSize(setup);
    if (id == StageId::deltaIn && setup.delta.kind == DeltaSource::Kind::output)
        return "np.abs(delta_in)";
    const auto *row = std::ranges::find(kSizes, id, &SizeRow::id);
    return row == kSizes.end() ? "1." : row->size;
}

/// Some elements by their index in C order, the first and the last among them.
QByteArray sampledElements(StageId id, const LayerResult &result, qsizetype column)
{
    const std::int64_t last = result.run->stageShape(id).elements() - 1;
    std::set<std::int64_t> places;
    for (int i = 0; i < kSampledElements; ++i)
        places.insert(last / (kSampledElements - 1) * i
                      + last % (kSampledElements - 1) * i / (kSampledElements - 1));
    QList<QByteArray> items;
    for (const std::int64_t place : places) {
        double value = 0;
        result.run->evaluateArray(id, place, 1, &value);
        items += QByteArray::number(qint64(place)) + ": " + pythonNumber(value);
    }
    return pythonItems(items, column);
}

} // namespace

QByteArray checkFunctions()
{
    return kFunctions;
}

QByteArray toleranceLines(const LayerResult &result)
{
    const bool isFloat32 = result.setup.computeType == ComputeType::float32;
    return "# NumPy adds in another order than NormScope, and each addition of a group rounds "
           "once.\n"
           "tolerance = "
        + QByteArray(isFloat32 ? "16 * 2.0**-24" : "16 * 2.0**-53") + " + "
        + QByteArray::number(qint64(result.statistics->groupSize)) + " * 2.0**-53\n"
        + "tiny = float(np.finfo(dtype).tiny)  # below it digits are lost\n";
}

QByteArray groupsCheck(const LayerResult &result)
{
    const LayerStatistics &numbers = *result.statistics;
    const auto count = [](std::int64_t number) { return QByteArray::number(qint64(number)); };
    return "check_groups(sum, groups=" + count(numbers.groups)
        + ", group_size=" + count(numbers.groupSize) + ", dead=" + count(numbers.deadGroups)
        + ", epsilon_ruled=" + count(numbers.epsilonGroups) + ")\n";
}

QByteArray stageCheck(StageId id, const LayerResult &result)
{
    const StageStatistics &numbers = result.statistics->of(id);
    const std::string_view view = stage(id).name;
    const QByteArray name(view.data(), qsizetype(view.size()));
    QByteArray lines;
    QByteArray size = sizeOf(id, result.setup);
    if (id == StageId::dot) {
        lines += "dot_size = " + size + '\n'; // for the stages that are made of it
        size = "dot_size";
    }
    const QList<QByteArray> found {"shape=" + pythonShape(result.run->stageShape(id)),
                                   "low=" + pythonNumber(numbers.min),
                                   "high=" + pythonNumber(numbers.max),
                                   "mean=" + pythonNumber(numbers.mean),
                                   "nan=" + QByteArray::number(qint64(numbers.nan)),
                                   "inf=" + QByteArray::number(qint64(numbers.inf()))};
    return lines + "check(\"" + name + "\", " + name + ", " + size + ",\n      "
        + pythonItems(found, 6) + ",\n      at={" + sampledElements(id, result, 10) + "})\n";
}

} // namespace normscope
