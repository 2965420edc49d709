// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/plot_style.h"

#include "ui/widgets/theme/theme.h"

#include <QFontMetricsF>
#include <qcustomplot.h>

#include <algorithm>

namespace normscope {

namespace {

constexpr QMargins kLeastMargins(8, 9, 22, 4); ///< px, room for the labels of the ends
constexpr double kFaded = 0.35;                ///< of the colour that is left
constexpr double kEdgeWidth = 4;               ///< px, as the other
constexpr double kLineWidth = 2;
constexpr double kLabelGap = 10;     ///< px between two labels
constexpr double kLeastSpacing = 28; ///< px between two ticks
constexpr int kAttempts = 4;         ///< with more and more room

void styleAxis(QCPAxis &axis, const Theme &theme)
{
    const Tokens &colors = theme.tokens();
    axis.setRange(0, 1);
    axis.setSubTicks(false);
    axis.setNumberFormat(QStringLiteral("g")); // labels as they are, without raised exponents
    axis.setTickLabelFont(theme.font(TextRole::tick));
    axis.setTickLabelColor(colors.text3);
    axis.setTickPen(QPen(colors.divider, 0));
    axis.setBasePen(QPen(colors.divider, 0));
    axis.grid()->setPen(QPen(colors.hairline, 0));
    axis.grid()->setZeroLinePen(QPen(colors.hairline, 0));
}

} // namespace

void stylePlot(QCustomPlot &plot, const Theme &theme)
{
    plot.setBackground(QBrush(theme.tokens().panel));
    plot.setNotAntialiasedElements(QCP::aeAll);
    plot.setAntialiasedElements(QCP::aePlottables);
    plot.axisRect()->setMinimumMargins(kLeastMargins);
    styleAxis(*plot.xAxis, theme);
    styleAxis(*plot.yAxis, theme);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setTickLength(0, 3);
    plot.xAxis->setTickLabelPadding(2);
    plot.yAxis->setTickLength(0, 0);
    plot.yAxis->setTickLabelPadding(10); // clear of a handle over the left end
    plot.yAxis->setBasePen(Qt::NoPen);
}

std::vector<Tick> ticksAlong(const QCPAxis &axis, const ValueScale &scale, double length)
{
    const QFontMetricsF metrics(axis.tickLabelFont());
    const auto room = [&metrics](const Tick &a, const Tick &b) {
        return kLabelGap
            + (metrics.horizontalAdvance(a.label) + metrics.horizontalAdvance(b.label)) / 2;
    };
    std::vector<Tick> ticks = makeTicks(scale, length, kLeastSpacing);
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        double needed = 0;
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            const double gap = (ticks[i].position - ticks[i - 1].position) * length;
            if (gap < room(ticks[i - 1], ticks[i]))
                needed = std::max(needed, room(ticks[i - 1], ticks[i]));
        }
        if (needed == 0)
            break;
        ticks = makeTicks(scale, length, needed);
    }
    return ticks;
}

void setTicks(QCPAxis &axis, const std::vector<Tick> &ticks)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const Tick &tick : ticks)
        ticker->addTick(tick.position, tick.label);
    axis.setTicker(ticker);
}

QColor faded(const QColor &color, const Theme &theme)
{
    const QColor ground = theme.tokens().panel;
    const auto mix = [](int front, int back) {
        return int(std::lround(front * kFaded + back * (1 - kFaded)));
    };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
            mix(color.blue(), ground.blue())};
}

ProbeLine::ProbeLine(QCustomPlot &plot)
    : m_edge(new QCPItemStraightLine(&plot)), m_line(new QCPItemStraightLine(&plot))
{
}

void ProbeLine::set(std::optional<double> position, const Theme &theme)
{
    m_position = position;
    m_edge->setPen(QPen(theme.tokens().lookLine, kEdgeWidth, Qt::SolidLine, Qt::FlatCap));
    m_line->setPen(QPen(theme.tokens().look, kLineWidth, Qt::SolidLine, Qt::FlatCap));
    for (QCPItemStraightLine *line : {m_edge, m_line}) {
        line->setVisible(position.has_value());
        line->point1->setCoords(position.value_or(0), 0);
        line->point2->setCoords(position.value_or(0), 1);
    }
}

} // namespace normscope
