// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/theme.h"

#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/style.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kControlHeight = 28;

/// What the desktop asks for. Qt 6.5 knows and follows it; before, a dark desktop is one whose
/// palette writes light text, and it is read once, while the palette is still the desktop's.
ThemeKind systemKind()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? ThemeKind::dark
                                                                                 : ThemeKind::light;
#else
    const QPalette palette = QGuiApplication::palette();
    const int text = palette.color(QPalette::WindowText).lightness();
    return text > palette.color(QPalette::Window).lightness() ? ThemeKind::dark : ThemeKind::light;
#endif
}

void setDisabled(QPalette &palette, const Tokens &colors)
{
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
          QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hover);
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
}

} // namespace

QPalette paletteFor(const Tokens &colors)
{
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, colors.window},
        {QPalette::WindowText, colors.text1},
        {QPalette::Base, colors.surface},
        {QPalette::AlternateBase, colors.panel},
        {QPalette::Text, colors.text1},
        {QPalette::PlaceholderText, colors.text3},
        {QPalette::Button, colors.surface},
        {QPalette::ButtonText, colors.text1},
        {QPalette::BrightText, colors.onInk},
        {QPalette::ToolTipBase, colors.ink},
        {QPalette::ToolTipText, colors.onInk},
        {QPalette::Highlight, colors.ink},
        {QPalette::HighlightedText, colors.onInk},
        {QPalette::Link, colors.text1},
        {QPalette::LinkVisited, colors.text1},
        {QPalette::Light, colors.surface},
        {QPalette::Midlight, colors.hairline},
        {QPalette::Mid, colors.divider},
        {QPalette::Dark, colors.outline},
        {QPalette::Shadow, colors.stage},
    };
    QPalette palette;
    for (const auto &[role, color] : roles) {
        palette.setColor(role, color);
    }
    setDisabled(palette, colors);
    return palette;
}

Theme::Theme(QObject *parent) : QObject(parent), m_systemKind(systemKind())
{
    loadFonts();
}

Theme::~Theme() = default;

Theme &Theme::of(const QWidget * /*widget*/)
{
    Q_ASSERT(qApp != nullptr);
    auto *theme = qApp->findChild<Theme *>(QString(), Qt::FindDirectChildrenOnly);
    return theme != nullptr ? *theme : *new Theme(qApp);
}

void Theme::apply()
{
    if (!m_applied) {
        m_applied = true;
        m_style = new Style;
        QApplication::setStyle(m_style);
        m_focusRing = new FocusRing(*this, this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
            m_systemKind = systemKind();
            refreshKind();
        });
#endif
    }
    publish();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    refreshKind();
    Q_EMIT choiceChanged(choice);
}

void Theme::refreshKind()
{
    ThemeKind kind = m_choice == Choice::dark ? ThemeKind::dark : ThemeKind::light;
    if (m_choice == Choice::system) {
        kind = m_systemKind;
    }
    if (kind != m_kind) {
        m_kind = kind;
        publish();
    }
}

void Theme::setTypeSettings(const TypeSettings &settings)
{
    m_type = settings;
    m_type.step = std::clamp(settings.step, -2, 12);
    publish();
}

int Theme::controlHeight() const
{
    return kControlHeight + lineHeight(TextRole::body) - lineHeightFor(TextRole::body, {});
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
}

int Theme::duration(int milliseconds) const
{
    return m_reducedMotion ? 0 : milliseconds;
}

void Theme::publish()
{
    if (m_applied) {
        const QPalette palette = paletteFor(tokens());
        if (m_style != nullptr) {
            m_style->setLook(tokens(), m_type, controlHeight());
        }
        QApplication::setPalette(palette);
        QApplication::setFont(font(TextRole::body));
        QToolTip::setPalette(palette);
        QToolTip::setFont(font(TextRole::label));
    }
    Q_EMIT changed();
}

} // namespace normscope
