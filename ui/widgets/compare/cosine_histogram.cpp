// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/cosine_histogram.h"

#include "ui/model/compare/compare_text.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace normscope {

namespace {

constexpr int kBars = 40;
constexpr int kBarWidth = 4; ///< px
constexpr int kHigh = 24;    ///< px
constexpr int kEndGap = 4;   ///< px between the bars and the numbers of the ends
constexpr QStringView kLeast = u"\u22121";
constexpr QStringView kLargest = u"1";

} // namespace

CosineHistogram::CosineHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("cosineHistogram"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Cosines of the groups"));
    setToolTip(tr("How many groups have which cosine, from −1 to 1. The line is the cosine of all "
                  "elements as one vector: it says little about the groups"));
    setWhatsThis(toolTip());
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CosineHistogram::setSummary(const ComparisonSummary &summary)
{
    m_summary = summary;
    setAccessibleDescription(cosineText(summary));
    update();
}

int CosineHistogram::barsLeft() const
{
    return QFontMetrics(Theme::of(this).font(TextRole::caption))
               .horizontalAdvance(kLeast.toString())
        + kEndGap;
}

QSize CosineHistogram::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(TextRole::caption));
    return {barsLeft() + kBars * kBarWidth + kEndGap
                + metrics.horizontalAdvance(kLargest.toString()),
            kHigh};
}

void CosineHistogram::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintEnds(painter);
    painter.translate(barsLeft(), 0);
    paintBars(painter);
    if (!std::isnan(m_summary.cosine)) {
        const double place = (m_summary.cosine + 1) / 2 * (kBars * kBarWidth - 2);
        drawBar(painter, {std::round(place), 0, 2, double(height())},
                Theme::of(this).tokens().text1);
    }
}

/// The numbers at both ends, and the base line with its middle.
void CosineHistogram::paintEnds(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    painter.setFont(theme.font(TextRole::caption));
    painter.setPen(theme.tokens().text2);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignBottom, kLeast.toString());
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignBottom, kLargest.toString());
    const double base = height() - 1;
    const double left = barsLeft();
    const double wide = kBars * kBarWidth;
    drawBar(painter, {left, base, wide, 1}, theme.tokens().outline);
    drawBar(painter, {left + wide / 2, base - 3, 1, 3}, theme.tokens().outline);
}

void CosineHistogram::paintBars(QPainter &painter) const
{
    std::array<std::int64_t, kBars> counts {};
    constexpr std::size_t kBinsOfBar = kCosineBins / kBars;
    for (std::size_t bin = 0; bin < kCosineBins; ++bin)
        counts[bin / kBinsOfBar] += m_summary.cosineBins[bin].count;
    const auto most = static_cast<double>(std::max<std::int64_t>(1, std::ranges::max(counts)));
    const Tokens &colors = Theme::of(this).tokens();
    const double base = height() - 1;
    for (int i = 0; i < kBars; ++i) {
        const auto count = static_cast<double>(counts[std::size_t(i)]);
        if (count == 0)
            continue;
        const double tall = std::max(1.0, std::round((base - 1) * std::sqrt(count / most)));
        const QRectF bar(i * kBarWidth, base - tall, kBarWidth - 1, tall);
        const bool isOpposed = i < kBars / 2;
        drawBox(painter, bar, 0, isOpposed ? colors.surface : colors.text2, colors.text2);
    }
}

} // namespace normscope
