// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/equation_card.h"

#include "ui/model/text/number_text.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/panel.h"
#include "ui/widgets/explain/equation_row_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kMostRows = 3;
constexpr int kPadding = 12;
constexpr int kHeadGap = 4; ///< above and under the head's 24 px
constexpr int kFootGap = 8;

std::optional<MathFonts> loadedFonts()
{
    Result<MathFonts> fonts = MathFonts::load();
    return fonts ? std::optional(std::move(*fonts)) : std::nullopt;
}

} // namespace

EquationCard::EquationCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("equationCard"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto *card = new Panel(Level::surface, this);
    card->setCard(true);
    outside->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1); // the card's own line
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new HairlineSeparator(Qt::Horizontal, card));
    const std::optional<MathFonts> fonts = loadedFonts();
    for (int i = 0; i < kMostRows; ++i) {
        m_rows.push_back(new EquationRowView(fonts, card));
        m_rows.back()->setObjectName(QStringLiteral("equationRow%1").arg(i));
        column->addWidget(m_rows.back());
        connect(m_rows.back(), &EquationRowView::stageChosen, this, &EquationCard::stageChosen);
    }
    column->addWidget(makeFoot());
    setContent({});
}

QWidget *EquationCard::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kPadding - 1, kHeadGap, kHeadGap, kHeadGap);
    m_place = new ElidedLabel({}, TextRole::label, Ink::text2, head);
    m_place->setObjectName(QStringLiteral("equationPlace"));
    m_copy = new IconButton(Icon::copy, tr("Copy the equation"), head);
    m_copy->setObjectName(QStringLiteral("copyEquation"));
    m_copy->setCompact(true);
    m_pin = new IconButton(Icon::pin, tr("Pin the element"), head);
    m_pin->setObjectName(QStringLiteral("pinButton"));
    m_pin->setCompact(true);
    m_pin->setCheckable(true);
    m_pin->setEnabled(false);
    row->setSpacing(kHeadGap);
    row->addWidget(m_place, 1);
    row->addWidget(m_copy);
    row->addWidget(m_pin);
    auto *menu = new QMenu(m_copy);
    QAction *text = menu->addAction(tr("Copy as text"), this, &EquationCard::copyText);
    text->setObjectName(QStringLiteral("copyEquationText"));
    QAction *latex = menu->addAction(tr("Copy as LaTeX"), this, &EquationCard::copyLatex);
    latex->setObjectName(QStringLiteral("copyEquationLatex"));
    connect(m_copy, &QAbstractButton::clicked, menu,
            [this, menu] { menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height()))); });
    return head;
}

void EquationCard::setPinAction(QAction &action)
{
    const auto follow = [this, &action] {
        const QString name = action.isChecked() ? tr("Remove the pin") : tr("Pin the element");
        m_pin->setChecked(action.isChecked());
        m_pin->setEnabled(action.isEnabled());
        m_pin->setAccessibleName(name);
        m_pin->setToolTip(action.toolTip());
        m_pin->setWhatsThis(action.whatsThis());
    };
    connect(m_pin, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, follow);
    follow();
}

QWidget *EquationCard::makeFoot()
{
    m_foot = new QWidget(this);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, kFootGap);
    column->setSpacing(0);
    m_group = new ElidedLabel({}, TextRole::label, Ink::text2, m_foot);
    m_group->setObjectName(QStringLiteral("equationGroup"));
    m_note = new ElidedLabel({}, TextRole::caption, Ink::text3, m_foot);
    m_note->setObjectName(QStringLiteral("equationNote"));
    column->addWidget(new HairlineSeparator(Qt::Horizontal, m_foot));
    column->addSpacing(kFootGap);
    for (ElidedLabel *label : {m_group, m_note}) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(kPadding - 1, 0, kPadding - 1, 0);
        row->addWidget(label);
        column->addLayout(row);
    }
    return m_foot;
}

void EquationCard::setContent(const EquationContent &content)
{
    m_content = content;
    m_place->setText(content.place.isEmpty() ? tr("Point at a pixel to fill in the numbers")
                                             : content.place);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < content.rows.size();
        if (isShown)
            m_rows[i]->setRow(content.rows[i], *content.rule);
        m_rows[i]->setVisible(isShown);
    }
    refreshFoot();
}

void EquationCard::refreshFoot()
{
    m_group->setText(m_content.group);
    m_foot->setVisible(!m_content.group.isEmpty());
    const auto isLong = [](const EquationRow &row) { return row.leftOut > 0; };
    const auto sum = std::ranges::find_if(m_content.rows, isLong);
    m_note->setVisible(sum != m_content.rows.end());
    if (sum != m_content.rows.end())
        m_note->setText(tr("After the dots: the other terms, added."));
}

void EquationCard::setFaded(bool faded)
{
    for (EquationRowView *row : m_rows)
        row->setFaded(faded);
}

std::vector<EquationRowView *> EquationCard::rowViews() const
{
    return {m_rows.begin(),
            m_rows.begin()
                + static_cast<std::ptrdiff_t>(std::min(m_rows.size(), m_content.rows.size()))};
}

void EquationCard::copyText() const
{
    QGuiApplication::clipboard()->setText(equationText(m_content.rows));
}

void EquationCard::copyLatex() const
{
    QGuiApplication::clipboard()->setText(equationLatex(m_content.rows));
}

} // namespace normscope
