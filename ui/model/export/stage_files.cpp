// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/stage_files.h"

#include "ui/model/export/output_folder.h"

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// An error of writing itself tells the reason only.
Error named(const Error &error, const FilePath &folder, const FilePath &name)
{
    return Error {
        error.code,
        u"%1/%2: %3"_s.arg(folder.display(), name.display(), QString::fromStdString(error.detail))
            .toStdString()};
}

} // namespace

FilePath stageFileName(StageId stage, const StageFormat &format)
{
    const std::string_view name = normscope::stage(stage).name;
    return FilePath::fromBytes(QByteArray(name.data(), qsizetype(name.size())) + '.'
                               + format.suffix);
}

Result<void> writeStageFiles(const LayerResult &result, const FilePath &folder,
                             const std::vector<StageFile> &files)
{
    OutputFolder output(folder);
    if (auto created = output.create(); !created)
        return created;
    for (const StageFile &one : files) {
        const Result<QIODevice *> file = output.open(one.name);
        if (!file)
            return file.error();
        if (const auto written = one.format->write(result, one.stage, **file); !written)
            return named(written.error(), folder, one.name);
    }
    return output.commit();
}

} // namespace normscope
