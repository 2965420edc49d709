// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/save_dialog.h"

#include "ui/model/settings/setting_keys.h"
#include "ui/model/settings/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace normscope {

using namespace Qt::StringLiterals;

void openForExport(QFileDialog &dialog, Settings &settings)
{
    dialog.setObjectName(u"saveDialog"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    const QString last = settings.value(keys::kExportFolder);
    dialog.setDirectory(QFileInfo(last).isDir() ? last : QDir::homePath());
    QObject::connect(
        &dialog, &QFileDialog::fileSelected, &dialog, [&dialog, &settings](const QString &name) {
            const bool isFolder = dialog.fileMode() == QFileDialog::Directory;
            settings.setValue(keys::kExportFolder, isFolder ? name : QFileInfo(name).path());
        });
    dialog.open();
}

void askWhereToSave(QWidget *window, Settings &settings, const SaveQuestion &question,
                    QObject *context, const UseOfFile &use)
{
    auto *dialog = new QFileDialog(window, question.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const SaveFormat &format : question.formats)
        filters += format.name;
    dialog->setNameFilters(filters);
    const auto suffixOf = [formats = question.formats](const QString &filter) {
        const auto chosen = std::ranges::find(formats, filter, &SaveFormat::name);
        return chosen == formats.end() ? formats.constFirst().suffix : chosen->suffix;
    };
    dialog->setDefaultSuffix(suffixOf({}));
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog,
        [dialog, suffixOf](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    dialog->selectFile(question.fileName + u'.' + question.formats.constFirst().suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, context,
                     [dialog, suffixOf, use](const QString &name) {
                         use(FilePath::fromString(name), suffixOf(dialog->selectedNameFilter()));
                     });
    openForExport(*dialog, settings);
}

} // namespace normscope
