// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QUndoStack;

namespace normscope {

/// The steps that were done, by name, in a window of its own that can stay open. Choosing one
/// undoes or redoes as many as it takes.
class HistoryWindow : public QDialog
{
    Q_OBJECT
public:
    HistoryWindow(QUndoStack &history, QWidget *parent);
    Q_DISABLE_COPY_MOVE(HistoryWindow)
};

} // namespace normscope
