// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toolbar/axis_chooser.h"

#include "ui/model/text/axis_text.h"
#include "ui/model/text/group_sentence.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <bit>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kNoneSegment = 0;

int segmentOf(int axis)
{
    return axis + 1;
}
int axisOf(int segment)
{
    return segment - 1;
}

/// Every choice in the order of a menu: None, the single axes, pairs, triples, all, the empty set.
QList<AxisSet> everyChoice()
{
    QList<AxisSet> choices {AxisSet::none()};
    for (int size = 1; size <= kAxisCount; ++size) {
        for (unsigned mask = 0; mask < 16; ++mask) {
            if (std::popcount(mask) == size)
                choices += AxisSet::fromMask(mask);
        }
    }
    return choices << AxisSet::fromMask(0);
}

} // namespace

AxisChooser::AxisChooser(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_menu(new QMenu(this))
{
    setObjectName(u"axisChooser"_s);
    QList<Segment> segments {{tr("None"), {}, tr("One norm for everything, the batch included")}};
    const QStringList tips {
        tr("The same element of every image shares a norm"),
        tr("Down the rows: each column of a channel shares a norm. NumPyNet calls this axis w"),
        tr("Along the columns: each row of a channel shares a norm. NumPyNet calls this axis h"),
        tr("Across the channels: each pixel has its own norm")};
    for (int axis = 0; axis < kAxisCount; ++axis)
        segments += Segment {axisName(axis), QString::number(axis), tips[axis]};
    m_segments = new SegmentedControl(tr("Axis"), segments, SegmentedControl::Mode::single, this);
    m_segments->setObjectName(u"axisSegments"_s);
    m_segments->setTrailingAction(Icon::plus, tr("Every choice of axes"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_segments);
    makeChoices();
    show(workbench.setup().axis);

    connect(m_segments, &SegmentedControl::selectionChanged, this, &AxisChooser::takeSegments);
    connect(m_segments, &SegmentedControl::extendRequested, this, &AxisChooser::extend);
    connect(m_segments, &SegmentedControl::actionTriggered, this, [this] {
        m_menu->popup(
            m_segments->mapToGlobal(QPoint(m_segments->width() - 28, m_segments->height() + 4)));
    });
    connect(&workbench, &Workbench::setupChanged, this, [this] { show(m_workbench.setup().axis); });
    connect(&workbench, &Workbench::resultChanged, this, &AxisChooser::describeChoices);
}

void AxisChooser::makeChoices()
{
    auto *group = new QActionGroup(m_menu);
    m_menu->setObjectName(u"axisMenu"_s);
    m_menu->setToolTipsVisible(true);
    for (const AxisSet &axis : everyChoice()) {
        auto *action = new QAction(axisSetName(axis), group);
        action->setObjectName(u"axis_%1"_s.arg(QString::fromStdString(axis.toOption())));
        action->setWhatsThis(tr("The axes that a group extends over: %1").arg(axisSetName(axis)));
        action->setCheckable(true);
        action->setData(QString::fromStdString(axis.toOption()));
        if (axis.isNone())
            action->setShortcut(QKeySequence(u"Alt+N"_s));
        else if (axis.axes().size() == 1)
            action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(axis.axes().front())));
        connect(action, &QAction::triggered, this, [this, axis] { choose(axis); });
        m_choices += action;
    }
    m_menu->addActions(m_choices);
}

/// What each choice makes of the present input, in plain words.
void AxisChooser::describeChoices()
{
    const LayerResult &result = *m_workbench.result();
    for (QAction *action : std::as_const(m_choices)) {
        const Result<AxisSet> axis = AxisSet::parse(action->data().toString().toStdString());
        const QString hint = groupHint(*axis, result.shape());
        QString words = groupCount(*axis, result.shape()) + u' '
            + groupSentence(*axis, result.shape(), result.loaded->isImage);
        if (!hint.isEmpty())
            words += u'\n' + hint;
        action->setToolTip(words);
    }
}

void AxisChooser::choose(const AxisSet &axis)
{
    Setup setup = m_workbench.setup();
    setup.axis = axis;
    m_workbench.change(setup);
    show(m_workbench.setup().axis);
}

void AxisChooser::show(const AxisSet &axis)
{
    const QSignalBlocker blocker(m_segments);
    const bool isOne = axis.isNone() || axis.axes().size() == 1;
    QList<int> chosen;
    if (axis.isNone()) {
        chosen = {kNoneSegment};
    } else {
        for (const int number : axis.axes())
            chosen += segmentOf(number);
    }
    m_segments->setMode(isOne ? SegmentedControl::Mode::single : SegmentedControl::Mode::multiple);
    m_segments->setSelected(chosen);
    m_segments->markAction(chosen.isEmpty());
    for (QAction *action : m_choices)
        action->setChecked(action->data().toString() == QString::fromStdString(axis.toOption()));
}

void AxisChooser::takeSegments(const QList<int> &segments)
{
    const AxisSet &present = m_workbench.setup().axis;
    if (segments.contains(kNoneSegment)) {
        choose(AxisSet::none());
        return;
    }
    unsigned mask = 0;
    for (const int segment : segments)
        mask |= 1U << static_cast<unsigned>(axisOf(segment));
    if (mask != present.mask() || present.isNone())
        choose(AxisSet::fromMask(mask));
}

/// A click with Ctrl adds the axis to the set or takes it away.
void AxisChooser::extend(int segment)
{
    if (segment == kNoneSegment)
        return choose(AxisSet::none());
    const AxisSet &present = m_workbench.setup().axis;
    const unsigned mask = present.isNone() ? 0 : present.mask();
    choose(AxisSet::fromMask(mask ^ 1U << static_cast<unsigned>(axisOf(segment))));
}

} // namespace normscope
