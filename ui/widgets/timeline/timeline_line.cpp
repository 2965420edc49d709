// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline/timeline_line.h"

#include "ui/model/setup/pins.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace normscope {

namespace {

constexpr double kLineTop = 20.5;      ///< middle of the line
constexpr double kBackwardStep = 1.45; ///< of the others, where the double bar stands
constexpr double kStop = 9;
constexpr double kLeftOutStop = 5; ///< that steps do not visit
constexpr double kCurrentStop = 16;
constexpr int kPinZone = 11;  ///< px at the top, where a click pins
constexpr double kPinTop = 2; ///< of the triangle
constexpr double kPinHeight = 6;
constexpr double kPassed = 3; ///< thickness
constexpr double kAhead = 2;
constexpr double kBar = 2;    ///< thickness of each of the two bars
constexpr double kBarGap = 6; ///< from the middle of one bar to that of the other
constexpr double kBarHeight = 14;
constexpr int kNameTop = 34;
constexpr int kNameGap = 6;
constexpr int kSlide = 120; ///< ms
constexpr int kTarget = 24; ///< side of what takes clicks, at least

void drawDisc(QPainter &painter, QPointF centre, double diameter, const QColor &fill,
              const QColor &line, double width)
{
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double radius = diameter / 2 - (line.isValid() ? width / 2 : 0);
    painter.drawEllipse(centre, radius, radius);
}

QString sentenceOf(StageId id, const BackwardRule &rule)
{
    return QCoreApplication::translate("Stage", textOf(id, rule).sentence.data());
}

} // namespace

TimelineLine::TimelineLine(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_theme(Theme::of(this))
{
    setObjectName(QStringLiteral("timelineLine"));
    refreshTexts();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_marker = value.toDouble();
        update();
    });
    connect(&m_workbench, &Workbench::setupChanged, this, &TimelineLine::followSetup);
    connect(&m_theme, &Theme::changed, this, &TimelineLine::layOut);
    rebuild();
}

TimelineLine::~TimelineLine() = default;

void TimelineLine::followSetup(const Setup &before)
{
    if (m_workbench.setup().stops != before.stops)
        describeStops();
    if (m_workbench.setup().rule != before.rule) {
        rebuild();
    } else if (m_workbench.setup().stage != before.stage) {
        for (StageButton *button : std::as_const(m_buttons))
            button->setCurrent(button->stage() == m_workbench.setup().stage);
        placeNames();
        slideTo(currentIndex());
        update();
    }
}

void TimelineLine::rebuild()
{
    const Timeline timeline = m_workbench.timeline();
    const QList<StageButton *> old = std::exchange(m_buttons, {});
    for (StageButton *button : old) {
        button->hide();
        button->deleteLater();
    }
    for (const StageId id : timeline.stops()) {
        auto *button = new StageButton(id, this);
        button->setObjectName(QStringLiteral("stop.") + stageName(id));
        button->setCurrent(id == m_workbench.setup().stage);
        connect(button, &QAbstractButton::clicked, this, [this, id] { m_workbench.goTo(id); });
        connect(button, &StageButton::lookChanged, this, qOverload<>(&QWidget::update));
        m_buttons.append(button);
        button->installEventFilter(this);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(button, &QWidget::customContextMenuRequested, this,
                [this, button](QPoint at) { openMenu(*button, at); });
        button->show();
    }
    m_forwardCount = timeline.forwardCount();
    m_slide.stop();
    m_marker = std::max(0, currentIndex());
    describeStops();
    layOut();
}

void TimelineLine::describeStops()
{
    const Setup &setup = m_workbench.setup();
    for (int i = 0; i < m_buttons.size(); ++i) {
        const StageId id = m_buttons[i]->stage();
        QString place
            = tr("step %1 of %2").arg(QString::number(i + 1), QString::number(m_buttons.size()));
        if (setup.stops.contains(id))
            place = tr("%1, pinned").arg(place);
        m_buttons[i]->setValueText(place);
        m_buttons[i]->setToolTip(tr("%1, %2\n%3", "name, step, what it is")
                                     .arg(stageName(id), place, sentenceOf(id, *setup.rule)));
    }
    update();
}

int TimelineLine::currentIndex() const
{
    return m_workbench.timeline().indexOf(m_workbench.setup().stage).value_or(0);
}

