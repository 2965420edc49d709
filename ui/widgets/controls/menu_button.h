// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <functional>

class QMenu;

namespace normscope {

/// Flat words with a chevron that open a menu. The menu is filled anew each time it opens, so it
/// always shows what is so now.
class MenuButton : public QAbstractButton
{
    Q_OBJECT
public:
    using Filler = std::function<void(QMenu &)>;

    /// `name` is what the button chooses: its accessible name and tooltip.
    MenuButton(const QString &name, Filler fill, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(MenuButton)

    /// The words: what is chosen now.
    void setWords(const QString &words);
    /// Semibold and in the size of a stage's title.
    void setTitle(bool isTitle);
    /// The quieter ink, for what is not a choice of its own.
    void setQuiet(bool isQuiet);

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void openMenu();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString shownWords() const;
    void refresh();

    QString m_name;
    Filler m_fill;
    bool m_isTitle = false;
    bool m_isQuiet = false;
};

} // namespace normscope
