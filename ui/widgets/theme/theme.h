// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"
#include "ui/widgets/theme/typography.h"

#include <QObject>
#include <QPointer>

class QPalette;
class QWidget;

namespace normscope {

class FocusRing;
class Style;

/// The look of the application: colours, fonts, durations, and when they change.
///
/// main() makes one as a child of the QApplication, before any widget, and calls apply(). Widgets
/// find it with Theme::of(this) and repaint on changed(). Until apply() is called nothing of the
/// application is touched, so a test can make a widget without it and sees the light colours.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// What the user chose; `system` follows the desktop.
    enum class Choice { light, dark, system };
    Q_ENUM(Choice)

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;
    Q_DISABLE_COPY_MOVE(Theme)

    /// The application's theme. Without one, a light theme is made as a child of qApp; it is
    /// never applied. A QApplication must exist. The widget is only a reminder of who asks.
    [[nodiscard]] static Theme &of(const QWidget *widget);

    /// Sets style, palette and font of the application, and starts the focus ring.
    void apply();

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const Tokens &tokens() const { return normscope::tokens(m_kind); }
    [[nodiscard]] QColor quantity(Quantity which) const { return tokens().quantity(which); }

    void setTypeSettings(const TypeSettings &settings);
    [[nodiscard]] const TypeSettings &typeSettings() const { return m_type; }
    [[nodiscard]] QFont font(TextRole role) const { return fontFor(role, m_type); }
    [[nodiscard]] int lineHeight(TextRole role) const { return lineHeightFor(role, m_type); }

    /// Height of a button, field or segment in px: 28 at 100 %, more with larger type.
    [[nodiscard]] int controlHeight() const;
    /// Height of a control inside a banner or the head of a card in px: 24 at 100 %.
    [[nodiscard]] int compactHeight() const { return controlHeight() - 4; }

    /// Side of an icon beside text in px: 16 at 100 %.
    [[nodiscard]] int iconSize() const { return controlHeight() - 12; }

    void setReducedMotion(bool reduced);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    /// A duration in ms as the user wants it: 0 under reduced motion.
    [[nodiscard]] int duration(int milliseconds) const;

Q_SIGNALS:
    /// setChoice() was called; the colours need not be others.
    void choiceChanged(normscope::Theme::Choice choice);
    /// Colours, fonts or sizes are new: lay out and repaint.
    void changed();

private:
    void refreshKind();
    void publish();

    ThemeKind m_systemKind; ///< of the desktop
    Choice m_choice = Choice::light;
    ThemeKind m_kind = ThemeKind::light;
    TypeSettings m_type;
    bool m_reducedMotion = false;
    bool m_applied = false;
    QPointer<Style> m_style;
    FocusRing *m_focusRing = nullptr;
};

/// The palette of a theme, for stock widgets and for whatever reads palettes.
[[nodiscard]] QPalette paletteFor(const Tokens &colors);

} // namespace normscope
