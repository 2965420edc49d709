// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline/timeline_bar.h"

#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/timeline/player.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/timeline/timeline_line.h"

#include <QComboBox>
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
constexpr int kSpeedWidth = 72;
constexpr int kSpeedSpare = 6; ///< px that the style leaves beside the text of a combo

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

TimelineBar::TimelineBar(Workbench &workbench, QWidget *parent, std::unique_ptr<Alarm> alarm)
    : QWidget(parent),
      m_workbench(workbench),
      m_theme(Theme::of(this)),
      m_player(new Player(workbench, std::move(alarm), this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    makePlay();
    makeParts();
    layOutParts();
    connect(&m_workbench, &Workbench::setupChanged, this, &TimelineBar::refresh);
    connect(&m_theme, &Theme::changed, this, &TimelineBar::refreshTexts);
    refreshTexts();
}

TimelineBar::~TimelineBar() = default;

void TimelineBar::makePlay()
{
    m_play = new IconButton(Icon::play, {}, this);
    m_play->setObjectName(QStringLiteral("playButton"));
    m_play->setOutlined(true);
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_speed->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const double speed : kPlaySpeeds)
        m_speed->addItem(
            tr("%1×", "times the usual speed").arg(NumberText::exact(speed, NumberStyle::screen)),
            speed);
    connect(m_play, &QAbstractButton::clicked, m_player, &Player::toggle);
    connect(m_speed, &QComboBox::activated, this,
            [this](int row) { m_player->setSpeed(m_speed->itemData(row).toDouble()); });
    connect(m_player, &Player::playingChanged, this, &TimelineBar::refreshPlay);
    connect(m_player, &Player::speedChanged, this, &TimelineBar::refreshPlay);
}

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
    row->addWidget(m_play);
    row->addWidget(m_speed);
    row->addSpacing(8);
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
    if (previous)
        m_back->setEnabled(true);
    if (next)
        m_next->setEnabled(true);
    // The focus of what is going to be grey does not wander off to another part of the window.
    if (!next && (m_next->hasFocus() || m_last->hasFocus()))
        m_back->setFocus();
    if (!previous && (m_back->hasFocus() || m_first->hasFocus()))
        m_next->setFocus();
    m_first->setEnabled(stage != timeline.first());
    m_back->setEnabled(previous.has_value());
    m_last->setEnabled(stage != timeline.last());
    m_next->setEnabled(next.has_value());
    const bool isFirst = stage == timeline.first();
    const bool isLast = stage == timeline.last();
    m_back->setToolTip(withShortcut(previous      ? tr("Back to %1").arg(stageName(*previous))
                                        : isFirst ? tr("This is the first stage")
                                                  : tr("No pinned stage comes before"),
                                    previous ? m_shortcuts.back : QKeySequence()));
    m_next->setToolTip(withShortcut(next         ? tr("On to %1").arg(stageName(*next))
                                        : isLast ? tr("This is the last stage")
                                                 : tr("No pinned stage follows"),
                                    next ? m_shortcuts.next : QKeySequence()));
}

void TimelineBar::refreshPlay()
{
    const bool isPlaying = m_player->isPlaying();
    const QString name = isPlaying ? tr("Pause") : tr("Play");
    m_play->setGlyph(isPlaying ? Icon::pause : Icon::play);
    m_play->setAccessibleName(name);
    m_play->setToolTip(withShortcut(name, m_shortcuts.play));
    m_speed->setCurrentIndex(m_speed->findData(m_player->speed()));
}

void TimelineBar::refreshTexts()
{
    refreshPlay();
    m_play->setWhatsThis(tr("Goes on from stop to stop by itself and ends at the last one. A step "
                            "by hand pauses it. From the last stop it starts over."));
    m_speed->setAccessibleName(tr("Speed of Play"));
    m_speed->setToolTip(tr("How fast Play goes on; at 1× a stop takes 1.5 seconds"));
    m_first->setAccessibleName(tr("First stage"));
    m_first->setToolTip(withShortcut(tr("First stage"), m_shortcuts.first));
    m_last->setAccessibleName(tr("Last stage"));
    m_last->setToolTip(withShortcut(tr("Last stage"), m_shortcuts.last));
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_next->setText(tr("Next"));
    m_next->setAccessibleName(tr("Next"));
    m_speed->setFixedWidth(std::max(kSpeedWidth, m_speed->sizeHint().width() + kSpeedSpare));
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
