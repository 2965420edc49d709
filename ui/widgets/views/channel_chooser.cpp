// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/channel_chooser.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostSegments = 4; ///< channels
constexpr qint64 kColours = 3;

QString capitalized(QString name)
{
    name[0] = name[0].toUpper();
    return name;
}

} // namespace

QString channelViewTip(ChannelView view, ChannelObstacle obstacle)
{
    switch (obstacle) {
    case ChannelObstacle::notThree:
        return ChannelChooser::tr("Red, green and blue need three channels.");
    case ChannelObstacle::isSigned:
        return ChannelChooser::tr("Values with a sign have no colour: 0 would look grey. "
                                  "One channel is shown instead.");
    case ChannelObstacle::repeated:
        return ChannelChooser::tr("All channels share one value here, so one map shows them.");
    case ChannelObstacle::none:
        break;
    }
    switch (view) {
    case ChannelView::rgb:
        return ChannelChooser::tr("The three channels as red, green and blue of one picture, each "
                                  "over the same range");
    case ChannelView::all:
        return ChannelChooser::tr("Every channel side by side, on one scale");
    case ChannelView::one:
        break;
    }
    return ChannelChooser::tr("This channel alone");
}

ChannelChooser::ChannelChooser(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_list(new QComboBox(this))
{
    setObjectName(u"channelChooser"_s);
    m_list->setObjectName(u"channelList"_s);
    m_list->setAccessibleName(tr("Channel"));
    m_list->setToolTip(tr("The channel that is shown"));
    setWhatsThis(tr("RGB mixes three channels to one picture, a name shows one channel in the "
                    "stage's colours, All shows every channel side by side on one scale."));
    connect(m_list, &QComboBox::activated, this, &ChannelChooser::choose);
    connect(&workbench, &Workbench::setupChanged, this, &ChannelChooser::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &ChannelChooser::showSetup);
    showSetup();
}

/// RGB, each channel, all: as many of them as there is sense in.
void ChannelChooser::makeEntries()
{
    const auto &result = m_workbench.result();
    const qint64 channels = result ? result->shape().channels : 0;
    QList<Entry> entries;
    QStringList names;
    if (channels == kColours) {
        entries += Entry {ChannelView::rgb, 0};
        names += tr("RGB");
    }
    for (const QString &name : channelNames(channels, result && result->loaded->isImage)) {
        entries += Entry {ChannelView::one, int(names.size() - (channels == kColours ? 1 : 0))};
        names += capitalized(name);
    }
    if (channels > 1) {
        entries += Entry {ChannelView::all, 0};
        names += tr("All");
    }
    m_entries = entries;
    if (m_segments && names == m_names)
        return;
    m_names = names;
    m_list->clear();
    m_list->addItems(names);
    makeSegments(channels > 1 && channels <= kMostSegments ? names : QStringList());
    updateGeometry();
    arrange();
}

void ChannelChooser::makeSegments(const QStringList &names)
{
    delete m_segments;
    QList<Segment> segments;
    for (const QString &name : names)
        segments += Segment {name, {}, {}};
    m_segments
        = new SegmentedControl(tr("Channel"), segments, SegmentedControl::Mode::single, this);
    m_segments->setObjectName(u"channelSegments"_s);
    connect(m_segments, &SegmentedControl::currentChanged, this, &ChannelChooser::choose);
}

QSize ChannelChooser::sizeHint() const
{
    if (m_names.size() <= 1)
        return {0, 0};
    return m_segments->count() > 0 ? m_segments->sizeHint() : m_list->sizeHint();
}

QSize ChannelChooser::minimumSizeHint() const
{
    const QSize full = sizeHint();
    return {std::min(full.width(), m_list->sizeHint().width()), full.height()};
}

bool ChannelChooser::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a part has another size
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void ChannelChooser::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

/// Segments give way to the list where there is no room for them.
void ChannelChooser::arrange()
{
    const bool isChoice = m_names.size() > 1;
    const bool fits = m_segments->count() > 0 && m_segments->sizeHint().width() <= width();
    m_segments->setVisible(isChoice && fits);
    m_list->setVisible(isChoice && !fits);
    QWidget *shown = m_segments;
    if (!fits)
        shown = m_list;
    const QSize size = shown->sizeHint().boundedTo({width(), height()});
    shown->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, size, rect()));
}

void ChannelChooser::choose(int entry)
{
    if (entry < 0 || entry >= m_entries.size())
        return;
    Setup setup = m_workbench.setup();
    setup.channelView = m_entries[entry].view;
    if (setup.channelView == ChannelView::one)
        setup.channel = m_entries[entry].channel;
    m_workbench.change(setup);
}

/// What is shown, which need not be what was wished.
int ChannelChooser::currentEntry() const
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    const bool isOne = setup.views.count() == 1;
    const ChannelView shown
        = isOne && result ? channelViewOf(setup, *result, setup.stage) : setup.channelView;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].view == shown
            && (shown != ChannelView::one || m_entries[i].channel == setup.channel))
            return i;
    }
    return -1;
}

void ChannelChooser::showSetup()
{
    makeEntries();
    m_list->setCurrentIndex(currentEntry());
    const QSignalBlocker blocker(m_segments);
    m_segments->setCurrent(currentEntry());
    showObstacles();
}

/// Greys what the one view cannot show. Several views differ, so there each does what it can.
void ChannelChooser::showObstacles()
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    const auto *items = qobject_cast<QStandardItemModel *>(m_list->model());
    for (int i = 0; i < m_entries.size() && result; ++i) {
        const ChannelObstacle why = setup.views.count() > 1
            ? ChannelObstacle::none
            : obstacle(m_entries[i].view, setup.stage, result->run->spec().axis, result->shape());
        const QString tip = channelViewTip(m_entries[i].view, why);
        items->item(i)->setEnabled(why == ChannelObstacle::none);
        items->item(i)->setToolTip(tip);
        if (i >= m_segments->count())
            continue;
        m_segments->setSegment(i, {m_names[i], {}, tip});
        m_segments->setSegmentEnabled(i, why == ChannelObstacle::none);
    }
}

} // namespace normscope
