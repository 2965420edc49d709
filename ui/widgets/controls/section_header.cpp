// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/section_header.h"

#include "ui/widgets/controls/elided_label.h"

#include <QHBoxLayout>

namespace normscope {

SectionHeader::SectionHeader(const QString &title, const QString &caption, QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(title, TextRole::sectionTitle, Ink::text2, this)),
      m_caption(new ElidedLabel(caption, TextRole::label, Ink::text3, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_caption, 1);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setIsList(true);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

QString SectionHeader::title() const
{
    return m_title->text();
}

QString SectionHeader::caption() const
{
    return m_caption->text();
}

} // namespace normscope
