// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_writer.h"
#include "ui/model/export/array_parts.h"
#include "ui/model/export/stage_file.h"

#include <bit>

namespace normscope {

namespace {

static_assert(std::endian::native == std::endian::little, "NPY data is written little endian");

template<typename T>
Result<void> writeTyped(const LayerRun &run, StageId id, QIODevice &file)
{
    const std::string header = npyHeader(run.stageShape(id), npyDescr<T>());
    if (const auto written = writeBytes(file, header.data(), qint64(header.size())); !written)
        return written;
    return forEachArrayPart<T>(run, id, [&file](const T *values, std::int64_t, std::int64_t count) {
        return writeBytes(file, values, count * qint64(sizeof(T)));
    });
}

} // namespace

Result<void> writeNpy(const LayerResult &result, StageId id, QIODevice &file)
{
    return result.run->computeType() == ComputeType::float32
        ? writeTyped<float>(*result.run, id, file)
        : writeTyped<double>(*result.run, id, file);
}

} // namespace normscope
