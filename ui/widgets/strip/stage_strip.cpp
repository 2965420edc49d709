// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/stage_strip.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/text/scale_name.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/strip/stage_range.h"
#include "ui/widgets/strip/thumbnail_fit.h"
#include "ui/widgets/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr int kVeilAfter = 120;   ///< ms
constexpr int kVisibleRoom = 12;  ///< px beside the current thumbnail
constexpr double kWheelStep = 60; ///< px a notch

int clampedTo(qint64 index, std::int64_t length)
{
    return static_cast<int>(std::clamp<qint64>(index, 0, length - 1));
}

} // namespace

StageStrip::StageStrip(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_theme(Theme::of(this))
{
    setObjectName(QStringLiteral("stageStrip"));
    setAccessibleName(tr("Stages"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(kVeilAfter);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] {
        m_isVeiled = true;
        refreshValues();
    });
    connect(&m_theme, &Theme::changed, this, &StageStrip::layOut);
    connectWorkbench();
    rebuild();
    setStale(m_workbench.isStale() && m_workbench.result() != nullptr);
}

StageStrip::~StageStrip() = default;

void StageStrip::connectWorkbench()
{
    connect(&m_workbench, &Workbench::setupChanged, this, &StageStrip::followSetup);
    connect(&m_workbench, &Workbench::staleChanged, this, &StageStrip::setStale);
    connect(&m_workbench, &Workbench::resultChanged, this, [this] {
        refreshValues();
        requestPictures();
    });
    connect(&m_workbench, &Workbench::probeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_renderer, &ThumbnailRenderer::rendered, this, [this] {
        m_hasFailed = false;
        update();
        Q_EMIT rendered();
    });
    connect(&m_renderer, &ThumbnailRenderer::failed, this, [this] {
        m_hasFailed = true;
        update();
    });
}

void StageStrip::followSetup(const Setup &before)
{
    const Setup &setup = m_workbench.setup();
    if (setup.rule != before.rule)
        rebuild();
    if (setup.stage != before.stage) {
        for (StageButton *button : std::as_const(m_buttons))
            button->setCurrent(button->stage() == setup.stage);
        showCurrent();
        update();
    }
    if (setup.image != before.image || setup.channel != before.channel
        || setup.looks != before.looks)
        requestPictures();
    if (setup.looks != before.looks)
        refreshValues();
    if (setup.pins != before.pins)
        update();
}

void StageStrip::setStale(bool stale)
{
    if (stale) {
        m_staleTimer.start();
        return;
    }
    m_staleTimer.stop();
    m_isVeiled = false;
    refreshValues();
}

/// One button for each stage of the rule; those that stay keep the focus.
void StageStrip::rebuild()
{
    const Timeline timeline = m_workbench.timeline();
    QList<StageButton *> old = std::exchange(m_buttons, {});
    for (const StageId id : timeline.stops()) {
        const auto known = std::find_if(old.cbegin(), old.cend(), [id](const StageButton *button) {
            return button->stage() == id;
        });
        StageButton *button = known != old.cend() ? *known : new StageButton(id, this);
        if (known == old.cend()) {
            button->setObjectName(QStringLiteral("thumbnail.") + stageName(id));
            connect(button, &QAbstractButton::clicked, this, [this, id] { m_workbench.goTo(id); });
            connect(button, &StageButton::lookChanged, this, qOverload<>(&QWidget::update));
            button->show();
        }
        old.removeOne(button);
        button->setCurrent(id == m_workbench.setup().stage);
        m_buttons.append(button);
    }
    for (StageButton *button : std::as_const(old))
        button->deleteLater();
    for (StageButton *button : std::as_const(old))
        button->hide();
    m_forwardCount = timeline.forwardCount();
    layOut();
}

void StageStrip::layOut()
{
    const auto count = static_cast<int>(m_buttons.size());
    m_layout = StripLayout(width(), m_forwardCount, count - m_forwardCount, lines());
    updateGeometry(); // smaller thumbnails take less height
    showCurrent();
    refreshValues();
    requestPictures();
    update();
}

void StageStrip::placeButtons()
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setGeometry(seen(m_layout.cells()[i].whole));
}

void StageStrip::scrollTo(int offset)
{
    m_scroll = std::clamp(offset, 0, std::max(0, m_layout.contentWidth() - width()));
    placeButtons();
    update();
}

void StageStrip::showCurrent()
{
    const int index = currentIndex();
    int offset = m_scroll;
    if (index >= 0) {
        const QRect cell = m_layout.cells()[index].whole;
        offset = std::max(offset, cell.right() + 1 + kVisibleRoom - width());
        offset = std::min(offset, cell.left() - kVisibleRoom);
    }
    scrollTo(offset);
}

int StageStrip::currentIndex() const
{
    return m_workbench.timeline().indexOf(m_workbench.setup().stage).value_or(-1);
}

/// From the layout to the strip: scrolled, and mirrored where text runs from right to left.
QRect StageStrip::seen(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect.translated(-m_scroll, 0));
}

StripLines StageStrip::lines() const
{
    return {m_theme.lineHeight(TextRole::caption), m_theme.lineHeight(TextRole::label),
            m_theme.lineHeight(TextRole::tick)};
}

