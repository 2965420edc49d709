// SPDX-License-Identifier: GPL-3.0-or-later
// Asking where to write. The dialogs return at once, begin where the last export went, and remember
// where this one goes.
#pragma once

#include "ui/model/input/file_path.h"

#include <QList>
#include <QString>

#include <functional>

class QFileDialog;
class QObject;
class QWidget;

namespace normscope {

class Settings;

/// A format that a file can be written in.
struct SaveFormat
{
    QString suffix; ///< "pdf"
    QString name;   ///< as a filter of the dialog: "PDF (*.pdf)"
};

struct SaveQuestion
{
    QString title;
    QList<SaveFormat> formats; ///< the first is offered first
    QString fileName;          ///< that is offered, without its ending
};

/// A file to be written, and the suffix of the format that was chosen in the dialog, which a name
/// without an ending gets.
using UseOfFile = std::function<void(const FilePath &file, const QString &suffix)>;

/// `use` is called while `context` lives. All must outlive the window.
void askWhereToSave(QWidget *window, Settings &settings, const SaveQuestion &question,
                    QObject *context, const UseOfFile &use);

/// Opens any dialog for a file or a folder to be written.
void openForExport(QFileDialog &dialog, Settings &settings);

} // namespace normscope