/// Equal steps, but for a longer one from forward to backward.
QPointF TimelineLine::placeOf(double index) const
{
    const auto last = static_cast<double>(m_buttons.size() - 1);
    const double crossing = m_forwardCount; // the index of the first backward stop
    const auto steps = [crossing](double i) {
        return i + (kBackwardStep - 1) * std::clamp(i - (crossing - 1), 0.0, 1.0);
    };
    const double side = std::clamp(width() * 0.06, 14.0, 36.0);
    const double share = last > 0 ? steps(index) / steps(last) : 0.5;
    const double along = side + share * (width() - 2 * side);
    return {layoutDirection() == Qt::LeftToRight ? along : width() - along, kLineTop};
}

double TimelineLine::dividerPlace() const
{
    return (placeOf(m_forwardCount - 1).x() + placeOf(m_forwardCount).x()) / 2;
}

QFont TimelineLine::nameFont(bool current) const
{
    QFont font = m_theme.font(TextRole::caption);
    if (current)
        font.setWeight(QFont::DemiBold);
    return font;
}

void TimelineLine::layOut()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        const double step = std::abs(placeOf(1).x() - placeOf(0).x());
        const int side = std::max(kTarget, static_cast<int>(std::min(step, 48.0)));
        const QPointF place = placeOf(i);
        m_buttons[i]->setGeometry(static_cast<int>(std::lround(place.x())) - side / 2, 0, side,
                                  height());
    }
    placeNames();
    update();
}

/// The current name first, then its neighbours outwards; what would touch another gives way.
void TimelineLine::placeNames()
{
    const int current = currentIndex();
    m_names = QList<QRect>(m_buttons.size());
    QList<int> order(m_buttons.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [current](int a, int b) {
        return std::abs(a - current) < std::abs(b - current);
    });
    for (const int i : std::as_const(order)) {
        const QFontMetrics metrics(nameFont(i == current));
        const int wide = metrics.horizontalAdvance(stageName(m_buttons[i]->stage())) + 2;
        const int left = static_cast<int>(std::lround(placeOf(i).x())) - wide / 2;
        const QRect place(std::clamp(left, 0, std::max(0, width() - wide)), kNameTop, wide,
                          m_theme.lineHeight(TextRole::caption));
        const bool isFree = std::none_of(m_names.cbegin(), m_names.cend(), [&](const QRect &other) {
            return other.adjusted(-kNameGap, 0, kNameGap, 0).intersects(place);
        });
        if (isFree)
            m_names[i] = place;
    }
}

void TimelineLine::slideTo(int index)
{
    m_slide.stop();
    const int duration = m_theme.duration(kSlide);
    if (duration == 0 || !isVisible()) {
        m_marker = index;
        return;
    }
    m_slide.setDuration(duration);
    m_slide.setStartValue(m_marker);
    m_slide.setEndValue(static_cast<double>(index));
    m_slide.start();
}

QSize TimelineLine::sizeHint() const
{
    return {560, 52};
}

QSize TimelineLine::minimumSizeHint() const
{
    return {static_cast<int>(m_buttons.size() + 1) * kTarget, kNameTop};
}

void TimelineLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter);
    paintStops(painter);
    paintPins(painter);
    paintNames(painter);
}

void TimelineLine::paintLine(QPainter &painter) const
{
    const Tokens &colors = m_theme.tokens();
    const auto last = static_cast<double>(m_buttons.size() - 1);
    const auto bar = [&](double from, double to, double thickness, const QColor &color) {
        painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(placeOf(from), placeOf(to));
    };
    bar(m_marker, last, kAhead, colors.divider);
    bar(0, m_marker, kPassed, colors.ink);

    // The double bar stands in a gap of the line.
    const double middle = dividerPlace();
    const double room = kBarGap / 2 + 4;
    painter.fillRect(QRectF(middle - room, kLineTop - kBarHeight / 2, 2 * room, kBarHeight),
                     colors.panel);
    const bool passed = m_marker > m_forwardCount - 0.5;
    for (const double side : {-1.0, 1.0}) {
        const double x = middle + (side * kBarGap - kBar) / 2;
        drawBar(painter, QRectF(x, kLineTop - kBarHeight / 2, kBar, kBarHeight),
                passed ? colors.ink : colors.outline);
    }
}

