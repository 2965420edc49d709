// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace normscope {

class ElidedLabel;

/// The name of a stage, where it stands in the computation, and what it is in one sentence.
class ExplainHead : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainHead(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ExplainHead)

    void setTexts(const QString &name, const QString &step, const QString &sentence);

private:
    void restyle();

    ElidedLabel *m_name;
    ElidedLabel *m_step;
    QLabel *m_sentence;
};

} // namespace normscope
