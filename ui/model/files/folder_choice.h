// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_outline.h"

#include <QList>
#include <QString>

namespace normscope {

/// The files of a folder that form one batch, and what was left out.
struct FolderChoice
{
    QList<FilePath> files; ///< of one size, channel count and type, in natural order
    InputOutline outline;  ///< of each of them
    FilePath other;        ///< the first one that has another outline; empty: there is none
    InputOutline otherOutline;
    int others = 0;     ///< how many have another outline
    int unreadable = 0; ///< how many are no images or arrays, or damaged
    int beyond = 0;     ///< how many of the same outline are beyond the limit of a batch
    bool isCancelled = false;

    bool isWhole() const { return others == 0 && unreadable == 0 && beyond == 0; }
};

bool isFolder(const FilePath &path);

/// Looks at `paths`, and in place of each folder at its files (hidden ones and folders inside it
/// aside), and chooses those of the outline that most of them have; of two that are as common the
/// earlier one. Safe on any thread.
FolderChoice chooseBatch(const QList<FilePath> &paths, const LoadOptions &options = {},
                         const StopToken &stop = {});

/// What was left out, in whole sentences; empty where nothing was.
QString leftOutSentence(const FolderChoice &choice);

} // namespace normscope
