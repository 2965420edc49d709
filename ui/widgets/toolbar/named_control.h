// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace normscope {

class ElidedLabel;

/// A control and its name: beside it, or as a small caption above it where a bar is narrow.
class NamedControl : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control as its child.
    NamedControl(const QString &name, QWidget *control, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NamedControl)

    void setCaptioned(bool captioned);
    bool isCaptioned() const { return m_isCaptioned; }
    /// What a name beside the control takes, in px, with the gap between them.
    int nameWidth() const;

private:
    ElidedLabel *m_name;
    QBoxLayout *m_layout;
    bool m_isCaptioned = false;
};

} // namespace normscope
