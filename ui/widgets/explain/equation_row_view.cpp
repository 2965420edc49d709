// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/equation_row_view.h"

#include "ui/model/typeset/math_painter.h"
#include "ui/model/typeset/math_text.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr int kEm = 15; ///< px, at which the rows have these heights:
constexpr int kClassroomEm = 30;
constexpr int kFlatRow = 36;
constexpr int kCurrentRow = 44;
constexpr int kTallRow = 56;
constexpr double kFlatInk = 26; ///< what fits into a flat row
constexpr int kPadding = 12;
constexpr int kBar = 3;
constexpr double kTermMargin = 2;
constexpr double kPointedBar = 2;
constexpr double kFaded = 0.32;
constexpr int kMostShrink = 2; ///< px of the em

/// Fractions stand tall; a sum without one keeps its sign small, in the line.
bool hasFraction(const MathNode &node)
{
    return node.kind == MathKind::fraction || std::ranges::any_of(node.children, hasFraction);
}

} // namespace

EquationRowView::EquationRowView(const std::optional<MathFonts> &fonts, QWidget *parent)
    : QAbstractButton(parent), m_fonts(fonts)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &EquationRowView::typeset);
    setWhatsThis(
        tr("An equation with the numbers of the element. A click on a quantity goes to its "
           "stage; Left and Right walk through them, Return goes there. In a sum, the term of "
           "this element has an amber line."));
    connect(this, &QAbstractButton::clicked, this, [this] {
        Q_EMIT stageChosen(m_clicked == kNoMathTag ? m_row.stage : static_cast<StageId>(m_clicked));
    });
}

void EquationRowView::setRow(const EquationRow &row, const BackwardRule &rule)
{
    if (row.stage != m_row.stage)
        m_clicked = kNoMathTag;
    m_row = row;
    m_rule = &rule;
    typeset();
}

void EquationRowView::setFaded(bool faded)
{
    m_isFaded = faded;
    update();
}

std::vector<QRectF> EquationRowView::rectsOf(int tag) const
{
    std::vector<QRectF> rects = m_layout.rectsOf(tag);
    for (QRectF &rect : rects)
        rect.translate(origin());
    return rects;
}

std::vector<StageId> EquationRowView::terms() const
{
    std::vector<StageId> found;
    for (const Stage &row : stageTable()) {
        if (!m_layout.rectsOf(static_cast<int>(row.id)).empty())
            found.push_back(row.id);
    }
    std::ranges::stable_sort(found, {},
                             [this](StageId id) { return termRects(id).front().left(); });
    return found;
}

QSize EquationRowView::minimumSizeHint() const
{
    return {2 * kPadding, wantedHeight()};
}

int EquationRowView::emSize() const
{
    const TypeSettings &type = Theme::of(this).typeSettings();
    return type.classroom ? kClassroomEm : kEm + type.step;
}

int EquationRowView::wantedHeight() const
{
    const double scale = static_cast<double>(emSize()) / kEm;
    const int flat = m_row.isCurrent ? kCurrentRow : kFlatRow;
    const int row = m_layout.height() > kFlatInk * scale ? kTallRow : flat;
    return static_cast<int>(std::lround(row * scale));
}

QPointF EquationRowView::origin() const
{
    return {kPadding, (height() - m_layout.height()) / 2 + m_layout.ascent};
}

/// Somewhat smaller rather than without the numbers.
MathLayout EquationRowView::fittingLayout() const
{
    const int room = std::max(0, width() - 2 * kPadding);
    std::vector<MathNode> whole = m_row.alternatives;
    if (whole.size() > 1)
        whole.pop_back();
    const MathStyle style = hasFraction(whole.front()) ? MathStyle::display : MathStyle::text;
    for (int em = emSize(); em >= emSize() - kMostShrink; --em) {
        MathLayout layout = layoutFirstFitting(whole, *m_fonts, em, room, style);
        if (layout.width <= room)
            return layout;
    }
    return layoutMath(m_row.alternatives.back(), *m_fonts, emSize(), style);
}

void EquationRowView::typeset()
{
    if (m_row.alternatives.empty())
        return;
    if (m_fonts)
        m_layout = fittingLayout();
    const QString plain = toPlainText(m_row.alternatives.front());
    setAccessibleName(m_row.isCurrent ? tr("%1, current").arg(plain) : plain);
    setToolTip(plain);
    updateGeometry();
    update();
}

