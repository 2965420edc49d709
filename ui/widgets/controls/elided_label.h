// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"
#include "ui/widgets/theme/typography.h"

#include <QWidget>

#include <optional>

namespace normscope {

/// The ink of a text.
enum class Ink { text1, text2, text3, error };

/// One line of plain text in a typographic role that follows the theme. What does not fit is
/// elided and stands whole in the tooltip; markup in the text is shown as it is.
class ElidedLabel : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
public:
    explicit ElidedLabel(const QString &text, TextRole role = TextRole::body, Ink ink = Ink::text1,
                         QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ElidedLabel)

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isElided() const;
    void setRole(TextRole role);
    void setInk(Ink ink);
    /// Writes the text in the colour of a quantity in place of the ink.
    void setQuantity(Quantity quantity);
    void setAlignment(Qt::Alignment alignment);
    void setElideMode(Qt::TextElideMode mode);
    /// The text is a list with the most important first: what does not fit is left out from the
    /// end, before the rest is elided.
    void setIsList(bool isList);

    /// What there is room for.
    [[nodiscard]] QString shownText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshToolTip();

    QString m_text;
    TextRole m_role;
    Ink m_ink;
    std::optional<Quantity> m_quantity;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_isList = false;
};

/// The colour of an ink in a theme.
[[nodiscard]] QColor inkColor(Ink ink, const Tokens &colors);

} // namespace normscope
