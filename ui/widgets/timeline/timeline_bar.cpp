// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline/timeline_bar.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/timeline/timeline_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kHeight = 56;
constexpr int kBackWidth = 82;
constexpr int kNextWidth = 90;
constexpr int kSide = 12;

QString withShortcut(const QString &words, const QKeySequence &keys)
{
    return keys.isEmpty() ? words
                          : TimelineBar::tr("%1 (%2)", "what it does, its shortcut")
                                .arg(words, keys.toString(QKeySequence::NativeText));
}

/// As wide as in the drawings; wider only for longer words or larger type.
void setLeastWidth(Button &button, int width)
{
    constexpr int kSpare = 4; // of the button's own padding
    button.setFixedWidth(std::max(width, button.sizeHint().width() - kSpare));
}

} // namespace

TimelineBar::TimelineBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_theme(Theme::of(this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    makeParts();
    layOutParts();
    connect(&m_workbench, &Workbench::setupChanged, this, &TimelineBar::refresh);
    connect(&m_theme, &Theme::changed, this, &TimelineBar::refreshTexts);
    refreshTexts();
}

TimelineBar::~TimelineBar() = default;

void TimelineBar::makeParts()
{
    m_first = new IconButton(Icon::first, {}, this);
    m_first->setObjectName(QStringLiteral("firstStage"));
    m_line = new TimelineLine(m_workbench, this);
    m_last = new IconButton(Icon::last, {}, this);
    m_last->setObjectName(QStringLiteral("lastStage"));
    m_back = new Button({}, Button::Kind::plain, this);
    m_back->setObjectName(QStringLiteral("backStage"));
    m_back->setGlyph(Icon::back);
    m_next = new Button({}, Button::Kind::accent, this);
    m_next->setObjectName(QStringLiteral("nextStage"));
    m_next->setGlyph(Icon::next, Button::IconPlace::after);

    connect(m_first, &QAbstractButton::clicked, this,
            [this] { m_workbench.goTo(m_workbench.timeline().first()); });
    connect(m_last, &QAbstractButton::clicked, this,
            [this] { m_workbench.goTo(m_workbench.timeline().last()); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { m_workbench.goBack(); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { m_workbench.goNext(); });
}

void TimelineBar::layOutParts()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 1, kSide, 0);
    row->setSpacing(8);
    row->addWidget(m_first);
    row->addWidget(m_line, 1);
    row->addWidget(m_last);
    row->addWidget(m_back);
    row->addWidget(m_next);
}

void TimelineBar::setShortcuts(const TimelineShortcuts &shortcuts)
{
    m_shortcuts = shortcuts;
    refreshTexts();
}

void TimelineBar::refresh()
{
    const Timeline timeline = m_workbench.timeline();
    const StageId stage = m_workbench.setup().stage;
    const auto previous = timeline.previous(stage);
    const auto next = timeline.next(stage);
    m_first->setEnabled(previous.has_value());
    m_back->setEnabled(previous.has_value());
    m_last->setEnabled(next.has_value());
    m_next->setEnabled(next.has_value());
    m_back->setToolTip(withShortcut(previous ? tr("Back to %1").arg(stageName(*previous))
                                             : tr("This is the first stage"),
                                    previous ? m_shortcuts.back : QKeySequence()));
    m_next->setToolTip(
        withShortcut(next ? tr("On to %1").arg(stageName(*next)) : tr("This is the last stage"),
                     next ? m_shortcuts.next : QKeySequence()));
}

void TimelineBar::refreshTexts()
{
    m_first->setAccessibleName(tr("First stage"));
    m_first->setToolTip(withShortcut(tr("First stage"), m_shortcuts.first));
    m_last->setAccessibleName(tr("Last stage"));
    m_last->setToolTip(withShortcut(tr("Last stage"), m_shortcuts.last));
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_next->setText(tr("Next"));
    m_next->setAccessibleName(tr("Next"));
    setLeastWidth(*m_back, kBackWidth);
    setLeastWidth(*m_next, kNextWidth);
    refresh();
    updateGeometry();
    update();
}

QSize TimelineBar::sizeHint() const
{
    return {774, minimumSizeHint().height()};
}

QSize TimelineBar::minimumSizeHint() const
{
    const int more = m_theme.lineHeight(TextRole::caption) - 16;
    return {layout()->minimumSize().width(), kHeight + std::max(0, more)};
}

void TimelineBar::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    drawBar(painter, QRectF(0, 0, width(), wholePixels(painter, 1)), colors.hairline);
}

void TimelineBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refreshTexts();
}

} // namespace normscope