/// Of a stage; the term of the pointed element is none.
int EquationRowView::tagAt(QPointF place) const
{
    const int tag = m_layout.tagAt(place - origin());
    return tag == kPointedTermTag ? kNoMathTag : tag;
}

void EquationRowView::hover(int tag)
{
    if (tag != m_hovered) {
        m_hovered = tag;
        update();
    }
}

void EquationRowView::mouseMoveEvent(QMouseEvent *event)
{
    hover(tagAt(event->position()));
    QAbstractButton::mouseMoveEvent(event);
}

void EquationRowView::mouseReleaseEvent(QMouseEvent *event)
{
    m_clicked = tagAt(event->position());
    QAbstractButton::mouseReleaseEvent(event);
    m_clicked = kNoMathTag;
}

void EquationRowView::leaveEvent(QEvent *event)
{
    hover(kNoMathTag);
    QAbstractButton::leaveEvent(event);
}

/// To the next term; beyond the last one back to the first.
void EquationRowView::walk(int step)
{
    const std::vector<StageId> all = terms();
    if (all.empty())
        return;
    const auto count = std::ssize(all);
    const auto now = std::ranges::find(all, static_cast<StageId>(m_hovered)) - all.begin();
    const auto before = step > 0 ? std::ptrdiff_t {-1} : count;
    const auto next = ((now == count ? before : now) + step + count) % count;
    hover(static_cast<int>(all[static_cast<std::size_t>(next)]));
    m_clicked = m_hovered;
    const std::string_view name = stage(all[static_cast<std::size_t>(next)]).name;
    setAccessibleDescription(
        tr("at %1", "the name of a quantity").arg(QLatin1String(name.data(), std::ssize(name))));
}

void EquationRowView::keyPressEvent(QKeyEvent *event)
{
    const int right = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Left:
        walk(-right);
        break;
    case Qt::Key_Right:
        walk(right);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void EquationRowView::focusOutEvent(QFocusEvent *event)
{
    m_clicked = kNoMathTag;
    hover(kNoMathTag);
    setAccessibleDescription({});
    QAbstractButton::focusOutEvent(event);
}

void EquationRowView::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    typeset();
}

void EquationRowView::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    if (m_row.isCurrent) {
        painter.fillRect(rect(), colors.lookTint);
        drawBar(painter, QRectF(0, 0, kBar, height()), colors.look);
    }
    painter.setOpacity(m_isFaded ? kFaded : 1.0);
    if (!m_fonts && !m_row.alternatives.empty()) {
        painter.setFont(Theme::of(this).font(TextRole::code));
        painter.setPen(colors.text1);
        painter.drawText(rect().adjusted(kPadding, 0, -kPadding, 0), Qt::AlignVCenter,
                         toPlainText(m_row.alternatives.back()));
        return;
    }
    paintPointedTerm(painter);
    paintTermLine(painter);
    paintMath(painter, origin(), m_layout, [this, &colors](int tag) {
        return tag == kNoMathTag || tag == kPointedTermTag
            ? colors.text1
            : nameColor(static_cast<StageId>(tag), *m_rule, colors);
    });
}

/// An amber bar on a dark line: what is looked at.
void EquationRowView::paintPointedTerm(QPainter &painter) const
{
    const Tokens &colors = Theme::of(this).tokens();
    for (const QRectF &term : pointedTermRects()) {
        const QRectF bar(term.left(), term.bottom() + kTermMargin, term.width(), kPointedBar);
        drawBar(painter, bar, colors.look);
        drawBar(painter, QRectF(bar.bottomLeft(), QSizeF(bar.width(), 1)), colors.lookLine);
    }
}

/// A line under every term of the stage under the pointer.
void EquationRowView::paintTermLine(QPainter &painter) const
{
    if (m_hovered == kNoMathTag)
        return;
    const auto id = static_cast<StageId>(m_hovered);
    const QColor color = nameColor(id, *m_rule, Theme::of(this).tokens());
    for (const QRectF &term : termRects(id))
        drawBar(painter, QRectF(term.left(), term.bottom() + kTermMargin, term.width(), 1), color);
}

} // namespace normscope
