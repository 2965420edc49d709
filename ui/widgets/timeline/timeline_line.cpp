// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline/timeline_line.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
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
constexpr double kCurrentStop = 16;
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
    setAccessibleName(tr("Timeline"));
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
        const QString place
            = tr("step %1 of %2")
                  .arg(QString::number(m_buttons.size()), QString::number(timeline.count()));
        button->setValueText(place);
        button->setToolTip(
            tr("%1, %2\n%3", "name, step, what it is")
                .arg(stageName(id), place, sentenceOf(id, *m_workbench.setup().rule)));
        button->show();
    }
    m_forwardCount = timeline.forwardCount();
    m_slide.stop();
    m_marker = std::max(0, currentIndex());
    layOut();
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
        m_buttons[i]->setGeometry(static_cast<int>(std::lround(place.x())) - side / 2, 4, side,
                                  height() - 4);
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
    for (int i = 0; i < m_buttons.size(); ++i) {
        const StageButton &button = *m_buttons[i];
        const QPointF place = placeOf(i);
        const bool passed = i <= m_marker;
        const QColor line = button.underMouse() ? colors.ink : colors.outline;
        const double size = button.underMouse() ? kStop + 2 : kStop;
        drawDisc(painter, place, size, passed ? colors.ink : colors.panel, passed ? QColor() : line,
                 1.5);
        if (button.hasFocus() && button.showsFocus())
            drawDisc(painter, place, kCurrentStop + 8, QColor(Qt::transparent), colors.focus, 2);
    }
    const QPointF marker = placeOf(m_marker);
    drawDisc(painter, marker, kCurrentStop, colors.panel, colors.ink, 2);
    drawDisc(painter, marker, kCurrentStop - 8, colors.ink, QColor(), 0);
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
        setAccessibleName(tr("Timeline"));
        rebuild();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

} // namespace normscope
