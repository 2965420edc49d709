// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"
#include "ui/widgets/theme/typography.h"

#include <QProxyStyle>

namespace normscope {

/// What the painting functions of the style need to know.
struct StyleLook
{
    Tokens colors = tokens(ThemeKind::light);
    TypeSettings type;
    int controlHeight = 28; ///< px
};

/// Stock widgets in the look of the theme, over Fusion.
///
/// The style paints everything itself and no style sheet is set: a sheet cannot keep lines on
/// whole device pixels at a scale of 1.25 or 1.5, and its cost grows with the number of widgets.
/// Colours come from the tokens, never from a widget's palette, except for text.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();
    ~Style() override;
    Q_DISABLE_COPY_MOVE(Style)

    void setLook(const Tokens &colors, const TypeSettings &type, int controlHeight);

    /// Marks a line edit, spin box or combo box as wrong: it gets the error outline.
    static void setInvalid(QWidget *field, bool invalid);
    /// Tabs of 32 px in place of 36.
    static void setSmallTabs(QWidget *tabs);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *result = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;

private:
    StyleLook m_look;
};

} // namespace normscope
