// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/whole_file.h"

#include "ui/model/export/array_parts.h"
#include "ui/model/export/output_folder.h"

namespace normscope {

using namespace Qt::StringLiterals;

Result<void> writeWholeFile(const FilePath &path, const QByteArray &bytes)
{
    const qsizetype nameAt = path.bytes().lastIndexOf('/') + 1;
    OutputFolder folder(FilePath::fromBytes(path.bytes().left(nameAt)));
    const Result<QIODevice *> file = folder.open(FilePath::fromBytes(path.bytes().mid(nameAt)));
    if (!file)
        return file.error();
    if (const auto written = writeBytes(**file, bytes.constData(), bytes.size()); !written) {
        const QString reason = QString::fromStdString(written.error().detail);
        return Error {ErrorCode::writeFailed,
                      u"%1: %2"_s.arg(path.display(), reason).toStdString()};
    }
    return folder.commit();
}

} // namespace normscope
