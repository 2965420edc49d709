// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/icons.h"

#include <QPushButton>

#include <optional>

namespace normscope {

/// A push button of the window: 28 px high, an icon before or after its text, in plain outline or
/// in ink. One button of a window is accented, the one that leads on.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { plain, accent };
    enum class IconPlace { before, after };

    explicit Button(const QString &text, Kind kind = Kind::plain, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Button)

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setGlyph(Icon icon, IconPlace place = IconPlace::before);
    /// 24 px high, for a banner or the head of a card.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Kind m_kind;
    std::optional<Icon> m_glyph;
    IconPlace m_place = IconPlace::before;
    bool m_compact = false;
};

/// A flat square button with an icon: 28 px, a fill when hovered or on. Its text is the
/// accessible name and the tooltip.
class IconButton : public QAbstractButton
{
    Q_OBJECT
public:
    IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(IconButton)

    void setGlyph(Icon icon);
    /// 24 px, for a banner or the head of a card.
    void setCompact(bool compact);
    /// A drawing in an outline, as Play has it.
    void setOutlined(bool outlined);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    bool m_compact = false;
    bool m_outlined = false;
};

/// Underlined text that acts, for banners.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(LinkButton)

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
};

} // namespace normscope