StripCell StageStrip::cellOf(int index) const
{
    const StripCell cell = m_layout.cells()[index];
    return {seen(cell.picture), seen(cell.name), cell.range.isEmpty() ? QRect() : seen(cell.range),
            seen(cell.whole)};
}

void StageStrip::refreshValues()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        StageButton *button = m_buttons[i];
        const QString value = spokenValue(button->stage());
        button->setValueText(value);
        button->setToolTip(tr("%1, step %2 of %3\n%4", "name, number, count, range of values")
                               .arg(stageName(button->stage()), QString::number(i + 1),
                                    QString::number(m_buttons.size()), value));
    }
    update();
}

QString StageStrip::spokenValue(StageId id) const
{
    if (m_isVeiled || !m_workbench.result())
        return tr("being computed");
    const QString range = stageRange(id, m_workbench.result()->statistics->of(id));
    const QString badge = badgeOf(id);
    if (range.isEmpty())
        return tr("no finite values");
    return badge.isEmpty() ? range : tr("%1, %2 scale", "range, log or symlog").arg(range, badge);
}

QString StageStrip::badgeOf(StageId id) const
{
    const auto &result = m_workbench.result();
    if (!result || !hasStage(*result->setup.rule, id))
        return {};
    const ScaleKind scale = styleOf(m_workbench.setup(), *result, id).scale;
    return scale == ScaleKind::linear ? QString() : scaleName(scale);
}

QString StageStrip::shownRange(int index) const
{
    const auto &result = m_workbench.result();
    if (!m_layout.showsRanges() || !result)
        return {};
    const StageId id = m_buttons[index]->stage();
    const StageStatistics &statistics = result->statistics->of(id);
    const QFontMetricsF metrics(m_theme.font(TextRole::tick));
    const int room = m_layout.cells()[index].range.width();
    const QString none = tr("not finite");
    if (statistics.count > 0 && statistics.finite() == 0)
        return metrics.horizontalAdvance(none) > room ? QString(u'\u2013') : none;
    return fittedRange(id, statistics, metrics, room);
}

ThumbnailRequest StageStrip::wantedRequest() const
{
    const auto &result = m_workbench.result();
    ThumbnailRequest request;
    request.run = result->run;
    request.statistics = result->statistics;
    for (const StageId id : stagesOf(*result->setup.rule))
        request.stages.push_back({id, styleOf(m_workbench.setup(), *result, id)});
    request.image = clampedTo(m_workbench.setup().image, result->shape().batch);
    request.channel = clampedTo(m_workbench.setup().channel, result->shape().channels);
    const QSizeF size = QSizeF(m_layout.pictureSize()) * m_scale;
    request.frame = size.toSize();
    return request;
}

void StageStrip::requestPictures()
{
    m_scale = devicePixelRatioF();
    if (m_workbench.result() && width() > 0)
        m_renderer.render(wantedRequest());
}

bool StageStrip::isUpToDate() const
{
    const auto &set = m_renderer.latest();
    if (m_hasFailed)
        return true;
    return set && m_workbench.result() && set->cellValue == CellValue::mean
        && set->request == wantedRequest();
}

QPointF StageStrip::probeDot(int index) const
{
    const auto &probe = m_workbench.probe();
    return probe ? dotOf(index, probe->at) : QPointF();
}

QPointF StageStrip::dotOf(int index, const Index4 &at) const
{
    const auto &result = m_workbench.result();
    const bool isThere = result && result->shape().contains(at);
    if (!isThere || at[kBatch] != clampedTo(m_workbench.setup().image, result->shape().batch))
        return {};
    const Shape &shape = result->shape();
    const QRect picture = seen(m_layout.cells()[index].picture);
    const ThumbnailFit fit({static_cast<int>(shape.columns), static_cast<int>(shape.rows)},
                           picture.size() * 16);
    const QPointF place
        = fit.placeOf({static_cast<int>(at[kColumns]), static_cast<int>(at[kRows])});
    if (!QRectF(fit.filled()).contains(place))
        return {};
    return picture.topLeft() + place / 16;
}

QSize StageStrip::sizeHint() const
{
    return {774, m_layout.height()};
}

QSize StageStrip::minimumSizeHint() const
{
    return {240, m_layout.height()};
}

void StageStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void StageStrip::wheelEvent(QWheelEvent *event)
{
    if (m_layout.contentWidth() <= width()) {
        event->ignore();
        return;
    }
    const QPoint pixels = event->pixelDelta();
    const QPointF notches = QPointF(event->angleDelta()) / 120 * kWheelStep;
    const QPointF way = pixels.isNull() ? notches : QPointF(pixels);
    const double along = std::abs(way.x()) > std::abs(way.y()) ? way.x() : way.y();
    scrollTo(m_scroll - static_cast<int>(std::lround(along)));
    event->accept();
}

void StageStrip::keyPressEvent(QKeyEvent *event)
{
    const auto count = static_cast<int>(m_buttons.size());
    const int index
        = indexAfterKey(event->key(), std::max(0, currentIndex()), count, layoutDirection());
    if (index < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_workbench.goTo(m_buttons[index]->stage());
    m_buttons[index]->takeFocus();
}

void StageStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Stages"));
        refreshValues();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

} // namespace normscope
