// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/banner.h"

#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kUnfold = 160; ///< ms
constexpr int kFold = 120;   ///< ms
constexpr int kSide = 12;    ///< px

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::info:
        break;
    case Tone::warning:
        return Icon::warning;
    case Tone::error:
        return Icon::error;
    case Tone::success:
        return Icon::tick;
    }
    return Icon::info;
}

} // namespace

Banner::Banner(Tone tone, const BannerText &text, const QString &closeName, QWidget *parent)
    : QWidget(parent),
      m_tone(tone),
      m_text(new ElidedLabel(QString(), TextRole::body, Ink::text1, this)),
      m_strong(new ElidedLabel(QString(), TextRole::bodyStrong, Ink::text1, this)),
      m_waiting(new ElidedLabel(QString(), TextRole::label, Ink::text2, this)),
      m_action(new LinkButton(QString(), this)),
      m_close(new IconButton(Icon::close, closeName, this))
{
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setCompact(true);
    m_waiting->setObjectName(QStringLiteral("bannerWaiting"));
    m_waiting->hide();
    // They go with the banner: a focus that a click gave them would pass on to who knows what.
    m_action->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
    connect(m_action, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        fold();
        Q_EMIT closed();
    });
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this] { updateGeometry(); });
    connect(&m_motion, &QVariantAnimation::finished, this, &Banner::finish);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        layOut();
        updateGeometry();
        update();
    });
    setContent(tone, text);
}

Banner::~Banner() = default;

void Banner::setContent(Tone tone, const BannerText &text)
{
    m_tone = tone;
    m_content = text;
    m_text->setText(text.text);
    m_strong->setText(text.strong);
    m_strong->setVisible(!text.strong.isEmpty());
    m_action->setText(text.action);
    m_action->setAccessibleName(text.action);
    m_action->setVisible(!text.action.isEmpty());
    describe();
    layOut();
    update();
}

void Banner::setWaiting(int count)
{
    m_waiting->setText(count > 0 ? tr("%1 more", "notices").arg(count) : QString());
    m_waiting->setToolTip(count > 0 ? tr("Closing this one shows the next") : QString());
    m_waiting->setVisible(count > 0);
    describe();
    layOut();
}

/// What a screen reader says.
void Banner::describe()
{
    QStringList words {m_content.text, m_content.strong, m_waiting->text()};
    words.removeAll(QString());
    setAccessibleName(words.join(u' '));
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
    layOut();
}

void Banner::unfold()
{
    if (m_unfolded) {
        return;
    }
    m_unfolded = true;
    show();
    animate(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::fold()
{
    if (!m_unfolded) {
        return;
    }
    m_unfolded = false;
    animate(false);
}

void Banner::animate(bool open)
{
    const bool moving = m_motion.state() == QAbstractAnimation::Running;
    const qreal from = moving ? m_motion.currentValue().toReal() : (open ? 0.0 : 1.0);
    m_motion.stop();
    const int duration = Theme::of(this).duration(open ? kUnfold : kFold);
    m_motion.setStartValue(from);
    m_motion.setEndValue(open ? 1.0 : 0.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    m_motion.setDuration(duration);
    if (duration == 0) {
        finish();
    } else {
        m_motion.start();
    }
}

void Banner::finish()
{
    m_motion.stop();
    setVisible(m_unfolded);
    updateGeometry();
}

int Banner::textLeft() const
{
    return kSide + Theme::of(this).iconSize() + 8;
}

int Banner::fullHeight() const
{
    return Theme::of(this).controlHeight() + 4;
}

QSize Banner::sizeHint() const
{
    const bool moving = m_motion.state() == QAbstractAnimation::Running;
    const qreal share = moving ? m_motion.currentValue().toReal() : 1.0;
    const int words = m_text->sizeHint().width() + m_strong->sizeHint().width();
    return {textLeft() + words + 80, static_cast<int>(fullHeight() * share)};
}

QSize Banner::minimumSizeHint() const
{
    return {textLeft() + 120, sizeHint().height()};
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

/// Places the parts from the bottom up, so that an unfolding banner slides out whole.
void Banner::layOut()
{
    const int tall = fullHeight();
    const int top = height() - tall;
    const auto put = [&](QWidget *part, int left, const QSize &size) {
        const QRect box(left, top + (tall - size.height()) / 2, size.width(), size.height());
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    };
    int right = width() - 8;
    if (!m_close->isHidden()) {
        right -= m_close->sizeHint().width();
        put(m_close, right, m_close->sizeHint());
    }
    if (!m_waiting->isHidden()) {
        right -= m_waiting->sizeHint().width() + 8;
        put(m_waiting, right, m_waiting->sizeHint());
    }
    if (!m_action->isHidden()) {
        right -= m_action->sizeHint().width() + 8;
        put(m_action, right, m_action->sizeHint());
    }
    const int room = std::max(0, right - 12 - textLeft());
    const QSize strong = m_strong->isHidden() ? QSize(0, 0) : m_strong->sizeHint();
    const int space = strong.width() > 0 ? 4 : 0;
    const int words = std::clamp(room - strong.width() - space, 0, m_text->sizeHint().width());
    put(m_text, textLeft(), QSize(words, m_text->sizeHint().height()));
    const int tail = std::min(strong.width(), std::max(0, room - words - space));
    put(m_strong, textLeft() + words + space, QSize(tail, strong.height()));
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    const ToneColors colors = Theme::of(this).tokens().tone(m_tone);
    QPainter painter(this);
    const int tall = fullHeight();
    const QRect whole(0, height() - tall, width(), tall);
    drawBox(painter, whole, kRadiusControl, colors.fill, colors.line);
    const int side = Theme::of(this).iconSize();
    const QRect glyph(kSide, whole.top() + (tall - side) / 2, side, side);
    drawIcon(painter, iconOf(m_tone), QStyle::visualRect(layoutDirection(), rect(), glyph),
             colors.icon);
}

} // namespace normscope
