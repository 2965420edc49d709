// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"

#include <QVariantAnimation>
#include <QWidget>

namespace normscope {

class ElidedLabel;
class IconButton;
class LinkButton;

/// What a banner says.
struct BannerText
{
    QString text;   ///< plain text; what does not fit is elided and stands in the tooltip
    QString strong; ///< follows the text in the heavier weight; may be empty
    QString action; ///< words of the link, such as "Show all"; empty for none
};

/// A notice: icon, sentence, perhaps one action, how many others wait, and Close.
///
/// It starts hidden, unfold() shows it and fold() takes it away; under reduced motion at once.
class Banner : public QWidget
{
    Q_OBJECT
public:
    Banner(Tone tone, const BannerText &text, const QString &closeName, QWidget *parent = nullptr);
    ~Banner() override;
    Q_DISABLE_COPY_MOVE(Banner)

    /// Another notice in the same place.
    void setContent(Tone tone, const BannerText &text);
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] BannerText content() const { return m_content; }
    void setClosable(bool closable);
    /// How many notices come after this one; more than none is written beside Close.
    void setWaiting(int count);

    void unfold();
    void fold();
    /// Shown, or on its way; false as soon as it folds.
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Of the unfolded banner, in px.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void actionTriggered();
    /// The user closed it; it is folding already.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void animate(bool open);
    void finish();
    void layOut();
    void describe();
    [[nodiscard]] int textLeft() const;

    Tone m_tone;
    BannerText m_content;
    ElidedLabel *m_text;
    ElidedLabel *m_strong;
    ElidedLabel *m_waiting;
    LinkButton *m_action;
    IconButton *m_close;
    QVariantAnimation m_motion;
    bool m_unfolded = false;
};

} // namespace normscope
