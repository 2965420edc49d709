// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"

#include <QList>
#include <QObject>

namespace normscope {

class Settings;

/// The inputs that were opened last, each with all files of its batch. Kept in the settings.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    using Batch = QList<FilePath>; ///< absolute names; not empty
    static constexpr int kMost = 10;

    explicit RecentFiles(Settings &settings, QObject *parent = nullptr);

    /// The latest first.
    const QList<Batch> &batches() const { return m_batches; }
    /// Puts it in front, also when it is there already. Relative names are made absolute; an empty
    /// batch, and one of more files than a menu entry is for, is left out.
    void add(const Batch &batch);
    void clear();

Q_SIGNALS:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(RecentFiles)
    void write();

    Settings &m_settings;
    QList<Batch> m_batches;
};

/// Whether all files are there and can be opened.
bool isThere(const RecentFiles::Batch &batch);

/// For people: one full name a line.
QString batchNames(const RecentFiles::Batch &batch);

} // namespace normscope
