// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/whole_arrays.h"

#include "core/kernels/cache_size.h"
#include "core/layer/group_index.h"
#include "core/layer/group_sums.h"
#include "core/layer/layer_run.h"
#include "core/layer/reduction_plan.h"
#include "core/layer/summation.h"
#include "core/layer/whole_pass.h"

#include <algorithm>
#include <new>
#include <vector>

namespace normscope {

namespace {

/// Elements of a tile: with the norms beside them they fit the first-level cache.
constexpr std::int64_t kTileElements = 1536;
/// About how many elements one task handles.
constexpr std::int64_t kTaskElements = 1 << 16;
/// A run up to this size stays in the second-level cache between its sum and its elements.
constexpr std::int64_t kMostRunBytes = 1 << 18;
/// A column strip up to this size stays in the caches likewise.
constexpr std::int64_t kStripBytes = 1 << 20;
/// Rows that are made at once; for a strip, which is too narrow for the processor to foresee, the
/// next ones are fetched ahead.
constexpr std::int64_t kRowsAtOnce = 4;
/// Norms and dots of so many columns stay in the second-level cache from some rows to the next.
constexpr std::int64_t kMostRowWidth = 1 << 14;
constexpr std::int64_t kLeastStripWidth = 64;
constexpr std::int64_t kMostStripWidth = 1024;
constexpr std::int64_t kMostLongStripRows = 16;
/// Enough for all threads.
constexpr std::int64_t kManyRuns = 9;

std::int64_t divideUp(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// Repeats `pattern` until `count` values are written.
template<typename T>
void repeatPattern(const T *pattern, std::int64_t length, std::int64_t count, T *out)
{
    std::copy_n(pattern, std::min(length, count), out);
    for (std::int64_t done = length; done < count; done *= 2)
        std::copy_n(out, std::min(done, count - done), out + done);
}

/// Groups of a few neighbours: axis 3 of images, or elements that are groups of their own, as for
/// axis 0 of one image.
bool arePixels(const ReductionPlan &plan)
{
    return plan.groupSize() == 1
        || (plan.summedOuter == 1 && plan.keptInner == 1 && plan.summedInner <= kMostPixelChannels);
}

template<typename T>
bool runPixels(const WholePass<T> &pass, const ReductionPlan &plan, const StopToken &stop)
{
    constexpr std::int64_t kTaskPixels = kTaskElements / 4;
    const std::int64_t pixels = plan.groups();
    const std::int64_t channels = plan.groupSize();
    return parallelFor(divideUp(pixels, kTaskPixels), stop, [&](std::int64_t task) {
        const std::int64_t first = task * kTaskPixels;
        pass.makePixels(channels * first, std::min(kTaskPixels, pixels - first), channels);
    });
}

/// Groups that are contiguous runs, or a few interleaved ones: axis 3, axis 2, axes (2, 3).
template<typename T>
class RunTiles
{
public:
    RunTiles(const WholePass<T> &pass, const ReductionPlan &plan)
        : m_pass(pass),
          m_length(plan.summedInner),
          m_width(plan.keptInner),
          m_runs(plan.keptOuter * plan.keptMiddle),
          m_runsAtOnce(std::max<std::int64_t>(1, kTileElements / runElements()))
    {
    }

    static bool fits(const ReductionPlan &plan)
    {
        return plan.summedOuter == 1 && plan.keptInner < kLanes && plan.summedInner <= kBlockTerms
            && plan.summedInner * plan.keptInner * static_cast<std::int64_t>(sizeof(T))
            <= kMostRunBytes;
    }

    bool run(const StopToken &stop) const
    {
        const std::int64_t tiles = divideUp(m_runs, m_runsAtOnce);
        const std::int64_t perTask
            = std::max<std::int64_t>(1, kTaskElements / (m_runsAtOnce * runElements()));
        return parallelFor(divideUp(tiles, perTask), stop, [&](std::int64_t task) {
            Numbers numbers(m_runsAtOnce * m_width, std::min(kTileElements, m_runs * runElements()),
                            m_pass.needsDots());
            const std::int64_t last = std::min(m_runs, (task + 1) * perTask * m_runsAtOnce);
            for (std::int64_t run = task * perTask * m_runsAtOnce; run < last; run += m_runsAtOnce)
                doTile(run, std::min(m_runsAtOnce, last - run), numbers);
        });
    }

private:
    /// The numbers of a tile's groups, and their norms repeated for each element.
    struct Numbers
    {
        Numbers(std::int64_t groups, std::int64_t elements, bool withDots)
            : groupNumbers(groups, withDots),
              norms(static_cast<std::size_t>(std::max(elements, groups))),
              dots(withDots ? norms.size() : 0)
        {
        }

        TileGroups<T> groupNumbers;
        std::vector<T> norms;
        std::vector<T> dots;
    };

    std::int64_t runElements() const { return m_length * m_width; }

    void doTile(std::int64_t run, std::int64_t runs, Numbers &numbers) const
    {
        const std::int64_t first = run * runElements();
        TileGroups<T> &groups = numbers.groupNumbers;
        m_pass.terms().sumRuns(first, runs, m_length, m_width, groups.places());
        m_pass.makeGroups(groups, runs * m_width);
        if (runElements() > kTileElements) {
            doLongRun(first, numbers);
            return;
        }
        repeatForRuns(groups.norms.data(), runs, numbers.norms.data());
        if (m_pass.needsDots())
            repeatForRuns(groups.dots.data(), runs, numbers.dots.data());
        m_pass.makeElements(first, runs * runElements(), numbers.norms.data(), numbers.dots.data());
    }

    void repeatForRuns(const T *values, std::int64_t runs, T *out) const
    {
        if (m_width == 1) {
            m_pass.kernels().repeat(values, runs, m_length, out);
            return;
        }
        for (std::int64_t run = 0; run < runs; ++run)
            repeatPattern(values + run * m_width, m_width, runElements(),
                          out + run * runElements());
    }

    /// One run that is longer than a tile, in pieces of whole pixels.
    void doLongRun(std::int64_t first, Numbers &numbers) const
    {
        const std::int64_t piece = kTileElements / m_width * m_width;
        repeatPattern(numbers.groupNumbers.norms.data(), m_width, piece, numbers.norms.data());
        if (m_pass.needsDots())
            repeatPattern(numbers.groupNumbers.dots.data(), m_width, piece, numbers.dots.data());
        for (std::int64_t done = 0; done < runElements(); done += piece)
            m_pass.makeElements(first + done, std::min(piece, runElements() - done),
                                numbers.norms.data(), numbers.dots.data());
    }

    const WholePass<T> &m_pass;
    std::int64_t m_length;
    std::int64_t m_width;
    std::int64_t m_runs;
    std::int64_t m_runsAtOnce;
};

/// Groups that are columns of wide rows: axis 1, axis 0. A strip of columns is summed, then its
/// elements are made while it is still in the caches.
template<typename T>
class ColumnStrips
{
public:
    ColumnStrips(const WholePass<T> &pass, const ReductionPlan &plan)
        : m_pass(pass),
          m_rows(plan.summedInner),
          m_width(plan.keptInner),
          m_runs(plan.keptOuter * plan.keptMiddle),
          m_stripWidth(areOneStrip(plan) ? m_width : stripWidth())
    {
    }

    /// Pieces of rows are slower to read and write than whole rows, so strips are for short
    /// columns, for runs that are one strip, and for arrays that the caches hold.
    static bool fits(const ReductionPlan &plan, bool pastCaches)
    {
        return plan.summedOuter == 1 && plan.keptInner >= kLanes
            && (!pastCaches || plan.summedInner <= kMostLongStripRows || areOneStrip(plan));
    }

    bool run(const StopToken &stop) const
    {
        const std::int64_t strips = divideUp(m_width, m_stripWidth);
        return parallelFor(m_runs * strips, stop, [&](std::int64_t task) {
            const std::int64_t column = task % strips * m_stripWidth;
            doStrip(task / strips * m_rows * m_width + column,
                    std::min(m_stripWidth, m_width - column));
        });
    }

private:
    /// Whether there are many runs, each of which the caches hold.
    static bool areOneStrip(const ReductionPlan &plan)
    {
        return plan.keptMiddle >= kManyRuns
            && plan.summedInner * plan.keptInner * static_cast<std::int64_t>(sizeof(T))
            <= kStripBytes;
    }

    /// Whole cache lines, at least a few strips for each thread, and not too narrow to read.
    std::int64_t stripWidth() const
    {
        const std::int64_t columnBytes = m_rows * static_cast<std::int64_t>(sizeof(T));
        const std::int64_t cached = std::min(kStripBytes / columnBytes, kMostStripWidth);
        const std::int64_t shared = m_runs >= kManyRuns ? m_width : m_width / 16;
        const std::int64_t width = std::max(kLeastStripWidth, std::min(cached, shared));
        return width / kLeastStripWidth * kLeastStripWidth;
    }

    void doStrip(std::int64_t first, std::int64_t width) const
    {
        TileGroups<T> groups(width, m_pass.needsDots());
        sumStrip(first, width, groups.places());
        m_pass.makeGroups(groups, width);
        for (std::int64_t row = 0; row < m_rows; row += kRowsAtOnce) {
            const std::int64_t next = row + kRowsAtOnce;
            for (std::int64_t r = next; r < std::min(m_rows, next + kRowsAtOnce); ++r)
                m_pass.fetch(first + r * m_width, width);
            m_pass.makeRows(first + row * m_width, m_width, std::min(kRowsAtOnce, m_rows - row),
                            width, groups.norms.data(), groups.dots.data());
        }
    }

    void sumStrip(std::int64_t first, std::int64_t width, SumPlaces sums) const
    {
        const std::int64_t blocks = divideUp(m_rows, kBlockRows);
        if (blocks == 1) {
            m_pass.terms().sumRows(first, m_width, m_rows, width, sums);
            return;
        }
        GroupSums ofBlocks(static_cast<std::size_t>(2 * blocks * width));
        const SumPlaces places {ofBlocks.data(),
                                sums.second ? ofBlocks.data() + blocks * width : nullptr};
        for (std::int64_t block = 0; block < blocks; ++block) {
            const std::int64_t row = block * kBlockRows;
            m_pass.terms().sumRows(first + row * m_width, m_width,
                                   std::min(kBlockRows, m_rows - row), width,
                                   places + block * width);
        }
        std::copy_n(addRowsPairwise(places.first, blocks, width), width, sums.first);
        if (sums.second)
            std::copy_n(addRowsPairwise(places.second, blocks, width), width, sums.second);
    }

    const WholePass<T> &m_pass;
    std::int64_t m_rows;
    std::int64_t m_width;
    std::int64_t m_runs;
    std::int64_t m_stripWidth;
};

/// Groups that the caches cannot hold: one pass for the sums, one for the elements.
template<typename T>
class TwoPasses
{
public:
    TwoPasses(const WholePass<T> &pass, const Shape &shape, const AxisSet &axes)
        : m_pass(pass), m_shape(shape), m_axes(axes), m_index(shape, axes)
    {
    }

    bool run(const StopToken &stop) const
    {
        const ReductionPlan plan = makeReductionPlan(m_shape, m_axes);
        const Terms *const terms[] {&m_pass.terms()};
        Result<std::vector<GroupSums>> sums = groupSums(plan, terms, stop);
        if (!sums)
            return false;
        TileGroups<T> groups(std::move(*sums));
        m_pass.makeGroups(groups, m_index.groups());
        return plan.summedOuter == 1 && plan.keptInner >= kLanes ? makeRows(plan, groups, stop)
                                                                 : makeTiles(groups, stop);
    }

private:
    /// Elements [first, end) of an image.
    struct Stretch
    {
        std::int64_t image;
        std::int64_t first;
        std::int64_t end;
    };

    /// Some rows at a time, with the norms where they are. The last ones first: the sums have just
    /// read them.
    bool makeRows(const ReductionPlan &plan, const TileGroups<T> &groups,
                  const StopToken &stop) const
    {
        const std::int64_t width = std::min(plan.keptInner, kMostRowWidth);
        const std::int64_t parts = divideUp(plan.keptInner, width);
        const std::int64_t rows
            = std::max<std::int64_t>(1, kTaskElements / (width * kRowsAtOnce)) * kRowsAtOnce;
        const std::int64_t perRun = divideUp(plan.summedInner, rows) * parts;
        const std::int64_t tasks = plan.keptOuter * plan.keptMiddle * perRun;
        return parallelFor(tasks, stop, [&](std::int64_t task) {
            const std::int64_t run = (tasks - 1 - task) / perRun;
            const std::int64_t piece = (tasks - 1 - task) % perRun;
            const std::int64_t row = piece / parts * rows;
            const std::int64_t column = piece % parts * width;
            const std::int64_t group = run * plan.keptInner + column;
            m_pass.makeRows((run * plan.summedInner + row) * plan.keptInner + column,
                            plan.keptInner, std::min(rows, plan.summedInner - row),
                            std::min(width, plan.keptInner - column), groups.norms.data() + group,
                            groups.dots.data() + (m_pass.needsDots() ? group : 0));
        });
    }

    bool makeTiles(const TileGroups<T> &groups, const StopToken &stop) const
    {
        const std::int64_t imageElements = m_shape.imageElements();
        const std::int64_t perImage = divideUp(imageElements, kTaskElements);
        const std::int64_t tasks = m_shape.batch * perImage;
        return parallelFor(tasks, stop, [&](std::int64_t task) {
            // The last elements first: the sums have just read them.
            const std::int64_t start = (tasks - 1 - task) % perImage * kTaskElements;
            makeTilesOf({(tasks - 1 - task) / perImage, start,
                         std::min(imageElements, start + kTaskElements)},
                        groups);
        });
    }

    /// In tiles, with the norms repeated for each element.
    void makeTilesOf(const Stretch &stretch, const TileGroups<T> &groups) const
    {
        std::vector<T> norms(
            static_cast<std::size_t>(std::min(kTileElements, stretch.end - stretch.first)));
        std::vector<T> dots(m_pass.needsDots() ? norms.size() : 0);
        for (std::int64_t first = stretch.first; first < stretch.end; first += kTileElements) {
            const std::int64_t count = std::min(kTileElements, stretch.end - first);
            if (first == stretch.first || m_index.groups() > 1) {
                m_index.repeat(groups.norms.data(), stretch.image, first, count, norms.data());
                if (m_pass.needsDots())
                    m_index.repeat(groups.dots.data(), stretch.image, first, count, dots.data());
            }
            m_pass.makeElements(stretch.image * m_shape.imageElements() + first, count,
                                norms.data(), dots.data());
        }
    }

    const WholePass<T> &m_pass;
    Shape m_shape;
    AxisSet m_axes;
    GroupIndex m_index;
};

template<typename T>
std::shared_ptr<const StoredTensor> tensorAt(const Shape &shape, const T *data)
{
    const std::ptrdiff_t rowBytes
        = shape.columns * shape.channels * static_cast<std::ptrdiff_t>(sizeof(T));
    return std::make_shared<const StoredTensor>(
        StoredTensor(shape, storedTypeOf<T>(),
                     {{nullptr, reinterpret_cast<const std::byte *>(data), rowBytes, shape.batch,
                       rowBytes * shape.rows}}));
}

/// Any rule and shape, by the functions of the stages.
template<typename T>
Result<void> runByStages(const Shape &shape, const LayerSpec &spec, const WholeArrays<T> &arrays,
                         const StopToken &stop)
{
    // Groups over the batch read delta_in again for each image: it must outlast what is written.
    std::vector<T> copy;
    if (arrays.delta == arrays.deltaIn)
        copy.assign(arrays.deltaIn, arrays.deltaIn + shape.elements());
    const T *deltaIn = copy.empty() ? arrays.deltaIn : copy.data();
    LayerSpec withDelta = spec;
    withDelta.delta = {.kind = DeltaSource::Kind::file, .file = tensorAt(shape, deltaIn)};
    const auto run = LayerRun::compute(
        Input(tensorAt(shape, arrays.input), {}), withDelta,
        std::is_same_v<T, float> ? ComputeType::float32 : ComputeType::float64, stop);
    if (!run)
        return run.error();
    const std::int64_t elements = shape.elements();
    const bool complete
        = parallelFor(divideUp(elements, kTaskElements), stop, [&](std::int64_t task) {
              const std::int64_t first = task * kTaskElements;
              const std::int64_t count = std::min(kTaskElements, elements - first);
              const auto write = [&](StageId id, T *to) {
                  if (to)
                      (*run)->evaluateArray(id, first, count, to + first);
              };
              write(StageId::output, arrays.output);
              write(StageId::scales, arrays.scales);
              write(StageId::delta, arrays.delta);
          });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    return {};
}

/// Groups over a batch of tiny images: LayerRun adds image after image where the plan of the sum
/// sees one short run.
bool isTinyBatch(const Shape &shape, const LayerSpec &spec, const ReductionPlan &plan)
{
    return groupsArePixelLocal(shape, spec.axis) && spec.axis.contains(kBatch) && shape.batch > 1
        && plan.summedOuter == 1 && plan.keptInner < kLanes;
}

} // namespace

template<typename T>
Result<void> runWholeArrays(const Shape &shape, const LayerSpec &spec, const WholeArrays<T> &arrays,
                            const StopToken &stop, const Kernels<T> &kernels)
{
    LayerSpec checkedSpec = spec;
    checkedSpec.delta = {};
    if (const Result<void> checked = checkSpec(shape, checkedSpec); !checked)
        return checked.error();
    try {
        const ReductionPlan plan = makeReductionPlan(shape, spec.axis);
        if (!WholePass<T>::knows(spec) || isTinyBatch(shape, spec, plan))
            return runByStages(shape, spec, arrays, stop);
        constexpr auto kBytes = static_cast<std::int64_t>(sizeof(T));
        const bool pastCaches = 4 * shape.elements() * kBytes > lastLevelCacheBytes();
        const WholePass<T> pass(spec, arrays, kernels, pastCaches);
        bool complete = false;
        if (arePixels(plan))
            complete = runPixels(pass, plan, stop);
        else if (RunTiles<T>::fits(plan))
            complete = RunTiles<T>(pass, plan).run(stop);
        else if (ColumnStrips<T>::fits(plan, pastCaches))
            complete = ColumnStrips<T>(pass, plan).run(stop);
        else
            complete = TwoPasses<T>(pass, shape, spec.axis).run(stop);
        if (!complete)
            return Error {ErrorCode::cancelled, {}};
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
    return {};
}

template Result<void> runWholeArrays(const Shape &, const LayerSpec &, const WholeArrays<float> &,
                                     const StopToken &, const Kernels<float> &);
template Result<void> runWholeArrays(const Shape &, const LayerSpec &, const WholeArrays<double> &,
                                     const StopToken &, const Kernels<double> &);

} // namespace normscope
