// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/row_sweep.h"

#include "ui/model/heatmap/cell_sum.h"

namespace normscope {

namespace {

/// Room for what is evaluated at once.
std::vector<double> roomFor(const SweepPlan &plan)
{
    const std::int64_t pixels = std::min(plan.pixelsAtOnce(), plan.needed().count());
    return std::vector<double>(static_cast<std::size_t>(pixels * plan.values().shape.channels)
                               * plan.values().arrays);
}

PixelRange runFrom(const SweepPlan &plan, std::int64_t first)
{
    return {first, std::min(first + plan.pixelsAtOnce(), plan.needed().end)};
}

void store(const SweepPlan &plan, const SweepPlan::Layer &layer, std::size_t at, double value,
           unsigned flags)
{
    layer.values[at] = value;
    unsigned char &all = plan.planes()[layer.plane].flags[at];
    all = static_cast<unsigned char>(all | flags);
}

/// The flags of cells by their groups, where those are looked for.
class GroupFlags
{
public:
    explicit GroupFlags(const SweepPlan &plan)
        : m_plan(plan), m_flags(plan.findsDead() ? plan.columns().size() : 0)
    {
    }

    unsigned of(std::size_t cell) const { return m_flags.empty() ? 0U : m_flags[cell]; }

    /// Takes in the sums of a run of pixels, from some cells on.
    void add(const PixelRange &run, const TilePixels &rows, SweepPlan::Cursors cells,
             const double *sums)
    {
        if (m_flags.empty())
            return;
        m_plan.forEachCell(run, rows, cells, [&](auto cell, const auto &places, auto tile) {
            m_flags[cell]
                = static_cast<unsigned char>(m_flags[cell] | m_plan.groupFlags(places, tile, sums));
        });
    }

private:
    const SweepPlan &m_plan;
    std::vector<unsigned char> m_flags;
};

bool addToColumns(const double *values, std::int64_t count, double *columns)
{
    return addSmallValues(values, count, columns);
}

bool addToColumns(const double *values, std::int64_t count, CellSum *columns)
{
    for (std::int64_t i = 0; i < count; ++i)
        columns[i].add(values[i]);
    return true;
}

void addColumn(CellSum &cell, double column, std::int64_t rows)
{
    cell.addSmall(column, rows);
}

void addColumn(CellSum &cell, const CellSum &column, std::int64_t /*rows*/)
{
    cell.add(column);
}

/// The means of one row of cells. A Column adds up the pixels above each other: a double where all
/// are small, which is mostly so, else a CellSum, which then has the same bits.
template<typename Column>
class MeanRow
{
public:
    MeanRow(const SweepPlan &plan, int cellRow)
        : m_plan(plan),
          m_cellRow(cellRow),
          m_rows(plan.rowAt(cellRow)),
          m_channels(plan.values().shape.channels),
          m_ofStage(plan.needed().count() * m_channels),
          m_columns(static_cast<std::size_t>(m_ofStage) * plan.planes().size()),
          m_flags(plan)
    {
    }

    /// False where a value is not for this kind of columns.
    bool add(const StopToken &stop)
    {
        std::vector<double> values = roomFor(m_plan);
        SweepPlan::Cursors cells = m_plan.firstCells();
        const PixelRange &needed = m_plan.needed();
        for (std::int64_t first = needed.begin; first < needed.end;
             first += m_plan.pixelsAtOnce()) {
            const PixelRange run = runFrom(m_plan, first);
            for (std::int64_t row = m_rows.pixels.begin; row < m_rows.pixels.end; ++row) {
                if (stop.stop_requested())
                    return true;
                m_plan.evaluate(row, run, values.data());
                if (!addRun(run, values.data()))
                    return false;
                m_flags.add(run, m_rows, cells,
                            values.data() + std::ssize(m_plan.planes()) * run.count() * m_channels);
            }
            m_plan.forEachCell(run, m_rows, cells, [](auto, const auto &, auto) {});
        }
        return true;
    }

    void storeMeans() const
    {
        const std::size_t first = m_plan.grid().indexOf(m_plan.grid().cells.left(), m_cellRow);
        const std::vector<TilePixels> &cells = m_plan.columns();
        for (const SweepPlan::Layer &layer : m_plan.layers()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (m_plan.isGap(m_rows, cells[i])) {
                    store(m_plan, layer, first + i, CellSum().mean(), kBetweenTiles);
                    continue;
                }
                const CellSum sum = sumOf(layer, cells[i]);
                store(m_plan, layer, first + i, sum.mean(), sum.flags() | m_flags.of(i));
            }
        }
    }

private:
    bool addRun(const PixelRange &run, const double *values)
    {
        const std::int64_t count = run.count() * m_channels;
        Column *columns = m_columns.data() + (run.begin - m_plan.needed().begin) * m_channels;
        bool areFit = true;
        for (std::size_t plane = 0; plane < m_plan.planes().size(); ++plane) {
            areFit = addToColumns(values, count, columns) && areFit;
            values += count;
            columns += m_ofStage;
        }
        return areFit;
    }

