// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/array_parts.h"
#include "ui/model/export/stage_file.h"

#include <array>
#include <charconv>
#include <string>

namespace normscope {

namespace {

template<typename Number>
void appendNumber(std::string &text, Number number)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    text.append(buffer.data(), end);
}

/// In the compute type, so that the text is the shortest that reads back as the same number.
template<typename T>
Result<void> writeTyped(const LayerRun &run, StageId id, QIODevice &file)
{
    if (const auto written = writeBytes(file, "n,y,x,c,value\n", 14); !written)
        return written;
    const Shape shape = run.stageShape(id);
    return forEachArrayPart<T>(run, id,
                               [&](const T *values, std::int64_t first, std::int64_t count) {
                                   std::string text;
                                   for (std::int64_t i = 0; i < count; ++i) {
                                       for (const std::int64_t place : shape.unflat(first + i)) {
                                           appendNumber(text, place);
                                           text += ',';
                                       }
                                       appendNumber(text, values[i]);
                                       text += '\n';
                                   }
                                   return writeBytes(file, text.data(), qint64(text.size()));
                               });
}

} // namespace

Result<void> writeCsv(const LayerResult &result, StageId id, QIODevice &file)
{
    return result.run->computeType() == ComputeType::float32
        ? writeTyped<float>(*result.run, id, file)
        : writeTyped<double>(*result.run, id, file);
}

} // namespace normscope
