// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/exporter.h"

#include "core/layer/stage_table.h"
#include "ui/model/export/described_png.h"
#include "ui/model/export/stage_files.h"
#include "ui/model/export/suggested_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/banners/answer_topic.h"
#include "ui/widgets/files/save_dialog.h"
#include "ui/widgets/window/window_actions.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPixmap>

#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// What the formats of stage_file.h are called.
struct FormatName
{
    const char *suffix;
    const char *name; ///< marked for translation
};
constexpr std::array kFormatNames {
    FormatName {"npy", QT_TRANSLATE_NOOP("normscope::Exporter", "Numbers for NumPy (*.npy)")},
    FormatName {"csv", QT_TRANSLATE_NOOP("normscope::Exporter", "Table of numbers (*.csv)")},
    FormatName {"png", QT_TRANSLATE_NOOP("normscope::Exporter", "Picture (*.png)")},
};

/// "norm.npy" in "results/".
struct Place
{
    FilePath folder;
    FilePath name;

    explicit Place(const FilePath &file)
        : folder(FilePath::fromBytes(file.bytes().left(file.bytes().lastIndexOf('/') + 1))),
          name(FilePath::fromBytes(file.bytes().mid(file.bytes().lastIndexOf('/') + 1)))
    {
    }
};

} // namespace

Exporter::Exporter(const Parts &parts, QWidget *window)
    : m_parts(parts), m_window(window), m_writer(parts.answers, this)
{
    const auto on = [this, &parts](ActionId id, auto act) {
        connect(parts.actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::copyPicture, &Exporter::copyPicture);
    on(ActionId::savePicture, &Exporter::askForPicture);
    on(ActionId::exportStage, &Exporter::askForStage);
    on(ActionId::exportStages, &Exporter::askForAllStages);
    connect(&parts.workbench, &Workbench::staleChanged, this, &Exporter::updateActions);
    connect(&parts.workbench, &Workbench::resultChanged, this, &Exporter::updateActions);
    connect(&m_writer, &BackgroundWriter::finished, this, &Exporter::updateActions);
    updateActions();
}

/// What is saved belongs to the setup, and one file is written at a time.
void Exporter::updateActions()
{
    const bool isReady = m_parts.workbench.result() && !m_parts.workbench.isStale();
    m_parts.actions[ActionId::copyPicture]->setEnabled(isReady);
    for (const ActionId id : {ActionId::savePicture, ActionId::exportStage, ActionId::exportStages})
        m_parts.actions[id]->setEnabled(isReady && !m_writer.isBusy());
}

void Exporter::copyPicture() const
{
    QGuiApplication::clipboard()->setPixmap(m_parts.views.grab());
}

/// What is saved belongs to the setup, which may have changed under the dialog.
void Exporter::save(const std::function<void()> &write)
{
    if (m_parts.workbench.result() && !m_writer.isBusy())
        write();
    updateActions();
}

void Exporter::askForPicture()
{
    const SaveQuestion question {tr("Save the maps as a picture"),
                                 {{u"png"_s, tr("Picture (*.png)")}},
                                 suggestedName(m_parts.workbench.setup(), u"maps"_s)};
    askWhereToSave(
        m_window, m_parts.settings, question, this,
        [this](const FilePath &file, const QString &) { save([&] { savePicture(file); }); });
}

/// Taken after the dialog is gone, for the maps may have changed under it.
void Exporter::savePicture(const FilePath &file)
{
    const QImage picture = m_parts.views.grab().toImage();
    m_writer.write([picture, setup = m_parts.workbench.setup(),
                    file] { return writeDescribedPng(picture, setup, file); },
                   file.display());
}

void Exporter::askForStage()
{
    SaveQuestion question {tr("Export the stage"), {}, {}};
    for (const FormatName &format : kFormatNames)
        question.formats += {QString::fromLatin1(format.suffix), tr(format.name)};
    question.fileName = suggestedName(m_parts.workbench.setup());
    askWhereToSave(m_window, m_parts.settings, question, this,
                   [this](const FilePath &file, const QString &suffix) {
                       save([&] { saveStage(file, suffix); });
                   });
}

/// The name says the format, or else the choice in the dialog, `suffix`.
void Exporter::saveStage(const FilePath &file, const QString &suffix)
{
    const Place place(file);
    const QByteArray ending
        = place.name.bytes().mid(place.name.bytes().lastIndexOf('.') + 1).toLower();
    const StageFormat *format = findStageFormat(QString::fromLatin1(ending));
    if (format == nullptr)
        format = findStageFormat(suffix);
    const auto result = m_parts.workbench.result();
    const StageId stage = m_parts.workbench.setup().stage;
    if (!hasStage(*result->run->spec().rule, stage))
        return;
    m_writer.write(
        [result, place, wanted = StageFile {stage, format, place.name}] {
            return writeStageFiles(*result, place.folder, {wanted});
        },
        file.display());
}

void Exporter::askForAllStages()
{
    auto *dialog = new QFileDialog(m_window, tr("Choose a folder for all stages"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        save([&] { saveAllStages(FilePath::fromString(folder), false); });
    });
    openForExport(*dialog, m_parts.settings);
}

/// A folder is chosen without its files in sight: what would be replaced is told first.
void Exporter::saveAllStages(const FilePath &folder, bool replace)
{
    const auto result = m_parts.workbench.result();
    const StageFormat *format = findStageFormat(u"npy"_s);
    std::vector<StageFile> files;
    QList<FilePath> existing;
    for (const StageId stage : stagesOf(*result->run->spec().rule)) {
        files.push_back({stage, format, stageFileName(stage, *format)});
        const QByteArray path = folder.bytes() + '/' + files.back().name.bytes();
        if (QFileInfo::exists(QFile::decodeName(path)))
            existing += files.back().name;
    }
    if (!existing.isEmpty() && !replace) {
        m_parts.answers.offer(tr("%1 has %2 already. Nothing was written.")
                                  .arg(folder.display(), batchTitle(existing)),
                              tr("Replace"), [this, folder] {
                                  if (m_parts.workbench.result() && !m_writer.isBusy())
                                      saveAllStages(folder, true);
                              });
        return;
    }
    m_writer.write([result, folder, files] { return writeStageFiles(*result, folder, files); },
                   tr("%1, with %n stages,", "a folder", int(files.size())).arg(folder.display()));
}

} // namespace normscope
