// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/view_header.h"

#include "ui/model/text/channel_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/toolbar/axis_chooser.h"
#include "ui/widgets/window/window_actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxSegments = 4;
constexpr int kSwatch = 10;

QString nameOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

/// Whose elements a group stage repeats its value over: "repeated over channels".
QString repeatedText(const AxisSet &axis, const Shape &shape)
{
    QStringList names;
    for (const int number : axis.axes()) {
        if (shape.length(number) > 1)
            names += axisName(number);
    }
    return names.isEmpty() ? QString()
                           : ViewHeader::tr("repeated over %1").arg(names.join(u", "_s));
}

QStringList capitalized(QStringList names)
{
    for (QString &name : names)
        name[0] = name[0].toUpper();
    return names;
}

} // namespace

ViewHeader::ViewHeader(Workbench &workbench, const WindowActions &actions, QWidget *parent)
    : Panel(Level::panel, parent),
      m_workbench(workbench),
      m_title(new ElidedLabel({}, TextRole::stageTitle, Ink::text1, this)),
      m_scale(new Chip({}, this)),
      m_repeated(new Chip({}, this))
{
    setObjectName(u"viewHeader"_s);
    setFixedHeight(std::max(40, Theme::of(this).controlHeight() + 12));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12 + kSwatch + 8, 0, 12, 0);
    layout->setSpacing(8);
    m_title->setObjectName(u"stageTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_scale->setToolTip(tr("How the colours are scaled"));
    layout->addWidget(m_title);
    layout->addWidget(m_scale);
    layout->addWidget(m_repeated);
    layout->addStretch(1);
    addChannels(*layout);
    layout->addStretch(1);
    auto *fit = new IconButton(Icon::fit, actions[ActionId::fit]->toolTip(), this);
    fit->setObjectName(u"fitButton"_s);
    connect(fit, &QAbstractButton::clicked, actions[ActionId::fit], &QAction::trigger);
    layout->addWidget(fit);

    connect(&workbench, &Workbench::setupChanged, this, &ViewHeader::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &ViewHeader::showSetup);
    showSetup();
}

void ViewHeader::addChannels(QHBoxLayout &layout)
{
    m_list = new QComboBox(this);
    m_list->setObjectName(u"channelList"_s);
    m_list->setAccessibleName(tr("Channel"));
    connect(m_list, &QComboBox::activated, this, &ViewHeader::chooseChannel);
    m_place = new QHBoxLayout;
    m_place->addWidget(m_list);
    layout.addLayout(m_place);
}

/// Segments for a few channels; they are made anew for another number of channels.
void ViewHeader::makeSegments(const QStringList &names)
{
    delete m_segments;
    QList<Segment> segments;
    for (const QString &name : names)
        segments += Segment {name, {}, {}};
    m_segments
        = new SegmentedControl(tr("Channel"), segments, SegmentedControl::Mode::single, this);
    m_segments->setObjectName(u"channelSegments"_s);
    m_place->addWidget(m_segments);
    connect(m_segments, &SegmentedControl::currentChanged, this, &ViewHeader::chooseChannel);
}

void ViewHeader::chooseChannel(int channel)
{
    Setup setup = m_workbench.setup();
    setup.channel = channel;
    m_workbench.change(setup);
}

void ViewHeader::showSetup()
{
    const Setup &setup = m_workbench.setup();
    m_title->setText(nameOf(stage(setup.stage).name));
    showChannels();
    const auto &result = m_workbench.result();
    const bool isGroup = stage(setup.stage).domain == Domain::group;
    const QString repeated
        = result && isGroup ? repeatedText(setup.axis, result->shape()) : QString();
    m_repeated->setText(repeated);
    m_repeated->setVisible(!repeated.isEmpty());
    update();
}

void ViewHeader::showChannels()
{
    const auto &result = m_workbench.result();
    const qint64 channels = result ? result->shape().channels : 0;
    const bool isFew = channels > 1 && channels <= kMaxSegments;
    if (channels != m_channels) {
        m_channels = channels;
        const QStringList names
            = capitalized(channelNames(channels, result && result->loaded->isImage));
        m_list->clear();
        m_list->addItems(names);
        makeSegments(isFew ? names : QStringList());
    }
    m_list->setVisible(channels > kMaxSegments);
    m_list->setCurrentIndex(int(m_workbench.setup().channel));
    if (!m_segments)
        return;
    const QSignalBlocker blocker(m_segments);
    m_segments->setVisible(isFew);
    m_segments->setCurrent(int(m_workbench.setup().channel));
}

void ViewHeader::setScaleName(const QString &name)
{
    m_scale->setText(name);
}

/// The swatch in the colour of the quantity.
void ViewHeader::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    const Setup &setup = m_workbench.setup();
    const Quantity quantity = quantityOf(nameOf(stage(setup.stage).name), nameOf(setup.rule->name));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF swatch(12, (height() - kSwatch) / 2.0, kSwatch, kSwatch);
    const QColor color = Theme::of(this).quantity(quantity);
    drawBox(painter, swatch, kRadiusSwatch, color, color);
}

} // namespace normscope
