// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/special_search.h"

#include <QAbstractButton>
#include <QFont>

namespace normscope {

/// A badge that can be pressed: the mark of a kind of special value, its name and its count.
class BadgeButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BadgeButton(SpecialKind kind, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BadgeButton)

    SpecialKind kind() const { return m_kind; }
    void setCount(std::int64_t count);
    /// The one of several that the Next button goes to.
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    /// The mark and the count alone.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont wordFont() const;
    int countWidth() const;

    SpecialKind m_kind;
    QString m_count;
    bool m_isChosen = false;
};

} // namespace normscope
