// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/lying_pictures.h"

#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/compare/byte_picture_view.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/panel.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/setup/wrapped_label.h"
#include "ui/widgets/window/window_actions.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kShareDecimals = 3;

QLayout *inset(QWidget *widget, const QMargins &margins)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(margins);
    layout->addWidget(widget);
    return layout;
}

} // namespace

LyingPictures::LyingPictures(Workbench &workbench, const WindowActions &actions, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(u"lyingPictures"_s);
    const QString sentence = tr(
        "NumPyNet's example stretches each picture by itself to bytes from 0 to 255. Over axis "
        "None the output then looks as the input does, and scales looks like its negative, "
        "although their values are far apart.");
    setWhatsThis(sentence);
    auto *caption = new WrappedLabel(TextRole::body, Ink::text2, this);
    caption->setText(sentence);
    m_caption = caption;
    m_banner = new Banner(Tone::warning, {}, tr("Close"), this);
    m_banner->setObjectName(u"lyingBanner"_s);
    m_banner->setClosable(false);
    connect(m_banner, &Banner::actionTriggered, this, [this] { shareScale(true); });
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(12, 0, 12, 8);
    columns->setSpacing(12);
    for (const StageId id : kPictureStages)
        columns->addWidget(makeColumn(id), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead(actions));
    layout->addLayout(inset(m_banner, {12, 0, 12, 8}));
    layout->addLayout(columns);
    layout->addLayout(inset(caption, {12, 4, 12, 8}));
    layout->addStretch(1);
    connect(&workbench, &Workbench::setupChanged, this, &LyingPictures::showSetup);
    connect(&workbench, &Workbench::resultChanged, this, &LyingPictures::showSetup);
    connect(&m_maker, &BytePictureMaker::made, this, &LyingPictures::showPictures);
    connect(&m_maker, &BytePictureMaker::failed, this, &LyingPictures::renderFailed);
    showSetup();
}

int LyingPictures::usedHeight() const
{
    return m_caption->geometry().bottom() + 1;
}

QWidget *LyingPictures::makeHead(const WindowActions &actions)
{
    auto *head = new Panel(Level::panel, this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(12);
    auto *title
        = new ElidedLabel(tr("The picture that lies"), TextRole::stageTitle, Ink::text1, head);
    const QList<Segment> segments {
        {tr("Each by itself"),
         {},
         tr("Each picture goes from black at its least value to white "
            "at its largest")},
        {tr("One shared scale"), {}, tr("Equal grey is equal value in all three")}};
    m_scales = new SegmentedControl(tr("Scale of the pictures"), segments,
                                    SegmentedControl::Mode::single, head);
    m_scales->setObjectName(u"pictureScales"_s);
    m_scales->setCompact(true);
    connect(m_scales, &SegmentedControl::currentChanged, this,
            [this](int segment) { shareScale(segment == 1); });
    QAction *action = actions[ActionId::compareOff];
    auto *close = new IconButton(Icon::close, action->toolTip(), head);
    close->setObjectName(u"closePictures"_s);
    close->setCompact(true);
    connect(close, &QAbstractButton::clicked, action, &QAction::trigger);
    layout->addWidget(title, 1);
    layout->addWidget(m_scales);
    layout->addWidget(close);
    return head;
}

QWidget *LyingPictures::makeColumn(StageId id)
{
    const QString name = fromView(stage(id).name);
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    const Column parts {new BytePictureView(column),
                        new ElidedLabel({}, TextRole::tick, Ink::text2, column),
                        new ElidedLabel({}, TextRole::bodyStrong, Ink::text1, column)};
    parts.view->setObjectName(u"picture."_s + name);
    parts.view->setAccessibleName(tr("Picture of %1").arg(name));
    parts.range->setObjectName(u"pictureRange."_s + name);
    parts.finding->setObjectName(u"pictureFinding."_s + name);
    layout->addWidget(new ElidedLabel(name, TextRole::stageTitle, Ink::text1, column));
    layout->addWidget(parts.range);
    layout->addWidget(parts.finding);
    layout->addSpacing(6);
    layout->addWidget(parts.view);
    layout->addStretch(1);
    m_columns += parts;
    return column;
}

void LyingPictures::shareScale(bool shares)
{
    Setup setup = m_workbench.setup();
    setup.sharesScale = shares;
    m_workbench.change(setup);
}

void LyingPictures::showSetup()
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    if (setup.compare.mode != CompareMode::pictures || !result) {
        m_maker.clear();
        for (const Column &column : std::as_const(m_columns))
            column.view->setPicture({});
        return;
    }
    {
        const QSignalBlocker blocker(m_scales);
        m_scales->setCurrent(setup.sharesScale ? 1 : 0);
    }
    if (setup.sharesScale)
        m_banner->setContent(Tone::info,
                             {tr("All three are on one scale: equal grey is equal "
                                 "value."),
                              {},
                              {}});
    else
        m_banner->setContent(Tone::warning,
                             {tr("Each picture has its own scale: what looks alike is not "
                                 "equal."),
                              {},
                              tr("Use one scale")});
    m_banner->unfold();
    const Setup shown = fittedTo(setup, result->shape()); // which may be a step ahead
    m_maker.make(
        {result->run, result->statistics, setup.sharesScale, int(shown.image), int(shown.channel)});
}

void LyingPictures::showPictures()
{
    const BytePictures &made = *m_maker.latest();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const BytePicture &picture = made.pictures[std::size_t(i)];
        m_columns[i].view->setPicture(picture.image);
        m_columns[i].range->setText(tr("black %1, white %2")
                                        .arg(NumberText::value(picture.range.low, 3),
                                             NumberText::value(picture.range.high, 3)));
        const QString same = NumberText::percentOf(picture.same, made.elements, kShareDecimals);
        const QString negative
            = NumberText::percentOf(picture.negative, made.elements, kShareDecimals);
        const bool isNegative = picture.negative > picture.same;
        const QString finding = i == 0 ? tr("The input itself")
            : isNegative               ? tr("%1 of bytes inverted").arg(negative)
                                       : tr("%1 of bytes as in the input").arg(same);
        m_columns[i].finding->setText(finding);
        m_columns[i].view->setAccessibleDescription(finding);
    }
}

} // namespace normscope
