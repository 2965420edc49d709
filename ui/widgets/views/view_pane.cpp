// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/view_pane.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/text/axis_text.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/rule_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/draw_line.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/views/look_menu.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kFrame = 4;   ///< px around a pane for the frame of the current one
constexpr int kSwatch = 10; ///< px

QString objectNameOf(const char *part, int view)
{
    const QString name = QString::fromLatin1(part);
    return view == 0 ? name : name + QString::number(view);
}

} // namespace

QString repeatedText(const AxisSet &axis, const Shape &shape)
{
    QStringList names;
    for (const int number : axis.axes()) {
        if (shape.length(number) > 1)
            names += axisName(number);
    }
    return names.isEmpty() ? QString() : ViewPane::tr("repeated over %1").arg(names.join(u", "_s));
}

ViewPane::ViewPane(Workbench &workbench, int view, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_number(view),
      m_head(new QWidget(this)),
      m_stage(new MenuButton(
          tr("Stage of view %1").arg(view + 1), [this](QMenu &menu) { fillStageMenu(menu); },
          m_head)),
      m_what(new ElidedLabel({}, TextRole::label, Ink::text2, m_head)),
      m_look(new MenuButton(
          tr("Colours of view %1").arg(view + 1),
          [this](QMenu &menu) {
              const Setup &setup = m_workbench.setup();
              fillLookMenu(menu, m_workbench, stagesOfViews(setup).value(m_number),
                           [this] { return this->view().visibleValues(); });
          },
          m_head)),
      m_panel(new HeatmapPanel(this))
{
    setObjectName(objectNameOf("viewPane", view));
    m_stage->setObjectName(objectNameOf("viewStage", view));
    m_stage->setTitle(true);
    m_look->setObjectName(objectNameOf("viewLook", view));
    this->view().setObjectName(objectNameOf("heatmapView", view));
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(8 + kSwatch + 2, 2, 4, 0);
    head->setSpacing(4);
    head->addWidget(m_stage);
    head->addWidget(m_what, 1);
    head->addWidget(m_look);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_panel, 1);
    connectView();
    showResult();
}

void ViewPane::connectView()
{
    connect(&m_workbench.ranges(), &StageRanges::changed, this, &ViewPane::showSetup);
    connect(&m_workbench, &Workbench::selectionChanged, this, &ViewPane::showMarkedValues);
    connect(&m_workbench, &Workbench::staleChanged, this, &ViewPane::updateVeil);
    connect(&m_workbench, &Workbench::firstLookChanged, this, &ViewPane::showSetup);
    connect(&m_workbench, &Workbench::probeChanged, this, [this] {
        const auto &probe = m_workbench.probe();
        view().setProbe(probe ? std::optional<Index4>(probe->at) : std::nullopt);
        view().setLine(drawnLine(m_workbench));
    });
    connect(&m_workbench, &Workbench::lineChanged, this,
            [this] { view().setLine(drawnLine(m_workbench)); });
    connect(&view(), &HeatmapView::lineDrawn, &m_workbench, [this](const QLine &line) {
        m_workbench.setLine(MapLine {line.p1(), line.p2()});
    });
    connect(&view(), &HeatmapView::probeMoved, &m_workbench,
            [this](const Index4 &at) { m_workbench.setProbe(at); });
    connect(&view(), &HeatmapView::holdWanted, &m_workbench, &Workbench::holdProbe);
    connect(&m_workbench, &Workbench::probeHoldChanged, &view(), &HeatmapView::setProbeHeld);
    view().setProbeHeld(m_workbench.holdsProbe());
    connect(m_panel, &HeatmapPanel::valuesPointed, &m_workbench, &Workbench::setPointedValues);
    connect(&m_workbench, &Workbench::pointedValuesChanged, this, &ViewPane::showMarkedValues);
    connect(&view(), &HeatmapView::probePicked, this, [this] {
        if (!isCurrent())
            m_workbench.change(withCurrentView(m_workbench.setup(), m_number));
    });
}

bool ViewPane::isCurrent() const
{
    return m_workbench.setup().views.current == m_number;
}

int ViewPane::headHeight() const
{
    return m_head->isHidden() ? 0 : kFrame + m_head->sizeHint().height();
}

/// A first look at the coming result, where it knows the stage, or else the result that is there.
const std::shared_ptr<const LayerResult> &ViewPane::shownResult() const
{
    const auto &firstLook = m_workbench.firstLook();
    if (firstLook && firstLook->statistics->of(wantedStage()).count > 0)
        return firstLook;
    return m_workbench.result();
}

