// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/delta_lines.h"

#include "ui/model/python/array_source.h"
#include "ui/model/python/input_lines.h"
#include "ui/model/python/python_text.h"
#include "ui/model/python/stored_array.h"

#include <algorithm>
#include <array>

namespace normscope {

namespace {

QByteArray impulseLines(const LayerResult &result)
{
    QByteArrayList places;
    for (const std::int64_t place : result.setup.delta.at)
        places += QByteArray::number(qint64(place));
    return "delta_in = np.zeros(x.shape, dtype)\ndelta_in[" + places.join(", ") + "] = 1\n";
}

QByteArray randomLines(const LayerResult &result)
{
    return "seed = np.uint64(" + QByteArray::number(result.setup.delta.seed) + R"()
i = np.arange(x.size, dtype=np.uint64)
z = seed + (i + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)  # SplitMix64, modulo 2**64
z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
z = z ^ (z >> np.uint64(31))
delta_in = ((z >> np.uint64(40)) * 2.0 ** -23 - 1).reshape(x.shape).astype(dtype)
)";
}

QByteArray deltaFileLines(const LayerResult &result)
{
    const LoadedInput &loaded = *result.deltaFile;
    const ArraySource source = arraySource(loaded, false);
    const QByteArray array = source.way == ArraySource::Way::files
        ? "read(open(" + pythonFileName(loaded.paths.constFirst()) + ", \"rb\")).reshape(x.shape)"
        : embeddedArray(*loaded.tensor);
    return "delta_in = " + array + ".astype(" + typeName(loaded) + ")\n"
        + arrayCheck("delta_in", loaded, source, result) + "delta_in = delta_in.astype(dtype)\n";
}

QByteArray zerosLines(const LayerResult &)
{
    return "delta_in = np.zeros(x.shape, dtype)\n";
}

QByteArray onesLines(const LayerResult &)
{
    return "delta_in = np.ones(x.shape, dtype)\n";
}

QByteArray outputLines(const LayerResult &)
{
    return "delta_in = output\n";
}

struct DeltaRow
{
    DeltaSource::Kind kind;
    QByteArray (*lines)(const LayerResult &result);
};

constexpr std::array kDeltaRows {
    DeltaRow {DeltaSource::Kind::zeros, &zerosLines},
    DeltaRow {DeltaSource::Kind::ones, &onesLines},
    DeltaRow {DeltaSource::Kind::random, &randomLines},
    DeltaRow {DeltaSource::Kind::output, &outputLines},
    DeltaRow {DeltaSource::Kind::impulse, &impulseLines},
    DeltaRow {DeltaSource::Kind::file, &deltaFileLines},
};

} // namespace

QByteArray deltaLines(const LayerResult &result)
{
    const auto *row = std::ranges::find(kDeltaRows, result.setup.delta.kind, &DeltaRow::kind);
    return row->lines(result);
}

} // namespace normscope
