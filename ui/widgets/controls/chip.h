// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/icons.h"

#include <QWidget>

#include <optional>

namespace normscope {

/// A few small words in a rounded outline, such as "repeated over channels" or "NaN 12". The
/// count, when there is one, stands in mono after the words.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Chip)

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Digits after the words; empty for none.
    void setCount(const QString &count);
    void setGlyph(Icon icon);
    /// White on near-black in either theme, to stand on a picture.
    void setSolid(bool solid);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_text;
    QString m_count;
    std::optional<Icon> m_glyph;
    bool m_solid = false;
};

} // namespace normscope