StageId ViewPane::wantedStage() const
{
    const Setup &setup = m_workbench.setup();
    return stagesOfViews(setup).value(m_number, setup.stage);
}

void ViewPane::showResult()
{
    if (!m_workbench.result())
        return;
    const auto &probe = m_workbench.probe();
    view().setProbe(probe ? std::optional<Index4>(probe->at) : std::nullopt);
    view().setLine(drawnLine(m_workbench));
    showSetup();
}

/// What is shown is always a result that is there: a stage that only the coming result has waits
/// for it.
void ViewPane::showSetup()
{
    const auto &result = shownResult();
    const Setup &setup = m_workbench.setup();
    const bool isOneOfSeveral = setup.views.count() > 1;
    m_head->setVisible(isOneOfSeveral);
    const int frame = isOneOfSeveral ? kFrame : 0;
    layout()->setContentsMargins(frame, frame, frame, frame);
    view().setLensVisible(!isOneOfSeveral);
    view().setTagsVisible(!isOneOfSeveral);
    update();
    updateVeil();
    if (!result)
        return;
    m_panel->setResult(result->run, result->statistics);
    view().setChannelNames(channelNames(result->shape().channels, result->loaded->isImage));
    const StageId shown = wantedStage();
    if (!hasStage(*result->run->spec().rule, shown))
        return;
    view().setPins(setup.pins);
    view().setImageAndChannel(int(setup.image), int(setup.channel));
    view().setChannelView(channelViewOf(setup, *result, shown));
    m_panel->setStage(shown, styleInViews(setup, *result, shown));
    showMarkedValues();
    showHead(*result);
}

/// Over what does not belong to the setup.
void ViewPane::updateVeil()
{
    const auto &firstLook = m_workbench.firstLook();
    const bool showsComing = firstLook && shownResult() == firstLook
        && changedScope(firstLook->setup, m_workbench.setup()).value_or(FieldScope::view)
            == FieldScope::view;
    view().setStale(m_workbench.isStale() && !showsComing);
}

/// Values that are pointed at in a scale, or else those that are selected.
void ViewPane::showMarkedValues()
{
    const auto &pointed = m_workbench.pointedValues();
    view().setMarkedValues(pointed ? pointed : m_workbench.selection());
}

void ViewPane::showHead(const LayerResult &result)
{
    const Setup &setup = m_workbench.setup();
    const StageId shown = view().stageId();
    m_stage->setWords(stageName(shown));
    const QStringList channels = channelNames(result.shape().channels, result.loaded->isImage);
    QStringList what;
    const bool isGroup = stage(shown).domain == Domain::group;
    if (isGroup && !repeatedText(setup.axis, result.shape()).isEmpty())
        what += repeatedText(setup.axis, result.shape());
    if (view().channelView() == ChannelView::rgb)
        what += tr("red, green, blue");
    else if (view().channelView() == ChannelView::all)
        what += tr("all channels");
    else if (!isGroup || !setup.axis.contains(kChannels))
        what += channels.value(setup.channel);
    if (shown == StageId::delta)
        what += ruleText(*setup.rule);
    m_what->setText(what.join(u", "_s));
    m_look->setWords(lookWords(setup.looks.value(shown), view().heatmapStyle(),
                               m_workbench.ranges().hiddenShare(shown)));
    m_look->setEnabled(!showsOneScale(setup));
}

void ViewPane::fillStageMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    const Timeline timeline = m_workbench.timeline();
    for (const StageId id : timeline.stops()) {
        QAction *action = menu.addAction(stageName(id));
        action->setObjectName(u"viewStage."_s + stageName(id));
        action->setToolTip(stageTitle(id));
        action->setCheckable(true);
        action->setChecked(id == stagesOfViews(m_workbench.setup()).value(m_number));
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, id] {
            m_workbench.change(withStageInView(m_workbench.setup(), m_number, id));
        });
    }
}

/// The frame of the current view, and the swatch of the stage's quantity.
void ViewPane::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.tokens().stage);
    const Setup &setup = m_workbench.setup();
    if (setup.views.count() == 1)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (isCurrent())
        drawBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), kRadiusControl, {},
                theme.tokens().ink, 2);
    const Quantity quantity = quantityOf(stageName(view().stageId()), fromView(setup.rule->name));
    const QRectF swatch(kFrame + 8, m_head->geometry().center().y() + 1 - kSwatch / 2.0, kSwatch,
                        kSwatch);
    drawBox(painter, swatch, kRadiusSwatch, theme.quantity(quantity), theme.quantity(quantity));
}

} // namespace normscope
