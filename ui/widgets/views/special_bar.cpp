// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/special_bar.h"

#include "ui/model/workbench/show_element.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/views/badge_button.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

} // namespace

SpecialBar::SpecialBar(Workbench &workbench, QAction &next, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_action(next),
      m_next(new Button(tr("Next one"), Button::Kind::plain, this))
{
    setObjectName(u"specialBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    for (const SpecialKindRow &row : specialKindTable()) {
        auto *badge = new BadgeButton(row.kind, this);
        badge->setToolTip(tr("%1. A click moves to the next one.").arg(specialMeaning(row.kind)));
        badge->setWhatsThis(badge->toolTip());
        connect(badge, &QAbstractButton::clicked, this, [this, kind = row.kind] { visit(kind); });
        layout->addWidget(badge);
        m_badges += badge;
    }
    m_next->setObjectName(u"nextSpecialButton"_s);
    m_next->setGlyph(Icon::next);
    m_next->setCompact(true);
    m_next->setToolTip(next.toolTip());
    m_next->setWhatsThis(next.whatsThis());
    layout->addWidget(m_next);
    layout->addStretch(1);
    connect(m_next, &QAbstractButton::clicked, this, &SpecialBar::goNext);
    connect(&next, &QAction::triggered, this, &SpecialBar::goNext);
    connect(&m_finder, &SpecialFinder::found, this, &SpecialBar::take);
    connect(&workbench, &Workbench::resultChanged, &m_finder, &SpecialFinder::stop);
    connect(&workbench, &Workbench::resultChanged, this, &SpecialBar::showCounts);
    connect(&workbench, &Workbench::setupChanged, &m_finder, &SpecialFinder::stop);
    connect(&workbench, &Workbench::setupChanged, this, &SpecialBar::showCounts);
    showCounts();
}

void SpecialBar::showCounts()
{
    const auto &result = m_workbench.result();
    const StageId stage = m_workbench.setup().stage;
    const bool isMapped = m_workbench.setup().compare.mode == CompareMode::off;
    const bool hasStageNow = isMapped && result && hasStage(*result->run->spec().rule, stage);
    std::optional<SpecialKind> kind;
    for (BadgeButton *badge : std::as_const(m_badges)) {
        const std::int64_t count
            = hasStageNow ? countOf(badge->kind(), stage, *result->statistics) : 0;
        badge->setCount(count);
        badge->setVisible(count > 0);
        if (count > 0 && (!kind || m_kind == badge->kind()))
            kind = badge->kind();
    }
    m_action.setEnabled(kind.has_value());
    setVisible(kind.has_value());
    m_kind.reset();
    if (kind)
        choose(*kind);
}

void SpecialBar::choose(SpecialKind kind)
{
    m_kind = kind;
    const auto shown
        = std::ranges::count_if(m_badges, [](BadgeButton *badge) { return !badge->isHidden(); });
    for (BadgeButton *badge : std::as_const(m_badges))
        badge->setChosen(shown > 1 && badge->kind() == kind);
}

void SpecialBar::goNext()
{
    if (m_kind)
        visit(*m_kind);
}

void SpecialBar::visit(SpecialKind kind)
{
    const auto &result = m_workbench.result();
    if (!result)
        return;
    if (!m_badges[static_cast<qsizetype>(kind)]->isHidden())
        choose(kind);
    const auto &probe = m_workbench.probe();
    m_finder.find({result->run, m_workbench.setup().stage, kind,
                   probe ? std::optional<Index4>(probe->at) : std::nullopt});
}

void SpecialBar::take(const Index4 &at)
{
    showElement(m_workbench, at);
    Q_EMIT moved(at);
}

} // namespace normscope
