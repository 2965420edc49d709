// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/image_section.h"

#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/setup/batch_strip.h"
#include "ui/widgets/setup/picture_box.h"
#include "ui/widgets/setup/wrapped_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace normscope {

namespace {

/// A number stays on one line with its noun.
QString counted(qint64 number, const QString &one, const QString &many)
{
    const QString words = number == 1 ? one : many.arg(NumberText::count(number));
    return QString(words).replace(u' ', u'\u00A0');
}

QString rescaleText(RescaleKind rescale)
{
    switch (rescale) {
    case RescaleKind::none:
        break;
    case RescaleKind::minmax:
        return ImageSection::tr("scaled to 0–1");
    case RescaleKind::unit:
        return ImageSection::tr("divided by the type's maximum");
    }
    return ImageSection::tr("as stored");
}

} // namespace

QString inputSizeText(const Shape &shape, RescaleKind rescale)
{
    return ImageSection::tr("%1, %2, %3, %4", "rows, columns, channels, how they are scaled")
        .arg(
            counted(shape.rows, ImageSection::tr("1 row"), ImageSection::tr("%1 rows")),
            counted(shape.columns, ImageSection::tr("1 column"), ImageSection::tr("%1 columns")),
            counted(shape.channels, ImageSection::tr("1 channel"), ImageSection::tr("%1 channels")),
            rescaleText(rescale));
}

ImageSection::ImageSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("imageSection"));
    makeParts();
    connectWorkbench();
    refresh();
}

void ImageSection::makeParts()
{
    m_header = new SectionHeader(tr("Image"), {}, this);
    m_picture = new PictureBox(this);
    m_picture->setObjectName(QStringLiteral("inputPicture"));
    m_batch = new BatchStrip(this);
    m_batch->setObjectName(QStringLiteral("batchStrip"));
    m_title = new ElidedLabel({}, TextRole::bodyStrong, Ink::text1, this);
    m_title->setObjectName(QStringLiteral("inputTitle"));
    m_size = new WrappedLabel(TextRole::label, Ink::text2, this);
    m_size->setObjectName(QStringLiteral("inputSize"));
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(0, 0, 0, 0);
    m_notices->setSpacing(8);
    m_add = new Button(tr("Add image"), Button::Kind::plain, this);
    m_add->setObjectName(QStringLiteral("addImage"));
    m_add->setGlyph(Icon::plus);
    m_add->setToolTip(tr("Put another image of the same size into the batch"));
    m_duplicate = new IconButton(Icon::copy, tr("Duplicate the image"), this);
    m_duplicate->setObjectName(QStringLiteral("duplicateButton"));
    m_duplicate->setOutlined(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addSpacing(8);
    column->addWidget(m_picture);
    column->addSpacing(8);
    column->addWidget(m_batch);
    column->addWidget(m_title);
    column->addWidget(m_size);
    column->addLayout(m_notices);
    column->addSpacing(8);
    auto *more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_add, 1);
    more->addWidget(m_duplicate);
    column->addLayout(more);
}

void ImageSection::setDuplicateAction(QAction &action)
{
    const auto follow = [this, &action] {
        m_duplicate->setEnabled(action.isEnabled());
        m_duplicate->setToolTip(action.toolTip());
        m_duplicate->setWhatsThis(action.whatsThis());
    };
    connect(m_duplicate, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, follow);
    follow();
}

void ImageSection::connectWorkbench()
{
    connect(m_add, &QAbstractButton::clicked, this, &ImageSection::addImageRequested);
    connect(&m_workbench, &Workbench::resultChanged, this, &ImageSection::refresh);
    connect(&m_workbench, &Workbench::setupChanged, this, [this](const Setup &before) {
        if (m_workbench.setup().image != before.image)
            refresh();
    });
    connect(m_picture, &PictureBox::roomChanged, this, &ImageSection::requestPictures);
    connect(m_batch, &BatchStrip::visibleChanged, this, &ImageSection::requestPictures);
    connect(m_batch, &BatchStrip::chosen, this, [this](int image) {
        Setup setup = m_workbench.setup();
        setup.image = image;
        m_workbench.change(setup);
    });
    connect(&m_pictures, &InputPictureLoader::loaded, this, &ImageSection::showPictures);
    connect(&m_batchPictures, &InputPictureLoader::loaded, m_batch, qOverload<>(&QWidget::update));
    m_batch->setPictures([this](int image) { return m_batchPictures.picture(image); });
}

int ImageSection::shownImage() const
{
    const qint64 images = m_workbench.result()->shape().batch;
    return static_cast<int>(std::clamp<qint64>(m_workbench.setup().image, 0, images - 1));
}

void ImageSection::refresh()
{
    const auto &result = m_workbench.result();
    m_batch->setVisible(result && result->shape().batch > 1);
    m_title->setVisible(result != nullptr);
    m_size->setVisible(result != nullptr);
    if (!result)
        return;
    const Shape &shape = result->shape();
    m_picture->setImageSize({static_cast<int>(shape.columns), static_cast<int>(shape.rows)});
    m_batch->setImageSize({static_cast<int>(shape.columns), static_cast<int>(shape.rows)});
    m_batch->setBatch(static_cast<int>(shape.batch), shownImage());
    refreshTexts();
    refreshNotices();
    requestPictures();
}

void ImageSection::refreshTexts()
{
    const LayerResult &result = *m_workbench.result();
    m_header->setCaption(result.shape().batch == 1
                             ? tr("1 in the batch")
                             : tr("%1 in the batch").arg(NumberText::count(result.shape().batch)));
    m_title->setText(result.loaded->title);
    const QString size = inputSizeText(result.shape(), result.rescale);
    m_size->setText(size);
    m_picture->setAccessibleName(
        tr("Picture of the input %1", "the name of a file or sample").arg(result.loaded->title));
    m_picture->setAccessibleDescription(size);
}

void ImageSection::refreshNotices()
{
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const LayerResult &result = *m_workbench.result();
    m_notices->setContentsMargins(0, result.notices.isEmpty() ? 0 : 8, 0, 0);
    for (const auto &notice : result.notices) {
        auto *label = new WrappedLabel(TextRole::label, Ink::text2, this);
        label->setObjectName(QStringLiteral("notice"));
        label->setNoticeIcon(Icon::info);
        const bool namesFile = result.shape().batch > 1 && !notice.file.isEmpty();
        label->setText(namesFile
                           ? tr("%1: %2", "file, notice").arg(notice.file.fileName(), text(notice))
                           : text(notice));
        m_notices->addWidget(label);
    }
}

/// Pictures that are not shown would keep an input that is no more.
void ImageSection::requestPictures()
{
    const auto &result = m_workbench.result();
    const bool hasRoom = result && !m_picture->room().isEmpty();
    if (hasRoom)
        m_pictures.load({result->loaded, {shownImage()}, m_picture->room()});
    else
        m_pictures.clear();
    if (hasRoom && result->shape().batch > 1)
        m_batchPictures.load({result->loaded, m_batch->visibleImages(), m_batch->room()});
    else
        m_batchPictures.clear();
}

void ImageSection::showPictures()
{
    if (m_workbench.result())
        m_picture->setPicture(m_pictures.picture(shownImage()));
}

} // namespace normscope
