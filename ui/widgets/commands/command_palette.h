// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/command_model.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QMainWindow;

namespace normscope {

class CommandField;

/// Finds a command by some letters: a field at the end of the window's menu bar, and this list
/// over the window while something is looked for. The focus stays in the field, and goes back to
/// where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    using Source = std::function<QList<Command>()>;

    /// `source` tells the commands each time the list opens.
    CommandPalette(QMainWindow &window, const QKeySequence &keys, Source source);
    Q_DISABLE_COPY_MOVE(CommandPalette)

    /// Moves the focus to the field and shows every command.
    void open();
    const CommandModel &model() const { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void connectField();
    void showList();
    void find(const QString &query);
    void choose(int row);
    void move(int rows);
    void trigger(int row);
    void leave();
    void takeFocusChange(QWidget *before, QWidget *now);
    void place();

    QMainWindow &m_window;
    Source m_source;
    CommandModel *m_model;
    CommandField *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the focus before the field
    Qt::FocusReason m_reason = Qt::MouseFocusReason;
};

} // namespace normscope
