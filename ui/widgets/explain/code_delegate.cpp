// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/code_delegate.h"

#include "ui/widgets/explain/code_list.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kBar = 3;
constexpr int kRight = 12;
constexpr int kValueGap = 8;
constexpr int kShortestValue = 6; ///< signs that are kept free for a value
constexpr int kIndent = 4;        ///< signs, of a line that goes on
constexpr double kFaded = 0.32;

double signWidth(const Theme &theme)
{
    return QFontMetricsF(theme.font(TextRole::code)).horizontalAdvance(u'0');
}

/// Left of the code, px: the bar, the line's number and a gap.
double gutter(const Theme &theme)
{
    return 2 * signWidth(theme) + 14;
}

/// Breaks a line of code behind blanks, so that each line has at most `most` signs where it can;
/// the first one begins behind `indent` signs, the others behind kIndent.
CodeLines broken(const std::vector<CodeToken> &tokens, qsizetype most, qsizetype indent)
{
    CodeLines lines(1);
    qsizetype used = indent;
    qsizetype sinceBreak = 0; // signs, and below tokens, after the last blank of the line
    std::size_t tokensSinceBreak = 0;
    for (const CodeToken &token : tokens) {
        lines.back().push_back(token);
        used += token.text.size();
        sinceBreak += token.text.size();
        ++tokensSinceBreak;
        const bool canBreak = lines.back().size() > tokensSinceBreak;
        if (used - (token.text.endsWith(u' ') ? 1 : 0) > most && canBreak) {
            auto &line = lines.back();
            const auto from = line.end() - static_cast<std::ptrdiff_t>(tokensSinceBreak);
            std::vector<CodeToken> rest(from, line.end());
            line.erase(from, line.end());
            lines.push_back(std::move(rest));
            used = kIndent + sinceBreak;
        }
        if (token.text.endsWith(u' ')) {
            sinceBreak = 0;
            tokensSinceBreak = 0;
        }
    }
    return lines;
}

void drawMarker(QPainter &painter, QPointF center, const QColor &color)
{
    QPainterPath arrow(center + QPointF(-3, -5));
    arrow.lineTo(center + QPointF(4, 0));
    arrow.lineTo(center + QPointF(-3, 5));
    arrow.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(arrow, color);
}

} // namespace

CodeDelegate::CodeDelegate(CodeList &list) : QStyledItemDelegate(&list), m_list(list) {}

/// A line is as wide as the list; the last one leaves room for the value.
CodeLines CodeDelegate::linesOf(const CodeItem &item) const
{
    const Theme &theme = Theme::of(&m_list);
    const double sign = signWidth(theme);
    const qsizetype value
        = item.row->makesStage ? std::max<qsizetype>(kShortestValue, item.value.size()) : 0;
    const double room = m_list.viewport()->width() - gutter(theme) - kRight;
    const auto signsIn = [sign](double width) {
        return std::max<qsizetype>(12, static_cast<qsizetype>(width / sign));
    };
    const qsizetype whole = signsIn(room);
    const qsizetype besideValue = signsIn(room - kValueGap - static_cast<double>(value) * sign);
    CodeLines lines = broken(item.row->tokens, besideValue, 0);
    if (lines.size() == 1)
        return lines;
    lines = broken(item.row->tokens, whole, 0);
    const std::vector<CodeToken> last = std::move(lines.back());
    lines.pop_back();
    for (std::vector<CodeToken> &line : broken(last, besideValue, lines.empty() ? 0 : kIndent))
        lines.push_back(std::move(line));
    return lines;
}

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                             const QModelIndex &index) const
{
    const CodeItem &item = m_list.codeModel().item(index.row());
    const int line = Theme::of(&m_list).lineHeight(TextRole::code);
    const int lines = item.row ? static_cast<int>(linesOf(item).size()) : 1;
    return {0, lines * line};
}

void CodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::of(&m_list);
    const CodeItem &item = m_list.codeModel().item(index.row());
    painter->save();
    if (item.row) {
        const bool isHovered
            = item.row->makesStage && option.state.testFlag(QStyle::State_MouseOver);
        paintRow(*painter, option.rect, index.row(), index == m_list.currentIndex(), isHovered);
    } else {
        painter->setFont(theme.font(TextRole::caption));
        painter->setPen(theme.tokens().text2);
        painter->drawText(QRectF(option.rect).adjusted(gutter(theme), 0, 0, 0), Qt::AlignVCenter,
                          item.heading);
    }
    painter->restore();
}

std::vector<CodePlace> CodeDelegate::placesOf(int row, const QRect &rect) const
{
    const CodeItem &item = m_list.codeModel().item(row);
    if (!item.row)
        return {};
    const Theme &theme = Theme::of(&m_list);
    const double sign = signWidth(theme);
    const int height = theme.lineHeight(TextRole::code);
    std::vector<CodePlace> places;
    QPointF place(rect.left() + gutter(theme), rect.top());
    for (const std::vector<CodeToken> &tokens : linesOf(item)) {
        for (const CodeToken &token : tokens) {
            const QSizeF size(static_cast<double>(token.text.size()) * sign, height);
            places.push_back({token, QRectF(place, size)});
            place.rx() += size.width();
        }
        place = {rect.left() + gutter(theme) + kIndent * sign, place.y() + height};
    }
    return places;
}

/// What is pointed at has a line under it, everywhere.
void CodeDelegate::paintCode(QPainter &painter, const std::vector<CodePlace> &places) const
{
    const Theme &theme = Theme::of(&m_list);
    const Tokens &colors = theme.tokens();
    painter.setFont(theme.font(TextRole::code));
    for (const auto &[token, rect] : places) {
        const QColor color = token.stage
            ? nameColor(*token.stage, m_list.codeModel().rule(), colors)
            : colors.text1;
        painter.setPen(color);
        painter.drawText(rect.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::TextDontClip,
                         token.text);
        if (token.stage && token.stage == m_list.hoveredStage())
            drawBar(painter, QRectF(rect.left(), rect.bottom() - 3, rect.width(), 1), color);
    }
}

void CodeDelegate::paintRow(QPainter &painter, const QRect &rect, int row, bool isCurrent,
                            bool isHovered) const
{
    const CodeItem &item = m_list.codeModel().item(row);
    const Theme &theme = Theme::of(&m_list);
    const Tokens &colors = theme.tokens();
    const BackwardRule &rule = m_list.codeModel().rule();
    const int height = theme.lineHeight(TextRole::code);
    const double left = gutter(theme);
    if (isCurrent || isHovered)
        painter.fillRect(rect, isCurrent ? colors.lookTint : colors.hover);
    const QRectF number(rect.left(), rect.top(), left - 10, height);
    if (isCurrent) {
        drawBar(painter, QRectF(rect.left(), rect.top(), kBar, rect.height()), colors.look);
        drawMarker(painter, {number.right() - 3, number.center().y()}, colors.text1);
    } else if (item.row->number > 0) {
        painter.setFont(theme.font(TextRole::tick));
        painter.setPen(colors.text3);
        painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(item.row->number));
    }
    paintCode(painter, placesOf(row, rect));
    painter.setOpacity(m_list.isFaded() ? kFaded : 1.0);
    painter.setPen(valueColor(item.row->stage, rule, colors));
    painter.drawText(QRectF(rect.left(), rect.bottom() + 1 - height, rect.width() - kRight, height),
                     Qt::AlignRight | Qt::AlignVCenter, item.value);
}

} // namespace normscope