void TimelineLine::paintStops(QPainter &painter) const
{
    const Tokens &colors = m_theme.tokens();
    const Timeline timeline = m_workbench.timeline();
    for (int i = 0; i < m_buttons.size(); ++i) {
        const StageButton &button = *m_buttons[i];
        const QPointF place = placeOf(i);
        const double stop = timeline.isVisited(button.stage()) ? kStop : kLeftOutStop;
        const bool passed = i <= m_marker;
        const QColor line = button.underMouse() ? colors.ink : colors.outline;
        const double size = button.underMouse() ? stop + 2 : stop;
        drawDisc(painter, place, size, passed ? colors.ink : colors.panel, passed ? QColor() : line,
                 1.5);
        if (button.hasFocus() && button.showsFocus())
            drawDisc(painter, place, kCurrentStop + 8, QColor(Qt::transparent), colors.focus, 2);
    }
    const QPointF marker = placeOf(m_marker);
    drawDisc(painter, marker, kCurrentStop, colors.panel, colors.ink, 2);
    drawDisc(painter, marker, kCurrentStop - 8, colors.ink, QColor(), 0);
}

/// Filled where a stop is pinned; an outline under the pointer says where a click pins.
void TimelineLine::paintPins(QPainter &painter) const
{
    const Tokens &colors = m_theme.tokens();
    for (int i = 0; i < m_buttons.size(); ++i) {
        const bool isPinned = m_workbench.setup().stops.contains(m_buttons[i]->stage());
        if (!isPinned && !m_buttons[i]->underMouse())
            continue;
        const double x = placeOf(i).x();
        const double half = kPinHeight * 0.6;
        painter.setBrush(isPinned ? QBrush(colors.ink) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(isPinned ? colors.ink : colors.outline, 1));
        painter.drawPolygon(QPolygonF {QPointF(x - half, kPinTop), QPointF(x + half, kPinTop),
                                       QPointF(x, kPinTop + kPinHeight)});
    }
}

QRect TimelineLine::pinRect(int index) const
{
    const QRect button = m_buttons[index]->geometry();
    return {button.left(), 0, button.width(), kPinZone};
}

void TimelineLine::togglePin(StageId id)
{
    m_workbench.change(withStopToggled(m_workbench.setup(), id));
}

void TimelineLine::openMenu(StageButton &stop, QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("stopMenu"));
    const StageId id = stop.stage();
    QAction *pin
        = menu->addAction(tr("Pin %1").arg(stageName(id)), this, [this, id] { togglePin(id); });
    pin->setObjectName(QStringLiteral("pinStop"));
    pin->setCheckable(true);
    pin->setChecked(m_workbench.setup().stops.contains(id));
    QAction *none = menu->addAction(tr("Remove the pins of all stages"), this, [this] {
        Setup setup = m_workbench.setup();
        setup.stops.clear();
        m_workbench.change(setup);
    });
    none->setObjectName(QStringLiteral("unpinStops"));
    none->setEnabled(!m_workbench.setup().stops.isEmpty());
    menu->popup(stop.mapToGlobal(place));
}

bool TimelineLine::eventFilter(QObject *watched, QEvent *event)
{
    const auto *stop = qobject_cast<StageButton *>(watched);
    if (stop && event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton && press->position().y() < kPinZone) {
            togglePin(stop->stage());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineLine::refreshTexts()
{
    setAccessibleName(tr("Timeline"));
    setWhatsThis(tr("Every stage of forward and backward is a stop. A click, the arrow keys, Home "
                    "and End go to any of them. A click above a stop pins it. While any stop is "
                    "pinned, Back, Next and Play visit the pinned ones only."));
}

void TimelineLine::paintNames(QPainter &painter) const
{
    const Tokens &colors = m_theme.tokens();
    const int current = currentIndex();
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_names[i].isEmpty())
            continue;
        painter.setFont(nameFont(i == current));
        painter.setPen(i == current || m_buttons[i]->underMouse() ? colors.text1 : colors.text3);
        painter.drawText(m_names[i], Qt::AlignCenter | Qt::TextSingleLine,
                         stageName(m_buttons[i]->stage()));
    }
}

void TimelineLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimelineLine::keyPressEvent(QKeyEvent *event)
{
    const auto count = static_cast<int>(m_buttons.size());
    const int index = indexAfterKey(event->key(), currentIndex(), count, layoutDirection());
    if (index < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_workbench.goTo(m_buttons[index]->stage());
    m_buttons[index]->takeFocus();
}

void TimelineLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refreshTexts();
        rebuild();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

} // namespace normscope
