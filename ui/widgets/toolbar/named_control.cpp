// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toolbar/named_control.h"

#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/theme.h"

#include <QBoxLayout>
#include <QFontMetrics>

namespace normscope {

namespace {

constexpr int kGap = 8; ///< px between a name and the control beside it

} // namespace

NamedControl::NamedControl(const QString &name, QWidget *control, QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel(name, TextRole::label, Ink::text2, this)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(kGap);
    m_layout->addWidget(m_name);
    m_layout->addWidget(control);
}

void NamedControl::setCaptioned(bool captioned)
{
    if (captioned == m_isCaptioned)
        return;
    m_isCaptioned = captioned;
    m_name->setRole(captioned ? TextRole::caption : TextRole::label);
    m_layout->setDirection(captioned ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(captioned ? 0 : kGap);
}

int NamedControl::nameWidth() const
{
    const QFontMetrics metrics(Theme::of(this).font(TextRole::label));
    return metrics.horizontalAdvance(m_name->text()) + kGap;
}

} // namespace normscope
