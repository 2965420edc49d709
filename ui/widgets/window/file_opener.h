// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"
#include "ui/model/settings/settings.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

class QMimeData;
class QWidget;

namespace normscope {

class Workbench;

/// Asks which files to open and hands them to the workbench.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Each purpose remembers its folder in the settings.
    FileOpener(Workbench &workbench, Settings &settings, QWidget *window);

    void askForInput();
    void askForMore();
    void askForDelta();
    /// Opens these in place of the present input.
    void open(const QList<FilePath> &files);
    static QList<FilePath> filesOf(const QMimeData &data);

private:
    Q_DISABLE_COPY_MOVE(FileOpener)
    /// Shows a dialog and returns at once; `use` gets what was chosen.
    template<typename Use>
    void ask(const QString &title, const QString &filter, const Key<QString> &folder,
             const Use &use);
    void append(const QList<FilePath> &files);

    Workbench &m_workbench;
    Settings &m_settings;
    QWidget *m_window;
};

} // namespace normscope
