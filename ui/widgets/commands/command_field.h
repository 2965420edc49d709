// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace normscope {

/// The field at the end of the menu bar in which a command is looked for. The keys that move in
/// the list below it are told by signals; everything else is typing.
class CommandField : public QLineEdit
{
    Q_OBJECT
public:
    /// `keys` stand in the field while it is empty.
    CommandField(const QKeySequence &keys, QWidget *parent);
    Q_DISABLE_COPY_MOVE(CommandField)

    QSize sizeHint() const final;

Q_SIGNALS:
    /// Up (-1), Down (1), and the pages.
    void moved(int rows);
    void accepted();
    void cancelled();
    void clicked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QKeySequence m_keys;
};

} // namespace normscope
