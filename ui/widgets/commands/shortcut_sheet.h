// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/shortcut_model.h"

#include <QDialog>

class QMenuBar;

namespace normscope {

class ElidedLabel;

/// The keys of the actions in a menu bar, a place for each menu, and the gestures of the canvases.
QList<Shortcut> shortcutsOf(const QMenuBar &bar);

/// Every key and gesture and what it does, in a window of its own that can stay open: can be
/// searched, and copied as text.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const QList<Shortcut> &shortcuts, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

    const ShortcutModel &model() const { return *m_model; }

private:
    void copy() const;

    ShortcutModel *m_model;
    ElidedLabel *m_nothing = nullptr; ///< in the place of the list, where a search finds nothing
};

} // namespace normscope
