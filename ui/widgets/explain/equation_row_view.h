// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/equation/equation_rows.h"
#include "ui/model/typeset/math_fonts.h"
#include "ui/model/typeset/math_layout.h"

#include <QAbstractButton>

#include <optional>

namespace normscope {

/// One equation of the card, typeset in the best form that fits its width. A click on a term
/// chooses the term's stage, elsewhere the row's own. With the keyboard Left and Right walk through
/// the terms, Return or Space chooses. Screen readers read the whole equation.
class EquationRowView : public QAbstractButton
{
    Q_OBJECT
public:
    /// Without fonts the equation is shown as plain text.
    EquationRowView(const std::optional<MathFonts> &fonts, QWidget *parent);
    Q_DISABLE_COPY_MOVE(EquationRowView)

    void setRow(const EquationRow &row, const BackwardRule &rule);
    const EquationRow &row() const { return m_row; }
    void setFaded(bool faded);

    /// The terms of a stage in the row's px, as they are shown.
    std::vector<QRectF> termRects(StageId id) const { return rectsOf(static_cast<int>(id)); }
    /// Those that the pointed element adds to a sum, which have an amber line below.
    std::vector<QRectF> pointedTermRects() const { return rectsOf(kPointedTermTag); }
    /// The stages that have terms here, in reading order.
    std::vector<StageId> terms() const;

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageChosen(normscope::StageId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int emSize() const;
    int wantedHeight() const;
    QPointF origin() const;
    MathLayout fittingLayout() const;
    void typeset();
    void hover(int tag);
    void walk(int step);
    int tagAt(QPointF place) const;
    void paintTermLine(QPainter &painter) const;
    void paintPointedTerm(QPainter &painter) const;
    std::vector<QRectF> rectsOf(int tag) const;

    std::optional<MathFonts> m_fonts;
    EquationRow m_row;
    const BackwardRule *m_rule = &kDocumentedRule;
    MathLayout m_layout;
    int m_hovered = kNoMathTag;
    int m_clicked = kNoMathTag; ///< that a click means: under the mouse, or reached by keys
    bool m_isFaded = false;
};

} // namespace normscope
