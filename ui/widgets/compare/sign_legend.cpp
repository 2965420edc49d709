// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/sign_legend.h"

#include "ui/model/compare/compare_operation.h"
#include "ui/model/compare/compare_style.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>
#include <QStringList>

#include <array>

namespace normscope {

namespace {

constexpr std::array kSigns {kSameSign, kOneIsZero, kOppositeSign};
constexpr double kSwatch = 12; ///< px
constexpr double kGap = 6;     ///< px between swatch and word, and of the rows

} // namespace

SignLegend::SignLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signLegend"));
    QStringList words;
    for (const double sign : kSigns)
        words += signsText(sign);
    setAccessibleName(tr("Colours of the signs"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(operationSentence(CompareOperation::signs));
    setWhatsThis(toolTip());
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SignLegend::setTop(double top)
{
    m_top = top;
    update();
}

void SignLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.tokens().stage);
    painter.setFont(theme.font(TextRole::caption));
    const HeatmapColors colors(operationStyle(CompareOperation::signs, {}));
    const double line = theme.lineHeight(TextRole::caption);
    double top = m_top;
    for (const double sign : kSigns) {
        const QRectF swatch(kGap, top + (line - kSwatch) / 2, kSwatch, kSwatch);
        const QRectF words(swatch.right() + kGap, top, width() - swatch.right() - kGap, 3 * line);
        drawBox(painter, swatch, kRadiusSwatch, QColor(colors.at(sign)), theme.tokens().outline);
        painter.setPen(theme.tokens().text2);
        QRectF used;
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, signsText(sign),
                         &used);
        top += used.height() + kGap;
    }
}

} // namespace normscope
