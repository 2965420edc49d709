// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/badge_button.h"

#include "ui/model/text/number_text.h"
#include "ui/widgets/heatmap/map_marks.h"
#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 24; ///< px
constexpr int kSide = 8;
constexpr int kGap = 6;
constexpr int kMark = 14;

} // namespace

BadgeButton::BadgeButton(SpecialKind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setObjectName(u"special"_s + QLatin1StringView(specialKindRow(kind).key));
    setText(specialName(kind));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    FocusRing::setRadius(this, kHeight / 2);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BadgeButton::setCount(std::int64_t count)
{
    m_count = NumberText::count(count);
    setAccessibleName(tr("%1: %2").arg(text(), m_count));
    updateGeometry();
    update();
}

void BadgeButton::setChosen(bool chosen)
{
    m_isChosen = chosen;
    updateGeometry();
    update();
}

QFont BadgeButton::wordFont() const
{
    return Theme::of(this).font(m_isChosen ? TextRole::sectionTitle : TextRole::label);
}

int BadgeButton::countWidth() const
{
    return QFontMetrics(Theme::of(this).font(TextRole::tick)).horizontalAdvance(m_count);
}

QSize BadgeButton::sizeHint() const
{
    const int words = QFontMetrics(wordFont()).horizontalAdvance(text());
    return minimumSizeHint() + QSize(words + kGap + 2, 0);
}

QSize BadgeButton::minimumSizeHint() const
{
    const int height = Theme::of(this).lineHeight(TextRole::label) + 8;
    return {2 * kSide + kMark + kGap + countWidth(), std::max(kHeight, height)};
}

void BadgeButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(this);
    const Tokens &colors = theme.tokens();
    QPainter painter(this);
    const bool isUnder = underMouse() && isEnabled();
    const QColor fill = isDown() ? colors.pressed : isUnder ? colors.hover : colors.surface;
    drawBox(painter, QRectF(rect()), height() / 2.0, fill, m_isChosen ? colors.ink : colors.outline,
            m_isChosen ? 2 : 1);
    const double top = (height() - kMark) / 2.0;
    drawMark(painter, specialKindRow(m_kind).flag, QRectF(kSide, top, kMark, kMark));
    const QRect room = rect().adjusted(kSide + kMark + kGap, 0, -kSide, 0);
    painter.setPen(colors.text1);
    painter.setFont(wordFont());
    const int wordRoom = room.width() - countWidth() - kGap;
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, wordRoom));
    painter.setFont(theme.font(TextRole::tick));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_count);
}

} // namespace normscope
