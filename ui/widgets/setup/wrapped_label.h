// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/icons.h"

#include <QWidget>

#include <optional>

namespace normscope {

/// Plain text over as many lines as it takes, in a typographic role that follows the theme. An icon
/// may stand before it; the top margin is kept free. Words that are too long, such as names of
/// files, are broken.
class WrappedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit WrappedLabel(TextRole role = TextRole::label, Ink ink = Ink::text2,
                          QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(WrappedLabel)

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// Before the first line, in the colour of its notice.
    void setNoticeIcon(Icon icon);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textLeft() const;
    void refresh();

    TextRole m_role;
    Ink m_ink;
    QString m_text;
    std::optional<Icon> m_icon;
};

} // namespace normscope
