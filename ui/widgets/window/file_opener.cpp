// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/file_opener.h"

#include "ui/model/settings/setting_keys.h"
#include "ui/model/workbench/workbench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace normscope {

namespace {

QString inputFilter()
{
    return FileOpener::tr("Images and arrays (*.png *.jpg *.jpeg *.npy *.bmp *.gif *.webp *.tif "
                          "*.tiff *.pgm *.ppm);;All files (*)");
}

} // namespace

FileOpener::FileOpener(Workbench &workbench, Settings &settings, QWidget *window)
    : QObject(window), m_workbench(workbench), m_settings(settings), m_window(window)
{
}

template<typename Use>
void FileOpener::ask(const QString &title, const QString &filter, const Key<QString> &folder,
                     const Use &use)
{
    const bool isInput = folder.name == keys::kInputFolder.name;
    auto *dialog = new QFileDialog(m_window, title, m_settings.value(folder), filter);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isInput ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, folder, use](const QStringList &names) {
                QList<FilePath> files;
                for (const QString &name : names)
                    files += FilePath::fromString(name);
                m_settings.setValue(folder, QFileInfo(names.constFirst()).path());
                use(files);
            });
    dialog->open();
}

void FileOpener::askForInput()
{
    ask(tr("Open an image or array"), inputFilter(), keys::kInputFolder,
        [this](const QList<FilePath> &files) { open(files); });
}

void FileOpener::askForMore()
{
    ask(tr("Add images to the batch"), inputFilter(), keys::kInputFolder,
        [this](const QList<FilePath> &files) { append(files); });
}

void FileOpener::askForDelta()
{
    ask(tr("Open delta_in"), tr("Arrays (*.npy);;All files (*)"), keys::kDeltaFolder,
        [this](const QList<FilePath> &files) {
            Setup setup = m_workbench.setup();
            setup.delta = {};
            setup.delta.kind = DeltaSource::Kind::file;
            setup.delta.file = files.constFirst();
            m_workbench.change(setup);
        });
}

void FileOpener::open(const QList<FilePath> &files)
{
    m_workbench.change(withFiles(m_workbench.setup(), files));
}

/// A sample is not a file and cannot be stacked with one, so the files take its place.
void FileOpener::append(const QList<FilePath> &files)
{
    open(m_workbench.setup().files + files);
}

QList<FilePath> FileOpener::filesOf(const QMimeData &data)
{
    QList<FilePath> files;
    for (const QUrl &url : data.urls()) {
        const FilePath file = FilePath::fromUrl(url);
        if (!file.isEmpty())
            files += file;
    }
    return files;
}

} // namespace normscope
