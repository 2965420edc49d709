// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

class ElidedLabel;

/// The head of a section: its title at the left, a caption at the right.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title, const QString &caption = {},
                           QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SectionHeader)

    void setTitle(const QString &title);
    void setCaption(const QString &caption);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString caption() const;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_caption;
};

} // namespace normscope