    CellSum sumOf(const SweepPlan::Layer &layer, const TilePixels &cell) const
    {
        const std::int64_t channel
            = layer.isTiled ? m_plan.tileAt(m_rows, cell.tile) : layer.channel;
        const Column *column = m_columns.data() + static_cast<std::int64_t>(layer.plane) * m_ofStage
            + (cell.pixels.begin - m_plan.needed().begin) * m_channels + channel;
        CellSum sum;
        for (std::int64_t x = 0; x < cell.pixels.count(); ++x)
            addColumn(sum, column[x * m_channels], m_rows.pixels.count());
        return sum;
    }

    const SweepPlan &m_plan;
    int m_cellRow;
    TilePixels m_rows;
    std::int64_t m_channels;
    std::int64_t m_ofStage; ///< columns of one stage, in all channels
    std::vector<Column> m_columns;
    GroupFlags m_flags;
};

/// The majorities of one row of cells.
class MajorityRow
{
public:
    MajorityRow(const SweepPlan &plan, int cellRow)
        : m_plan(plan),
          m_cellRow(cellRow),
          m_rows(plan.rowAt(cellRow)),
          m_cells(plan.layers().size() * plan.columns().size())
    {
    }

    void add(const StopToken &stop)
    {
        std::vector<double> values = roomFor(m_plan);
        for (std::int64_t row = m_rows.pixels.begin; row < m_rows.pixels.end; ++row) {
            SweepPlan::Cursors cells = m_plan.firstCells();
            for (std::int64_t first = m_plan.needed().begin; first < m_plan.needed().end;
                 first += m_plan.pixelsAtOnce()) {
                if (stop.stop_requested())
                    return;
                const PixelRange run = runFrom(m_plan, first);
                m_plan.evaluate(row, run, values.data());
                m_plan.forEachCell(run, m_rows, cells,
                                   [&](auto cell, const auto &places, auto tile) {
                                       addToCell(cell, places, tile, run.count(), values.data());
                                   });
            }
        }
    }

    void storeMajorities() const
    {
        const std::size_t first = m_plan.grid().indexOf(m_plan.grid().cells.left(), m_cellRow);
        const std::size_t width = m_plan.columns().size();
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const bool isGap = m_plan.isGap(m_rows, m_plan.columns()[i % width]);
            store(m_plan, m_plan.layers()[i / width], first + i % width, m_cells[i].mostFrequent(),
                  isGap ? unsigned {kBetweenTiles} : m_cells[i].flags());
        }
    }

private:
    void addToCell(std::size_t cell, const PixelRange &places, std::int64_t tile,
                   std::int64_t pixels, const double *values)
    {
        const std::int64_t channels = m_plan.values().shape.channels;
        CellMajority *to = m_cells.data() + cell;
        for (const SweepPlan::Layer &layer : m_plan.layers()) {
            const double *of = values + static_cast<std::int64_t>(layer.plane) * pixels * channels
                + (layer.isTiled ? tile : layer.channel);
            for (std::int64_t k = places.begin; k < places.end; ++k)
                to->add(of[k * channels]);
            to += m_plan.columns().size();
        }
    }

    const SweepPlan &m_plan;
    int m_cellRow;
    TilePixels m_rows;
    std::vector<CellMajority> m_cells; ///< layer by layer
};

} // namespace

void computeMeans(const SweepPlan &plan, int cellRow, const StopToken &stop)
{
    MeanRow<double> row(plan, cellRow);
    if (row.add(stop)) {
        row.storeMeans();
        return;
    }
    MeanRow<CellSum> withCare(plan, cellRow);
    withCare.add(stop);
    withCare.storeMeans();
}

void computeMajorities(const SweepPlan &plan, int cellRow, const StopToken &stop)
{
    MajorityRow row(plan, cellRow);
    row.add(stop);
    row.storeMajorities();
}

void repeatRow(const SweepPlan &plan, int from, int to)
{
    const std::size_t width = plan.columns().size();
    const std::size_t source = plan.grid().indexOf(plan.grid().cells.left(), from);
    const std::size_t target = plan.grid().indexOf(plan.grid().cells.left(), to);
    for (const SweepPlan::Layer &layer : plan.layers())
        std::copy_n(layer.values + source, width, layer.values + target);
    for (HeatmapPlane &plane : plan.planes())
        std::copy_n(plane.flags.data() + source, width, plane.flags.data() + target);
}

} // namespace normscope
