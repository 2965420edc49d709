// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/compare_area.h"

#include "ui/model/input/error_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/compare/compare_head.h"
#include "ui/widgets/compare/compare_maps.h"
#include "ui/widgets/compare/lying_pictures.h"
#include "ui/widgets/compare/verdict_strip.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/views/map_menu.h"
#include "ui/widgets/views/view_grid.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr Qt::Key kOtherKey = Qt::Key_X;

bool isOtherKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.key() == kOtherKey && key.modifiers() == Qt::NoModifier;
}

bool takesText(const QObject *widget)
{
    return qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

CompareArea::CompareArea(Workbench &workbench, const WindowActions &actions, ViewGrid &views,
                         QWidget &header, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_actions(actions),
      m_views(views),
      m_header(header),
      m_comparer(workbench),
      m_head(new CompareHead(workbench, actions, this)),
      m_maps(new CompareMaps(workbench, this)),
      m_verdict(new VerdictStrip(workbench, this)),
      m_pictures(new LyingPictures(workbench, actions, this))
{
    setObjectName(u"compareArea"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(&m_views, 1);
    layout->addWidget(m_head);
    layout->addWidget(m_maps, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_pictures, 1);
    connect(&m_views, &ViewGrid::zoomChanged, this, &CompareArea::zoomChanged);
    connect(&m_views, &ViewGrid::renderFailed, this, &CompareArea::renderFailed);
    connect(m_maps, &CompareMaps::zoomChanged, this, &CompareArea::zoomChanged);
    connect(m_maps, &CompareMaps::renderFailed, this, &CompareArea::renderFailed);
    connect(m_pictures, &LyingPictures::renderFailed, this, &CompareArea::renderFailed);
    connect(&m_comparer, &Comparer::comparisonChanged, this, &CompareArea::showComparison);
    connect(&m_comparer, &Comparer::staleChanged, m_maps, &CompareMaps::setStale);
    connect(&m_comparer, &Comparer::failed, m_verdict, [this](const InputError &error) {
        m_verdict->showError(errorText(error).forWindow());
    });
    connect(&workbench, &Workbench::setupChanged, this, &CompareArea::showSetup);
    showSetup();
}

HeatmapView &CompareArea::view() const
{
    return comparesSetups(m_workbench.setup().compare.mode) ? m_maps->view() : m_views.view();
}

int CompareArea::usedHeight() const
{
    const CompareMode mode = m_workbench.setup().compare.mode;
    if (mode == CompareMode::off)
        return m_views.headHeight();
    return comparesSetups(mode) ? m_maps->y() : m_pictures->usedHeight();
}

bool CompareArea::isUpToDate() const
{
    if (!m_views.isUpToDate() || m_comparer.isBusy() || !m_pictures->isUpToDate())
        return false;
    return !m_comparer.comparison() || m_maps->isUpToDate();
}

void CompareArea::showSetup()
{
    const CompareMode mode = m_workbench.setup().compare.mode;
    const bool hasSides = comparesSetups(mode);
    showParts(mode);
    listenToKeys(hasSides);
    if (hasSides)
        return;
    const bool hadMap = m_maps->hasComparison();
    if (hadMap)
        m_views.follow(m_maps->viewOfA());
    showComparison();
    if (hadMap)
        Q_EMIT zoomChanged(view().zoom());
}

/// What goes is hidden first: parts that shared the room for a moment would lose their zoom. The
/// focus stays with the map.
void CompareArea::showParts(CompareMode mode)
{
    const bool isOff = mode == CompareMode::off;
    const bool hasSides = comparesSetups(mode);
    const bool movesFocus
        = isAncestorOf(QApplication::focusWidget()) && m_views.isHidden() == isOff;
    const std::array<std::pair<QWidget *, bool>, 6> parts {{{&m_header, isOff},
                                                            {&m_views, isOff},
                                                            {m_head, hasSides},
                                                            {m_maps, hasSides},
                                                            {m_verdict, hasSides},
                                                            {m_pictures, !isOff && !hasSides}}};
    for (const auto &[part, isShown] : parts) {
        if (!isShown)
            part->hide();
    }
    for (const auto &[part, isShown] : parts) {
        if (isShown)
            part->show();
    }
    if (movesFocus && (isOff || hasSides))
        view().setFocus();
}

void CompareArea::showComparison()
{
    const bool isFirst = !m_maps->hasComparison() && m_comparer.comparison();
    m_maps->setComparison(m_comparer.comparison());
    if (isFirst) {
        m_maps->follow(m_views.view());
        Q_EMIT zoomChanged(view().zoom());
    }
    m_verdict->setComparison(m_comparer.comparison());
}

void CompareArea::contextMenuEvent(QContextMenuEvent *event)
{
    if (qobject_cast<HeatmapView *>(childAt(event->pos())))
        showMapMenu(event->globalPos(), m_actions, *this);
    else
        event->ignore();
}

/// The key is seen wherever the focus is, but for fields that take text.
void CompareArea::listenToKeys(bool listens)
{
    qApp->removeEventFilter(this);
    if (listens)
        qApp->installEventFilter(this);
    else
        m_maps->setHeld(false);
}

bool CompareArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowDeactivate:
        m_maps->setHeld(false);
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        break;
    default:
        return false;
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!isOtherKey(*event) || !widget || widget->window() != window() || takesText(widget))
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
        m_maps->setHeld(event->type() == QEvent::KeyPress);
    return true;
}

} // namespace normscope
