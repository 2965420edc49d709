// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"
#include "ui/widgets/files/background_writer.h"

#include <QObject>

#include <functional>

namespace normscope {

class Settings;
class WindowActions;
class Workbench;

/// Saves what the window has: the numbers or the picture of a stage, the numbers of all stages, and
/// the maps as they are shown. Asks where with dialogs that return at once.
class Exporter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workbench &workbench;
        const WindowActions &actions;
        Settings &settings;
        AnswerTopic &answers;
        QWidget &views; ///< of which a picture is taken
    };
    /// The dialogs belong to the window.
    Exporter(const Parts &parts, QWidget *window);

    void copyPicture() const;
    void askForPicture();
    void askForStage();
    void askForAllStages();

private:
    Q_DISABLE_COPY_MOVE(Exporter)
    void save(const std::function<void()> &write);
    void savePicture(const FilePath &file);
    void saveStage(const FilePath &file, const QString &suffix);
    void saveAllStages(const FilePath &folder, bool replace);
    void updateActions();

    Parts m_parts;
    QWidget *m_window;
    BackgroundWriter m_writer;
};

} // namespace normscope
